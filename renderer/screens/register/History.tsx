import type { Output } from "../../../core/contract.ts";
import { propertyName, registerWords } from "../../words/register.ts";
import type { ModelColumn } from "./columns.ts";

const words = registerWords.panel;
const MOST = 6;

/** What happened to a model, the latest first. */
export function History({
  entries,
  columns,
}: {
  entries: Output<"models.show">["history"];
  columns: readonly ModelColumn[];
}) {
  const labels = new Map(
    columns.map((column) => [column.key, new Map(column.choices?.map((choice) => [choice.value, choice.label]))]),
  );
  const said = (property: string, value: string | null) =>
    value === null ? null : (labels.get(property)?.get(value) ?? value);
  return (
    <ol className="detail-history">
      {[...entries].reverse().map((entry) => (
        <li key={`${entry.at} ${entry.kind}`}>
          <div>
            <strong>{words.kinds[entry.kind]}</strong> <span className="quiet">{moment(entry.at)}</span>
          </div>
          {entry.file ? <div className="quiet">{entry.file}</div> : null}
          {entry.kind === "import" && entry.changes.every(({ before }) => before === null)
            ? null
            : entry.changes
                .slice(0, MOST)
                .map(({ property, before, after }) => (
                  <div key={property}>
                    {words.change(propertyName(property), said(property, before), said(property, after))}
                  </div>
                ))}
          {entry.changes.length > MOST && entry.kind !== "import" ? (
            <div>{words.moreChanges(entry.changes.length - MOST)}</div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function moment(at: string): string {
  return new Date(at).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
}
