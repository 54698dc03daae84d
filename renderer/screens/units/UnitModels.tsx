import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { valueWords } from "../../words/register.ts";
import { unitsWords as words } from "../../words/units.ts";
import type { Unit } from "./tree.ts";

/** The unit's models by name; the whole of them stands in the register. */
export function UnitModels({ unit }: { unit: Unit }) {
  const models = useOperation("models.list", { unit: unit.name });
  const doubtful = models.data?.filter((model) => model.needsReview.length > 0).length ?? 0;
  return (
    <Sheet
      title={words.modelsTitle}
      className="unit-models"
      beside={
        models.data && models.data.length > 0 ? (
          <span>
            {words.models(models.data.length)}
            {doubtful > 0 ? (
              <>
                , <Link to={to.register({ unit: unit.id, doubt: "1" })}>{words.doubtful(doubtful)}</Link>
              </>
            ) : null}{" "}
            · <Link to={to.register({ unit: unit.id })}>{words.openRegister}</Link>
          </span>
        ) : null
      }
    >
      {models.isPending ? <Waiting label={words.loading} /> : null}
      {models.data?.length === 0 ? <p className="quiet">{words.noModels}</p> : null}
      <ol>
        {models.data?.map((model) => (
          <li key={model.id}>
            <Link to={to.register({ unit: unit.id, model: model.id })}>{model.name}</Link>{" "}
            <span className="quiet">
              {[model.fieldLabel, model.origin === null ? null : valueWords.origin[model.origin]]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
