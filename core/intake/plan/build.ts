import { createHash } from "node:crypto";
import type { Programme, Purpose } from "../../programme/schema.ts";
import type { Unit } from "../../register/unit.ts";
import { chooseEncoding, decodeGrid, type EncodingChoice } from "../encoding/encoding.ts";
import type { Grid } from "../read/grid.ts";
import type { RefusalCode } from "../read/refusal.ts";
import { words } from "../words.ts";
import { type Decisions, decisionsOf } from "./decisions.ts";
import type { FilePlan, PlannedModel, Problem, VersionKind } from "./plan.ts";
import { paperKind } from "./purpose.ts";
import type { UnderstoodSheet } from "./sheet.ts";
import { readersFor, understand } from "./understand.ts";
import { settleUnits } from "./units.ts";
import { type EarlierSubmission, settleVersion } from "./version.ts";

/** Everything that a plan depends on beside the file's own cells. */
export interface PlanContext {
  fileName: string;
  programme: Programme;
  units: Unit[];
  decisions: Decisions;
  /** Given by the caller (`--unit`, `--purpose`); the clerk's decisions on the file speak over them. */
  given: { unit?: string; purpose?: Purpose };
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
  const readers = readersFor(programme, units);
  const understood = understand(grid, programme, readers, decisions);
  const problems = [...encodingProblems(encoding), ...understood.problems];

  const settled = settleUnits(understood.sheets, understood.models, fileName, units, readers, decisions);
  const models = settled.models;
  applyFieldDecisions(models, decisions);
  applyValueDecisions(models, decisions);
  const tables = understood.sheets.flatMap((sheet) => sheet.tables);
  if (models.length === 0) problems.push(noModels(understood.sheets));
  else problems.push(...settled.problems);

  const kind = paperKind(
    [...titlesOf(understood.sheets), fileName.replace(/[_]/gu, " "), decisions["mail:subject"] ?? ""],
    programme,
  );
  const purpose =
    decidedPurpose(decisions) ?? context.given.purpose ?? kind.purpose ?? purposeByColumns(understood.sheets);
  if (models.length > 0 && purpose !== "registration") {
    problems.push({
      code: "not-registration",
      severity: "error",
      message: words.notRegistration(words.purpose[purpose]),
    });
  }
  const unitIds = [...new Set(models.flatMap((model) => model.unitId ?? []))];
  const settledVersion = settleVersion(
    models,
    models.length === 0 ? [] : await context.earlier({ unitIds, purpose, appendix: kind.appendix }),
    kind.version,
    decidedVersion(decisions),
  );
  problems.push(...settledVersion.problems);
  problems.push(...doubtProblems(models));
  const fieldless = models.filter((m) => m.values.field === null && !m.doubts.some((d) => d.field === "field")).length;
  if (fieldless > 0) problems.push({ code: "no-field", severity: "warning", message: words.noField(fieldless) });

  const held = problems.some((problem) => problem.severity === "error");
  const rejected = models.length === 0 && !isTabular(understood.sheets);
  const status = rejected ? "rejected" : held ? "review" : "imported";
  return {
    status,
    format: grid.format,
    encoding: encoding.encoding,
    purpose,
    appendix: kind.appendix,
    senderId: settled.senderId,
    unitIds,
    version: settledVersion.version,
    tables,
    rows: understood.rows,
    ignoredCells: understood.sheets.flatMap((sheet) => sheet.ignored),
    problems,
    models,
    change: status === "imported" ? settledVersion.change : { create: [], update: [], withdraw: [] },
    contentHash: contentHash(grid),
  };
}

/** The plan of a file of which no cell could be read; its format is what was found, else what its name says. */
export function refusedPlan(code: RefusalCode, what: string, fileName: string): FilePlan {
  const say = words.refusal[code];
  return {
    status: "rejected",
    format:
      code === "not-a-spreadsheet" ? what : (/\.([A-Za-z0-9]{1,5})$/u.exec(fileName)?.[1]?.toLowerCase() ?? "unknown"),
    encoding: "unicode",
    purpose: null,
    appendix: null,
    senderId: null,
    unitIds: [],
    version: { kind: "first", of: null },
    tables: [],
    rows: [],
    ignoredCells: [],
    problems: [{ code, severity: "error", message: typeof say === "string" ? say : say(what) }],
    models: [],
    change: { create: [], update: [], withdraw: [] },
    contentHash: null,
  };
}

/** The plan of a file that the office has already: every row is set aside as a duplicate's. */
export function duplicatePlan(
  original: FilePlan["rows"],
  plan: Omit<FilePlan, "rows" | "ignoredCells" | "models" | "change" | "status">,
  of: { id: string; name: string },
  sameBytes: boolean,
): FilePlan {
  const message = sameBytes ? words.sameBytes(of.name) : words.sameContent(of.name);
  return {
    ...plan,
    status: "duplicate",
    rows: original.map((row) => ({ ...row, disposition: "duplicate-file" })),
    ignoredCells: [],
    problems: [{ code: "duplicate-file", severity: "warning", message, value: of.id }],
    models: [],
    change: { create: [], update: [], withdraw: [] },
  };
}

/** Doubts about values do not hold the file; they are told with it, each with its cell. */
function doubtProblems(models: PlannedModel[]): Problem[] {
  return models.flatMap((model) =>
    model.doubts.map(({ field, code, message }): Problem => {
      const at = model.provenance[field]?.[0] ?? model.provenance.name?.[0];
      return {
        code,
        severity: "warning",
        message,
        sheet: model.sheet,
        ...(at ? { cell: at.cell } : {}),
        value: model.values.name,
      };
    }),
  );
}

function noModels(sheets: UnderstoodSheet[]): Problem {
  if (sheets.some((sheet) => sheet.tables.length > 0))
    return { code: "no-models", severity: "error", message: words.noModels };
  return { code: "no-table", severity: "error", message: isTabular(sheets) ? words.tableUnsure : words.noTable };
}

/** Rows of several cells: a person may still find a table in it. */
function isTabular(sheets: UnderstoodSheet[]): boolean {
  return sheets.some(
    (sheet) => sheet.tables.length > 0 || sheet.rows.filter((row) => Object.keys(row.cells).length >= 3).length >= 3,
  );
}

function titlesOf(sheets: UnderstoodSheet[]): string[] {
  return sheets
    .filter((sheet) => !sheet.view.hidden)
    .flatMap((sheet) => sheet.above.filter((line) => line.as === "title").map((line) => line.text));
}

/** Without a word in title or name: a table with results and no plan is a results report, any other a registration. */
function purposeByColumns(sheets: UnderstoodSheet[]): Purpose {
  const columns = new Set(sheets.flatMap((sheet) => sheet.tables.flatMap((table) => Object.keys(table.columns))));
  const plans = ["goal", "content", "period", "new", "continued", "origin", "method", "expected"].some((role) =>
    columns.has(role),
  );
  return columns.has("result") && !plans ? "results" : "registration";
}

function decidedPurpose(decisions: Decisions): Purpose | null {
  const value = decisions.purpose;
  return value === "registration" || value === "results" || value === "half-year" || value === "annual" ? value : null;
}

function decidedVersion(decisions: Decisions): VersionKind | null {
  const value = decisions.version;
  return value === "first" || value === "replaces" || value === "supplements" || value === "corrects" ? value : null;
}

/** `field:TEXT=CODE` settles every model whose field cell or section says TEXT. */
function applyFieldDecisions(models: PlannedModel[], decisions: Decisions): void {
  for (const [text, code] of decisionsOf(decisions, "field")) {
    for (const model of models) {
      if (!model.doubts.some((doubt) => doubt.field === "field" && doubt.message.includes(`“${text}”`))) continue;
      model.values.field = code;
      model.doubts = model.doubts.filter((doubt) => doubt.field !== "field");
    }
  }
}

/** `value:SHEET!12.goal=…` puts a value right and settles its doubt. */
function applyValueDecisions(models: PlannedModel[], decisions: Decisions): void {
  for (const [place, value] of decisionsOf(decisions, "value")) {
    const match = /^(.*)!(\d+)\.(\w+)$/su.exec(place);
    if (!match) continue;
    const [, sheet, row, property = ""] = match;
    for (const model of models) {
      if (model.sheet !== sheet || model.row !== Number(row) || !(property in model.values)) continue;
      const parsed =
        value === ""
          ? null
          : property === "sinceYear"
            ? Number(value)
            : property === "leader"
              ? value === "true"
              : value;
      model.values = { ...model.values, [property]: parsed };
      model.doubts = model.doubts.filter((doubt) => doubt.field !== property);
    }
  }
}

function decidedEncoding(decisions: Decisions): "unicode" | "tcvn3" | "vni" | null {
  const value = decisions.encoding;
  return value === "unicode" || value === "tcvn3" || value === "vni" ? value : null;
}

/** What was decoded is said; letters that hint at an old encoding too faintly hold the file. */
function encodingProblems({ encoding, doubtful, sample }: EncodingChoice): Problem[] {
  if (!sample || encoding === "unicode" || encoding === "nfd") return [];
  const message = words.legacyEncoding(
    words.encodings[encoding],
    sample.before.slice(0, 60),
    sample.after.slice(0, 60),
    doubtful,
  );
  return [{ code: "legacy-encoding", severity: doubtful ? "error" : "warning", message, value: sample.before }];
}

/** Hash over the seen cells of all sheets, so that one table in two formats is known again. */
export function contentHash(grid: Grid): string {
  const hash = createHash("sha256");
  for (const sheet of grid.sheets) {
    hash.update("\u0000");
    for (const { row, cells } of sheet.rows) {
      for (const { column, text } of cells) hash.update(`${row}:${column}:${text.normalize("NFC").trim()}\u0001`);
    }
  }
  return hash.digest("hex");
}
