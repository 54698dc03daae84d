import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, SAMPLES, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const MODELS = 2_200;
const PER_FILE = 100;
/** A screen that takes longer feels broken; the machine of the test may be busy, so that this is a multiple of what it takes. */
const LONGEST_MS = 1_000;

const parsers = createParserPool();
let place: Workplace;
let done: () => Promise<void>;

beforeAll(async () => {
  let folder: string;
  ({ place, folder, done } = await temporaryWorkplace(parsers));
  const creation = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen" };
  await data(place, "workplace.create", { ...creation, units: join(SAMPLES, "units.csv") });
  const units = (await data(place, "units.list", {})).filter(({ kind }) => kind === "Xã" || kind === "Đoàn thể");
  for (let file = 0; file < MODELS / PER_FILE; file++) {
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
  }
});
afterAll(async () => {
  await done();
  parsers.close();
});

describe(`with ${MODELS} models`, () => {
  const lists = {
    "models.list": {},
    "overview.show": {},
    "inbox.list": {},
    "office.show": {},
    "search.run": { text: "hien dat" },
    "models.show": { id: "m1100" },
    "review.compare": { id: "f20" },
    "review.sheets": { id: "f20" },
  } as const;

  test.each(Object.keys(lists) as (keyof typeof lists)[])("%s answers well within a second", async (operation) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      const answer = await place.call(operation, lists[operation] as never);
      times.push(performance.now() - start);
      expect(answer.ok).toBe(true);
    }
    expect(Math.min(...times)).toBeLessThan(LONGEST_MS);
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
