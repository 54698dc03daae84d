import { stepsResting } from "../../consolidation/year/steps.ts";
import type { Checked, Output } from "../../contract.ts";
import { wayOf } from "../../register/way.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { modelState, requireModel, yearState } from "./state.ts";
import { words } from "./words.ts";

/**
 * Takes many events back as one change, the last of the list first; refused (`refused`) where a step that still
 * stands rests on one of them, and then nothing is taken back. How what was recorded in bulk goes back at once.
 */
export async function undoSteps(
  desk: Desk,
  { events: ids, reason }: Checked<"year.models.undo">,
): Promise<Output<"year.models.undo">> {
  const state = await yearState(desk, desk.today);
  const known = new Map([...state.events.values()].flat().map((event) => [event.id, event]));
  const ways = new Map<string, ReturnType<typeof wayOf>>();
  for (const id of ids.toReversed()) {
    const event = known.get(id);
    if (!event || event.takenBackAt !== null) throw new OfficeError("not-found", words.noEvent(id));
    if (event.details.kind === "reopened") throw new OfficeError("refused", words.takenByFile);
    const model = requireModel(state, event.modelId);
    const { candidate } = modelState(state, model);
    const way = ways.get(model.id) ?? candidate.way;
    const resting = stepsResting(desk.programme, { ...candidate, way }, id);
    if (resting.length > 0) {
      const said = resting.map((sentence) => words.refusedFor(model.name, sentence, null));
      throw new OfficeError("refused", [words.notTakenBack, said[0] ?? ""].join(" "), said);
    }
    ways.set(model.id, wayOf(way.standing.filter((one) => one.id !== id)));
  }
  await desk.store.saveYear({
    programmeId: desk.programme.id,
    events: [],
    takeBack: ids.toReversed().map((event) => ({ event, reason })),
    records: [],
  });
  return { models: [...ways.keys()] };
}
