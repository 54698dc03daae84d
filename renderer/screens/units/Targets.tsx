import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { unitsWords as words } from "../../words/units.ts";
import type { Unit } from "./tree.ts";

/** The targets that are the unit's own, each with why it is met or not. */
export function Targets({ targets, unit }: { targets: Output<"overview.show">["targets"]; unit: Unit }) {
  return (
    <Sheet title={words.targets}>
      {targets.length === 0 ? <p className="quiet">{words.noTargets}</p> : null}
      <ul className="unit-targets">
        {targets.map((target) => {
          const free = target.required === null || target.required === 0;
          const state = free ? "free" : target.met ? "met" : "not-met";
          return (
            <li key={target.id}>
              <div className="unit-duty-state">
                <span className={`unit-mark is-${state}`}>
                  {free ? words.noMinimum : target.met ? words.met : words.notMet}
                </span>
                <Link to={to.register({ unit: unit.id, fields: target.fields.join(",") })}>
                  {words.required(target.counted, free ? null : target.required)}
                </Link>
              </div>
              <div title={target.label}>{target.why}</div>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
