import { useState } from "react";
import { useOperation, useWritable } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { nextYearWords as words } from "../../words/next-year.ts";
import type { NextAnswers } from "./answers.ts";
import { Begin } from "./Begin.tsx";
import { Guidance } from "./Guidance.tsx";
import { Kept } from "./Kept.tsx";
import { Proposals } from "./Proposals.tsx";

/** The next year step by step: its document, what stays, each model, the start. */
export function Prepare({ onStarted }: { onStarted(): void }) {
  const [answers, setAnswers] = useState<NextAnswers>({ programme: null, seat: null, keepFlags: false });
  const documents = useOperation("year.programme.list", {});
  const years = useOperation("year.programmes", {});
  const writable = useWritable();
  const input = answers.programme === null ? {} : { programme: answers.programme };
  const proposals = useOperation("year.next.propose", input, { keep: true });
  const failed = [documents, years, proposals].find(({ isError }) => isError);
  if (failed?.error) return <ErrorNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!documents.data || !years.data || !proposals.data) return <Waiting page label={words.loading} />;
  const there = new Set(years.data.map(({ id }) => id));
  const now = years.data.find(({ current }) => current)?.year ?? 0;
  // A document of an earlier year begins no next one.
  const others = documents.data.filter(({ id, year }) => !there.has(id) && year >= now);
  const chosen = others.find(({ id }) => id === answers.programme) ?? null;
  return (
    <div className="next-year-steps">
      <Guidance programmes={others} chosen={chosen} answers={answers} onChange={setAnswers} />
      <Kept programme={chosen?.id ?? null} />
      <Proposals proposals={proposals.data} writable={writable} />
      {writable && <Begin proposals={proposals.data} chosen={chosen} answers={answers} onStarted={onStarted} />}
    </div>
  );
}
