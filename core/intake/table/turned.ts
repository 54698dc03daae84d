import { fold } from "../../text/fold.ts";
import { tellsProperties } from "../columns/amended.ts";
import { type MappedColumn, mapColumns } from "../columns/map.ts";
import { plainReason } from "../rows/around.ts";
import type { Readers } from "../rows/readers.ts";
import { isVillageBody } from "../rows/village.ts";
import { questionColumns } from "./beside.ts";
import { answersOf, instructs, isCountingRow, isRemarkHead, meaningOf } from "./heads.ts";
import { asksFor, countAsked, isGeneric, type Question, roleOf } from "./labels.ts";
import { type Questions, questionsOf } from "./questions.ts";
import type { SheetView } from "./view.ts";

/** A table with a model to each column, its questions at the left. */
export interface TurnedTable {
  questions: Question[];
  /** What each question means, in their order, counted from 1. */
  columns: MappedColumn[];
  /** Columns of models, left to right. */
  models: number[];
  /** Columns of remarks, by their heads or by decision. */
  remarks: number[];
  /** Columns with answers and no name. */
  open: number[];
  /** Rows whose words over the columns do not say that these are models. */
  strange: number[];
  headerRows: number[];
}

/** All of them on a sheet, one below the other. */
export interface TurnedSheet {
  tables: TurnedTable[];
  /** First and last row of the first and the last. */
  top: number;
  bottom: number;
  /** Columns up to this one hold questions and their numbers. */
  lastLabel: number;
}

/** What a person has decided: rows that ask nothing, columns that hold no model. */
export interface TurnedDecisions {
  rows: ReadonlySet<number>;
  remarks: ReadonlySet<number>;
}

const MIN_ROLES = 3;
const MAX_HEADS = 4;

/**
 * Reads a sheet whose models stand side by side, each in a column of its own; null for any other. At least three plain
 * questions one below the other, the name among them, and columns that answer them: no list of models has those.
 */
export function findTurned(view: SheetView, readers: Readers, decided: TurnedDecisions): TurnedSheet | null {
  const found = questionsOf(view, decided.rows);
  // Questions in further columns make it a form.
  if (!found || correctsByRows(view, found.top) || questionColumns(view).length > 0) return null;
  const parts = partsOf(view, found.lastLabel, [...headsAbove(view, found, decided.rows), ...found.questions]);
  const tables = parts.flatMap((part) => tableOf(view, found, part, readers, decided.remarks) ?? []);
  if (tables.length < parts.length) return null;
  // One column of answers alone is a form.
  if (tables.every(({ models, remarks }) => models.length + remarks.length < 2)) return null;
  const top = Math.min(found.top, ...tables.flatMap(({ headerRows }) => headerRows));
  return { tables, top, bottom: found.bottom, lastLabel: found.lastLabel };
}

/** Rows that say each which property of a model they correct read like questions one below the other; so may their heading. */
function correctsByRows(view: SheetView, top: number): boolean {
  const above = view.rowNumbers.filter((row) => row <= top && row >= top - MAX_HEADS);
  return above.some((row) =>
    tellsProperties(view.own(row).map(({ column, folded }) => ({ column, folded: [folded] }))),
  );
}

/** Rows right above the first question that head the columns of answers. */
function headsAbove(view: SheetView, found: Questions, aside: ReadonlySet<number>): Question[] {
  const heads: Question[] = [];
  for (let row = found.top - 1; row >= Math.max(1, found.top - MAX_HEADS); row--) {
    if (aside.has(row)) continue;
    const head: Question = { rows: [row], path: [view.at(row, found.labels)?.text ?? ""], role: null };
    const answers = answersOf(view, head, found.lastLabel);
    const counts = isCountingRow(answers);
    const single = answers.length === 1 && !counts;
    const around = plainReason(view.own(row));
    if (answers.length === 0 || !isGeneric(head) || single || (!counts && around === "letterhead")) break;
    heads.unshift(head);
  }
  return heads;
}

/** Where the questions begin anew, another table does, with the heads above it. */
function partsOf(view: SheetView, lastLabel: number, questions: Question[]): Question[][] {
  const counts = (question: Question) =>
    isGeneric(question) && isCountingRow(answersOf(view, question, lastLabel)) ? "#" : "";
  const keys = new Map(questions.map((question) => [question, counts(question) + fold(question.path.join("|"))]));
  const key = (question: Question) => keys.get(question);
  const times = (question: Question) => questions.filter((other) => key(other) === key(question)).length;
  const name = questions.find(({ role }) => role === "name");
  const again = name ? times(name) : 0;
  const opening = again < 2 ? null : (questions.find((question) => times(question) === again) ?? name);
  const parts: Question[][] = [[]];
  for (const question of questions) {
    const part = parts.at(-1) ?? [];
    const opens = opening && key(question) === key(opening) && part.some((other) => key(other) === key(opening));
    if (opens) parts.push([question]);
    else part.push(question);
  }
  return parts;
}

/** Heads at the beginning of a part, and the questions below them. */
function splitHeads(view: SheetView, lastLabel: number, part: Question[]): { heads: Question[]; asked: Question[] } {
  const at = part.findIndex((question) => !isGeneric(question));
  const below = part.slice(at);
  const stays = (head: Question) => {
    const answers = answersOf(view, head, lastLabel);
    if (isCountingRow(answers) || answers.every(({ text }) => isVillageBody(text))) return false;
    // “Nội dung”, “Mô hình” ask for what nothing below them asks.
    return head.role !== null && below.every(({ role }) => role !== head.role);
  };
  const heads = part.slice(0, Math.max(0, at));
  return {
    heads: heads.filter((head) => !stays(head)),
    asked: [...heads.filter(stays), ...below],
  };
}

function tableOf(
  view: SheetView,
  { lastLabel }: Questions,
  part: Question[],
  readers: Readers,
  decidedRemarks: ReadonlySet<number>,
): TurnedTable | null {
  const { heads, asked } = splitHeads(view, lastLabel, part);
  const answers = (question: Question) => answersOf(view, question, lastLabel);
  const headCells = [...heads, ...asked.filter(isGeneric)].flatMap(answers);
  const remarks = new Set([...decidedRemarks, ...headCells.filter(isRemarkHead).map(({ column }) => column)]);
  for (const column of new Set(asked.flatMap(answers).map((cell) => cell.column)))
    if (instructs(asked.flatMap(answers).filter((cell) => cell.column === column))) remarks.add(column);
  const beside = (question: Question) => answers(question).filter(({ column }) => !remarks.has(column));
  const headerRows: number[] = [];
  const strange: number[] = [];
  const questions = asked.filter((question) => beside(question).length > 0);
  for (const head of heads.toReversed()) {
    const cells = beside(head);
    const named = questions.some(({ role }) => role === "name");
    const meaning = isCountingRow(cells) ? null : meaningOf(cells, named, readers);
    if (meaning !== null) questions.unshift({ ...head, path: [meaning], role: roleOf(meaning) });
    else {
      headerRows.push(...head.rows);
      if (!isCountingRow(cells)) strange.push(...head.rows);
    }
  }
  const columns = mapColumns(
    questions.map(({ path }, index) => ({ column: index + 1, path, folded: path.map(fold) })),
    readers.year,
  );
  const name = questions[columns.findIndex(({ role }) => role === "name")];
  const known = questions.filter(({ role }) => role !== null);
  if (!name || countAsked(known.map(({ role }) => role)) < MIN_ROLES || known.length * 2 < questions.length)
    return null;
  const names = beside(name).filter(({ text }) => /\p{L}{2}/u.test(text));
  // Headings side by side are a list's.
  if (names.filter(({ text }) => asksFor(text) !== null).length * 2 > names.length) return null;
  // Villages are those whom the columns belong to, and no models.
  if (names.length > 0 && names.every(({ text }) => isVillageBody(text))) return null;
  const models = [...new Set(names.map(({ column }) => column))].sort((a, b) => a - b);
  const answered = (column: number) =>
    questions.filter((question) => beside(question).some((cell) => cell.column === column)).length;
  if (!models.some((column) => answered(column) >= MIN_ROLES)) return null;
  const used = new Set(questions.flatMap(beside).map(({ column }) => column));
  const open = [...used].filter((column) => !models.includes(column)).sort((a, b) => a - b);
  return { questions, columns, models, remarks: [...remarks], open, strange, headerRows };
}
