import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import type { Output } from "../../core/contract.ts";
import { CREATION, data, officeOfSamples, SAMPLES, temporaryWorkplace } from "../../core/office/testing/workplaces.ts";
import type { Workplace } from "../../core/office/workplace.ts";
import { LONG_TEXTS, type ModelRecord } from "../../core/register/model.ts";
import type { Found, Source } from "../../core/register/source.ts";
import { fold } from "../../core/text/fold.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { generateInbox } from "./generate.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

/** Ways of finding a value that always have a cell. */
const IN_CELLS: readonly Source["how"][] = [
  ...["cell", "column", "question", "mark", "ditto", "carried", "section", "words", "since", "split"],
] as Source["how"][];
/** Values that are the words of their cells. */
const WRITTEN = ["name", "subject", ...LONG_TEXTS] as const;

describe("each value tells what it was found by", () => {
  test("in the inbox of the samples", async () => {
    const { place } = await officeOfSamples(parsers);
    await data(place, "import.run", { paths: [join(SAMPLES, "inbox")], received: "2024-03-28" });
    const told = await tellAll(place);
    expect(told.size).toBeGreaterThan(150);
    expect([...told.values()].flatMap(faults)).toEqual([]);
    const ways = new Set([...told.values()].flatMap(({ found }) => Object.values(found)).flatMap(waysOf));
    // The samples have units, fields and kinds of every plain sort.
    expect([...ways]).toEqual(expect.arrayContaining(["column", "mark", "section", "letterhead", "default", "words"]));
  });

  test.each([21, 22, 23])("in a generated inbox, seed %i", async (seed) => {
    const { place, folder, done } = await temporaryWorkplace(parsers);
    onTestFinished(done);
    const inbox = await generateInbox(seed, { files: 20 });
    const mail = join(folder, "mail");
    await mkdir(mail);
    for (const { name, bytes } of inbox.files) await writeFile(join(mail, name), bytes);
    const rows = inbox.units.map(({ name, kind, aliases, flags }) =>
      [name, kind, "", "", aliases.join(";"), flags.join(";")].join(","),
    );
    const units = join(folder, "units.csv");
    await writeFile(units, `name,kind,parent,short,aliases,flags\n${rows.join("\n")}\n`);
    const { programme, seat, office } = inbox;
    await data(place, "workplace.create", { ...CREATION, programme, seat, office, units });
    await data(place, "import.run", { paths: [mail] });
    const told = await tellAll(place);
    expect(told.size).toBeGreaterThan(40);
    expect([...told.values()].flatMap(faults)).toEqual([]);
  });
});

/** A model with what its values were found by, and the texts of its file's cells. */
interface Told {
  model: ModelRecord;
  found: Record<string, Found>;
  textOf(source: Source): string;
}

/** Every model of the office: those in the register, and those that files in review would yield. */
async function tellAll(place: Workplace): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const { id, status } of await data(place, "inbox.list", {})) {
    if (status !== "imported" && status !== "review") continue;
    const { planned, sources = {} } = await data(place, "review.show", { id, withSources: true });
    const models = status === "review" ? planned : await data(place, "models.list", { file: id });
    const texts = textsOf(await data(place, "review.sheets", { id }));
    const textOf = ({ sheet, cell }: Source) => texts.get(`${sheet}!${cell}`) ?? "";
    for (const model of models) told.set(model.id, { model, found: sources[model.id] ?? {}, textOf });
  }
  return told;
}

function textsOf(sheets: Output<"review.sheets">): Map<string, string> {
  const letter = (column: number): string =>
    column > 26
      ? letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1)
      : String.fromCharCode(64 + column);
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.map(({ column, text }): [string, string] => [`${name}!${letter(column)}${row}`, text]),
      ),
    ),
  );
}

/** What is wrong with the sources of a model's values, in words. */
function faults({ model, found, textOf }: Told): string[] {
  const { source, extras } = model;
  const at = `${source?.file} ${source?.sheet}:${source?.row}`;
  const own = ["unit", "kind", "subjectKind", "leader", "field", "origin", "sinceYear", ...WRITTEN] as const;
  const filled = [
    ...own.filter((property) => model[property] !== null && model[property] !== false),
    ...Object.keys(extras).map((heading) => `extras.${heading}`),
  ];
  const out = filled.flatMap((property) =>
    (found[property]?.sources.length ?? 0) > 0 ? [] : [`${at} ${property}: no source`],
  );
  for (const [property, { sources, sure }] of Object.entries(found)) {
    for (const one of sources) {
      if (one.cell === undefined ? IN_CELLS.includes(one.how) : textOf(one) === "")
        out.push(`${at} ${property}: nothing in ${one.how} ${one.sheet}!${one.cell}`);
    }
    if (sure === model.needsReview.some(({ field }) => field === property)) out.push(`${at} ${property}: sure or not?`);
  }
  for (const property of WRITTEN) {
    const value = model[property];
    const sources = found[property]?.sources ?? [];
    if (value === null || property === "period" || sources.some(({ cell }) => cell === undefined)) continue;
    const written = new Set(sources.flatMap((one) => fold(textOf(one)).split(" ")));
    const missing = fold(value)
      .split(" ")
      .filter((word) => !written.has(word));
    if (missing.length > 0) out.push(`${at} ${property}: “${missing.join(" ")}” is not in its cells`);
  }
  return out;
}

function waysOf({ sources }: Found): Source["how"][] {
  return sources.map(({ how }) => how);
}
