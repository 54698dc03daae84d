import { App, Button, Input } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { useTell } from "../../parts/useTell.ts";
import { goalWords as words } from "../../words/goal.ts";

type Detail = Output<"year.models.show">;
type Verdict = "higher" | "kept-up" | null;

/**
 * Where the programme counts a continued model only with a higher goal: both goals, and the office's word which of
 * them is higher. Nothing under any other rule, nor for a new model.
 */
export function GoalWord({ detail, writable }: { detail: Detail; writable: boolean }) {
  const office = useOperation("office.show", {});
  const id = office.data?.programme.id ?? "";
  const rules = useOperation("year.programme.rules", { id }, { enabled: id !== "" });
  if (detail.model.origin !== "continued" || rules.data?.carriedOver !== "re-registered-with-higher-goal") return null;
  const { by, verdict } = detail.renewal ?? { by: null, verdict: null };
  return <Word key={`${detail.model.id} ${verdict} ${by}`} detail={detail} writable={writable} />;
}

function Word({ detail, writable }: { detail: Detail; writable: boolean }) {
  const { model, renewal } = detail;
  const { message } = App.useApp();
  const tell = useTell();
  const save = useAction("year.renewal.save");
  const [by, setBy] = useState(renewal?.by ?? "");
  const [old, setOld] = useState("");
  const say = (verdict: Verdict) =>
    save.mutate(
      { model: model.id, verdict, by: by.trim(), oldGoal: old.trim() || null, newGoal: null },
      { onSuccess: () => void message.success(words.saved), onError: tell },
    );
  return (
    <section className="vetting-section" aria-label={words.title}>
      <h3>{words.title}</h3>
      {renewal && (
        <dl className="vetting-record">
          <div>
            <dt>{words.before}</dt>
            <dd>{renewal.oldGoal ?? words.none}</dd>
          </div>
          <div>
            <dt>{words.now}</dt>
            <dd>{renewal.newGoal ?? words.none}</dd>
          </div>
        </dl>
      )}
      <p className="plain">
        <strong>{renewal ? words.verdicts[renewal.verdict] : words.unknown}</strong>{" "}
        <span className="quiet">{renewal?.by ? words.decidedBy(renewal.by) : renewal?.why}</span>
      </p>
      {writable && (
        <div className="goal-word">
          {!renewal?.oldGoal && (
            <Input
              aria-label={words.old}
              placeholder={words.old}
              value={old}
              onChange={({ target }) => setOld(target.value)}
            />
          )}
          <Input
            aria-label={words.by}
            placeholder={words.by}
            maxLength={100}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
          <Button disabled={by.trim() === "" || save.isPending} onClick={() => say("higher")}>
            {words.higher}
          </Button>
          <Button disabled={by.trim() === "" || save.isPending} onClick={() => say("kept-up")}>
            {words.keptUp}
          </Button>
          {renewal?.by && (
            <Button type="text" disabled={save.isPending} onClick={() => say(null)}>
              {words.takeBack}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
