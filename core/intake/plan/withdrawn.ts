import { cellsOf, type Source } from "../../register/source.ts";
import { words } from "../words.ts";
import { type Decisions, decidedRows } from "./decisions.ts";
import type { EarlierSubmission } from "./earlier.ts";
import { pair } from "./pairs.ts";
import type { IgnoredCell, PlannedModel, Problem, RowAccount, VersionKind } from "./plan.ts";
import type { SettledVersion } from "./version-outcomes.ts";

/** A paper's models apart: those that it registers, and those that the unit takes back. */
export interface Parted {
  standing: PlannedModel[];
  gone: PlannedModel[];
  problems: Problem[];
}

/**
 * Takes out the models that the unit takes back, in words or by a line through them; their rows are set aside, or wait
 * where it is not sure, and each is told. A row that a person called a model stays one. Changes `rows`; the cells of
 * what is set aside leave `sheets`.
 */
export function partTakenBack(
  models: PlannedModel[],
  rows: RowAccount[],
  sheets: { ignored: IgnoredCell[] }[],
  decisions: Decisions,
): Parted {
  const isGone = ({ gone, sheet, row }: PlannedModel) => gone && decidedRows(decisions, sheet).get(row) !== "model";
  const gone = models.filter(isGone);
  if (gone.length === 0) return { standing: models, gone, problems: [] };
  const standing = models.filter((model) => !gone.includes(model));
  const placed = (of: PlannedModel[]) =>
    new Set(of.flatMap(({ sheet, rows: own }) => own.map((row) => `${row} ${sheet}`)));
  const kept = placed(standing);
  const [sure, open] = [placed(gone.filter((model) => model.gone?.sure)), placed(gone)];
  for (const account of rows) {
    const place = `${account.row} ${account.sheet}`;
    if (kept.has(place) || !open.has(place)) continue;
    account.disposition = sure.has(place) ? "note" : "unclear";
  }
  const aside = (sheet: string, cell: string) => {
    const place = `${/\d+$/u.exec(cell)?.[0]} ${sheet}`;
    return open.has(place) && !kept.has(place);
  };
  for (const one of sheets) one.ignored = one.ignored.filter(({ sheet, cell }) => !aside(sheet, cell));
  const [first] = sheets;
  if (first) first.ignored = first.ignored.concat(cellsOfGone(gone, standing, rows, sheets));
  return { standing, gone, problems: gone.flatMap(problemOf) };
}

/** Cells of models that are taken back, in rows that other models stand in too. */
function cellsOfGone(
  gone: PlannedModel[],
  standing: PlannedModel[],
  rows: RowAccount[],
  sheets: { ignored: IgnoredCell[] }[],
): IgnoredCell[] {
  const known = new Set([
    ...standing.flatMap(({ provenance }) => Object.values(provenance).flatMap(placesIn)),
    ...sheets.flatMap(({ ignored }) => ignored.map(({ sheet, cell }) => `${sheet}!${cell}`)),
  ]);
  const cells = new Set(gone.flatMap(({ provenance }) => Object.values(provenance).flatMap(placesIn)));
  return rows
    .filter(({ disposition }) => disposition === "imported")
    .flatMap(({ sheet, row, cells: own }) =>
      Object.entries(own).flatMap(([column, text]): IgnoredCell[] => {
        const cell = `${column}${row}`;
        const left = cells.has(`${sheet}!${cell}`) && !known.has(`${sheet}!${cell}`);
        return left ? [{ sheet, cell, reason: words.ofTakenBack, text }] : [];
      }),
    );
}

function placesIn(sources: readonly Source[]): string[] {
  return cellsOf([...sources]).map(({ sheet, cell }) => `${sheet}!${cell}`);
}

function problemOf({ gone, sheet, values }: PlannedModel): Problem[] {
  if (!gone) return [];
  const { how, sure, cell, said } = gone;
  const message = (sure ? words.takenBack : words.maybeTakenBack)(values.name, how, said);
  const code = sure ? "taken-back" : "unclear-row";
  return [{ code, severity: sure ? "warning" : "error", message, sheet, cell, value: said || values.name }];
}

/** In a paper that follows others, what the unit takes back goes out of the register, wherever it was registered. */
export function withTakenBack(
  settled: SettledVersion,
  gone: PlannedModel[],
  earlier: EarlierSubmission[],
): SettledVersion {
  const { version, change, problems } = settled;
  if (gone.length === 0 || version.kind === "first" || version.kind === "unsure") return settled;
  const updated = new Set(change.update.map(({ id }) => id));
  const known = earlier.flatMap(({ models }) => models).filter(({ id }) => !updated.has(id));
  const found = pair(gone, known).pairs.map(([, model]) => model);
  if (found.length === 0) return settled;
  const withdraw = [...new Set([...change.withdraw, ...found.map(({ id }) => id)])];
  // Of what a later list passes over without a word is told already.
  const named = found.filter(({ id }) => !change.withdraw.includes(id));
  const message = words.unitWithdraws(named.map(({ name }) => name));
  const told: Problem[] = named.length === 0 ? [] : [{ code: "withdrawn", severity: "warning", message }];
  return { version, change: { ...change, withdraw }, problems: [...problems, ...told] };
}

/**
 * The version of a paper that registers nothing and only takes models back. What leaves the register by one paper is for a
 * person to say: such a paper waits, and one step (`version=corrects`) takes out those of its models that are found. Names
 * that nobody registered are told; where none is found, nothing is offered.
 */
export function settleTakenBack(
  gone: PlannedModel[],
  earlier: EarlierSubmission[],
  decided: VersionKind | null,
): SettledVersion {
  const known = earlier.flatMap(({ id, models }) => models.map((model) => ({ id, model })));
  const { pairs, added } = pair(
    gone,
    known.map(({ model }) => model),
  );
  const of = known.find(({ model }) => pairs.some(([, one]) => one === model))?.id ?? null;
  const change = { create: [], update: [], withdraw: [] };
  const isDecided = of !== null && decided !== null && decided !== "first" && decided !== "unsure";
  const severity = isDecided ? "warning" : "error";
  const problems: Problem[] = [];
  if (added.length > 0) {
    const message = words.onlyTakenBack(added.map(({ values }) => values.name));
    problems.push({ code: "unknown-former", severity, message });
  }
  if (of === null) return { version: { kind: "first", of }, change, problems };
  if (isDecided) return withTakenBack({ version: { kind: "corrects", of }, change, problems }, gone, earlier);
  const message = words.asksToWithdraw(pairs.map(([{ values }]) => values.name));
  problems.unshift({ code: "asks-to-withdraw", severity, message });
  return { version: { kind: "unsure", of }, change, problems };
}
