import type { Checked, Output } from "../../contract.ts";
import { loadProgramme } from "../../programme/load.ts";
import type { Programme } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words as officeWords } from "../words.ts";
import { saveRecords } from "./assessment.ts";
import { modelState, requireModel, yearState } from "./state.ts";
import { words } from "./words.ts";

type Proposal = Output<"year.next.propose">[number];

/** The programmes of this folder, the newest first. */
export async function listYears({ store, programme }: Desk): Promise<Output<"year.programmes">> {
  const all = await store.programmes();
  const counted = await Promise.all(
    all.map(async ({ id, year, title }) => {
      const models = (await store.models({ programmeId: id })).length;
      return { id, year, title, current: id === programme.id, models, writable: id === programme.id };
    }),
  );
  return counted.reverse();
}

/** Works in another programme of this folder. */
export async function switchYear({ store }: Desk, input: Checked<"year.switch">): Promise<Record<string, never>> {
  const target = (await store.programmes()).find(({ id }) => id === input.programme);
  if (target && input.seat !== undefined) assertSeat(target, input.seat);
  await store.switchProgramme(input.programme, input.seat ?? null);
  return {};
}

/**
 * What is proposed for each model of this year: stopped where the year said so, else continued, or with a higher
 * goal where the next document counts no other (co-quan-dang-2026:L29). Nothing is decided by it.
 */
export async function proposeNext(desk: Desk, input: Checked<"year.next.propose">): Promise<Proposal[]> {
  const next = input.programme === undefined ? desk.programme : await programmeOf(desk, input.programme);
  const [state, chosen] = await Promise.all([
    yearState(desk, desk.today),
    desk.store.yearRecords(desk.programme.id, "year-proposal"),
  ]);
  const choices = new Map(chosen.map(({ key, content }) => [key, content]));
  return state.situation.models.map((model): Proposal => {
    const choice = choices.get(model.id);
    const { recognised } = modelState(state, model).candidate;
    return {
      model: model.id,
      name: model.name,
      unit: model.unit,
      stage: model.stage,
      goal: model.goal,
      ...propose(next, model.stage, recognised?.outcome === "not-met" ? recognised.why : null),
      choice: choice?.choice ?? null,
      reason: choice?.reason ?? null,
      newGoal: choice?.newGoal ?? null,
    };
  });
}

function propose(
  { counting }: Programme,
  stage: Proposal["stage"],
  failed: string | null,
): Pick<Proposal, "proposed" | "why"> {
  if (stage === "dropped" || stage === "returned") return { proposed: "stop", why: words.proposeStop[stage] };
  if (failed !== null) return { proposed: "stop", why: words.proposeStop["not-met"](failed) };
  return counting.carriedOver === "re-registered-with-higher-goal"
    ? { proposed: "raise-goal", why: words.proposeRaise(counting.label, counting.source) }
    : { proposed: "continue", why: words.proposeContinue(counting.label, counting.source) };
}

/** Writes down what is to become of models in the next year; null takes it back. */
export async function chooseNext(desk: Desk, input: Checked<"year.next.choose">): Promise<Record<string, never>> {
  const state = await yearState(desk, desk.today);
  const { choice, reason, newGoal } = input;
  await saveRecords(
    desk,
    [...new Set(input.models)].map((id) => {
      const { id: modelId } = requireModel(state, id);
      return {
        kind: "year-proposal",
        key: modelId,
        content: choice === null ? null : { modelId, choice, reason, newGoal },
      };
    }),
  );
  return {};
}

/** Begins a year in this folder and works in it. */
export async function startNext(desk: Desk, input: Checked<"year.next.start">): Promise<Output<"year.next.start">> {
  const { store } = desk;
  const programme = await programmeOf(desk, input.programme);
  assertSeat(programme, input.seat);
  const { members, flags } = await store.startYear({ programme, seat: input.seat, keepFlags: input.keepFlags });
  const [units, spellings] = await Promise.all([store.units(), store.learntAliases()]);
  return { programme: programme.id, units: units.length, members, flags, spellings: spellings.length };
}

async function programmeOf({ store, programmesFolder }: Desk, id: string): Promise<Programme> {
  const own = (await store.programmes()).find((programme) => programme.id === id);
  return own ?? loadProgramme(programmesFolder, id);
}

function assertSeat(programme: Programme, seat: string): void {
  const known = programme.seats.map(({ code }) => code);
  if (!known.includes(seat)) throw new OfficeError("invalid", officeWords.noSeat(seat, known.join(", ")));
}
