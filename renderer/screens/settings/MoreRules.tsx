import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { programmeFileWords as words } from "../../words/programme-file.ts";
import { RuleTable } from "./RuleTable.tsx";

interface Line {
  text: string;
  source: string;
}

/** Gates, criteria one by one, dossier, focus, events, and what was decided about the document's slips, each beside its sentence. */
export function MoreRules({ id, lines }: { id: string; lines: Record<string, string> }) {
  const rules = useOperation("year.programme.rules", { id });
  if (rules.isError) return <ErrorNote error={rules.error} onAgain={() => void rules.refetch()} />;
  if (!rules.data) return null;
  const { counting, gates, criteria, dossier, focus, events, notes } = rules.data;
  const plain = (list: Line[]) => list.map(({ text, source }, index) => ({ key: `${source} ${index}`, text, source }));
  const sections = [
    { title: words.counting, rules: plain(counting) },
    { title: words.gates, rules: plain(gates) },
    ...criteria.map(({ label, items }) => ({ title: label, rules: plain(items) })),
    { title: words.dossier, rules: plain(dossier) },
    { title: words.focus, rules: plain(focus) },
    { title: words.events, rules: plain(events) },
    {
      title: words.notes,
      rules: notes.map(({ text, source, decision }, index) => ({
        key: `${source} ${index}`,
        text,
        source,
        notes: decision === null ? [] : [words.decision(decision)],
      })),
    },
  ];
  return sections
    .filter((section) => section.rules.length > 0)
    .map((section) => <RuleTable key={section.title} title={section.title} rules={section.rules} lines={lines} />);
}
