import { join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { blankWords } from "../../forms/blank/words.ts";
import { writeBlankForm } from "../../forms/blank/workbook.ts";
import type { Stamp } from "../../intake/plan/stamp.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { Unit } from "../../register/unit.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { makeFolder, type PaperFile, writeWhole } from "../papers/write.ts";
import { requireUnit } from "../units.ts";
import { formWords } from "./words.ts";

type File = Output<"export.form">["files"][number];

/**
 * Writes the blank forms of one unit or of all: a registration for each, with the models of the year
 * before to be continued, and a results form for each unit that has registered models. All files appear,
 * or none.
 */
export async function exportForms(desk: Desk, input: Checked<"export.form">): Promise<Output<"export.form">> {
  const { programme, store } = desk;
  const units = input.unit === "all" ? await store.units() : [await requireUnit(desk, input.unit)];
  if (units.length === 0) throw new OfficeError("not-found", formWords.noUnits);
  const [registered, continued] = [await store.models({ programmeId: programme.id }), await lastYearsModels(desk)];
  const files: File[] = [];
  const papers: PaperFile[] = [];
  const names = new Set<string>();
  for (const [index, unit] of units.entries()) {
    desk.progress(index, units.length, unit.name);
    for (const [purpose, models] of [
      ["registration", continued.filter(isOf(unit)).filter(isAlive)],
      ["results", registered.filter(isOf(unit)).filter(isAlive)],
    ] as const) {
      if (purpose === "results" && models.length === 0) continue;
      const path = join(input.to, `${uniqueName(`${blankWords.fileName[purpose]} - ${unit.name}`, names)}.xlsx`);
      papers.push({ path, bytes: await formFor(desk, unit, purpose, models) });
      files.push({ unit: unit.name, purpose, path, models: models.length });
    }
  }
  await makeFolder(input.to);
  await writeWhole(papers);
  return { files };
}

function formFor(desk: Desk, unit: Unit, purpose: Stamp["purpose"], models: readonly ModelRecord[]): Promise<Buffer> {
  const { programme, settings } = desk;
  return writeBlankForm({
    stamp: { programme: programme.id, unitId: unit.id, unit: unit.name, purpose },
    year: programme.year,
    office: settings.office,
    fields: programme.fields,
    models,
  });
}

/** Models of the office's latest programme before this one. */
async function lastYearsModels({ store, programme }: Desk) {
  const before = (await store.programmes()).filter(({ year }) => year < programme.year);
  const last = before.sort((a, b) => a.year - b.year).at(-1);
  return last ? store.models({ programmeId: last.id }) : [];
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
