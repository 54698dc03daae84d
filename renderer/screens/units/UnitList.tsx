import { Button, Input, Segmented } from "antd";
import type { Output } from "../../../core/contract.ts";
import { lineageWords } from "../../words/lineage.ts";
import { unitsWords as words } from "../../words/units.ts";
import { findUnits, type Unit, unitLines } from "./tree.ts";

type Standing = Output<"overview.show">["units"][number];
export type Show = "all" | "missing" | "no-flag" | "ended";

/** All units with how they stand, narrowed by words, by what is owed, or by a flag not yet set. */
export function UnitList({
  units,
  ended,
  standing,
  withoutFlag,
  show,
  text,
  chosen,
  onShow,
  onText,
  onChoose,
}: {
  units: readonly Unit[];
  /** Those that were merged or divided; shown only where they are asked for. */
  ended: readonly Unit[];
  /** What each unit owes, by its id. */
  standing: ReadonlyMap<string, Standing>;
  withoutFlag: ReadonlySet<string>;
  show: Show;
  text: string;
  chosen: string | null;
  onShow(show: Show): void;
  onText(text: string): void;
  onChoose(unit: Unit): void;
}) {
  const owes = (unit: Unit) => standing.get(unit.id)?.owes ?? false;
  const missing = units.filter(owes).length;
  const found = findUnits(show === "ended" ? ended : units, text).filter(
    (unit) => show === "all" || show === "ended" || (show === "missing" ? owes(unit) : withoutFlag.has(unit.id)),
  );
  return (
    <div className="units-list">
      <div className="units-find">
        <Input
          allowClear
          aria-label={words.search}
          placeholder={words.search}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        <Segmented<Show>
          aria-label={words.title}
          value={show}
          onChange={onShow}
          options={[
            { value: "all", label: `${words.all} (${units.length})` },
            { value: "missing", label: `${words.showMissing} (${missing})` },
            ...(withoutFlag.size > 0 || show === "no-flag"
              ? [{ value: "no-flag" as const, label: `${words.showNoFlag} (${withoutFlag.size})` }]
              : []),
            ...(ended.length > 0 || show === "ended"
              ? [{ value: "ended" as const, label: `${lineageWords.ended} (${ended.length})` }]
              : []),
          ]}
        />
      </div>
      <nav className="units-scroll" aria-label={words.title}>
        {found.length === 0 ? <p className="units-none">{units.length === 0 ? words.empty : words.nothing}</p> : null}
        {unitLines(found).map((line) =>
          line.kind === "head" ? (
            <h2 key={`# ${line.label}`}>{words.kindCount(line.label, line.count)}</h2>
          ) : (
            <Button
              key={line.unit.id}
              type="text"
              className={`unit-line${line.unit.id === chosen ? " is-chosen" : ""}`}
              style={{ paddingLeft: 12 + line.depth * 18 }}
              aria-current={line.unit.id === chosen ? "true" : undefined}
              onClick={() => onChoose(line.unit)}
            >
              <span className="unit-name">
                {line.unit.name}
                {line.unit.ended && (
                  <span className="unit-ended quiet">
                    {lineageWords.now(line.unit.ended.heirs.map(({ name }) => name).join(", "))}
                  </span>
                )}
              </span>
              <Mark standing={standing.get(line.unit.id)} />
            </Button>
          ),
        )}
      </nav>
    </div>
  );
}

/** How a unit stands with what it owes, in a word. */
function Mark({ standing }: { standing: Standing | undefined }) {
  const came = (["late", "on-time", "received"] as const).find((state) =>
    standing?.cells.some((cell) => cell.state === state),
  );
  const mark = standing?.owes ? "missing" : came;
  return mark ? <span className={`unit-mark is-${mark}`}>{words.mark[mark]}</span> : null;
}
