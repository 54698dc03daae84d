import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { newOffice } from "../../tests/torture/office.ts";

const pool = createParserPool({ size: 2, timeout: 60_000, residentBytes: 800 * 1024 * 1024 });
afterAll(() => pool.close());

async function received(files: [name: string, rows: string[], modified: string][]) {
  const root = await mkdtemp(join(tmpdir(), "dvk-doubled-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const inbox = join(root, "inbox");
  await mkdir(inbox);
  for (const [name, rows, modified] of files) {
    await writeFile(join(inbox, name), ["STT,Đơn vị,Tên mô hình,Lĩnh vực", ...rows].join("\n"));
    await utimes(join(inbox, name), new Date(modified), new Date(modified));
  }
  const { office, store } = await newOffice(join(root, "data"), pool);
  onTestFinished(() => store.close());
  const { files: told } = await office.call("import.run", { paths: [inbox] });
  return { office, outcome: told.map(({ path, status }) => [path.slice(inbox.length + 1), status]) };
}

const one = "1,Xã An Bình,Nhà sạch,Kinh tế";
const two = "1,Xã An Bình,Ngõ sáng,Kinh tế";

it("a name given twice: the numbered copy comes after the other, unless it was saved before", async () => {
  const together = await received([
    ["dk (1).csv", [two], "2024-03-20T08:00:00Z"],
    ["dk.csv", [one], "2024-03-20T08:00:00Z"],
  ]);
  expect(together.outcome).toEqual([
    ["dk.csv", "imported"],
    ["dk (1).csv", "review"],
  ]);
  const earlier = await received([
    ["dk (1).csv", [two], "2024-03-18T08:00:00Z"],
    ["dk.csv", [one], "2024-03-20T08:00:00Z"],
  ]);
  expect(earlier.outcome).toEqual([
    ["dk (1).csv", "imported"],
    ["dk.csv", "review"],
  ]);
});

it("one misspelt unit holds the file, and is the doubt of its own models alone", async () => {
  const { office, outcome } = await received([
    ["cum.csv", [one, "2,Xã An Binhh,Đường cờ,Kinh tế", "3,Xã Hòa Lạc,Chợ quê,Kinh tế"], "2024-03-20T08:00:00Z"],
  ]);
  expect(outcome).toEqual([["cum.csv", "review"]]);
  const models = await office.call("models.list", { withReview: true });
  const doubts = models.map(({ name, needsReview }) => [name, needsReview.map(({ code }) => code)]);
  expect(doubts).toEqual([
    ["Nhà sạch", []],
    ["Đường cờ", ["similar-unit"]],
    ["Chợ quê", []],
  ]);
});
