import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ProgrammeError, parseProgramme } from "./load.ts";
import { placeInWords } from "./places.ts";

const folder = fileURLToPath(new URL("../../programmes/", import.meta.url));
const IDS = ["hai-phong-2024", "nghia-thai-2024", "tuyen-quang-2024", "co-quan-dang-2026"];
const files = await Promise.all(
  IDS.map(async (id) => JSON.parse(await readFile(`${folder}${id}.json`, "utf8")) as Record<string, unknown>),
);

type Step = string | number;

/** Every place of a file, the parts of parts too. */
function placesIn(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, stepOf(value, key)]))];
}

function stepOf(owner: object, key: string): Step {
  return Array.isArray(owner) ? Number(key) : key;
}

const PLACES = files.map((file) => placesIn(file).slice(1));

/** What one slip of the hand does to a place: another value, nothing, once more, a strange key beside it. */
type Slip = { kind: "put"; value: unknown } | { kind: "drop" } | { kind: "twice" } | { kind: "strange"; key: string };

const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc
    .oneof(fc.anything(), fc.constantFrom<unknown>("", " ", "L0", "L9999", "2024-02-30", "ntm", "T1", 0, -1, null, []))
    .map((value): Slip => ({ kind: "put", value })),
  fc.constant<Slip>({ kind: "drop" }),
  fc.constant<Slip>({ kind: "twice" }),
  fc.string({ minLength: 1 }).map((key): Slip => ({ kind: "strange", key })),
);

function slipped(file: unknown, path: readonly Step[], { ...what }: Slip): unknown {
  const copy = structuredClone(file) as Record<Step, unknown>;
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<Record<Step, unknown>>((here, step) => here[step] as typeof here, copy);
  if (what.kind === "put") holder[last] = what.value;
  else if (what.kind === "drop") {
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last];
  } else if (what.kind === "twice") {
    if (Array.isArray(holder)) holder.splice(Number(last), 0, structuredClone(holder[Number(last)]));
  } else if (!Array.isArray(holder)) holder[what.key] = "lạ";
  return copy;
}

/** The text of a file, as far as what stands in it can be written at all. */
function asText(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

test("any single slip in any programme's file is accepted as another valid file, or refused with its place", () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(), slip, (which, at, what) => {
      const places = PLACES[which] ?? [];
      const path = places[at % places.length] ?? [];
      const text = asText(slipped(files[which], path, what));
      if (text === null) return;
      try {
        // What is accepted is a programme: written and read again it says the same.
        const programme = parseProgramme(text);
        expect(parseProgramme(JSON.stringify(programme))).toEqual(programme);
      } catch (error) {
        if (!(error instanceof ProgrammeError)) throw error;
        refused += 1;
        expect(error.problems.length).toBeGreaterThan(0);
        const file: unknown = JSON.parse(text);
        for (const problem of error.problems) {
          expect(problem.message, problem.path).toMatch(/\p{L}/u);
          // A strange key at the top is named by the message itself.
          if (problem.path === "") expect(problem.message).toContain("mục lạ");
          expect(placeInWords(file, problem.path)).toMatch(/^\p{Lu}/u);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(40);
});

test("text that is no programme at all is refused", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => parseProgramme(text)).toThrow(ProgrammeError);
    }),
    { numRuns: 100 },
  );
});
