import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { contract, type Input, type Operation } from "../../contract.ts";
import { arbitraryOf } from "../testing/arbitrary.ts";
import { data, SAMPLES, temporaryWorkplace } from "../testing/workplaces.ts";
import { words as officeWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";

const parsers = createParserPool({ size: 1 });
let place: Workplace;
let folder: string;
let done: () => Promise<void>;

/** One file in the register, one that waits, one that could not be read: what most operations need to have something to do. */
beforeAll(async () => {
  ({ place, folder, done } = await temporaryWorkplace(parsers));
  await mkdir(join(folder, "out"));
  // A copy, for some operations write where a path leads.
  await copyFile(join(SAMPLES, "inbox", SENT), join(folder, SENT));
  const creation = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen" };
  await data(place, "workplace.create", { ...creation, units: join(SAMPLES, "units.csv") });
  const names = ["0313_Dong Hung.xlsx", "0326_Mau bieu.xlsx", "0319_dang ky mo hinh DVK.xlsx"];
  await data(place, "import.run", { paths: names.map((name) => join(SAMPLES, "inbox", name)) });
});
afterAll(async () => {
  await done();
  parsers.close();
});

/** A file that can be read, and written over. */
const SENT = "0321_May An Lac.csv";

const OPERATIONS = Object.keys(contract) as Operation[];

/** Performs an operation with any input: it answers, in the shape of the contract or with a code and words. */
async function holds(operation: Operation, input: unknown): Promise<void> {
  const answer = await place.call(operation, input as Input<Operation>);
  if (answer.ok) {
    contract[operation].output.parse(answer.data);
    return;
  }
  const { code, message, details } = answer.error;
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(message).not.toBe("");
  expect(JSON.stringify(answer)).not.toMatch(/\.ts:\d+/);
  expect([message, ...details].join("\n"), JSON.stringify(input)).not.toContain(officeWords.unexpected);
}

describe("any input to any operation", () => {
  test.each(OPERATIONS)("%s answers anything at all", async (operation) => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), (input) => holds(operation, input)),
      { numRuns: 25 },
    );
  });

  test.each(OPERATIONS)("%s answers what is shaped right and means nothing", async (operation) => {
    const paths = [join(folder, "out"), join(folder, "khong-co"), join(folder, SENT)];
    // What parses files or lays out papers is tried less often.
    const numRuns = /^(import|export|papers|inbox|review)\./.test(operation) ? 15 : 40;
    await fc.assert(
      fc.asyncProperty(arbitraryOf(contract[operation].input, paths), (input) => holds(operation, input)),
      { numRuns },
    );
  });

  test("an operation that is not there is unknown", async () => {
    for (const name of ["toString", "__proto__", "", "models", "workplace.destroy"]) {
      expect(await place.call(name as Operation, {})).toMatchObject({
        ok: false,
        error: { code: "unknown-operation" },
      });
    }
  });

  test("after all that the register is sound", async () => {
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });
});
