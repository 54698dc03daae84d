import type { Checked, Output } from "../../contract.ts";
import type { LearntReading } from "../../register/learnt.ts";
import type { Desk } from "../desk.ts";
import { words as windowWords } from "../window/words.ts";
import { dayOf, words } from "./words.ts";

/** How forms of senders are read by what people confirmed, in words. */
export async function listLayouts({ store, programme }: Desk): Promise<Output<"learnt.layouts">> {
  const fields = new Map(programme.fields.map(({ code, label }) => [code, label]));
  return (await store.learntLayouts()).map(({ unitId, unit, signature, reading, file, learntAt }) => ({
    unitId,
    unit,
    signature,
    sheet: reading.sheet,
    file,
    learntAt: dayOf(learntAt),
    details: detailsOf(reading, fields),
  }));
}

/** Forgets how a form is read: the next file of it is asked about as if it were the first. */
export async function forgetLayout(desk: Desk, input: Checked<"learnt.forgetLayout">): Promise<Record<string, never>> {
  await desk.store.forgetLayout(input.unitId, input.signature);
  return {};
}

function detailsOf(reading: LearntReading, fields: ReadonlyMap<string, string>): string[] {
  const { shape, header, encoding, columns, rows } = reading;
  return [
    ...(shape ? [words.headlessIs] : header ? [words.headerAt] : []),
    ...(encoding === null ? [] : [words.encodingIs(words.encodings[encoding])]),
    ...columns.map(({ heading, role }) => words.column(heading || words.noHeading, roleName(role))),
    ...rows.map(({ text, role }) => words.row(text, words.rowRoles[role] ?? role)),
    ...reading.fields.map(({ text, code }) => words.field(text, fields.get(code) ?? code)),
  ];
}

function roleName(role: string): string {
  return words.columnRoles[role] ?? windowWords.properties[role] ?? role;
}
