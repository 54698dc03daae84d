import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, SAMPLES, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const PER_FILE = 100;
const FEW = 3;
const MANY = 24;
const MODELS = MANY * PER_FILE;
/** Eight times as many models may cost so many times as much of the processor's time; in the square of them it would be 64. */
const ALLOWED = 30;

const parsers = createParserPool();
let place: Workplace;
let done: () => Promise<void>;

/** What a screen asks for, of a register of so many files. */
const lists = {
  "models.list": () => ({}),
  "overview.show": () => ({}),
  "inbox.list": () => ({}),
  "office.show": () => ({}),
  "search.run": () => ({ text: "hien dat" }),
  "models.show": (files: number) => ({ id: `m${(files * PER_FILE) / 2}` }),
  "review.compare": (files: number) => ({ id: `f${files - 1}` }),
  "review.sheets": (files: number) => ({ id: `f${files - 1}` }),
};
type Listed = keyof typeof lists;
const OPERATIONS = Object.keys(lists) as Listed[];
const few = new Map<Listed, number>();

/** The processor's milliseconds for an answer, the best of some; less than a few are not measured, they are noise. */
async function cost(operation: Listed, files: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 4; run++) {
    const start = process.cpuUsage();
    const answer = await place.call(operation, lists[operation](files) as never);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
    expect(answer.ok).toBe(true);
  }
  return Math.max(3, Math.min(...times));
}

beforeAll(async () => {
  let folder: string;
  ({ place, folder, done } = await temporaryWorkplace(parsers));
  const creation = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen" };
  await data(place, "workplace.create", { ...creation, units: join(SAMPLES, "units.csv") });
  const units = (await data(place, "units.list", {})).filter(({ kind }) => kind === "Xã" || kind === "Đoàn thể");
  for (let file = 0; file < MANY; file++) {
    const unit = units[file % units.length]?.name ?? "";
    const rows = Array.from({ length: PER_FILE }, (_, row) =>
      [
        row + 1,
        `Mô hình ${file}-${row} hiến đất làm đường`,
        "Phát triển kinh tế",
        "Chi hội Phụ nữ thôn",
        "Vận động nhân dân ".repeat(12),
        "90% số hộ",
      ].join("\t"),
    );
    const heading = "TT\tTên mô hình\tLĩnh vực\tTập thể\tNội dung\tMục tiêu";
    const path = join(folder, `bo sung ${file}.tsv`);
    await writeFile(path, `${[heading, ...rows].join("\n")}\n`);
    await data(place, "import.run", { paths: [path], unit });
    if (file + 1 === FEW) for (const operation of OPERATIONS) few.set(operation, await cost(operation, FEW));
  }
});
afterAll(async () => {
  await done();
  parsers.close();
});

describe(`with ${MODELS} models`, () => {
  test.each(OPERATIONS)("%s takes time in proportion to them", { retry: 2 }, async (operation) => {
    expect((await cost(operation, MANY)) / (few.get(operation) ?? 0)).toBeLessThan(ALLOWED);
  });

  test("an edit of every model is one entry, and is taken back as one", async () => {
    const models = await data(place, "models.list", {});
    expect(models).toHaveLength(MODELS);
    await data(place, "models.edit", { ids: models.map(({ id }) => id), changes: { period: "Quý II/2024" } });
    const { models: undone } = await data(place, "models.undo", {});
    expect(undone).toHaveLength(MODELS);
    expect(await data(place, "models.list", {})).toEqual(models);
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });
});
