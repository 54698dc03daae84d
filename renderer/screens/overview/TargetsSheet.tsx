import { Button, Collapse } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import type { SentUnit } from "../../parts/sent.ts";
import { to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";

const words = overviewWords.targets;
/** More than these would push the rest of the screen out of sight. */
const FIRST = 8;
type Target = Output<"overview.show">["targets"][number];

/** Targets in words: what is missing stands open, what is met is folded away. */
export function TargetsSheet({ targets, units }: { targets: Target[]; units: SentUnit[] }) {
  const [all, setAll] = useState(false);
  const lacking = targets.filter(({ met }) => !met);
  const met = targets.filter((target) => target.met && target.required !== null);
  const free = targets.filter((target) => target.met && target.required === null);
  const list = (rows: Target[]) => (
    <ul className="targets">
      {rows.map((target) => (
        <li key={`${target.id} ${target.unit}`} className={target.met ? "is-met" : "is-lacking"}>
          <span aria-hidden>{target.met ? "✓" : "✕"}</span>
          <Link to={addressOf(target, units)} title={words.open(target.unit)}>
            {target.why}
          </Link>
        </li>
      ))}
    </ul>
  );
  const folded = [
    { key: "met", label: words.met(met.length), rows: met },
    { key: "free", label: words.free(free.length), rows: free },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Sheet title={words.title}>
      {targets.length === 0 && <p className="quiet plain">{words.none}</p>}
      {targets.length > 0 && lacking.length === 0 && <p className="plain good">{words.allMet}</p>}
      {lacking.length > 0 && <h3 className="targets-lacking">{words.lacking(lacking.length)}</h3>}
      {list(all ? lacking : lacking.slice(0, FIRST))}
      {!all && lacking.length > FIRST && (
        <Button type="link" onClick={() => setAll(true)}>
          {words.more(lacking.length - FIRST)}
        </Button>
      )}
      {folded.length > 0 && (
        <Collapse
          ghost
          size="small"
          className="targets-folded"
          items={folded.map(({ key, label, rows }) => ({ key, label, children: list(rows) }))}
        />
      )}
    </Sheet>
  );
}

/** The models that the target looked at: of its unit where it is one, in its fields. */
function addressOf({ unit, fields }: Target, units: SentUnit[]): string {
  const found = units.find(({ name, id }) => name === unit || id === unit);
  return to.register({
    ...(found ? { unit: found.id } : {}),
    ...(fields.length > 0 ? { fields: fields.join(",") } : {}),
  });
}
