import { Drawer } from "antd";
import { Link } from "react-router";
import { useOperation } from "../host/queries.ts";
import { to } from "../shell/routes.ts";
import { shellWords } from "../words/shell.ts";
import { ErrorNote } from "./ErrorNote.tsx";
import { Waiting } from "./Waiting.tsx";

/** The models behind a number, each opening in the register. */
export function ModelsDrawer(props: { title: string; ids: readonly string[]; onClose: () => void }) {
  const models = useOperation("models.list", {});
  const wanted = new Set(props.ids);
  const found = models.data?.filter(({ id }) => wanted.has(id)) ?? [];
  return (
    <Drawer open title={props.title} size={520} onClose={props.onClose}>
      {models.isPending && <Waiting label={shellWords.loading} />}
      {models.isError && <ErrorNote error={models.error} onAgain={() => void models.refetch()} />}
      {models.data && found.length === 0 && <p className="quiet">{shellWords.noModels}</p>}
      <ol className="models-list">
        {found.map(({ id, name, unit }) => (
          <li key={id}>
            <Link to={to.register({ model: id })}>{name}</Link>
            <div className="quiet">{unit}</div>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
