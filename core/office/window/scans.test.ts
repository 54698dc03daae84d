import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, officeOfSamples, refusal } from "../testing/workplaces.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

/** An office that has received a scanned registration. */
async function withScan() {
  const { place, folder } = await officeOfSamples(parsers);
  const bytes = Buffer.from("%PDF-1.4\nbản chụp");
  const path = join(folder, "Bản đăng ký xã Lưu Xá.pdf");
  await writeFile(path, bytes);
  const { files } = await data(place, "import.run", { paths: [path], received: "2024-03-20" });
  expect(files[0]).toMatchObject({ status: "rejected", sha256: createHash("sha256").update(bytes).digest("hex") });
  return { place, folder, scan: files[0]?.id ?? "" };
}

const record = (from: string) => ({
  unit: "Xã Lưu Xá",
  received: "2024-03-20",
  how: "Bản chụp",
  from,
  models: [{ name: "Đường hoa" }],
});

async function states(place: Awaited<ReturnType<typeof withScan>>["place"]) {
  return new Map((await data(place, "inbox.list", {})).map(({ id, status }) => [id, status]));
}
async function toType(place: Awaited<ReturnType<typeof withScan>>["place"]) {
  const { todo } = await data(place, "overview.show", { asOf: "2024-03-21" });
  return todo.find(({ kind }) => kind === "to-type")?.count ?? 0;
}

test("a scan is logged as to be typed, is typed from, and waits again where the record is taken back", async () => {
  const { place, scan } = await withScan();
  expect((await states(place)).get(scan)).toBe("to-type");
  expect(await toType(place)).toBe(1);
  const { id } = await data(place, "inbox.record", record(scan));
  expect((await states(place)).get(scan)).toBe("typed");
  expect(await toType(place)).toBe(0);
  expect((await data(place, "inbox.list", {})).find((entry) => entry.id === id)?.path).toContain("xã Lưu Xá.pdf");
  expect((await data(place, "models.list", { file: id })).map(({ name }) => name)).toEqual(["Đường hoa"]);
  await data(place, "undo", { id });
  expect((await states(place)).get(scan)).toBe("to-type");
  expect(await toType(place)).toBe(1);
  expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
});

test("what is no scan cannot be typed from, and nothing is recorded", async () => {
  const { place, folder } = await withScan();
  const path = join(folder, "hỏng.xlsx");
  await writeFile(path, "PK\u0003\u0004hỏng");
  const { files } = await data(place, "import.run", { paths: [path] });
  for (const id of [files[0]?.id ?? "", "f99", "không có"]) {
    expect(await refusal(place, "inbox.record", record(id)), id).toBe("invalid");
  }
  expect(await data(place, "models.list", {})).toEqual([]);
});
