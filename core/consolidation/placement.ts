import type { Programme, ProgrammeAppendix, Purpose } from "../programme/schema.ts";
import { isDoubtful } from "./counting.ts";
import { modelsOf, type RegisteredModel, type Situation, seatOf } from "./situation.ts";
import { isOfKind, type UnitTree, unitTree } from "./unit-tree.ts";
import { consolidationWords as words } from "./words.ts";
import { consolidationGate } from "./year/gates.ts";
import { yearWords } from "./year/words.ts";

export interface PlacedModel {
  model: RegisteredModel;
  /** A doubt touches unit, field or origin: it stands here as far as is known. */
  doubtful: boolean;
  /** Why it stands here although its field has an appendix of its own in the programme; else null. */
  note: string | null;
}

export interface LeftOutModel {
  model: RegisteredModel;
  reason: string;
}

/** Every model of the register exactly once: in an appendix of the seat, or left out with its reason. */
export interface Placement {
  appendices: { appendix: ProgrammeAppendix; models: PlacedModel[] }[];
  leftOut: LeftOutModel[];
}

/**
 * Puts the models into the appendices that the office's seat sends (hai-phong-2024:L137): by field
 * and kind of unit, and what finds no appendix of its own into the one that takes the rest. The
 * models keep their order.
 *
 * @param purpose the appendices of which paper; those of the registration where not said
 */
export function placeModels(situation: Situation, purpose: Purpose = "registration"): Placement {
  const { programme } = situation;
  const seat = seatOf(situation);
  const tree = unitTree(situation.units);
  const tables = programme.appendices.filter(
    (appendix) => seat.appendices.includes(appendix.code) && appendix.purpose === purpose,
  );
  const appendices = tables.map((appendix): Placement["appendices"][number] => ({ appendix, models: [] }));
  const leftOut: LeftOutModel[] = [];
  for (const model of modelsOf(situation)) {
    const reason = reasonToLeaveOut(programme, tree, model);
    const own = appendices.find(({ appendix }) => takes(appendix, tree, model));
    const place = own ?? appendices.find(({ appendix }) => appendix.takesRest);
    if (reason !== null) leftOut.push({ model, reason });
    else if (place === undefined) leftOut.push({ model, reason: words.noAppendix });
    else place.models.push({ model, doubtful: isDoubtful(model), note: noteFor(programme, place.appendix, model) });
  }
  return { appendices, leftOut };
}

function reasonToLeaveOut(programme: Programme, tree: UnitTree, model: RegisteredModel): string | null {
  if (model.inReview) return words.leftOutInReview;
  if (model.stage === "dropped") return words.leftOutDropped;
  if (model.stage === "returned") return words.leftOutReturned;
  const unvetted = reasonNotVetted(programme, model);
  if (unvetted !== null) return unvetted;
  if (tree.byId(model.unitId) === null) return words.leftOutNoUnit;
  if (model.field === null) return words.leftOutNoField;
  return programme.fields.some((field) => field.code === model.field) ? null : words.leftOutOtherField(model.field);
}

/** Where only vetted registrations are consolidated, the others wait, unless somebody decided otherwise (tuyen-quang-2024:L31). */
function reasonNotVetted(programme: Programme, { stage, way }: RegisteredModel): string | null {
  const gate = consolidationGate(programme);
  if (gate === null) return null;
  const vetted = way === undefined ? stage !== "registered" : way.vetting === "vetted";
  if (vetted || way?.included) return null;
  return way?.vetting === "reopened" ? yearWords.reopened : yearWords.notVetted(gate.label);
}

/** A commune's appendix also takes the models of what stands below the commune. */
function takes(appendix: ProgrammeAppendix, tree: UnitTree, model: RegisteredModel): boolean {
  if (model.field === null || !appendix.fields.includes(model.field)) return false;
  const unit = tree.byId(model.unitId);
  return unit !== null && tree.line(unit).some(({ kind }) => isOfKind(kind, appendix.unitKinds));
}

function noteFor(programme: Programme, appendix: ProgrammeAppendix, model: RegisteredModel): string | null {
  const decided = model.way?.included
    ? model.way.standing.findLast(({ details }) => details.kind === "included")
    : undefined;
  if (decided?.details.kind === "included" && model.way?.vetting !== "vetted") {
    return yearWords.includedBy(decided.details.by, decided.details.reason);
  }
  const field = programme.fields.find(({ code }) => code === model.field);
  if (field === undefined || appendix.fields.includes(field.code)) return null;
  const elsewhere = programme.appendices.find(
    (other) => other.purpose === appendix.purpose && other.fields.includes(field.code),
  );
  return words.placedWithRest(field.label, appendix.code, elsewhere?.code ?? null);
}
