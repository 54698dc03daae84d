import type { Decisions } from "../intake/plan/decisions.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import { words as intakeWords } from "../intake/words.ts";
import type { Submission } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { enterPlanning, planFile } from "./plans.ts";

/** The plan of a stored submission, computed anew from its kept file and all decisions. */
export async function planAgain(desk: Desk, submission: Submission, decisions: Decisions): Promise<FilePlan> {
  const room = await enterPlanning(desk.store, desk.programme);
  const { id, name, sha256 } = submission;
  return planFile(room, desk.parsers, { id, path: desk.store.filePath(sha256), name }, decisions, {});
}

/** A plan that could be taken in, or set aside, still waits until a person confirms, and says so. */
export function waiting(plan: FilePlan): FilePlan {
  if (plan.status !== "imported" && plan.status !== "duplicate") return { ...plan, status: "review" };
  const message = plan.status === "imported" ? intakeWords.awaitsConfirmation : intakeWords.awaitsSettingAside;
  const ready = { code: "awaits-confirmation", severity: "warning" as const, message };
  return {
    ...plan,
    status: "review",
    problems: [...plan.problems, ready],
    change: { create: [], update: [], withdraw: [] },
  };
}

/** True for a results paper of which some row fits no registered model: its registration may still come. */
export function missesRegistration({ results }: Pick<FilePlan, "results">): boolean {
  return results?.entries.some(({ how, why }) => how === "open" && why === "unknown") ?? false;
}

/**
 * After models were registered: looks again at the results papers that wait for some, so that what they ask is true of
 * the register as it is. `planned` are papers that were held against it already. Each still waits for a person.
 */
export async function lookAgainAtResults(desk: Desk, planned: ReadonlySet<string>): Promise<void> {
  const all = await desk.store.submissions({ programmeId: desk.programme.id, status: "review" });
  const open = all.filter(
    ({ id, purpose, problems }) =>
      !planned.has(id) && purpose !== "registration" && problems.some(({ code }) => code === "unmatched-result"),
  );
  for (const submission of open) {
    const plan = await planAgain(desk, submission, await desk.store.decisions(submission.id));
    // A file that cannot be read at the moment says nothing new.
    if (plan.results) await desk.store.updateSubmission(submission.id, waiting(plan));
  }
}

/** After a place was learnt: looks again at the files that wait for the like question. Each still waits for a person. */
export async function lookAgainAtPlace(desk: Desk, place: string): Promise<void> {
  const all = await desk.store.submissions({ programmeId: desk.programme.id, status: "review" });
  const asks = ({ problems }: Submission) =>
    problems.some(
      ({ code, value }) =>
        code === "similar-unit" && value?.toLocaleLowerCase("vi").includes(place.toLocaleLowerCase("vi")),
    );
  for (const submission of all.filter(asks)) {
    const plan = await planAgain(desk, submission, await desk.store.decisions(submission.id));
    if (plan.status !== "rejected") await desk.store.updateSubmission(submission.id, waiting(plan));
  }
}
