import { Alert, Button, Input } from "antd";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { vettingWords } from "../../words/vetting.ts";
import { CriteriaSetBox } from "./CriteriaSetBox.tsx";
import { changeAnswer } from "./criteria.ts";
import { UnitRating } from "./UnitRating.tsx";
import type { Entry } from "./useEntry.ts";
import { useEvaluation } from "./useEvaluation.ts";
import type { Steps } from "./useSteps.ts";

const words = vettingWords.criteria;

/** The evaluation sheet of a model: each criterion beside its line, answered with evidence or points. */
export function CriteriaSheet(props: {
  detail: Output<"year.models.show">;
  year: number;
  writable: boolean;
  entry: Entry;
  steps: Steps;
}) {
  const { detail, writable, entry } = props;
  const { model, evaluation, rating } = detail;
  const sheet = useEvaluation(detail, entry, props.steps);
  const rate = useAction("year.ratings.save");
  const scoring = useOperation("year.scoring.list", {});

  if (evaluation.sets.length === 0) {
    return (
      <section className="vetting-section" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="quiet plain">{words.none}</p>
      </section>
    );
  }
  const failed = sheet.error ?? rate.error;
  return (
    <section className="vetting-section" aria-label={words.title}>
      <h3>{words.title}</h3>
      {model.unitId !== null && (
        <UnitRating unitId={model.unitId} rating={rating} rate={rate} by={entry.by} writable={writable} />
      )}
      {evaluation.sets.map((set) => (
        <CriteriaSetBox
          key={set.set}
          set={set}
          draft={sheet.draft}
          maxima={scoring.data?.find((one) => one.set === set.set)?.maxima ?? null}
          writable={writable}
          onChange={(item, change) => sheet.setDraft((before) => changeAnswer(before, set, item, change))}
        />
      ))}
      {writable && (
        <>
          <label htmlFor="criteria-remark">{words.remark}</label>
          <Input.TextArea
            id="criteria-remark"
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2000}
            value={sheet.remark}
            onChange={({ target }) => sheet.setRemark(target.value)}
          />
          {failed && <ErrorNote error={failed} />}
          {sheet.dayMissing && <Alert type="warning" showIcon title={vettingWords.dayMissing(props.year)} />}
          <div className="vetting-buttons criteria-foot">
            <Button type="primary" loading={sheet.saving} onClick={() => void sheet.send(true)}>
              {words.saveAndRecord}
            </Button>
            <Button disabled={!sheet.unsaved} loading={sheet.saving} onClick={() => void sheet.send(false)}>
              {words.save}
            </Button>
            {sheet.unsaved && <span className="quiet">{words.unsaved}</span>}
          </div>
        </>
      )}
    </section>
  );
}
