import type { DeadlineDecisions } from "../programme/deadlines.ts";
import type { Programme, ProgrammeSeat, Purpose } from "../programme/schema.ts";
import type { ModelRecord } from "../register/model.ts";
import type { Unit } from "../register/unit.ts";
import type { Way } from "../register/way.ts";
import type { Renewal } from "./year/renewal.ts";

/** A model of the register with the unit that registered it (null while nobody has said which). */
export type RegisteredModel = ModelRecord & {
  unitId: string | null;
  /** Where its events have brought it, as far as the caller knows them. */
  way?: Way;
  /** Of a continued model: this year's goal against the last. */
  renewal?: Renewal;
};

/** A file that was accepted into the register: what it is, whom it speaks for, and the day it came. */
export interface AcceptedSubmission {
  unitIds: readonly string[];
  /** The unit or the tier between that sent it, where it is not one of `unitIds`. */
  senderId?: string | null;
  purpose: Purpose | null;
  /** ISO day or day and time; only the day is read. */
  receivedAt: string;
}

/** All that a consolidation rests on. Plain data, so that the same question always has the same answer. */
export interface Situation {
  programme: Programme;
  /** Code of the office's seat. */
  seat: string;
  /** The office's name, for what it owes itself. */
  office: string;
  units: readonly Unit[];
  models: readonly RegisteredModel[];
  submissions: readonly AcceptedSubmission[];
  /** The day for which the figures are asked. */
  asOf: string;
  decisions?: DeadlineDecisions;
  /** Later last days that the office granted, by deadline and unit. */
  extensions?: readonly { deadline: string; unitId: string; lastDay: string }[];
}

/** The programme's description of the office's seat. Throws a RangeError for a code that the programme does not have. */
export function seatOf({ programme, seat }: Pick<Situation, "programme" | "seat">): ProgrammeSeat {
  const found = programme.seats.find((candidate) => candidate.code === seat);
  if (!found) throw new RangeError(`programme ${programme.id} has no seat ${seat}`);
  return found;
}

/** The models of this programme, each once (by id). */
export function modelsOf({ programme, models }: Pick<Situation, "programme" | "models">): RegisteredModel[] {
  const byId = new Map(models.filter((model) => model.programme === programme.id).map((model) => [model.id, model]));
  return [...byId.values()];
}
