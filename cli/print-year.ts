import type { Output } from "../core/contract.ts";
import { words } from "./words.ts";

const day = (text: string): string => words.lastDay(text);

/** One model's way, what it may do next, and its criteria. */
export function printModel({ model, events, next, evaluation, counting }: Output<"year.models.show">): string {
  const said = events.map(
    (event) =>
      `  ${day(event.day)}  ${event.label}${event.said ? `: ${event.said}` : ""}${event.takenBackAt ? ` (${words.year.takenBack})` : ""}`,
  );
  const steps = next.map(({ label, allowed, refusals, warnings }) => {
    const why = allowed ? warnings : refusals.map(({ reason, source }) => (source ? `${reason} (${source})` : reason));
    return `  ${allowed ? "✓" : "✗"} ${label}${why.length > 0 ? `: ${why.join(" ")}` : ""}`;
  });
  const sets = evaluation.sets.map(({ label, why }) => `  ${label}: ${why}`);
  const counts = counting.map(({ target, why, source }) => `  ${target}: ${why} (${source})`);
  return [
    `${model.name} (${model.unit ?? ""}): ${model.stageLabel}`,
    ...said,
    words.year.next,
    ...steps,
    ...sets,
    ...counts,
  ].join("\n");
}

/** Each deadline with its last day, what was decided and remarked. */
export function printDeadlines(deadlines: Output<"year.deadlines.list">): string {
  return deadlines
    .flatMap(({ id, lastDay, written, source, remarks, decision, extensions }) => [
      `${id}\t${words.lastDay(lastDay)}\t${written} (${source})`,
      ...remarks.map((remark) => `    ${remark}`),
      ...(decision === null ? [] : [`    ${words.year.decidedBy(decision.by)}`]),
      ...extensions.map((one) => `    ${one.unit}: ${day(one.lastDay)}, ${one.reason}`),
    ])
    .join("\n");
}

/** Units × duties, one line a unit. */
export function printMatrix({ duties, units }: Output<"year.matrix">): string {
  const lines = units.map(({ name, cells }) => {
    const states = duties.map(({ id }) => {
      const cell = cells.find(({ duty }) => duty === id);
      return cell === undefined ? "" : words.year.state[cell.state];
    });
    return [name, ...states].join("\t");
  });
  return [["", ...duties.map(({ label }) => label)].join("\t"), ...lines].join("\n");
}

/** Who owes what. */
export function printReminders(reminders: Output<"year.reminders">): string {
  return reminders
    .flatMap(({ unit, owes }) => [unit, ...owes.map(({ label, daysLate }) => `    ${label}: ${words.late(daysLate)}`)])
    .join("\n");
}

/** The calendar, one entry a line. */
export function printCalendar(entries: Output<"year.calendar">): string {
  return entries
    .map(
      (entry) =>
        `${day(entry.day)}\t${words.year.due[entry.state]}\t${entry.label}${entry.detail ? ` (${entry.detail})` : ""}`,
    )
    .join("\n");
}

/** The rules of a programme that the short list leaves out, each with its line. */
export function printRules(rules: Output<"year.programme.rules">): string {
  const { counting, gates, dossier, focus, events, notes, criteria } = rules;
  const all = [...counting, ...gates, ...criteria.flatMap(({ items }) => items), ...dossier, ...focus, ...events];
  return [...all, ...notes].map(({ text, source }) => `${source}\t${text}`).join("\n");
}

/** What became of the models of the year before. */
export function printCarried(carried: Output<"year.carried">): string {
  if (carried === null) return words.year.firstYear;
  return carried.models
    .map(({ name, unit, state, why }) => [words.year.became[state], unit ?? "?", name, why].join("\t"))
    .join("\n");
}
