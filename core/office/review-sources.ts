import type { ReviewFile } from "../contract.ts";
import type { FilePlan } from "../intake/plan/plan.ts";
import type { ModelRecord } from "../register/model.ts";
import { foundOf } from "../register/source.ts";
import type { Submission } from "../store/store.ts";
import type { Desk } from "./desk.ts";

type Sources = Pick<ReviewFile, "sources" | "senderSources">;

/** What the values of the models that a waiting file would yield were found by, and its sender; `planned` are the plan's models. */
export function plannedSources(plan: FilePlan, planned: readonly ModelRecord[]): Sources {
  const sources = plan.models.flatMap(({ provenance, doubts }, index): [string, ReturnType<typeof foundOf>][] => {
    const record = planned[index];
    return record ? [[record.id, foundOf(provenance, doubts)]] : [];
  });
  return { sources: Object.fromEntries(sources), senderSources: plan.senderSources ?? [] };
}

/** The same for the models of a file in the register as they stand; its sender is told by what their unit was found by. */
export async function storedSources({ store, programme }: Desk, { id, senderId }: Submission): Promise<Sources> {
  const [models, provenance] = await Promise.all([
    store.models({ programmeId: programme.id, submissionId: id }),
    store.sourcesOf(id),
  ]);
  const sources = models.map((model): [string, ReturnType<typeof foundOf>] => [
    model.id,
    foundOf(provenance.get(model.id) ?? {}, model.needsReview),
  ]);
  const own = models.find(({ unitId }) => unitId !== null && unitId === senderId);
  return { sources: Object.fromEntries(sources), senderSources: [...(provenance.get(own?.id ?? "")?.unit ?? [])] };
}
