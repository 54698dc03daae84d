import { join } from "node:path";
import { crosswalk } from "../../consolidation/year/crosswalk.ts";
import type { Checked, Output } from "../../contract.ts";
import { blankWords } from "../../forms/blank/words.ts";
import { type BlankModel, writeBlankForm } from "../../forms/blank/workbook.ts";
import type { Stamp } from "../../intake/plan/stamp.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { Unit } from "../../register/unit.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { handAll, type PackedFile } from "../papers/pack.ts";
import { makeFolder, type PaperFile, writeWhole } from "../papers/write.ts";
import { requireUnit } from "../units.ts";
import { lastYear } from "../year/last-year.ts";
import { listUnits } from "../year/units.ts";
import { formWords } from "./words.ts";

type File = Output<"export.form">["files"][number];

/**
 * Writes the blank forms of one unit or of all: a registration for each, with the models of the year
 * before to be continued, and a results form for each unit that has registered models. All files appear,
 * or none.
 */
export async function exportForms(desk: Desk, input: Checked<"export.form">): Promise<Output<"export.form">> {
  const units = input.unit === "all" ? await listUnits(desk, { ended: false }) : [await requireUnit(desk, input.unit)];
  const made = await blankForms(desk, units, ["registration", "results"]);
  const files = made.map(
    ({ unit, purpose, name, models }): File => ({
      unit,
      purpose,
      path: join(input.to, name),
      models,
    }),
  );
  await makeFolder(input.to);
  await writeWhole(made.map(({ name, bytes }): PaperFile => ({ path: join(input.to, name), bytes })));
  return { files };
}

/** The same for the units and purposes that the clerk chose: into a folder, or as one zip to download. */
export async function sendForms(desk: Desk, input: Checked<"forms.send">): Promise<Output<"forms.send">> {
  const units: Unit[] = [];
  for (const name of new Set(input.unitNames)) units.push(await requireUnit(desk, name));
  const made = await blankForms(
    desk,
    units.length === 0 ? await listUnits(desk, { ended: false }) : units,
    input.purposes,
  );
  if (made.length === 0) throw new OfficeError("not-found", formWords.nothingToSend);
  const files = made.map(({ unit, purpose, name, models }) => ({ unit, purpose, name, models }));
  return { files, ...(await handAll(made, formWords.zipFile, input.to)) };
}

interface BlankForm extends PackedFile {
  unit: string;
  purpose: Stamp["purpose"];
  models: number;
}

async function blankForms(
  desk: Desk,
  units: readonly Unit[],
  purposes: readonly Stamp["purpose"][],
): Promise<BlankForm[]> {
  const { programme, store } = desk;
  if (units.length === 0) throw new OfficeError("not-found", formWords.noUnits);
  const [registered, continued] = [await store.models({ programmeId: programme.id }), await lastYearsModels(desk)];
  const made: BlankForm[] = [];
  const names = new Set<string>();
  for (const [index, unit] of units.entries()) {
    desk.progress(index, units.length, unit.name);
    for (const [purpose, models] of [
      ["registration", continued.filter(isOf(unit))],
      ["results", registered.filter(isOf(unit)).filter(isAlive)],
    ] as const) {
      if (!purposes.includes(purpose) || (purpose === "results" && models.length === 0)) continue;
      const name = `${uniqueName(`${blankWords.fileName[purpose]} - ${unit.name}`, names)}.xlsx`;
      const bytes = await formFor(desk, unit, purpose, models);
      made.push({ unit: unit.name, purpose, name, models: models.length, bytes });
    }
  }
  return made;
}

function formFor(desk: Desk, unit: Unit, purpose: Stamp["purpose"], models: readonly BlankModel[]): Promise<Buffer> {
  const { programme, settings } = desk;
  return writeBlankForm({
    stamp: { programme: programme.id, unitId: unit.id, unit: unit.name, purpose },
    year: programme.year,
    office: settings.office,
    fields: programme.fields,
    models,
  });
}

/**
 * Models of the year before that go on, under the units of today and the fields of this year, with the goal that was
 * decided for this year where one was.
 */
async function lastYearsModels(desk: Desk): Promise<BlankModel[]> {
  const last = await lastYear(desk);
  if (last === null) return [];
  const { counting } = desk.programme;
  const fieldOf = crosswalk(last.programme, desk.programme);
  const higher = counting.carriedOver === "re-registered-with-higher-goal";
  return last.models
    .filter(({ alive, unitId }) => alive && unitId !== null)
    .map(({ model, unitId, choice }) => ({
      ...model,
      unitId,
      field: model.field === null ? null : fieldOf(model.field),
      goal: choice?.newGoal ?? model.goal,
      goalHint:
        model.goal === null
          ? null
          : blankWords.goalBefore(last.programme.year, model.goal, higher ? counting.source : null),
    }));
}

const isOf = (unit: Unit) => (model: { unitId: string | null }) => model.unitId === unit.id;
const isAlive = ({ stage }: ModelRecord) => stage !== "dropped" && stage !== "returned";

/** What Windows allows in no name, and what it drops from the end of one. */
const NOT_IN_NAMES = /[<>:"/\\|?*\p{Cc}]+/gu;

/**
 * A name that Windows takes too. Diacritics stay: Xã Đông Hưng and Xã Đồng Hưng are two communes, and
 * whoever sends the files out must tell them apart.
 */
function uniqueName(text: string, taken: Set<string>): string {
  const stem = cleanLine(text)
    .replace(NOT_IN_NAMES, "-")
    .slice(0, 100)
    .replace(/[.\s]+$/u, "");
  let name = stem;
  for (let index = 2; taken.has(name.toLowerCase()); index++) name = `${stem} (${index})`;
  taken.add(name.toLowerCase());
  return name;
}
