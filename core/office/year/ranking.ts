import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { listNominations } from "./assessment.ts";
import { yearState } from "./state.ts";
import { words } from "./words.ts";

/**
 * Puts the nominations to one level into the order given, first to last, as one change: whatever gets another
 * rank is taken back and written anew with its day and reason. Refused (`invalid`) where the list is not exactly
 * those who are nominated, for another window may have added one.
 */
export async function rankNominations(
  desk: Desk,
  { level, models }: Checked<"year.nominations.rank">,
): Promise<Output<"year.nominations">> {
  const { situation } = await yearState(desk, desk.today);
  const nominated = situation.models.flatMap(({ id, stage, way }) =>
    stage === "dropped"
      ? []
      : (way?.standing ?? []).flatMap(({ id: event, day, note, details }) =>
          details.kind === "nominated" && details.level === level ? [{ model: id, event, day, note, details }] : [],
        ),
  );
  const places = new Map(models.map((id, index) => [id, index + 1]));
  if (
    places.size !== models.length ||
    nominated.length !== models.length ||
    nominated.some((one) => !places.has(one.model))
  )
    throw new OfficeError("invalid", words.otherNominations(level));
  const moved = nominated.flatMap((one) => {
    const rank = places.get(one.model) ?? one.details.rank;
    return rank === one.details.rank ? [] : [{ ...one, details: { ...one.details, rank } }];
  });
  if (moved.length > 0)
    await desk.store.saveYear({
      programmeId: desk.programme.id,
      events: moved.map(({ model, day, note, details }) => ({ modelId: model, day, note, details })),
      takeBack: moved.map(({ event }) => ({ event, reason: words.ranked })),
      records: [],
    });
  return listNominations(desk);
}
