import type { Registered, RegisteredBefore } from "../../intake/doubles/find.ts";
import { NearNames } from "../../intake/doubles/names.ts";
import type { FilePlan } from "../../intake/plan/plan.ts";
import { nameKey } from "../../intake/results/match.ts";
import type { PlanningRoom } from "../plans.ts";

/** More units than these are cheaper to take out of the whole register. */
const MANY_UNITS = 8;

/** Models of the units, of the room's programme or another. */
export async function modelsOf(
  { store, programme }: PlanningRoom,
  unitIds: readonly string[],
  programmeId = programme.id,
): Promise<Registered[]> {
  const wanted = new Set(unitIds);
  if (wanted.size > MANY_UNITS) {
    const models = await store.models({ programmeId });
    return models.filter(({ unitId }) => unitId !== null && wanted.has(unitId));
  }
  const found = await Promise.all([...wanted].map((unitId) => store.models({ programmeId, unitId })));
  return found.flat();
}

/** The register as one batch of files knows it: read once, and followed as its files are stored. */
export interface KnownModels {
  /** Models that bear the very name. */
  named(name: string): readonly Registered[];
  /** Models of a unit by their names; null where it has none. */
  ofUnit(unitId: string): NearNames<Registered> | null;
  /** Models of a unit in earlier programmes. */
  before(unitId: string): Promise<NearNames<RegisteredBefore>>;
}

class Known implements KnownModels {
  #byId = new Map<string, Registered>();
  #byName = new Map<string, Registered[]>();
  #byUnit = new Map<string, NearNames<Registered>>();
  #before = new Map<string, Promise<NearNames<RegisteredBefore>>>();
  /** Submissions that were read, and how many of the room's changes were followed. */
  #read: Set<string>;
  #followed: number;
  /** Files that were stored and not read yet, with the units and the keys of the names of all of them. */
  #unread = { files: new Set<string>(), names: new Set<string>(), units: new Set<string>() };

  constructor(
    readonly room: PlanningRoom,
    readonly years: readonly { id: string; year: number }[],
    models: readonly Registered[],
  ) {
    this.#read = new Set(room.submissions.map(({ id }) => id));
    this.#followed = room.earlier.changes.length;
    for (const model of models) this.#add(model);
  }

  /** A file was stored; its models are read when another one may touch them. */
  note(id: string, { change }: Pick<FilePlan, "change">): void {
    this.#unread.files.add(id);
    for (const { values, unitId } of [...change.create, ...change.update.map(({ planned }) => planned)]) {
      this.#unread.names.add(nameKey(values.name));
      if (unitId !== null) this.#unread.units.add(unitId);
    }
  }

  /**
   * Takes in what was stored since: what is told anew goes out, and comes in again with the paper that tells it. Files
   * that a plan cannot touch are left for later, all or none of them, so that models come in their order.
   */
  async follow(plan: FilePlan): Promise<void> {
    const { store, programme, submissions, earlier } = this.room;
    for (const id of earlier.changes.slice(this.#followed)) this.#remove(id);
    this.#followed = earlier.changes.length;
    const stored = submissions.filter(({ id, status }) => status === "imported" && !this.#read.has(id));
    // Of a file that was not noted nothing is known.
    if (stored.every(({ id }) => this.#unread.files.has(id)) && !this.#touches(plan)) return;
    for (const list of Object.values(this.#unread)) list.clear();
    for (const { id } of stored) {
      this.#read.add(id);
      for (const model of await store.models({ programmeId: programme.id, submissionId: id })) this.#add(model);
    }
  }

  /** Whether a plan has a unit, or the name of a model, of a file that was not read yet. */
  #touches({ models, unitIds }: FilePlan): boolean {
    const { names, units } = this.#unread;
    return unitIds.some((id) => units.has(id)) || models.some(({ values }) => names.has(nameKey(values.name)));
  }

  named(name: string): readonly Registered[] {
    return this.#byName.get(nameKey(name)) ?? [];
  }

  ofUnit(unitId: string): NearNames<Registered> | null {
    return this.#byUnit.get(unitId) ?? null;
  }

  before(unitId: string): Promise<NearNames<RegisteredBefore>> {
    const known = this.#before.get(unitId) ?? this.#ofYears(unitId);
    this.#before.set(unitId, known);
    return known;
  }

  async #ofYears(unitId: string): Promise<NearNames<RegisteredBefore>> {
    const names = new NearNames<RegisteredBefore>();
    for (const { id, year } of this.years) {
      for (const model of await modelsOf(this.room, [unitId], id)) names.add(model.name, { ...model, year });
    }
    return names;
  }

  #add(model: Registered): void {
    this.#byId.set(model.id, model);
    const key = nameKey(model.name);
    const named = this.#byName.get(key);
    if (named) named.push(model);
    else this.#byName.set(key, [model]);
    if (model.unitId === null) return;
    const own = this.#byUnit.get(model.unitId) ?? new NearNames();
    own.add(model.name, model);
    this.#byUnit.set(model.unitId, own);
  }

  #remove(id: string): void {
    const model = this.#byId.get(id);
    if (!model) return;
    this.#byId.delete(id);
    const key = nameKey(model.name);
    this.#byName.set(
      key,
      (this.#byName.get(key) ?? []).filter((other) => other !== model),
    );
    if (model.unitId !== null) this.#byUnit.get(model.unitId)?.remove(model.name, model);
  }
}

const rooms = new WeakMap<PlanningRoom, Known>();

/** A file of the room's batch was stored under an id, as its plan says. */
export function noteStored(room: PlanningRoom, id: string, plan: FilePlan): void {
  rooms.get(room)?.note(id, plan);
}

/** The register as the room knows it, with all that its batch has stored and that may touch what is planned. */
export async function knownModels(room: PlanningRoom, plan: FilePlan): Promise<KnownModels> {
  const own = rooms.get(room);
  if (own) {
    await own.follow(plan);
    return own;
  }
  const { store, programme } = room;
  const [models, programmes] = await Promise.all([store.models({ programmeId: programme.id }), store.programmes()]);
  const years = programmes.filter(({ year }) => year < programme.year).map(({ id, year }) => ({ id, year }));
  const made = new Known(room, years, models);
  rooms.set(room, made);
  return made;
}
