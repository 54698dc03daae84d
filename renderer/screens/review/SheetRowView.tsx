import { reviewWords as words } from "../../words/review.ts";
import type { DrawnRow } from "./blocks.ts";
import { fateName, toneOf } from "./fates.ts";
import type { Links, Target } from "./links.ts";

/** A row of a sheet: its number and what it was understood as, then its cells. */
export function SheetRowView({
  drawn,
  sheet,
  links,
  active,
  focus,
  doubtful,
  decided,
  editable,
}: {
  drawn: DrawnRow;
  sheet: string;
  links: Links;
  active: Target | null;
  focus: number | null;
  doubtful: ReadonlySet<string>;
  decided: boolean;
  editable: boolean;
}) {
  const { row, seen, cells } = drawn;
  const fate = seen ? fateName(seen) : "";
  return (
    <tr className={seen ? `tone-${toneOf(seen)}${seen.hidden ? " is-hidden" : ""}` : "tone-none"}>
      <th scope="row" className="xl-row">
        {seen ? (
          <button type="button" data-fate={row} disabled={!editable} title={words.rowHint}>
            <b>{row}</b>
            <span>
              {fate}
              {seen.hidden ? `, ${words.hiddenRow}` : ""}
              {decided ? ` (${words.decided})` : ""}
            </span>
          </button>
        ) : (
          <b className="xl-empty">{row}</b>
        )}
      </th>
      {cells.map(({ column, cell, rowSpan, columnSpan }) => {
        const targets = cell ? links.targetsOf({ sheet, row, column }) : [];
        const ofActive = targets.filter(({ model }) => model === active?.model);
        const lit = ofActive.length > 0;
        const exact = ofActive.some(({ property }) => property !== null && property === active?.property);
        const classes = [
          lit ? "is-lit" : "",
          exact ? "is-exact" : "",
          focus === column ? "is-focus" : "",
          cell && cell.kind !== "text" ? `is-${cell.kind}` : "",
        ];
        const doubt = targets.some(({ model, property }) => doubtful.has(`${model} ${property}`));
        return (
          <td
            key={column}
            rowSpan={rowSpan}
            colSpan={columnSpan}
            data-row={row}
            data-column={column}
            className={classes.join(" ").trim()}
          >
            {doubt ? (
              <span className="xl-doubt" title={words.doubtful}>
                ?
              </span>
            ) : null}
            {cell ? <div className="xl-text">{cell.text}</div> : null}
          </td>
        );
      })}
    </tr>
  );
}
