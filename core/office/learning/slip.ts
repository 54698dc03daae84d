import { readFile } from "node:fs/promises";
import type { Checked, Output } from "../../contract.ts";
import { FormError } from "../../forms/errors.ts";
import { listWorkbook, type SlipLine } from "../../forms/slip/fresh.ts";
import { type Fault, markWorkbook } from "../../forms/slip/mark.ts";
import type { Problem } from "../../intake/plan/plan.ts";
import { Refusal } from "../../intake/read/refusal.ts";
import type { Submission } from "../../store/store.ts";
import { planAgain } from "../again.ts";
import { type Desk, requireSubmission } from "../desk.ts";
import { FAULTS, OWN_BUSINESS, slipWords as words } from "./slip-words.ts";
import { dayOf } from "./words.ts";

/** A remark for the sender; without a cell it concerns the sheet or the file as a whole. */
interface Remark {
  sheet: string | null;
  cell: string | null;
  written: string;
  text: string;
}

/** In an e-mail more lines are not read. */
const MOST_LINES = 15;
/** Formats that are packages of parts, which can be marked in place. */
const PACKAGES = new Set(["xlsx", "xlsm"]);

/**
 * The answer to a sender: its own workbook with the faulty cells coloured and commented, and a short text.
 * Of another format, or one that cannot be opened, a workbook that lists the faults with their cells.
 */
export async function makeSlip(desk: Desk, { id }: Checked<"slip.make">): Promise<Output<"slip.make">> {
  const { store, settings } = desk;
  const submission = await requireSubmission(desk, id);
  const remarks = remarksOf(await problemsOf(desk, submission));
  const faults = remarks.flatMap(({ sheet, cell, text }): Fault[] => (sheet && cell ? [{ sheet, cell, text }] : []));
  const marked = faults.length === 0 ? null : await mark(desk, submission, faults);
  const lines = remarks.map(
    ({ sheet, cell, written, text }): SlipLine => ({ sheet: sheet ?? words.whole, cell: cell ?? "", written, text }),
  );
  const bytes =
    marked ?? (await listWorkbook({ ...words, name: words.sheet, subtitle: words.subtitle(submission.name) }, lines));
  const unit = (await store.units()).find((one) => one.id === submission.senderId)?.name ?? null;
  return {
    name: marked ? words.file(submission.name) : `${words.file(submission.name.replace(/\.\w{1,5}$/u, ""))}.xlsx`,
    base64: bytes.toString("base64"),
    text: textOf(settings.office, unit, submission, remarks, marked !== null),
    cells: new Set(faults.map(({ sheet, cell }) => `${sheet}!${cell}`)).size,
    remarks: remarks.length - faults.length,
    own: marked !== null,
  };
}

async function mark({ store }: Desk, submission: Submission, faults: readonly Fault[]): Promise<Buffer | null> {
  if (!PACKAGES.has(submission.format)) return null;
  try {
    return await markWorkbook(await readFile(store.filePath(submission.sha256)), faults, words.author);
  } catch (error) {
    // What cannot be patched is told in a list: the sender learns of the same faults either way.
    if (error instanceof Refusal || error instanceof FormError) return null;
    throw error;
  }
}

async function problemsOf(desk: Desk, submission: Submission): Promise<readonly Problem[]> {
  if (submission.status !== "review") return submission.problems;
  return (await planAgain(desk, submission, await desk.store.decisions(submission.id))).problems;
}

function remarksOf(problems: readonly Problem[]): Remark[] {
  const said = new Set<string>();
  return problems.flatMap(({ code, message, sheet, cell, value }): Remark[] => {
    if (OWN_BUSINESS.has(code)) return [];
    const text = FAULTS[code]?.(value ?? "") ?? withoutAdvice(message);
    const key = [sheet, cell, text].join("\n");
    if (text === "" || said.has(key)) return [];
    said.add(key);
    return [{ sheet: sheet ?? null, cell: cell ?? null, written: value ?? "", text }];
  });
}

/** “Hãy chọn …” tells the clerk what to do, not the sender. */
function withoutAdvice(message: string): string {
  return message
    .split(/(?<=[.!])\s+/u)
    .filter((sentence) => !sentence.startsWith("Hãy "))
    .join(" ");
}

function textOf(
  office: string,
  unit: string | null,
  { name, receivedAt }: Submission,
  remarks: Remark[],
  own: boolean,
) {
  const day = dayOf(receivedAt);
  if (remarks.length === 0) return [words.greeting(unit), words.nothing(office, name, day)].join("\n");
  const lines = remarks.slice(0, MOST_LINES).map(({ sheet, cell, text }, at) => {
    const place = sheet === null ? words.whole : cell === null ? words.ofSheet(sheet) : words.at(sheet, cell);
    return words.line(at + 1, place, text);
  });
  const more = remarks.length - lines.length;
  return [
    words.greeting(unit),
    words.received(office, name, day, own),
    ...lines,
    ...(more > 0 ? [words.more(more)] : []),
    words.again,
  ].join("\n");
}
