import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { unitsWords as words } from "../../words/units.ts";
import type { Unit } from "./tree.ts";

/** What came from the unit, the latest first. */
export function Submissions({ unit }: { unit: Unit }) {
  const inbox = useOperation("inbox.list", {});
  const own = inbox.data?.filter((entry) => entry.sender === unit.name) ?? [];
  return (
    <Sheet title={words.submissions}>
      {inbox.data && own.length === 0 ? <p className="quiet">{words.noSubmissions}</p> : null}
      <ul className="unit-files">
        {own.map((entry) => (
          <li key={entry.id}>
            <Link to={to.review(entry.id)}>{entry.name}</Link>
            <div className="quiet">
              {words.received(formatDay(entry.receivedAt), entry.receivedAssumed)} · {words.status[entry.status]} ·{" "}
              {words.models(entry.models)}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
