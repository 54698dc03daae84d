import type { Programme, Purpose } from "../../programme/schema.ts";
import type { Unit } from "../../register/unit.ts";
import { chooseEncoding, decodeGrid } from "../encoding/encoding.ts";
import type { Grid } from "../read/grid.ts";
import { words } from "../words.ts";
import { settleAmendments } from "./amendments.ts";
import { hearBodiesAbove } from "./body-above.ts";
import { contentHash } from "./content-hash.ts";
import { applyFieldDecisions, applyValueDecisions } from "./corrections.ts";
import { type Decisions, decidedEncoding, decidedPurpose, decidedVersion, decisionsOf } from "./decisions.ts";
import type { EarlierSubmission } from "./earlier.ts";
import { isFurtherList } from "./further-list.ts";
import { letterProblems } from "./letter-words.ts";
import { matterProblems, reportOfOtherYear } from "./matter/matter.ts";
import { openTexts } from "./open-text.ts";
import { duplicatePlan, letterPlan } from "./outcomes.ts";
import { paperMark } from "./paper.ts";
import type { FilePlan, PlannedModel } from "./plan.ts";
import { paperKind } from "./purpose.ts";
import { doubtProblems, encodingProblems, isTabular, noModels } from "./said.ts";
import type { UnderstoodSheet } from "./sheet.ts";
import { nothingNew, toldBefore } from "./told-before.ts";
import { readersFor, understand } from "./understand.ts";
import { senderOfName, settleUnits } from "./units.ts";
import { settleVersion } from "./version.ts";
import { type VersionWord, versionIn, versionInMail, versionOf } from "./version-words.ts";
import { partTakenBack, settleTakenBack, withTakenBack } from "./withdrawn.ts";

/** Everything that a plan depends on beside the file's own cells. */
export interface PlanContext {
  fileName: string;
  programme: Programme;
  units: Unit[];
  /** The office's own name: bodies of its tier are written with or without its place. */
  office?: string;
  decisions: Decisions;
  /** Given by the caller (`--unit`, `--purpose`); the clerk's decisions on the file speak over them. */
  given: { unit?: string; purpose?: Purpose };
  /** True where the unit that is decided is a stamp's word. */
  stamped?: boolean;
  /** What the office confirmed before: spellings of units, as keys with the unit's id, and the keys of decisions. */
  learnt?: { units: ReadonlyMap<string, string>; decisions: ReadonlySet<string> };
  /** Earlier papers of these units for this purpose and appendix, oldest first. */
  earlier(query: { unitIds: string[]; purpose: Purpose; appendix: string | null }): Promise<EarlierSubmission[]>;
}

/**
 * The plan of a file: what it is, what each of its rows became, the models it yields, and what
 * confirming would do. The same function serves preview and import.
 */
export async function buildPlan(raw: Grid, context: PlanContext): Promise<FilePlan> {
  const { programme, units, fileName } = context;
  const decisions = { ...context.decisions };
  if (context.given.unit !== undefined) decisions.unit ??= context.given.unit;
  const encoding = chooseEncoding(raw, decidedEncoding(decisions));
  const grid = decodeGrid(raw, encoding);
  const places = decisionsOf(decisions, "place").map(([key]) => key);
  const readers = readersFor(programme, units, context.office, places);
  if (grid.letter === "registers")
    return letterPlan(grid, fileName, senderOfName(fileName, readers, decisions)?.id ?? null);
  const { purpose: given } = context.given;
  const understood = understand(grid, programme, readers, given ? { purpose: given, ...decisions } : decisions);
  const problems = [...encodingProblems(encoding), ...understood.problems];

  const settled = settleUnits(understood.sheets, understood.models, fileName, units, readers, decisions, {
    decidedBy: context.stamped ? "stamp" : context.decisions.unit === undefined ? "given" : "decided",
    ...(context.learnt ? { learnt: context.learnt.units } : {}),
  });
  const kind = paperKind(
    [...titlesOf(understood.sheets), fileName.replace(/[_]/gu, " "), decisions["mail:subject"] ?? ""],
    programme,
  );
  const purpose =
    decidedPurpose(decisions) ??
    context.given.purpose ??
    kind.purpose ??
    purposeByColumns(understood.sheets, kind.perhaps);
  if (purpose === "registration") hearBodiesAbove(settled.models, understood.sheets, units, readers);
  // What a results paper says was not done is a result.
  const parted =
    purpose === "registration"
      ? partTakenBack(settled.models, understood.rows, understood.sheets, decisions)
      : { standing: settled.models, gone: [], problems: [] };
  const { standing: models, gone } = parted;
  const named = [...models, ...gone];
  problems.push(...parted.problems);
  applyFieldDecisions(models, decisions, context.learnt?.decisions);
  applyValueDecisions(models, decisions);
  const tables = understood.sheets.flatMap((sheet) => sheet.tables);
  const told = decidedPurpose(decisions) ?? context.given.purpose ?? null;
  // “DVK2024” says as much as “DVK 2024”.
  const around = [fileName.replace(/_|(?<=\p{L})(?=\d)/gu, " "), decisions["mail:subject"] ?? ""];
  const ofOtherYear =
    purpose === "registration" || told !== null
      ? []
      : reportOfOtherYear(titlesOf(understood.sheets), { names: around, year: programme.year });
  problems.push(...ofOtherYear);
  if (named.length > 0) problems.push(...settled.problems);
  else if (ofOtherYear.length === 0 && understood.problems.every(({ code }) => code !== "not-registration"))
    problems.push(noModels(understood.sheets, readers));
  if (models.length > 0 && purpose !== "registration") {
    problems.push({
      code: "not-registration",
      severity: "error",
      message: words.notRegistration(words.purpose[purpose]),
    });
  }
  if (purpose === "registration" && told === null)
    problems.push(...matterProblems(understood.sheets, { names: around, year: programme.year, decisions }));
  const unitIds = [...new Set(named.flatMap((model) => model.unitId ?? []))];
  const earlier = named.length === 0 ? [] : await context.earlier({ unitIds, purpose, appendix: kind.appendix });
  if (purpose === "registration") problems.push(...settleAmendments(models, earlier, decisions));
  const notes = understood.rows.filter(({ disposition }) => disposition === "note").map(({ text }) => text);
  const versionTold = versionWord(titlesOf(understood.sheets), notes, fileName, decisions);
  // Former names beside new ones speak for themselves.
  const word = models.some(({ was }) => was) && versionTold !== "unclear" ? "corrects" : versionTold;
  const decided = decidedVersion(decisions);
  const paper = { name: fileName, senderId: settled.senderId, unitIds, rows: understood.rows };
  const again =
    decided === null && purpose === "registration" && gone.length === 0
      ? toldBefore(models, earlier, settled.senderId, word)
      : null;
  const further =
    decided === null && !again && (word === null || word === "unclear") && earlier.length > 0
      ? await isFurtherList(models, earlier, () => paperMark(paper, readers.fields.mention))
      : false;
  const blanked = new Set(decisionsOf(decisions, "blank").map(([place]) => place));
  const settledVersion = again
    ? nothingNew(again)
    : models.length === 0 && gone.length > 0
      ? settleTakenBack(gone, earlier, decided)
      : withTakenBack(
          settleVersion(models, earlier, word, decided, further, ({ sheet, row }, property) =>
            blanked.has(`${sheet}!${row}.${property}`),
          ),
          gone,
          earlier,
        );
  problems.push(...settledVersion.problems);
  problems.push(...doubtProblems(models, understood.rows));
  if (purpose === "registration") problems.push(...openTexts(models, decisions, programme.year));
  const { create, update } = settledVersion.change;
  const written = [...create, ...update.map(({ planned }) => planned)];
  const fieldless = written.filter((m) => m.values.field === null && !m.doubts.some((d) => d.field === "field")).length;
  if (fieldless > 0) problems.push({ code: "no-field", severity: "warning", message: words.noField(fieldless) });

  const pictures = decisions["mail:leftOut"];
  if (pictures !== undefined) {
    problems.push({ code: "mail-pictures", severity: "warning", message: words.mailPictures(pictures) });
  }

  const asks = {
    isProposal: grid.letter === "proposal",
    isCorrection: correctsItself(models, understood.sheets, fileName),
    models,
    names: purpose === "registration" && gone.length === 0 ? [fileName, decisions["mail:subject"] ?? ""] : [],
  };
  const toRead = models.length === 0 ? [] : letterProblems(decisions, asks);
  problems.push(...toRead);
  const held = toRead.length > 0 || problems.some((problem) => problem.severity === "error");
  const rejected = models.length === 0 && !isTabular(understood.sheets);
  const status = rejected ? "rejected" : held ? "review" : "imported";
  const plan: FilePlan = {
    status,
    format: grid.format,
    encoding: encoding.encoding,
    purpose,
    appendix: kind.appendix,
    senderId: settled.senderId,
    senderSources: settled.senderSources,
    elsewhere: settled.elsewhere,
    unitIds,
    version: settledVersion.version,
    word,
    tables,
    rows: understood.rows,
    ignoredCells: understood.sheets.flatMap((sheet) => sheet.ignored),
    problems,
    models,
    change: status === "imported" ? settledVersion.change : { create: [], update: [], withdraw: [] },
    contentHash: contentHash(grid),
  };
  return again && status === "imported" ? duplicatePlan(plan.rows, plan, again, "models") : plan;
}

/** What the paper and the e-mail that brought it say of versions. */
function versionWord(titles: string[], notes: string[], fileName: string, decisions: Decisions): VersionWord | null {
  const said = [...titles, fileName, decisions["mail:subject"] ?? ""].map(versionIn);
  // A note speaks of many things: of versions where it plainly says that this paper takes another's place.
  said.push(...notes.map(versionInMail).filter((word) => word === "replaces" || word === "supersedes"));
  return versionOf([...said, versionInMail(decisions["mail:text"] ?? "")]);
}

/** True where the file itself, by title, name or former values beside new ones, is a correction, whatever its e-mail says. */
function correctsItself(models: PlannedModel[], sheets: UnderstoodSheet[], fileName: string): boolean {
  const word = versionOf([...titlesOf(sheets), fileName].map(versionIn));
  return word === "corrects" || word === "amends" || models.some(({ was }) => was);
}

function titlesOf(sheets: UnderstoodSheet[]): string[] {
  return sheets
    .filter((sheet) => !sheet.view.hidden)
    .flatMap((sheet) => sheet.above.filter((line) => line.as === "title").map((line) => line.text));
}

/**
 * Without a plain word in title or name: a table with results and no plan is a results report, one with both what it
 * may be by its name, any other a registration.
 */
function purposeByColumns(sheets: UnderstoodSheet[], perhaps: Purpose | null): Purpose {
  const columns = new Set(sheets.flatMap((sheet) => sheet.tables.flatMap((table) => Object.keys(table.columns))));
  const plans = ["goal", "content", "period", "new", "continued", "origin", "method", "expected"].some((role) =>
    columns.has(role),
  );
  if (!columns.has("result")) return plans ? "registration" : (perhaps ?? "registration");
  return perhaps ?? (plans ? "registration" : "results");
}
