import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { contract, type Input, type Operation, type Output } from "../../contract.ts";
import type { CallContext } from "../office.ts";
import type { Parsers } from "../parsers.ts";
import { openWorkplace, type Workplace, type WorkplaceOptions } from "../workplace.ts";
import { type CellText, workbookFile } from "./workbooks.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const SAMPLES = join(root, "samples");

/** What an office of the samples is opened with. */
export function optionsFor(dataFolder: string, parsers: Parsers): WorkplaceOptions {
  return {
    dataFolder,
    programmesFolder: join(root, "programmes"),
    samplesFolder: SAMPLES,
    parsers,
    today: () => "2024-03-28",
    version: "0.0.0",
  };
}

/** A workplace of its own folder; `done` closes it and takes the folder away. */
export async function temporaryWorkplace(
  parsers: Parsers,
): Promise<{ place: Workplace; folder: string; options: WorkplaceOptions; done(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-place-"));
  const options = optionsFor(join(folder, "data"), parsers);
  const place = openWorkplace(options);
  const done = async () => {
    await place.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { place, folder, options, done };
}

/** What a district's office is created with where a test does not care: in the place of the samples, and not their office. */
export const CREATION = { programme: "hai-phong-2024", office: "Văn phòng Huyện ủy An Lạc", seat: "huyen" };

/** An office with the units of the samples that has received nothing yet; it goes with the test. */
export async function officeOfSamples(parsers: Parsers): Promise<{ place: Workplace; folder: string }> {
  const { place, folder, done } = await temporaryWorkplace(parsers);
  onTestFinished(done);
  await data(place, "workplace.create", { ...CREATION, units: join(SAMPLES, "units.csv") });
  return { place, folder };
}

/** Receives one workbook of these rows, under that name, and returns what became of it. */
export async function receiveWorkbook(
  place: Workplace,
  folder: string,
  name: string,
  rows: CellText[][],
): Promise<Output<"import.run">["files"][number]> {
  const result = await data(place, "import.run", { paths: [await workbookFile(folder, name, rows)] });
  const [file] = result.files;
  if (!file) throw new Error(name);
  return file;
}

/** A call that has to succeed, its answer held against the contract. */
export async function data<O extends Operation>(
  place: Workplace,
  operation: O,
  input: Input<O>,
  context?: CallContext,
): Promise<Output<O>> {
  const answer = await place.call(operation, input, context);
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.code} ${answer.error.message} ${answer.error.details}`);
  return contract[operation].output.parse(answer.data) as Output<O>;
}

/** The code of a call that has to be refused. */
export async function refusal<O extends Operation>(place: Workplace, operation: O, input: Input<O>): Promise<string> {
  const answer = await place.call(operation, input);
  if (answer.ok) throw new Error(`${operation}: was not refused`);
  if (answer.error.message === "") throw new Error(`${operation}: ${answer.error.code} has no message`);
  return answer.error.code;
}
