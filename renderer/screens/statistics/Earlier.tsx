import { Drawer, Segmented, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { statisticsWords } from "../../words/statistics.ts";
import { Bars } from "./Bars.tsx";
import { Figure } from "./Figure.tsx";

const words = statisticsWords.earlier;
type Row = Output<"year.compare">["fields"][number];

/** This year against another of the same data, by field or by unit. */
export function Earlier({ years }: { years: Output<"year.programmes"> }) {
  const others = years.filter(({ current }) => !current);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (!other) {
    return (
      <Sheet title={words.title}>
        <p className="quiet">{words.none}</p>
      </Sheet>
    );
  }
  return <Compared others={others} other={other} onChoose={setChosen} />;
}

function Compared(props: {
  others: Output<"year.programmes">;
  other: Output<"year.programmes">[number];
  onChoose: (id: string) => void;
}) {
  const { others, other } = props;
  const [by, setBy] = useState<"fields" | "units">("fields");
  const [open, setOpen] = useState<Row | null>(null);
  const answer = useOperation("year.compare", { programme: other.id }, { keep: true });
  if (answer.isError) return <ErrorNote error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting label={statisticsWords.loading} />;
  const rows = answer.data[by];
  const address = ({ id }: Row) => (id === null ? null : to.register(by === "fields" ? { field: id } : { unit: id }));
  return (
    <>
      <Figure
        title={words.title}
        note={by === "units" ? words.lineage : answer.data.crosswalk.join(" ")}
        controls={
          <>
            <Select<string>
              aria-label={words.choose}
              value={other.id}
              onChange={props.onChoose}
              popupMatchSelectWidth={false}
              options={others.map(({ id, year, title }) => ({ value: id, label: `${year}: ${title}` }))}
            />
            <Segmented<"fields" | "units">
              aria-label={words.by}
              value={by}
              onChange={setBy}
              options={[
                { value: "fields", label: words.byField },
                { value: "units", label: words.byUnit },
              ]}
            />
          </>
        }
        table={{
          head: [
            by === "fields" ? words.byField : words.byUnit,
            words.now(answer.data.year),
            words.now(other.year),
            words.difference,
          ],
          rows: rows.map((row) => {
            const list = address(row);
            const then = row.before.length;
            return {
              key: row.id ?? row.label,
              cells: [
                { text: row.from.length > 0 ? `${row.label} (${words.from(row.from.join(", "))})` : row.label },
                { text: String(row.now), ...(list && row.now > 0 ? { address: list } : {}) },
                { text: String(then), ...(then > 0 ? { open: () => setOpen(row) } : {}) },
                { text: signed(row.now - then) },
              ],
            };
          }),
        }}
        chart={(width) => (
          <Bars
            title={words.title}
            width={width}
            legend={[
              { fill: "full", label: words.now(answer.data.year) },
              { fill: "idle", label: words.now(other.year) },
            ]}
            rows={rows.flatMap((row) => [
              {
                key: `now ${row.id ?? row.label}`,
                label: row.label,
                note: String(row.now),
                parts: [
                  {
                    key: "now",
                    value: row.now,
                    fill: "full" as const,
                    label: words.now(answer.data.year),
                    address: address(row),
                  },
                ],
              },
              {
                key: `then ${row.id ?? row.label}`,
                label: "",
                note: String(row.before.length),
                parts: [
                  {
                    key: "then",
                    value: row.before.length,
                    fill: "idle" as const,
                    label: words.now(other.year),
                    address: null,
                  },
                ],
              },
            ])}
          />
        )}
      />
      {open && (
        <Drawer open size={520} title={words.models(other.year, open.label)} onClose={() => setOpen(null)}>
          <ol className="models-list">
            {open.before.map(({ id, name, unit }) => (
              <li key={id}>
                {name}
                <div className="quiet">{unit}</div>
              </li>
            ))}
          </ol>
        </Drawer>
      )}
    </>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0";
}
