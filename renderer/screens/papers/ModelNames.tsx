import { Button, Drawer } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { papersWords as words } from "../../words/papers.ts";
import type { PaperPreview } from "./options.ts";

const FIRST = 200;

/** The models behind a figure of the paper, each a way to its record. */
export function FigureDrawer({ figure, onClose }: { figure: PaperPreview["figures"][number]; onClose(): void }) {
  const models = useOperation("models.list", {});
  const [all, setAll] = useState(false);
  const byId = useMemo(() => new Map(models.data?.map((model) => [model.id, model])), [models.data]);
  const shown = all ? figure.models : figure.models.slice(0, FIRST);
  return (
    <Drawer open size={520} title={words.figure(figure.query, figure.models.length)} onClose={onClose}>
      {models.data ? (
        <ol className="paper-models">
          {shown.map((id) => {
            const model = byId.get(id);
            return (
              <li key={id}>
                <Link to={to.register({ model: id })}>{model?.name ?? words.noName}</Link>
                <span className="quiet">{model?.unit ?? words.noUnit}</span>
              </li>
            );
          })}
        </ol>
      ) : (
        <Waiting label={words.loading} />
      )}
      {figure.models.length > FIRST ? (
        <Button onClick={() => setAll(!all)}>{all ? words.fewer : words.moreModels(figure.models.length)}</Button>
      ) : null}
    </Drawer>
  );
}
