import { Link } from "react-router";
import { cellAddress, type Matrix, SENT_SHAPES } from "../../parts/sent.ts";
import { to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";
import { cellSentence, cellText, dutyName } from "./duty.ts";

/** One column of the picture: some units, a cell for each duty. */
export function SentTable(props: Pick<Matrix, "duties" | "units">) {
  return (
    <div className="sent-block">
      <table className="sent-table">
        <thead>
          <tr>
            <th scope="col">{overviewWords.sent.unit}</th>
            {props.duties.map(({ id, label, purpose }) => (
              <th key={id} scope="col" title={label}>
                {dutyName(purpose)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={to.units({ unit: unit.id })} title={unit.name}>
                  {unit.name}
                </Link>
              </th>
              {props.duties.map((duty) => {
                const cell = unit.cells.find((one) => one.duty === duty.id);
                if (!cell) return <td key={duty.id} />;
                const sentence = cellSentence(unit, dutyName(duty.purpose), cell);
                return (
                  <td key={duty.id}>
                    <Link to={cellAddress(unit, cell)} className={`sent-cell is-${cell.state}`} title={sentence}>
                      <span aria-hidden>{SENT_SHAPES[cell.state]}</span> {cellText(cell)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
