import type { CellReference } from "../../register/model.ts";
import type { Source } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { compareKey, fold } from "../../text/fold.ts";
import type { DraftModel } from "../rows/models.ts";
import { share } from "../rows/placed.ts";
import type { Readers } from "../rows/readers.ts";
import { subjectKindOf } from "../rows/subject.ts";
import { evidenceOnCovers } from "../units/cover.ts";
import {
  type Evidence,
  evidenceInMail,
  evidenceInName,
  evidenceInSignature,
  settleEvidence,
} from "../units/evidence.ts";
import { byDecision, byLearning, type KnownUnits, sourcesOf } from "../units/found.ts";
import { nearAbove } from "../units/near-above.ts";
import { evidenceBySheet, isStranger } from "../units/sheet-evidence.ts";
import { words } from "../words.ts";
import { decidedUnit, nthOfRow } from "./corrections.ts";
import { type Decisions, decisionsOf } from "./decisions.ts";
import { placesOfSenders } from "./place-column.ts";
import type { FilePlan, PlannedModel, Problem } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";
import { takeBody } from "./take-body.ts";
import { conflictProblem, elsewhereOf, severalUnits, trustedPlaces, unknownUnit } from "./unit-problems.ts";

/** Who sent the file and whose each model is. */
export interface SettledUnits {
  senderId: string | null;
  senderSources: Source[];
  models: PlannedModel[];
  problems: Problem[];
  /** The place of another district that is named beside whoever sent the file, whatever was decided of it. */
  elsewhere: FilePlan["elsewhere"];
}

/** Settles the units of a file: per row, per sheet, then for the whole file; the clerk's decisions first. */
export function settleUnits(
  sheets: UnderstoodSheet[],
  read: DraftModel[],
  fileName: string,
  units: Unit[],
  readers: Readers,
  decisions: Decisions,
  known: KnownUnits = {},
): SettledUnits {
  const byName = (name: string) => units.find((unit) => unit.name === name) ?? readers.units.named(name);
  const decided = decisions.unit === undefined ? null : byName(decisions.unit);
  const meanings = new Map(decisionsOf(decisions, "unit").map(([text, name]) => [compareKey(text), byName(name)]));
  const meant = (e: Evidence): Evidence => {
    const unit = e.unit === null ? (meanings.get(compareKey(e.text)) ?? null) : null;
    return unit === null ? e : { ...e, unit, by: { ...e.by, ...byDecision(e.text) } };
  };
  const withModels = sheets.filter((sheet) => read.some((model) => model.sheet === sheet.view.name));
  // A letter without a table still has its letterhead.
  const counted = withModels.length > 0 ? withModels : sheets.filter((sheet) => !sheet.view.hidden);
  const inFileName = evidenceInName(fileName, "file", readers.units).map(meant);
  const inMail = evidenceInMail(mailWords(decisions), readers.units).map(meant);

  const bySheet = new Map(
    [...evidenceBySheet(counted, units, readers.units)].map(([name, evidence]) => [name, evidence.map(meant)]),
  );
  const sheetUnits = new Set([...bySheet.values()].flatMap((e) => settleEvidence(e).unit?.id ?? []));
  const onSheets = [...bySheet.values()].flat();
  const covers = sheets.filter((sheet) => withModels.length > 0 && !counted.includes(sheet));
  const onCovers = onSheets.length > 0 ? [] : evidenceOnCovers(covers, readers.units).map(meant);
  const signed =
    onSheets.length + onCovers.length > 0 ? [] : evidenceInSignature(signatures(counted), readers.units).map(meant);
  const told = [...onSheets, ...onCovers, ...inFileName, ...inMail, ...signed];
  const all = told.length > 0 ? told : nearAbove(counted, readers.units).map(meant);
  // Sheets of several units each speak for themselves; the file's name then only says who gathered them.
  const manySheets = sheetUnits.size > 1;
  const whole = manySheets ? { unit: null, conflict: [] } : settleEvidence(all);
  const fileUnit = decided ?? whole.unit;
  const byFile = decided
    ? share([{ how: known.decidedBy ?? "decided" }])
    : whole.unit
      ? sourcesOf(whole.unit, all, known)
      : [];
  const outside = settleEvidence([...inFileName, ...inMail]).unit;
  /** The unit of what a sheet does not say itself: the file's, unless another sheet told it and this one names somebody else. */
  const ofSheet = (name: string): { unit: Unit | null; sources: Source[] } => {
    const list = sheets.find(({ view, goesOn }) => view.name === name && goesOn !== null)?.goesOn;
    const own = bySheet.get(name) ?? [];
    if (list && own.every(({ unit }) => unit === null)) return ofSheet(list.of);
    const told = settleEvidence(own).unit;
    // A sheet's own word does not settle what the file's name contradicts.
    if (told && whole.conflict.some(({ unit }) => unit?.id === told.id)) return { unit: null, sources: [] };
    if (manySheets || told) return { unit: told, sources: told ? sourcesOf(told, own, known) : [] };
    const open = outside === null && own.some(isStranger);
    return open ? { unit: null, sources: [] } : { unit: fileUnit, sources: byFile };
  };
  const settledSheets = new Map(counted.map(({ view }) => [view.name, ofSheet(view.name)]));

  const tables = sheets.flatMap((sheet) => sheet.tables);
  const senderOf = (sheet: string) => decided ?? (settledSheets.get(sheet) ?? ofSheet(sheet)).unit;
  const models = placesOfSenders(read, tables, decisions, senderOf);
  const problems: Problem[] = [];
  const nth = nthOfRow(models);
  const planned = models.map((model, index): PlannedModel => {
    const { unitCell: _cell, ...rest } = model;
    const { unit: written = [] } = rest.provenance;
    const foundBy = (...sources: Source[]) => ({ ...rest.provenance, unit: sources });
    const name = decidedUnit(decisions, model, nth[index] ?? 1);
    const said = name === null ? null : byName(name);
    if (said) {
      const doubts = rest.doubts.filter(({ field }) => field !== "unit");
      const provenance = foundBy({ how: "decided" }, ...written);
      return { ...rest, unitId: said.id, unitText: rest.unitText ?? said.name, doubts, provenance };
    }
    if (model.unitText !== null) {
      const meaning = meanings.get(compareKey(model.unitText));
      if (meaning) return { ...rest, unitId: meaning.id, provenance: foundBy(byDecision(model.unitText), ...written) };
      const learnt = model.unitId === null ? [] : byLearning(model.unitId, model.unitText, known);
      return learnt.length === 0 ? rest : { ...rest, provenance: foundBy(...learnt, ...written) };
    }
    const { unit, sources } = decided
      ? { unit: decided, sources: byFile }
      : (settledSheets.get(model.sheet) ?? ofSheet(model.sheet));
    const provenance = sources.length === 0 ? rest.provenance : { ...rest.provenance, unit: sources };
    return { ...rest, unitId: unit?.id ?? null, unitText: unit?.name ?? null, provenance };
  });

  const inRows = unresolvedRows(models, planned);
  if (inRows.size > 0 && fileUnit && [...inRows.keys()].every((text) => isInside(text, fileUnit, readers))) {
    // The column names bodies inside the sender, which the office does not keep as units.
    for (const model of planned) {
      if (model.unitId !== null || model.unitText === null) continue;
      // Beside a person or another body it is kept under the column's name.
      const took = takeBody(model, model.unitText);
      if (!took) model.values.extras[words.unitColumn] = model.unitText;
      const property = took ? "subject" : `extras.${words.unitColumn}`;
      const { unit: written = [], ...others } = model.provenance;
      model.provenance = { ...others, unit: byFile, [property]: written };
      model.unitId = fileUnit.id;
    }
  } else {
    for (const [text, model] of inRows)
      problems.push(unknownUnit(text, units, readers, { sheet: model.sheet, cell: model.unitCell ?? undefined }));
  }
  const needsFile = planned.some((model, i) => model.unitId === null && models[i]?.unitText === null);
  if (needsFile || (planned.length === 0 && !fileUnit)) {
    if (whole.conflict.length > 0) problems.push(conflictProblem(whole.conflict));
    else if (planned.length > 0) {
      const open = new Set(
        planned.flatMap(({ unitId, sheet }, i) => (unitId === null && models[i]?.unitText === null ? [sheet] : [])),
      );
      const strangers = [...open].flatMap((sheet) => {
        const stranger = bySheet.get(sheet)?.find(isStranger);
        // A file of one list has one sender: that is asked of the file, not of its sheet.
        const place = counted.length === 1 ? {} : { sheet };
        return stranger ? [unknownUnit(stranger.text, units, readers, place)] : [];
      });
      const unknown = all.find((e) => e.unit === null);
      if (strangers.length > 0) problems.push(...strangers);
      else if (unknown?.oneOf) problems.push(severalUnits(unknown.text, unknown.oneOf));
      else
        problems.push(
          unknown
            ? unknownUnit(unknown.text, units, readers, {})
            : { code: "unknown-unit", severity: "error", message: words.noUnit },
        );
    }
  }
  const rowUnits = new Set(planned.flatMap((model) => model.unitId ?? []));
  const [onlyUnit] = rowUnits;
  const ofRows = fileUnit === null && rowUnits.size === 1 ? (onlyUnit ?? null) : null;
  const senderSources =
    ofRows === null ? byFile : (planned.find(({ unitId }) => unitId === ofRows)?.provenance.unit ?? []);
  const senderId = fileUnit?.id ?? ofRows;
  problems.push(...trustedPlaces(all, senderId, readers));
  return { senderId, senderSources, models: planned, problems, elsewhere: elsewhereOf(all) };
}

/** The cells of the signing blocks of sheets, from the top. */
function signatures(sheets: UnderstoodSheet[]): (CellReference & { text: string })[] {
  return sheets.flatMap(({ rows }) =>
    rows
      .filter(({ disposition }) => disposition === "signature")
      .flatMap(({ sheet, row, cells }) =>
        Object.entries(cells).map(([column, text]) => ({ sheet, cell: `${column}${row}`, text })),
      ),
  );
}

/** The unit that a file's name and its e-mail tell, where there is nothing else to go by. */
export function senderOfName(fileName: string, readers: Readers, decisions: Decisions): Unit | null {
  const inName = evidenceInName(fileName, "file", readers.units);
  return settleEvidence([...inName, ...evidenceInMail(mailWords(decisions), readers.units)]).unit;
}

/** What is kept of the e-mail that brought the file; empty where none did. */
function mailWords(decisions: Decisions) {
  const said = (what: string) => decisions[`mail:${what}`] ?? "";
  return { subject: said("subject"), from: said("from"), text: said("text") };
}

function unresolvedRows(models: DraftModel[], planned: PlannedModel[]): Map<string, DraftModel> {
  const unresolved = new Map<string, DraftModel>();
  for (const [i, model] of models.entries()) {
    if (model.unitText === null || planned[i]?.unitId !== null) continue;
    if (!unresolved.has(model.unitText)) unresolved.set(model.unitText, model);
  }
  return unresolved;
}

/** True for a body inside the sender: no unit is near what it is called, or none but the sender whose name it bears. */
export function isInside(text: string, sender: Unit, { units }: Readers): boolean {
  const looks = units.lookalike(text);
  const near = units.similar(text);
  if (looks === null && near.length === 0) return true;
  // “Hội Nông dân xã An Bình” in that commune's own paper; “Xã An Bính” is no body's name.
  const bears = units.mentionedIn(looks ?? text);
  const own = bears.length > 0 && bears.every(({ unit, exact }) => exact && unit.id === sender.id);
  return own && isBody(text) && near.every(({ id }) => id === sender.id);
}

/** A body's name, and not that of a commune or of those who write for it. */
function isBody(text: string): boolean {
  return subjectKindOf(text) === "collective" && !FOR_THE_COMMUNE.test(fold(text));
}
const FOR_THE_COMMUNE =
  /^(xa|phuong|thi tran|tt|dac khu|dang uy|dang bo|bch|ban chap hanh|ban thuong vu|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) /;
