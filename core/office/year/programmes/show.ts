import type { Checked, Output } from "../../../contract.ts";
import { byLine } from "../../../programme/document-lines.ts";
import { programmeForm } from "../../../programme/form.ts";
import type { Programme } from "../../../programme/schema.ts";
import type { Desk } from "../../desk.ts";
import { allProgrammes, documentOf, requireProgramme } from "../../programmes.ts";
import { openOf } from "./judge.ts";

type Entry = Output<"year.programme.list">[number];

/** The rules of a programme that its view leaves out, each with its line. */
export async function showRules(
  desk: Desk,
  { id }: Checked<"year.programme.rules">,
): Promise<Output<"year.programme.rules">> {
  const { counting, gates, criteria, dossier, focus, events, notes } = await requireProgramme(desk, id);
  const plain = ({ text, source }: { text: string; source: string }) => ({ text, source });
  const labelled = ({ label, source }: { label: string; source: string }) => ({ text: label, source });
  return {
    counting: [labelled(counting)],
    carriedOver: counting.carriedOver,
    gates: (gates ?? []).map(labelled),
    criteria: criteria.map(({ set, label, items }) => ({ set, label, items: items.map(plain) })),
    dossier: (dossier ?? []).map(labelled),
    focus: (focus ?? []).map(plain),
    events: (events ?? []).map(plain),
    notes: notes.map(({ text, source, decision }) => ({ text, source, decision })),
  };
}

/** Every programme that the office can work by, the latest year first. */
export async function listEntries(desk: Desk): Promise<Entry[]> {
  const entryOf = await entries(desk);
  return (await allProgrammes(desk)).map(entryOf);
}

async function entries({ store, builtIn, programme: current }: Desk): Promise<(programme: Programme) => Entry> {
  const [begun, kept] = await Promise.all([store.programmes(), store.editions.kept()]);
  const begunIds = new Set(begun.map(({ id }) => id));
  const newest = new Map(kept.map((edition) => [edition.programme.id, edition]));
  return ({ id, year, issuer, title, seats, copiedFrom }) => {
    const edition = newest.get(id);
    return {
      id,
      year,
      issuer,
      title,
      seats: seats.map(({ code, label }) => ({ code, label })),
      own: edition !== undefined,
      template: builtIn.some((one) => one.id === id),
      how: edition?.how ?? null,
      at: edition?.at ?? null,
      copiedFrom: copiedFrom ?? null,
      begun: begunIds.has(id),
      current: id === current.id,
    };
  };
}

/** The programme as one file with the words of its document, as `year.programme.adopt` takes it again. */
export async function exportProgramme(
  desk: Desk,
  { id }: Checked<"year.programme.export">,
): Promise<Output<"year.programme.export">> {
  const programme = await requireProgramme(desk, id);
  const document = await documentOf(desk, programme);
  const whole = document.length === 0 ? programme : { ...programme, document };
  return { name: `${id}.json`, text: `${JSON.stringify(whole, null, 2)}\n` };
}

/** A programme to edit. */
export async function openProgramme(
  desk: Desk,
  { id }: Checked<"year.programme.open">,
): Promise<Output<"year.programme.open">> {
  const programme = await requireProgramme(desk, id);
  const [entryOf, editions, document] = await Promise.all([
    entries(desk),
    desk.store.editions.of(id),
    documentOf(desk, programme),
  ]);
  return {
    entry: entryOf(programme),
    content: programme,
    form: programmeForm(),
    lines: byLine(document),
    edition: editions.at(-1)?.edition ?? 0,
    editions: editions.map(({ edition, how, at }) => ({ edition, how, at })),
    open: openOf(programme),
  };
}
