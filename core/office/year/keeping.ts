import type { Checked, Output } from "../../contract.ts";
import type { YearKind } from "../../register/year.ts";
import type { YearChange } from "../../store/year.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { saveRecords } from "./assessment.ts";
import { words } from "./words.ts";

type Kept = "activity" | "task" | "member";

/** What holds of one kind, each with its key and when it was last written. */
async function list<K extends Kept>({ store, programme }: Desk, kind: K) {
  return (await store.yearRecords(programme.id, kind)).map(({ key, at, content }) => ({ ...content, key, at }));
}

/** Writes a record down anew, or where it has a key over the one that is there. */
async function save(desk: Desk, record: YearChange["records"][number]): Promise<{ key: string }> {
  if (record.key !== null) await requireRecord(desk, record.kind, record.key);
  const { keys } = await saveRecords(desk, [record]);
  return { key: keys[0] ?? "" };
}

async function remove(desk: Desk, kind: Kept, key: string): Promise<Record<string, never>> {
  await requireRecord(desk, kind, key);
  await saveRecords(desk, [{ kind, key, content: null }]);
  return {};
}

async function requireRecord({ store, programme }: Desk, kind: YearKind, key: string): Promise<void> {
  const found = (await store.yearRecords(programme.id, kind)).some((record) => record.key === key);
  if (!found) throw new OfficeError("not-found", words.noRecord(key));
}

async function requireUnits({ store }: Desk, ids: readonly (string | null)[]): Promise<void> {
  const known = new Set((await store.units()).map(({ id }) => id));
  const strange = ids.find((id) => id !== null && !known.has(id));
  if (strange) throw new OfficeError("unknown-unit", words.noUnit(strange));
}

/** What was done in the year, as it was written down. */
export const listActivities = (desk: Desk): Promise<Output<"year.activities.list">> => list(desk, "activity");
/** The work that was given to units and members. */
export const listTasks = (desk: Desk): Promise<Output<"year.tasks.list">> => list(desk, "task");
/** The members of the committee. */
export const listMembers = (desk: Desk): Promise<Output<"year.members.list">> => list(desk, "member");

/** Writes an activity down; its days are of the programme's year, in order. */
export async function saveActivity(desk: Desk, input: Checked<"year.activities.save">): Promise<{ key: string }> {
  const { year } = desk.programme;
  for (const day of [input.day, ...(input.until === null ? [] : [input.until])]) {
    if (!day.startsWith(`${year}-`)) throw new OfficeError("refused", words.outsideYear(day, year));
  }
  if (input.until !== null && input.until < input.day) throw new OfficeError("refused", words.endBeforeStart);
  await requireUnits(desk, [input.unitId]);
  const { key = null, ...content } = input;
  return save(desk, { kind: "activity", key, content });
}

/** Writes a piece of work down that was given to a unit or a member. */
export async function saveTask(desk: Desk, input: Checked<"year.tasks.save">): Promise<{ key: string }> {
  const { given, due, done, member } = input;
  if ((due !== null && due < given) || (done !== null && done < given)) {
    throw new OfficeError("refused", words.doneBeforeGiven);
  }
  await requireUnits(desk, [input.unitId]);
  if (member !== null && !(await list(desk, "member")).some(({ key }) => key === member)) {
    throw new OfficeError("not-found", words.noMember(member));
  }
  const { key = null, ...content } = input;
  return save(desk, { kind: "task", key, content });
}

/** Writes a member of the committee down, with fields of the programme and units in charge. */
export async function saveMember(desk: Desk, input: Checked<"year.members.save">): Promise<{ key: string }> {
  const strange = input.fields.find((code) => !desk.programme.fields.some((field) => field.code === code));
  if (strange !== undefined) throw new OfficeError("unknown-field", words.noField(strange));
  await requireUnits(desk, input.areas);
  const { key = null, ...content } = input;
  return save(desk, { kind: "member", key, content });
}

/** Take a record away; what was written of it stays to be looked up (`showHistory`). */
export const removeActivity = (desk: Desk, { key }: { key: string }) => remove(desk, "activity", key);
export const removeTask = (desk: Desk, { key }: { key: string }) => remove(desk, "task", key);
export const removeMember = (desk: Desk, { key }: { key: string }) => remove(desk, "member", key);

/** What the year's document asks to be held (tuyen-quang-2024:L33-L41), with what was written down for it. */
export async function listAsked(desk: Desk): Promise<Output<"year.activities.asked">> {
  const kept = await list(desk, "activity");
  return (desk.programme.events ?? []).map(({ text, source }) => ({
    text,
    source,
    activities: kept.filter((activity) => activity.line === source).map(({ key }) => key),
  }));
}

/** Every version of one record. */
export async function showHistory(
  { store, programme }: Desk,
  { kind, key }: Checked<"year.history">,
): Promise<Output<"year.history">> {
  const versions = await store.yearHistory(programme.id, kind, key);
  if (versions.length === 0) throw new OfficeError("not-found", words.noRecord(key));
  return versions;
}
