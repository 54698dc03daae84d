import { Alert } from "antd";
import { useSearchParams } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { settingsWords } from "../../words/settings.ts";
import { shellWords } from "../../words/shell.ts";
import { MoreRules } from "./MoreRules.tsx";
import { ProgrammeActions } from "./ProgrammeActions.tsx";
import { Editor } from "./programme/Editor.tsx";
import { Scorings } from "./programme/Scorings.tsx";
import { Shelf } from "./programme/Shelf.tsx";
import { type Rule, RuleTable } from "./RuleTable.tsx";

const words = settingsWords.programme;
type Programme = Output<"programmes.show">;

/** The programmes of the office, and the rules in force, each beside the sentence of the document that it rests on. */
export function ProgrammeSection({ id }: { id: string }) {
  const [parameters, setParameters] = useSearchParams();
  const edited = parameters.get("sua");
  if (edited !== null) {
    return <Editor id={edited} onBack={() => setParameters({ muc: "programme" })} />;
  }
  return (
    <div className="programme">
      <ProgrammeActions id={id} />
      <Shelf onEdit={(sua) => setParameters({ muc: "programme", sua })} />
      <Scorings id={id} />
      <RulesInForce id={id} />
    </div>
  );
}

function RulesInForce({ id }: { id: string }) {
  const programme = useOperation("programmes.show", { id });
  const lines = useOperation("programmes.lines", { id });
  if (programme.isPending || lines.isPending) return <Waiting label={shellWords.loading} />;
  if (programme.isError) return <ErrorNote error={programme.error} onAgain={() => void programme.refetch()} />;
  const { issuer, basis } = programme.data;
  return (
    <>
      <p className="programme-lead">{words.lead}</p>
      <dl className="programme-head">
        <dt>{words.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{words.basis}</dt>
        <dd>{basis.join(" ")}</dd>
      </dl>
      {lines.isError && <Alert type="warning" showIcon title={words.unavailable} />}
      {sectionsOf(programme.data).map(({ title, rules }) => (
        <RuleTable key={title} title={title} rules={rules} lines={lines.data ?? {}} />
      ))}
      <MoreRules id={id} lines={lines.data ?? {}} />
    </>
  );
}

function sectionsOf(programme: Programme): { title: string; rules: Rule[] }[] {
  const seats = new Map(programme.seats.map(({ code, label }) => [code, label]));
  const sections = [
    {
      title: words.targets,
      rules: programme.targets.map(({ id, label, minimum, source }) => ({
        key: id,
        text: label,
        notes: [minimum === null ? words.noMinimum : words.minimum(minimum)],
        source,
      })),
    },
    { title: words.deadlines, rules: programme.deadlines.map(deadlineRule) },
    {
      title: words.fields,
      rules: programme.fields.map(({ code, label, items, source }) => ({ key: code, text: label, items, source })),
    },
    {
      title: words.appendices,
      rules: programme.appendices.map((appendix) => ({
        key: appendix.code,
        text: appendix.label,
        notes: [words.sends(appendix.seats.map((code) => seats.get(code) ?? code).join(", "))],
        source: null,
      })),
    },
  ];
  return sections.filter(({ rules }) => rules.length > 0);
}

function deadlineRule(deadline: Programme["deadlines"][number]): Rule {
  const { id, label, from, to, lastDay, relative, valid, source } = deadline;
  const notes = [words.between(from, to)];
  if (lastDay) notes.push(words.lastDay(formatDay(lastDay)));
  if (relative) notes.push(words.relative(relative.months));
  return { key: id, text: label, notes, warning: valid ? null : words.invalid, source };
}
