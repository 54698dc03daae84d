import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { to } from "../../shell/routes.ts";
import { papersWords as words } from "../../words/papers.ts";

type Preview = Output<"papers.preview">;
const FIRST = 8;

/**
 * Models that stand in no appendix, and those that stand in this one with a remark; each with its reason. That there are
 * none is said of an appendix only: not every report has appendices to leave something out of.
 */
export function Left({ preview, isAppendix }: { preview: Preview; isAppendix: boolean }) {
  const { leftOut, notes } = preview;
  return (
    <>
      {isAppendix && leftOut.length === 0 ? <p className="paper-complete">{words.leftOutNone}</p> : null}
      {leftOut.length > 0 ? (
        <section className="paper-left is-out">
          <h2>{words.leftOut(leftOut.length)}</h2>
          <p>{words.leftOutHint}</p>
          <Named models={leftOut.map(({ reason, ...model }) => ({ ...model, why: reason }))} />
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section className="paper-left">
          <h2>{words.notes(notes.length)}</h2>
          <Named models={notes.map(({ note, ...model }) => ({ ...model, why: note }))} />
        </section>
      ) : null}
    </>
  );
}

/** Models by their reason, so that one reason for many is read once. */
function Named({ models }: { models: { id: string; unit: string | null; name: string; why: string }[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? models : models.slice(0, FIRST);
  const reasons = [...new Set(shown.map(({ why }) => why))];
  return (
    <>
      {reasons.map((why) => (
        <div key={why}>
          <h3>{why}</h3>
          <ul>
            {shown
              .filter((model) => model.why === why)
              .map(({ id, name, unit }) => (
                <li key={id}>
                  <Link to={to.register({ model: id })}>{name}</Link>{" "}
                  <span className="quiet">{unit ?? words.noUnit}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {models.length > FIRST ? (
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.moreModels(models.length)}
        </Button>
      ) : null}
    </>
  );
}
