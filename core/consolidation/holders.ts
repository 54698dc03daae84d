import type { Programme, ProgrammeTarget } from "../programme/schema.ts";
import type { Unit } from "../register/unit.ts";
import { compareKey, fold } from "../text/fold.ts";
import { modelsOf, type RegisteredModel, type Situation, seatOf } from "./situation.ts";
import { unitsStraightBelow } from "./straight-below.ts";
import { isAskedKind, isOfKind, type UnitTree, unitTree } from "./unit-tree.ts";

/** Somebody whom a target asks, with all models that are theirs (also of units below them). */
export interface Holder {
  name: string;
  /** Null for the office itself and for several units asked jointly. */
  unitId: string | null;
  models: RegisteredModel[];
  /** False where all models of the register are theirs, so that a doubt about the unit is no matter. */
  byUnit: boolean;
  /** Named units that the unit list does not have. */
  absent: string[];
}

type NamedTarget = Extract<ProgrammeTarget, { kind: "min-for-named-units" }>;

/**
 * Whom a target asks at the office's seat. A model belongs to one holder of a target: the nearest
 * asked unit in its line, so that none counts twice.
 */
export function holdersOf(situation: Situation, target: ProgrammeTarget): Holder[] {
  if (!target.seats.includes(seatOf(situation).code)) return [];
  const tree = unitTree(situation.units);
  switch (target.kind) {
    case "min-per-unit": {
      const asked = situation.units.filter((unit) => isAskedKind(unit.kind, target) && hasFlag(unit, target.flag));
      return unitHolders(situation, tree, asked);
    }
    case "coverage":
      return unitHolders(
        situation,
        tree,
        (target.directOnly ? unitsStraightBelow(situation) : situation.units).filter((unit) =>
          isAskedKind(unit.kind, target),
        ),
      );
    case "free":
      return unitHolders(situation, tree, situation.units);
    case "exemplary-per-parent": {
      // A district's own office is the parent that is asked (hai-phong-2024:L15); the city asks each of its districts.
      const { kind } = seatOf(situation);
      if (kind !== null && isOfKind(kind, target.parentKinds)) return [officeHolder(situation)];
      return unitHolders(
        situation,
        tree,
        situation.units.filter((unit) => isOfKind(unit.kind, target.parentKinds)),
      );
    }
    case "own-nomination":
      return [officeHolder(situation)];
    case "min-for-named-units":
      return namedHolders(situation, tree, target);
  }
}

/** True where the unit carries the year flag (`ntm-kieu-mau`, however it was typed); no flag is asked for with null. */
function hasFlag(unit: Unit, flag: string | null): boolean {
  return flag === null || unit.flags.some((own) => fold(own) === fold(flag));
}

/**
 * Flags that targets of the seat ask for and no unit of that kind carries: the target then asks
 * nobody, which the clerk must be told, for flags are never assumed (hai-phong-2024:L11). `units` is how many
 * could carry it.
 */
export function unusedFlags(
  situation: Situation,
): { target: string; flag: string; unitKinds: string[]; units: number }[] {
  return situation.programme.targets.flatMap((target) => {
    if (target.kind !== "min-per-unit" || target.flag === null || !target.seats.includes(situation.seat)) return [];
    const { id, flag, unitKinds } = target;
    const units = situation.units.filter((unit) => isOfKind(unit.kind, unitKinds));
    if (units.length === 0 || units.some((unit) => hasFlag(unit, flag))) return [];
    return [{ target: id, flag, unitKinds, units: units.length }];
  });
}

function unitHolders(situation: Situation, tree: UnitTree, asked: readonly Unit[]): Holder[] {
  const models = new Map<string, RegisteredModel[]>(asked.map((unit) => [unit.id, []]));
  for (const model of modelsOf(situation)) {
    const own = tree.byId(model.unitId);
    const nearest = own === null ? undefined : tree.line(own).find((unit) => models.has(unit.id));
    if (nearest) models.get(nearest.id)?.push(model);
  }
  return asked.map((unit) => ({
    name: unit.name,
    unitId: unit.id,
    models: models.get(unit.id) ?? [],
    byUnit: true,
    absent: [],
  }));
}

function officeHolder(situation: Situation): Holder {
  return { name: situation.office, unitId: null, models: modelsOf(situation), byUnit: false, absent: [] };
}

/**
 * Named units stand in the list of the office that receives from them; one that is missing there is
 * said so. Elsewhere only the named unit's own office, or one that lists it, has anything to count.
 */
function namedHolders(situation: Situation, tree: UnitTree, target: NamedTarget): Holder[] {
  const found = target.units.map((named) => ({ named, unit: findNamed(tree, named) }));
  const listed = found.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const held = new Map(unitHolders(situation, tree, listed).map((holder) => [holder.unitId, holder]));
  const each = found.map(({ named, unit }): Holder => {
    const own = unit === null ? undefined : held.get(unit.id);
    if (own) return own;
    if (isOffice(situation, named)) return rest(officeHolder(situation), [...held.values()]);
    return { name: named.name, unitId: null, models: [], byUnit: true, absent: [named.name] };
  });
  const present = each.filter((holder) => holder.absent.length === 0);
  const receives = seatOf(situation).receives;
  if (!receives && present.length === 0) return [];
  return target.counted === "each" ? (receives ? each : present) : [jointly(situation.programme, target, each)];
}

function jointly(programme: Programme, target: NamedTarget, each: readonly Holder[]): Holder {
  const situation = { programme, models: each.flatMap((holder) => holder.models) };
  return {
    name: target.units.map((unit) => unit.name).join(" và "),
    unitId: null,
    models: modelsOf(situation),
    byUnit: each.every((holder) => holder.byUnit),
    absent: each.flatMap((holder) => holder.absent),
  };
}

function rest(office: Holder, others: readonly Holder[]): Holder {
  const taken = new Set(others.flatMap((holder) => holder.models.map((model) => model.id)));
  return { ...office, models: office.models.filter((model) => !taken.has(model.id)) };
}

type NamedUnit = NamedTarget["units"][number];

function findNamed(tree: UnitTree, named: NamedUnit): Unit | null {
  for (const name of [named.name, ...named.aliases]) {
    const unit = tree.byName(name);
    if (unit !== null) return unit;
  }
  return null;
}

function isOffice(situation: Situation, named: NamedUnit): boolean {
  return [named.name, ...named.aliases].some((name) => compareKey(name) === compareKey(situation.office));
}
