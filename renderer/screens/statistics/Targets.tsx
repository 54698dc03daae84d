import { Select } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Bars } from "./Bars.tsx";
import { Figure } from "./Figure.tsx";

const words = statisticsWords.targets;

/** One target at a time, unit by unit: what is counted towards it against what is asked. */
export function Targets() {
  const targets = useOperation("year.targets", useAsOf(), { keep: true });
  const [chosen, setChosen] = useState<string | null>(null);
  if (targets.isError) return <ErrorNote error={targets.error} onAgain={() => void targets.refetch()} />;
  if (!targets.data) return <Waiting label={statisticsWords.loading} />;
  const labels = new Map(targets.data.map(({ id, label }) => [id, label]));
  if (labels.size === 0) {
    return (
      <Sheet title={words.title}>
        <p className="quiet">{words.empty}</p>
      </Sheet>
    );
  }
  const first =
    targets.data.find(({ met, unitId }) => !met && unitId !== null) ??
    targets.data.find(({ met }) => !met) ??
    targets.data[0];
  const shown = chosen !== null && labels.has(chosen) ? chosen : first?.id;
  const rows = targets.data.filter(({ id }) => id === shown);
  const address = ({ unitId, fields }: (typeof rows)[number]) =>
    to.register({ ...(unitId ? { unit: unitId } : {}), ...(fields.length > 0 ? { fields: fields.join(",") } : {}) });
  return (
    <Figure
      title={words.title}
      controls={
        <Select<string>
          className="figure-choose"
          aria-label={words.choose}
          value={shown ?? null}
          onChange={setChosen}
          options={[...labels].map(([value, label]) => ({ value, label: `${value}. ${label}` }))}
        />
      }
      table={{
        head: [statisticsWords.unit, words.registered, words.counted, words.required, words.state],
        rows: rows.map((row) => ({
          key: `${row.id} ${row.unit}`,
          cells: [
            { text: row.unit, ...(row.unitId ? { address: to.units({ unit: row.unitId }) } : {}) },
            { text: String(row.registered), address: address(row) },
            { text: String(row.counted), ...(row.counted > 0 ? { address: address(row) } : {}) },
            { text: row.required === null ? "–" : String(row.required) },
            { text: stateOf(row) },
          ],
        })),
      }}
      chart={(width) => (
        <Bars
          title={words.title}
          width={width}
          legend={[
            { fill: "full", label: words.legend[0] },
            { fill: "hatched", label: words.legend[1] },
            { fill: "line", label: words.legend[2] },
          ]}
          rows={rows.map((row) => ({
            key: `${row.id} ${row.unit}`,
            label: row.unit,
            mark: row.required,
            note: `${row.required === null ? "" : row.met ? "✓ " : "✕ "}${words.bar(row.counted, row.required)}`,
            parts: [
              { key: "counted", value: row.counted, fill: "full", label: words.counted, address: address(row) },
              {
                key: "rest",
                value: Math.max(0, row.registered - row.counted),
                fill: "hatched",
                label: words.legend[1],
                address: address(row),
              },
            ],
          }))}
        />
      )}
    />
  );
}

function stateOf({ required, counted, met }: { required: number | null; counted: number; met: boolean }): string {
  if (required === null) return words.free;
  return met ? words.met : words.missing(Math.max(0, required - counted));
}
