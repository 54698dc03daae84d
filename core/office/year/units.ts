import { endedBy, unitsOfDay } from "../../consolidation/year/lineage.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Unit } from "../../register/unit.ts";
import type { NewUnitChange } from "../../store/unit-changes.ts";
import { cleanLine } from "../../text/clean.ts";
import { compareKey } from "../../text/fold.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "./words.ts";

type View = Output<"year.units.merge">;

/**
 * The units of the day, or of the year's end in a year that is over, as they are kept; with `ended` those too that
 * ended by then, each with the day and who took over.
 */
export async function listUnits(desk: Desk, { ended }: Checked<"units.list">): Promise<Output<"units.list">> {
  const { store, programme, today } = desk;
  const [units, changes] = await Promise.all([store.units(), store.unitChanges()]);
  const end = `${programme.year}-12-31`;
  const day = today < end ? today : end;
  const alive = new Set(unitsOfDay(units, changes, day).units.map(({ id }) => id));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const endings = new Map(changes.flatMap(({ content }) => endedBy(content).map((id) => [id, content] as const)));
  return units.flatMap((unit) => {
    if (alive.has(unit.id)) return [unit];
    const ending = endings.get(unit.id);
    if (!ended || ending === undefined || ending.day > day) return [];
    const heirs = ending.to.map((id) => ({ id, name: names.get(id) ?? id }));
    return [{ ...unit, ended: { day: ending.day, heirs, said: said(units, ending) } }];
  });
}

/** Changes of the units that stand, the newest first. Only the last one of a unit can be taken back. */
export async function listChanges({ store }: Desk): Promise<View[]> {
  const [changes, units] = await Promise.all([store.unitChanges(), store.units()]);
  return changes
    .map(({ key, at, content }, index) => {
      const touched = [...content.from, ...content.to];
      const later = changes
        .slice(index + 1)
        .some((next) => [...next.content.from, ...next.content.to].some((id) => touched.includes(id)));
      return { ...content, key, at, said: said(units, content), undoable: !later };
    })
    .reverse();
}

function said(
  units: readonly Unit[],
  { kind, from, to, names, day }: Omit<View, "key" | "at" | "said" | "undoable">,
): string {
  const named = (ids: readonly string[]) =>
    ids.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join(", ");
  if (kind === "rename") return words.renamed(names[0]?.before ?? "", names[0]?.after ?? "", day);
  return kind === "merge" ? words.merged(named(from), named(to), day) : words.split(named(from), named(to), day);
}

/** Several units become one; each keeps its past. */
export async function mergeUnits(desk: Desk, input: Checked<"year.units.merge">): Promise<View> {
  const { newUnit: into, intoId, day, document } = input;
  if ((into === undefined) === (intoId === undefined)) throw new OfficeError("invalid", words.intoWhat);
  const from = [...new Set(input.merging)];
  const taking = intoId === undefined ? [] : [intoId];
  if (new Set([...from, ...taking]).size < 2) throw new OfficeError("invalid", words.oneUnit);
  await assertAlive(desk, [...from, ...taking], day);
  const create = into === undefined ? [] : [draft(into)];
  return change(desk, { kind: "merge", day, from, to: taking, create, rename: null, document });
}

/** One unit becomes several; with `keep` it goes on as one of them. */
export async function splitUnit(desk: Desk, input: Checked<"year.units.split">): Promise<View> {
  const { unit: from, newUnits: into, keep, day, document } = input;
  if (into.length + (keep ? 1 : 0) < 2) throw new OfficeError("invalid", words.splitInto);
  await assertAlive(desk, [from], day);
  const to = keep ? [from] : [];
  return change(desk, { kind: "split", day, from: [from], to, create: into.map(draft), rename: null, document });
}

/** A unit gets another name; mail under the old one is still known. */
export async function renameUnit(desk: Desk, input: Checked<"year.units.rename">): Promise<View> {
  const { id, day, document } = input;
  const [unit] = await assertAlive(desk, [id], day);
  const name = cleanLine(input.name);
  const kind = input.kind === undefined ? null : cleanLine(input.kind);
  if (name === unit?.name && (kind === null || kind === unit.kind)) throw new OfficeError("invalid", words.sameName);
  return change(desk, { kind: "rename", day, from: [id], to: [id], create: [], rename: { name, kind }, document });
}

/** Takes a change back, where nothing stands in the way. */
export async function undoChange({ store }: Desk, { key }: Checked<"year.units.undo">): Promise<Record<string, never>> {
  await store.undoUnitChange(key);
  return {};
}

/** The units of a day with the names of the time; `heirs` are who answers for those that ended since. */
export async function unitsAsOf(desk: Desk, input: Checked<"year.units.asOf">): Promise<Output<"year.units.asOf">> {
  const [units, changes] = await Promise.all([desk.store.units(), desk.store.unitChanges()]);
  const day = input.asOf ?? desk.today;
  const ended = new Map(changes.flatMap(({ content }) => endedBy(content).map((id) => [id, content.to] as const)));
  return unitsOfDay(units, changes, day).units.map(({ id, name, kind, parent }) => ({
    id,
    name,
    kind,
    parent,
    heirs: [...(ended.get(id) ?? [])],
  }));
}

async function change(desk: Desk, asked: NewUnitChange): Promise<View> {
  const key = await desk.store.changeUnits(asked);
  const found = (await listChanges(desk)).find((one) => one.key === key);
  if (!found) throw new OfficeError("not-found", words.noRecord(key));
  return found;
}

/** The units of those ids, which must exist on that day. */
async function assertAlive({ store }: Desk, ids: readonly string[], day: string): Promise<Unit[]> {
  const [units, changes] = await Promise.all([store.units(), store.unitChanges()]);
  const alive = unitsOfDay(units, changes, day).units;
  return ids.map((id) => {
    const found = units.find((unit) => unit.id === id);
    if (!found) throw new OfficeError("unknown-unit", words.noUnit(id));
    if (!alive.some((unit) => unit.id === id)) throw new OfficeError("refused", words.hasEnded(found.name));
    return found;
  });
}

function draft({ name, kind, parent }: { name: string; kind: string; parent: string | null }) {
  const above = parent === null || compareKey(parent) === "" ? null : cleanLine(parent);
  return { name: cleanLine(name), kind: cleanLine(kind), parent: above };
}
