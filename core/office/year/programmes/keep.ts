import type { Checked, Output } from "../../../contract.ts";
import { copyForYear } from "../../../programme/copy.ts";
import { differences } from "../../../programme/differences.ts";
import { placeInWords } from "../../../programme/places.ts";
import type { Programme } from "../../../programme/schema.ts";
import type { Desk } from "../../desk.ts";
import { OfficeError } from "../../errors.ts";
import { allProgrammes, documentOf, readProgrammeFile, requireProgramme } from "../../programmes.ts";
import { assertRight, judge, openOf, orphansOf, withPlace } from "./judge.ts";
import { words } from "./words.ts";

/** More than this is not read as a list of differences. */
const MOST_CHANGES = 40;

/** Reads a programme's file and keeps nothing of it; a wrong one is refused with each place. */
export async function checkProgrammeFile(
  desk: Desk,
  { path }: Checked<"year.programme.check">,
): Promise<Output<"year.programme.check">> {
  const programme = await readProgrammeFile(path, desk.shownAs(path));
  const { id, year, issuer, title } = programme;
  const former = await findHeld(desk, id);
  const changes = former === null ? [] : await changesBetween(desk, former, programme);
  return {
    id,
    year,
    issuer,
    title,
    standing: former === null ? "new" : changes.length === 0 ? "same" : "other",
    changes,
    problems: former === null ? [] : withPlace(programme, await orphansOf(desk, former, programme)),
    open: openOf(programme),
  };
}

/** Keeps a programme's file as the office's own; nothing is kept of one that the office has already. */
export async function adoptProgramme(
  desk: Desk,
  { path, replace }: Checked<"year.programme.adopt">,
): Promise<Output<"year.programme.adopt">> {
  const programme = await readProgrammeFile(path, desk.shownAs(path));
  const { id, year, title } = programme;
  const edition = await newestEdition(desk, id);
  const former = await findHeld(desk, id);
  if (former !== null) {
    const changes = await changesBetween(desk, former, programme);
    if (changes.length === 0) return { id, year, title, kept: false };
    if (!replace) throw new OfficeError("refused", words.there(id), changes);
  }
  const right = assertRight(id, await judge(desk, id, programme, former));
  await desk.store.editions.save(right, "file", edition);
  return { id, year, title, kept: true };
}

/** Holds content against all rules without keeping it. */
export async function tryContent(
  desk: Desk,
  { id, content }: Checked<"year.programme.try">,
): Promise<Output<"year.programme.try">> {
  const { programme, problems } = await judge(desk, id, content, await requireProgramme(desk, id));
  return { problems, open: programme === null ? [] : openOf(programme) };
}

/** Keeps content as the office's own newest edition. */
export async function saveContent(
  desk: Desk,
  { id, content, edition }: Checked<"year.programme.save">,
): Promise<Output<"year.programme.save">> {
  const programme = assertRight(id, await judge(desk, id, content, await requireProgramme(desk, id)));
  return { edition: await desk.store.editions.save(programme, "edit", edition) };
}

/** Makes a programme for another year out of one that there is. */
export async function copyProgramme(
  desk: Desk,
  { former: formerId, ...wanted }: Checked<"year.programme.copy">,
): Promise<Output<"year.programme.copy">> {
  const former = await requireProgramme(desk, formerId);
  const { id } = wanted;
  const edition = await newestEdition(desk, id);
  if ((await findHeld(desk, id)) !== null) throw new OfficeError("refused", words.taken(id));
  const number = wanted.number?.trim() || null;
  const copy = copyForYear(former, await documentOf(desk, former), { ...wanted, number });
  const programme = assertRight(id, await judge(desk, id, copy, null));
  await desk.store.editions.save(programme, "copy", edition);
  return { id, open: openOf(programme) };
}

/** Has an earlier edition again; what the register refers to must not be lost by it either. */
export async function takeBackEdition(
  desk: Desk,
  { id, edition }: Checked<"year.programme.takeBack">,
): Promise<Output<"year.programme.takeBack">> {
  const { store, builtIn } = desk;
  const now = await requireProgramme(desk, id);
  const editions = await store.editions.of(id);
  const former =
    edition === 0
      ? builtIn.find((programme) => programme.id === id)
      : editions.find((one) => one.edition === edition)?.programme;
  if (!former) throw new OfficeError("not-found", words.noEdition(id, edition));
  const programme = assertRight(id, await judge(desk, id, former, now));
  return { edition: await store.editions.save(programme, "taken-back", editions.at(-1)?.edition ?? 0) };
}

/** Gives an own programme up that no year was begun under. */
export async function giveUpProgramme(
  { store }: Desk,
  { id }: Checked<"year.programme.giveUp">,
): Promise<Record<string, never>> {
  await store.editions.giveUp(id);
  return {};
}

/** The programme of that id as it holds now; null where there is none. */
async function findHeld(desk: Desk, id: string): Promise<Programme | null> {
  return (await allProgrammes(desk)).find((programme) => programme.id === id) ?? null;
}

/** Where a file differs from the programme that the office has, in words. Words of a document that are known anyway are no difference. */
async function changesBetween(desk: Desk, former: Programme, next: Programme): Promise<string[]> {
  const document = next.document === undefined ? undefined : await documentOf(desk, former);
  const { document: _, ...rest } = former;
  const held = document === undefined || document.length === 0 ? rest : { ...rest, document };
  const places = differences(held, next).map((path) => placeInWords(next, path));
  return [...new Set(places)].slice(0, MOST_CHANGES);
}

async function newestEdition({ store }: Desk, id: string): Promise<number> {
  return (await store.editions.of(id)).at(-1)?.edition ?? 0;
}
