import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { loadProgramme, ProgrammeError, parseProgramme } from "../../programme/load.ts";
import type { Programme } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words as officeWords } from "../words.ts";

/** The rules of a programme that its view leaves out, each with its line. */
export async function showRules(
  desk: Desk,
  { id }: Checked<"year.programme.rules">,
): Promise<Output<"year.programme.rules">> {
  const { counting, gates, criteria, dossier, focus, events, notes } = await programmeOf(desk, id);
  const plain = ({ text, source }: { text: string; source: string }) => ({ text, source });
  const labelled = ({ label, source }: { label: string; source: string }) => ({ text: label, source });
  return {
    counting: [labelled(counting)],
    gates: (gates ?? []).map(labelled),
    criteria: criteria.map(({ label, items }) => ({ label, items: items.map(plain) })),
    dossier: (dossier ?? []).map(labelled),
    focus: (focus ?? []).map(plain),
    events: (events ?? []).map(plain),
    notes: notes.map(({ text, source, decision }) => ({ text, source, decision })),
  };
}

/** The programme as one file, as `year.programme.check` reads it again. */
export async function exportProgramme(
  desk: Desk,
  { id }: Checked<"year.programme.export">,
): Promise<Output<"year.programme.export">> {
  const programme = await programmeOf(desk, id);
  return { name: `${programme.id}.json`, text: `${JSON.stringify(programme, null, 2)}\n` };
}

/** Reads a programme's file and keeps nothing of it; a wrong one is refused with each place. */
export async function checkProgrammeFile(
  desk: Desk,
  { path }: Checked<"year.programme.check">,
): Promise<Output<"year.programme.check">> {
  const name = basename(desk.shownAs(path));
  const text = await readFile(path, "utf8").catch(() => {
    throw new OfficeError("not-found", officeWords.noPath(desk.shownAs(path)));
  });
  try {
    const { id, year, issuer, title } = parseProgramme(text, name);
    return { id, year, issuer, title };
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const places = error.problems.map(({ path: place, message }) => (place === "" ? message : `${place}: ${message}`));
    throw new OfficeError("invalid", error.message.split(": ")[0] ?? error.message, places);
  }
}

async function programmeOf({ store, programme, programmesFolder }: Desk, id: string): Promise<Programme> {
  if (id === programme.id) return programme;
  const own = (await store.programmes()).find((one) => one.id === id);
  if (own) return own;
  return loadProgramme(programmesFolder, id).catch(() => {
    throw new OfficeError("unknown-programme", officeWords.noProgramme(id));
  });
}
