import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const FIRST = "hai-phong-2024";
const NEXT = { programme: "co-quan-dang-2026", seat: "dang-uy" };

/** The first sheet of a form as rows of texts. */
async function rowsOf(path: string): Promise<{ book: XLSX.WorkBook; sheet: XLSX.WorkSheet; rows: string[][] }> {
  const book = XLSX.read(await readFile(path), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error(path);
  return { book, sheet, rows: XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true, defval: "" }) };
}

test("a year, the next one begun, forms with what goes on, and what the units send back", async () => {
  const dvk = await yearOffice(parsers, {
    programme: FIRST,
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: ["Xã Đông,Xã,,,,", "Xã Tây,Xã,,,,"].join("\n"),
    today: "2024-12-20",
  });
  const unitIds = new Map((await dvk.call("units.list", {})).map(({ id, name }) => [name, id]));
  const east = await dvk.registers("Xã Đông", "2024-03-20", [
    { name: "Đường hoa", field: "ntm", origin: "new", goal: "Trồng 100 cây" },
    { name: "Zalo thôn", field: "chuyen-doi-so", origin: "new", goal: "Nhóm 50 hộ" },
    { name: "Phố sạch", field: "do-thi", origin: "new", goal: "Dọn 3 ngõ" },
    { name: "Bỏ dở", field: "kinh-te", origin: "new", goal: "Không có" },
  ]);
  const [flowers = "", group = "", street = "", given = ""] = east;
  const [west = ""] = await dvk.registers("Xã Tây", "2024-03-20", [
    { name: "Tiếng kẻng", field: "quoc-phong-an-ninh", origin: "new", goal: "12 kẻng" },
  ]);
  await dvk.step(given, "2024-06-01", { kind: "dropped", reason: "Không hiệu quả" });
  await dvk.call("office.save", { signer: { authority: null, title: "TRƯỞNG BAN", name: "Trần Thị Hoa" } });
  const person = { position: null, role: null, phone: null, areas: [] };
  await dvk.call("year.members.save", {
    ...person,
    name: "Chị Hoa",
    fields: ["chuyen-doi-so", "van-hoa-xa-hoi", "ntm"],
  });

  // What is proposed, with the clause and where each field will be found.
  const proposals = await dvk.call("year.next.propose", { programme: NEXT.programme });
  expect(proposals.map(({ proposed, source, newField }) => [proposed, source, newField])).toEqual([
    ["raise-goal", "L29", "kinh-te"],
    ["raise-goal", "L29", "van-hoa-xa-hoi"],
    ["raise-goal", "L29", null],
    ["stop", null, "kinh-te"],
    ["raise-goal", "L29", "quoc-phong-an-ninh"],
  ]);
  expect((await dvk.call("year.crosswalk", { programme: NEXT.programme }))[1]?.said).toContain("chọn lại lĩnh vực");

  // One wrong choice among many writes none; a model that goes well stops with a reason only.
  const noReason = await dvk.refusal("year.next.choose", { models: [given, street], choice: "stop" });
  expect(noReason).toMatchObject({ code: "refused", message: expect.stringContaining("Phố sạch") });
  expect((await dvk.refusal("year.next.choose", { models: [flowers], choice: "continue", newGoal: "x" })).code).toBe(
    "invalid",
  );
  expect((await dvk.call("year.next.propose", {})).every(({ choice }) => choice === null)).toBe(true);
  await dvk.call("year.next.choose", { models: [given], choice: "stop" });
  await dvk.call("year.next.choose", { models: [street], choice: "stop", reason: "Phường làm thay" });
  await dvk.call("year.next.choose", { models: [group, west], choice: "continue" });
  await dvk.call("year.next.choose", { models: [flowers], choice: "raise-goal", newGoal: "Trồng 150 cây" });

  expect(await dvk.call("year.carried", {})).toBeNull();
  const started = await dvk.call("year.next.start", NEXT);
  expect(started).toMatchObject({ units: 2, members: 1, spellings: 0, layouts: 0 });
  dvk.on("2026-01-10");
  const [member] = await dvk.call("year.members.list", {});
  expect(member?.fields).toEqual(["van-hoa-xa-hoi", "kinh-te"]);

  // The forms hold what goes on, under this year's fields, and say what the goal was.
  const out = join(dvk.folder, "gui");
  const sent = await dvk.call("forms.send", { unitNames: ["Xã Đông"], purposes: ["registration"], to: out });
  expect(sent.files).toMatchObject([{ unit: "Xã Đông", models: 2 }]);
  const path = join(out, sent.files[0]?.name ?? "");
  const { book, sheet, rows } = await rowsOf(path);
  const head = rows.findIndex((row) => row.includes("Tên mô hình"));
  expect(rows.slice(head + 1, head + 4).map((row) => [row[1], row[4], row[5], row[8]])).toEqual([
    ["Đường hoa", "Kinh tế", "Duy trì", "Trồng 150 cây"],
    ["Zalo thôn", "Văn hóa - xã hội", "Duy trì", "Nhóm 50 hộ"],
    ["", "", "", ""],
  ]);
  const packed = await readFile(path);
  const { default: ExcelJS } = await import("exceljs");
  const styled = new ExcelJS.Workbook();
  await styled.xlsx.load(new Uint8Array(packed).buffer);
  const hint = styled.worksheets[0]?.getCell(head + 2, 9).dataValidation?.prompt;
  expect(hint).toContain("L29");
  expect(hint).toContain("Trồng 100 cây");

  // The unit leaves one goal as it was, quotes the other's name, and adds one that it had the year before as new.
  sheet[`B${head + 2}`] = { t: "s", v: "Mô hình “Đường hoa”" };
  const back = join(dvk.folder, "tra-loi.xlsx");
  await writeFile(back, Buffer.from(XLSX.write(book, { type: "buffer", bookType: "xlsx" })));
  const { files } = await dvk.call("import.run", { paths: [back], received: "2026-01-20" });
  expect(files.map(({ status, sender }) => [status, sender])).toEqual([["imported", "Xã Đông"]]);
  dvk.on("2026-01-25");
  await dvk.registers("Xã Tây", "2026-01-22", [
    { name: "Tiếng kẻng", field: "quoc-phong-an-ninh", origin: "new", goal: "12 kẻng" },
  ]);

  const carried = await dvk.call("year.carried", {});
  expect(carried).toMatchObject({
    before: { id: FIRST, year: 2024 },
    started: { units: 2, members: 1, signer: "Trần Thị Hoa" },
    rule: { source: "L29" },
  });
  expect(carried?.crosswalk.find(({ code }) => code === "chuyen-doi-so")?.said).toContain("Văn hóa - xã hội");
  expect(carried?.models.map(({ name, state, goal, nowGoal }) => [name, state, goal, nowGoal])).toEqual([
    ["Đường hoa", "higher", "Trồng 100 cây", "Trồng 150 cây"],
    ["Zalo thôn", "kept-up", "Nhóm 50 hộ", "Nhóm 50 hộ"],
    ["Phố sạch", "stopped", "Dọn 3 ngõ", null],
    ["Bỏ dở", "stopped", "Không có", null],
    ["Tiếng kẻng", "as-new", "12 kẻng", "12 kẻng"],
  ]);
  expect(carried?.models.find(({ name }) => name === "Phố sạch")?.why).toBe("Phường làm thay");

  // Registered are both, counted is the one with the higher goal, and the reason holds both goals.
  const models = await dvk.call("models.list", {});
  const details = await Promise.all(models.slice(0, 2).map(({ id }) => dvk.call("year.models.show", { id })));
  expect(
    details.map(({ renewal, counting: [first] }) => [renewal?.verdict, first?.registered, first?.counted]),
  ).toEqual([
    ["higher", true, true],
    ["kept-up", true, false],
  ]);
  expect(details[0]?.renewal).toMatchObject({ oldGoal: "Trồng 100 cây", newGoal: "Trồng 150 cây" });
  const targets = await dvk.call("year.targets", {});
  const coverage = targets.find(({ unitId }) => unitId === unitIds.get("Xã Đông")) ?? targets[0];
  expect(coverage?.models.counted).toContain(models[0]?.id);
  expect(coverage?.models.counted).not.toContain(models[1]?.id);

  // The year before is as it was.
  await dvk.call("year.switch", { programme: FIRST });
  expect((await dvk.call("models.list", {})).map(({ goal }) => goal)).toContain("Trồng 100 cây");
  expect((await dvk.call("check", {})).findings).toEqual([]);
});
