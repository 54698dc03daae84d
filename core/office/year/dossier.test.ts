import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

test("a paper is opened again as it was attached; a copy that was changed or is gone is said, and not opened", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "co-quan-dang-2026",
    seat: "dang-uy",
    office: "Đảng ủy Các cơ quan đảng thành phố",
    units: "Chi bộ Báo,Chi bộ,,,,",
    today: "2026-02-01",
  });
  const [model = ""] = await dvk.registers("Chi bộ Báo", "2026-01-20", [{ name: "Chi bộ gần dân" }]);
  const source = join(dvk.folder, "Kế hoạch số 5.txt");
  await writeFile(source, "Kế hoạch xây dựng mô hình");
  const { papers } = await dvk.call("year.dossier.attach", { model, part: "plan", paths: [source] });
  const [{ key, sha256 } = { key: "", sha256: "" }] = papers;
  // What became of the clerk's own file is nothing to the dossier.
  await rm(source);
  const read = await dvk.call("year.dossier.read", { model, key });
  expect(read.name).toBe("Kế hoạch số 5.txt");
  expect(Buffer.from(read.base64, "base64").toString("utf8")).toBe("Kế hoạch xây dựng mô hình");

  const kept = join(dvk.folder, "data", "files", sha256.slice(0, 2), sha256);
  await writeFile(kept, "Kế hoạch đã bị sửa tay");
  expect(await dvk.refusal("year.dossier.read", { model, key })).toMatchObject({
    code: "damaged",
    message: expect.stringContaining("không còn giống lúc đính kèm"),
  });
  await rm(kept);
  expect(await dvk.refusal("year.dossier.read", { model, key })).toMatchObject({
    code: "damaged",
    message: expect.stringContaining("không còn trên máy"),
  });
  expect((await dvk.refusal("year.dossier.read", { model, key: "r99" })).code).toBe("not-found");
});
