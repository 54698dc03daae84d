import { saysTheSame } from "../intake/plan/pairs.ts";
import type { FilePlan } from "../intake/plan/plan.ts";

type Waiting = Pick<FilePlan, "models" | "problems" | "senderId" | "purpose" | "appendix">;

/** A file that waits for a person, as it was planned when it was received. */
export interface WaitingFile {
  id: string;
  name: string;
  plan: Waiting;
}

/**
 * The waiting file of the same drop that a file tells again in another format: the same sender, purpose and models, in
 * the same order, and nothing asked that is not asked of that one too. Null where there is none.
 */
export function waitingTwin(files: readonly WaitingFile[], plan: FilePlan): WaitingFile | null {
  if (plan.status !== "review" || plan.models.length === 0) return null;
  return files.find((file) => isTwin(file.plan, plan)) ?? null;
}

function isTwin(one: Waiting, other: Waiting): boolean {
  if (one.senderId !== other.senderId || one.purpose !== other.purpose || one.appendix !== other.appendix) return false;
  if (one.models.length !== other.models.length) return false;
  const asked = new Set(questionsOf(one));
  if (!questionsOf(other).every((question) => asked.has(question))) return false;
  return other.models.every((model, index) => {
    const twin = one.models[index];
    return (
      twin !== undefined &&
      twin.unitId === model.unitId &&
      twin.unitText === model.unitText &&
      saysTheSame(model, twin.values)
    );
  });
}

function questionsOf({ problems }: Waiting): string[] {
  const held = problems.filter(({ severity }) => severity === "error");
  return held.map(({ code, value }) => `${code}\n${value ?? ""}`);
}
