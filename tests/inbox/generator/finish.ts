import type { UnitInput } from "../../../core/register/unit.ts";
import type { ExpectedFile } from "../score/files.ts";
import type { ExpectedModel } from "../score/shapes.ts";
import type { Grid } from "./grid.ts";
import type { Task, Version } from "./submission.ts";
import { two } from "./text.ts";
import type { GeneratedFile } from "./types.ts";
import { FORMATS, type Format, writeFile } from "./writers.ts";

export interface Finished {
  grids: readonly Grid[];
  format: Format;
  name: string;
  traits: Set<string>;
  unit: UnitInput | null;
  units?: readonly UnitInput[];
  version?: Version | undefined;
  status: "imported" | "review";
  unknownUnit?: boolean;
  unknownField?: boolean;
  /** One of several files that make up the unit's registration. */
  apart?: boolean;
}

/** Names and writes the file, and puts its truth together. */
export async function finish(task: Task, made: Finished): Promise<GeneratedFile> {
  const { rng, world } = task;
  const { traits, format, grids, unit } = made;
  traits.add(`format:${format}`);
  const nfd = rng.chance(0.05);
  if (nfd) traits.add("nfd");
  let name = fileName(task, made.name, extension(made, rng));
  if (nfd && rng.chance(0.5)) name = name.normalize("NFD");
  const options = { nfd, bom: rng.chance(0.7), sep: format === "semicolons" && rng.chance(0.2) };
  const bytes = await writeFile(grids, format, options);

  const text = !FORMATS[format].sheets;
  const sheets = grids
    .map((grid) => ({ sheet: text ? null : grid.name, hidden: grid.hidden, ...grid.truth() }))
    .filter((sheet) => sheet.seen > 0);
  const imported = sheets.reduce((sum, sheet) => sum + sheet.imported.length, 0);
  const seen = sheets.reduce((sum, sheet) => sum + sheet.seen, 0);
  const models: ExpectedModel[] = grids.flatMap((grid) =>
    grid.models.map((model) => ({
      ...model,
      ...(made.unknownUnit === true ? { unit: null, accept: { ...model.accept, unit: [model.unit] } } : {}),
      source: model.source ? { ...model.source, file: name, sheet: text ? null : grid.name } : null,
    })),
  );
  const units = made.units ?? (unit === null ? [] : [unit]);
  const unsure = made.status === "review";
  const problems = [
    ...(made.unknownUnit === true ? ["unknown-unit"] : []),
    ...(made.unknownField === true ? ["unknown-field"] : []),
  ];
  const expected: ExpectedFile = {
    path: name,
    status: made.status,
    ...(made.unknownField === true && !unsure ? { acceptStatus: ["review"] } : {}),
    sender: unit === null || made.unknownUnit === true ? null : unit.name,
    acceptSender: unit === null ? units.map((one) => one.name) : unsure ? senders(world.units, unit) : [],
    units: made.unknownUnit === true ? [] : units.map((one) => one.name),
    purpose: "registration",
    ...(made.apart === true ? { acceptVersion: ["supplements"] } : {}),
    version: { kind: made.version?.kind ?? "first", of: made.version?.of ?? null },
    problems,
    rows: { seen, imported, setAside: seen - imported },
    models: models.length,
    sheets,
  };
  return {
    name,
    bytes,
    expected,
    models,
    traits: [...traits],
    day: task.day,
    ...(format === "utf16" ? { encoding: "utf-16le" as const } : {}),
    ...(text && format !== "html" ? { separator: format === "csv" ? "," : format === "semicolons" ? ";" : "\t" } : {}),
  };
}

function senders(units: readonly UnitInput[], unit: UnitInput): (string | null)[] {
  return [null, unit.name, ...units.filter((one) => one.kind === unit.kind).map((one) => one.name)];
}

function extension({ format, traits }: Finished, rng: Task["rng"]): string {
  const wrong: Partial<Record<Format, string>> = { xlsx: "xls", xls: "xlsx", csv: "xls", tabs: "xls", xlml: "xls" };
  const other = wrong[format];
  if (other !== undefined && rng.chance(format === "xlml" ? 0.6 : 0.06)) {
    traits.add("wrong-extension");
    return other;
  }
  return rng.chance(0.05) ? FORMATS[format].extension.toUpperCase() : FORMATS[format].extension;
}

export function fileName(task: Task, base: string, extension: string): string {
  const { rng, names, dated, day } = task;
  const prefix = dated || rng.chance(0.4) ? `03${two(day)}_` : "";
  let name = `${prefix}${base}.${extension}`;
  for (let i = 3; names.has(name.normalize("NFC").toLowerCase()); i++) name = `${prefix}${base} ${i}.${extension}`;
  names.add(name.normalize("NFC").toLowerCase());
  return name;
}
