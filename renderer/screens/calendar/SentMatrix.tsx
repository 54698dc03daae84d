import { Link } from "react-router";
import { formatDay } from "../../parts/format.ts";
import { cellAddress, type Matrix, SENT_SHAPES, SENT_STATES } from "../../parts/sent.ts";
import { to } from "../../shell/routes.ts";
import { calendarWords } from "../../words/calendar.ts";
import { cellWords } from "./sent.ts";

const words = calendarWords.sent;

/** Units × duties; a cell opens what was sent, or the unit that owes it. */
export function SentMatrix({ matrix: { duties, units } }: { matrix: Matrix }) {
  return (
    <section className="matrix" aria-label={calendarWords.sections.sent}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {duties.map(({ id, label, lastDay }) => (
              <th key={id} scope="col">
                {label}
                <div className="quiet">{words.lastDay(lastDay && formatDay(lastDay))}</div>
                <Sums cells={units.flatMap(({ cells }) => cells.filter(({ duty }) => duty === id))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={to.units({ unit: unit.id })}>{unit.name}</Link>
              </th>
              {duties.map(({ id }) => {
                const cell = unit.cells.find(({ duty }) => duty === id);
                if (!cell) return <td key={id} />;
                return (
                  <td key={id}>
                    <Link to={cellAddress(unit, cell)} className={`matrix-cell is-${cell.state}`}>
                      <span aria-hidden>{SENT_SHAPES[cell.state]}</span> {cellWords(cell)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sums({ cells }: { cells: Matrix["units"][number]["cells"] }) {
  return (
    <ul className="matrix-sums">
      {SENT_STATES.map((state) => {
        const count = cells.filter((cell) => cell.state === state).length;
        return count === 0 ? null : (
          <li key={state}>
            <span aria-hidden>{SENT_SHAPES[state]}</span> {words.sums(words.states[state], count)}
          </li>
        );
      })}
    </ul>
  );
}
