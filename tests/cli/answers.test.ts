import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { copyForYear } from "../../core/programme/copy.ts";
import { openStore } from "../../core/store/open.ts";
import { type ExpectedFile, fileDifferences } from "../inbox/score/files.ts";
import { score } from "../inbox/score/models.ts";
import type { ExpectedModel } from "../inbox/score/shapes.ts";
import { type Run, run } from "./dvk.ts";
import { sampleFolder } from "./folder.ts";
import { importAnswer, modelsAnswer, programmeAnswer, statusAnswer } from "./schemas.ts";

const truth = JSON.parse(readFileSync(new URL("../../samples/expected.json", import.meta.url), "utf8")) as {
  files: ExpectedFile[];
  register: ExpectedModel[];
  inReview: ExpectedModel[];
  withdrawn: { unit: string; name: string }[];
};

let folder = "";
let data = "";
let rehearsed: Run;
let first: Run;
let before = "";
let after = "";
const received = ["--received", "2024-03-28"];

/** Runs a command with `--json`; its answer must be one JSON value and all of stdout, with nothing on stderr. */
async function answer<T extends z.ZodType>(schema: T, args: string[], code = 0): Promise<z.output<T>> {
  const ended = await run(data, [...args, "--json"]);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(code);
  return schema.parse(JSON.parse(ended.stdout));
}

/** All bytes of the data folder apart from the lock and what SQLite keeps beside its file. */
async function bytesOf(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !/-(wal|shm)$|\.lock/u.test(entry.name));
  const all = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return JSON.stringify(
    await Promise.all(
      all.map(async (path) => [
        path,
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      ]),
    ),
  );
}

beforeAll(async () => {
  ({ folder, data } = await sampleFolder());
  before = await bytesOf(data);
  rehearsed = await run(data, ["import", "samples/inbox", ...received, "--dry-run", "--json"]);
  after = await bytesOf(data);
  first = await run(data, ["import", "samples/inbox", ...received, "--json"]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("import --json", () => {
  it("answers in the contract's shape and nothing else on stdout", () => {
    expect(first.stderr).toBe("");
    expect(first.code).toBe(3);
    const { summary } = importAnswer.parse(JSON.parse(first.stdout));
    expect(summary).toMatchObject({ files: 29, imported: 22, review: 1, rejected: 5, duplicate: 1, models: 170 });
  });

  it("accounts for every row of every file as expected", () => {
    const { files } = importAnswer.parse(JSON.parse(first.stdout));
    expect(fileDifferences(files, truth.files)).toEqual([]);
  });

  it("says the same in a rehearsal, which writes nothing", () => {
    expect(rehearsed.code).toBe(first.code);
    expect(JSON.parse(rehearsed.stdout)).toEqual(JSON.parse(first.stdout));
    expect(after).toBe(before);
  });
});

describe("models --json", () => {
  it("is the expected register, value by value", async () => {
    const models = await answer(modelsAnswer, ["models"]);
    const result = score(models, truth.register, { withdrawn: truth.withdrawn });
    expect(result.differences).toEqual([]);
    expect(result).toMatchObject({ precision: 1, recall: 1, silentlyWrong: 0, needlessDoubts: 0, missingDoubts: 0 });
    expect(models.every((model) => !model.inReview)).toBe(true);
  });

  it("adds what the files in review would yield, with the doubt that holds them", async () => {
    const models = await answer(modelsAnswer, ["models", "--with-review"]);
    const waiting = models.filter((model) => model.inReview);
    expect(waiting.map(({ name }) => name)).toEqual(truth.inReview.map(({ name }) => name));
    for (const model of waiting) expect(model.needsReview.map(({ code }) => code)).toContain("similar-unit");
  });

  it("is filtered by unit (by any of its names) and by field", async () => {
    const all = await answer(modelsAnswer, ["models"]);
    const unit = await answer(modelsAnswer, ["models", "--unit", "Hội CCB huyện"]);
    expect(unit).toEqual(all.filter((model) => model.unit === "Hội Cựu chiến binh huyện"));
    const field = await answer(modelsAnswer, ["models", "--field", "ntm"]);
    expect(field).toEqual(all.filter((model) => model.field === "ntm"));
    expect(unit.length * field.length).toBeGreaterThan(0);
  });
});

describe("status --json", () => {
  it("has the contract's shape, and a free target asks for 0", async () => {
    const status = await answer(statusAnswer, ["status", "--as-of", "2024-04-03"]);
    expect(status).toMatchObject({ programme: "hai-phong-2024", seat: "huyen", asOf: "2024-04-03" });
    expect(status.doubtful).toEqual({ files: 1, models: 2 });
    const free = status.targets.filter((target) => target.kind === "free");
    expect(free.length).toBeGreaterThan(0);
    for (const target of free) expect(target).toMatchObject({ required: 0, met: true });
  });

  it.each([
    ["2024-03-30", "coming", 0],
    ["2024-03-31", "passed", 1],
    ["2024-04-03", "passed", 4],
  ])("as of %s the registration is %s and late by %i days", async (asOf, state, daysLate) => {
    const { deadlines, missing } = await answer(statusAnswer, ["status", "--as-of", asOf]);
    expect(deadlines.find(({ id }) => id === "registration")).toMatchObject({ lastDay: "2024-03-30", state });
    const registration = missing.filter(({ what }) => what === "registration");
    // Rejected files, and the one in review, have not been received.
    expect(registration.map(({ unit }) => unit)).toEqual(["Xã Phúc Lâm"]);
    for (const row of registration) expect(row).toMatchObject({ lastDay: "2024-03-30", daysLate });
  });
});

describe("programmes --json", () => {
  const entry = z.strictObject({ id: z.string(), year: z.number(), issuer: z.string(), title: z.string() });

  it("lists, and shows each in the contract's shape", async () => {
    const list = await answer(z.array(entry), ["programmes"]);
    expect(list.map(({ id }) => id)).toContain("hai-phong-2024");
    for (const { id, year } of list) {
      expect(await answer(programmeAnswer, ["programmes", "show", id])).toMatchObject({ id, year });
    }
  });

  it("lists what the office keeps as its own beside those of the product, and shows it", async () => {
    const store = await openStore(data, { write: true });
    const [programme] = await store.programmes();
    if (!programme) throw new Error("the office has no programme");
    const next = { id: "hai-phong-2025", year: 2025, number: "05-HD/BDVTU", issued: null };
    await store.editions.save(copyForYear(programme, [], next), "copy", 0);
    await store.close();
    const [latest, second] = await answer(z.array(entry), ["programmes"]);
    expect([latest?.id, second?.id]).toEqual(["co-quan-dang-2026", "hai-phong-2025"]);
    const shown = await answer(programmeAnswer, ["programmes", "show", "hai-phong-2025"]);
    expect(shown).toMatchObject({ year: 2025, title: expect.stringContaining("2025") });
    expect(shown.deadlines[0]).toMatchObject({ date: "2025-03-31", lastDay: "2025-03-30" });
  });

  it("tells the days of a deadline, and seats with their appendices", async () => {
    const shown = await answer(programmeAnswer, ["programmes", "show", "hai-phong-2024"]);
    expect(shown.deadlines.find(({ id }) => id === "registration")).toMatchObject({
      date: "2024-03-31",
      month: null,
      relative: null,
      inclusive: false,
      lastDay: "2024-03-30",
      valid: true,
    });
    expect(shown.deadlines.find(({ relative }) => relative !== null)).toMatchObject({ date: null, lastDay: null });
    expect(Object.fromEntries(shown.seats.map(({ code, appendices }) => [code, appendices]))).toEqual({
      huyen: ["01", "03"],
      quan: ["02", "03"],
      "thanh-pho": ["01", "02", "03"],
      khac: ["03"],
    });
  });
});

describe("the same folder again", () => {
  it("changes nothing in the register: what is held is a duplicate, what could not be read still cannot", async () => {
    const models = await answer(modelsAnswer, ["models"]);
    const { files } = await answer(importAnswer, ["import", "samples/inbox", ...received], 3);
    const was = importAnswer.parse(JSON.parse(first.stdout)).files;
    const again = (status: string) => (status === "rejected" ? "rejected" : "duplicate");
    // Papers that wait for an earlier one of their drop come last the first time; what is held needs no order.
    expect(new Map(files.map(({ path, status }) => [path, status]))).toEqual(
      new Map(was.map(({ path, status }) => [path, again(status)])),
    );
    expect(await answer(modelsAnswer, ["models"])).toEqual(models);
    await answer(importAnswer, ["import", "samples/inbox/0318_Xa Minh Duc.xlsx", ...received], 0);
    await answer(z.strictObject({ sound: z.literal(true), findings: z.array(z.never()) }), ["check"]);
  });
});
