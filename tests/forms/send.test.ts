import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { buildPlan } from "../../core/intake/plan/build.ts";
import { readGrid } from "../../core/intake/read/read.ts";
import { codes, registration, TestOffice } from "../cli/office.ts";
import { COMMUNES, fixture, officeWith, partsOf } from "./parts.ts";

const UNIT = "Xã Đông Hưng";

/** Opens a form, lets a clerk write into it, and saves it with a library that did not make it. */
async function filled(
  path: string,
  to: string,
  write: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void,
): Promise<string> {
  const book = XLSX.read(await readFile(path), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error(path);
  write(sheet, book);
  await writeFile(to, Buffer.from(XLSX.write(book, { type: "buffer", bookType: "xlsx" })));
  return to;
}

function put(sheet: XLSX.WorkSheet, row: number, values: Record<string, string | number>): void {
  for (const [column, v] of Object.entries(values))
    sheet[`${column}${row}`] = { t: typeof v === "number" ? "n" : "s", v };
}

const NEW = { B: "Ngõ phố văn minh", C: "Tập thể", D: "Hội Phụ nữ xã", E: "Phát triển kinh tế", F: "Mới", I: "40 hộ" };
const KEPT = { B: "Tổ tự quản đê", C: "Cá nhân", D: "Ông Vũ Văn Mẫu", E: "Phát triển kinh tế", F: "Duy trì", G: 2022 };

async function forms(office: TestOffice, unit = UNIT) {
  const { files } = await office.call("export.form", { unit, to: join(office.folder, "gui") });
  const of = (purpose: string) => files.find((file) => file.purpose === purpose)?.path ?? "";
  return { files, registration: of("registration"), results: of("results") };
}

const LAST_YEAR = "hai-phong-2023";

/** Puts models into the register under a programme of the year before, as that year's import left them. */
async function lastYear({ store, ...office }: TestOffice, models: Parameters<typeof registration>[1]): Promise<void> {
  const [programme] = await store.programmes();
  if (!programme) throw new Error("no programme");
  const before = { ...programme, id: LAST_YEAR, year: 2023 };
  await store.saveProgramme(before);
  const path = join(office.folder, "nam-ngoai.csv");
  await writeFile(path, registration(null, models));
  const kept = await store.keepFile(path);
  const plan = await buildPlan(await readGrid(await readFile(path)), {
    fileName: "nam-ngoai.csv",
    programme: before,
    units: await store.units(),
    decisions: {},
    given: {},
    earlier: async () => [],
  });
  const file = { batchId: await store.createBatch(path), programmeId: LAST_YEAR, ...kept, path, name: "nam-ngoai.csv" };
  await store.saveSubmission({ ...file, receivedAt: "2023-03-20", receivedAssumed: false }, plan);
}

const removeStamp = (book: XLSX.WorkBook) => {
  book.SheetNames = book.SheetNames.filter((name) => name !== "_dvk");
  delete book.Sheets._dvk;
  if (book.Workbook?.Sheets) book.Workbook.Sheets = book.Workbook.Sheets.filter(({ name }) => name !== "_dvk");
};

describe("export form", () => {
  it("all: a registration for every unit, results for those with models, names that tell like communes apart", async () => {
    const { office } = await officeWith(COMMUNES);
    const units = await office.call("units.list", {});
    const { files } = await forms(office, "all");
    expect(files.filter(({ purpose }) => purpose === "registration").map(({ unit }) => unit)).toEqual(
      units.map(({ name }) => name),
    );
    expect(files.filter(({ purpose }) => purpose === "results").map(({ unit, models }) => [unit, models])).toEqual([
      ["Xã An Bình", 2],
      [UNIT, 3],
    ]);
    const names = await readdir(join(office.folder, "gui"));
    expect(names).toHaveLength(files.length);
    expect(names).toContain("Đăng ký - Xã Đông Hưng.xlsx");
    expect(names).toContain("Đăng ký - Xã Đồng Hưng.xlsx");
    for (const name of names) expect(name).not.toMatch(/[<>:"/\\|?*]|[. ]$/u);
  });

  it("lists, locked headings, repeated rows, A4 landscape, a stamp that nobody sees", async () => {
    const { office } = await officeWith(COMMUNES);
    const { registration: form, results } = await forms(office);
    const parts = await partsOf(form);
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    const book = Buffer.from(parts.get("xl/workbook.xml") ?? "", "latin1").toString("utf8");
    expect(book).toMatch(
      /<sheet [^>]*name="_dvk"[^>]*state="veryHidden"|<sheet [^>]*state="veryHidden"[^>]*name="_dvk"/u,
    );
    expect(book).toMatch(/Print_Titles[^>]*>&apos;Đăng ký&apos;!\$5:\$5</u);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/u);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/u);
    expect(sheet).toContain("_dvk!$D$1:$D$7");
    expect(sheet.match(/<dataValidation /gu)?.length).toBeGreaterThanOrEqual(3);
    const grid = XLSX.utils.sheet_to_json<string[]>(XLSX.read(await readFile(results)).Sheets["Kết quả"] ?? {}, {
      header: 1,
    });
    expect(grid[0]?.[0]).toBe(`Đơn vị: ${UNIT}`);
    expect(grid.slice(5, 8).map((row) => row[1])).toEqual(COMMUNES.slice(2).map(({ name }) => name));
  });

  it("an unknown unit, and a folder that cannot be had, are told in words", async () => {
    const { office } = await officeWith(COMMUNES);
    await expect(forms(office, "Xã Không Có")).rejects.toMatchObject({ code: "unknown-unit" });
    const file = await office.write("day.txt", "x");
    await expect(office.call("export.form", { unit: UNIT, to: file })).rejects.toMatchObject({ code: "failed" });
    const empty = await TestOffice.open({ units: null });
    await expect(forms(empty, "all")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a registration form that comes back", () => {
  it("is taken without a single question, under any name, also beside an earlier paper", async () => {
    const { office } = await officeWith(COMMUNES);
    const { registration: form } = await forms(office);
    const path = await filled(form, join(office.folder, "scan0001.xlsx"), (sheet) => {
      put(sheet, 6, NEW);
      put(sheet, 7, KEPT);
    });
    const before = await office.models();
    const file = await office.importOne(path);
    expect([file.status, file.sender, file.purpose, file.version.kind]).toEqual([
      "imported",
      UNIT,
      "registration",
      "supplements",
    ]);
    expect(codes(file)).toEqual([]);
    const added = (await office.models()).filter(({ id }) => !before.some((model) => model.id === id));
    expect(added).toMatchObject([
      {
        name: NEW.B,
        unit: UNIT,
        subjectKind: "collective",
        subject: NEW.D,
        field: "kinh-te",
        origin: "new",
        goal: "40 hộ",
        extras: {},
      },
      { name: KEPT.B, unit: UNIT, subjectKind: "individual", origin: "continued", sinceYear: 2022, needsReview: [] },
    ]);
    expect((await office.models()).length).toBe(before.length + 2);
    expect((await office.call("check", {})).findings).toEqual([]);
  });

  it("without its stamp it is still read right: the paper itself says whose it is", async () => {
    const office = await TestOffice.open();
    const { registration: form } = await forms(office);
    const path = await filled(form, join(office.folder, "tra-loi.xlsx"), (sheet, book) => {
      put(sheet, 6, NEW);
      put(sheet, 7, KEPT);
      removeStamp(book);
    });
    const file = await office.importOne(path);
    expect([file.status, file.sender, file.purpose]).toEqual(["imported", UNIT, "registration"]);
    expect(await office.models()).toMatchObject([
      { name: NEW.B, unit: UNIT, field: "kinh-te", subjectKind: "collective", extras: {} },
      { name: KEPT.B, unit: UNIT, origin: "continued", sinceYear: 2022, subjectKind: "individual" },
    ]);
  });

  it("passed on to a neighbour who wrote its own name on it, the paper speaks and not the stamp", async () => {
    const office = await TestOffice.open();
    const { registration: form } = await forms(office);
    const path = await filled(form, join(office.folder, "cua-xa-ban.xlsx"), (sheet) => {
      put(sheet, 1, { A: "Đơn vị: Xã An Bình" });
      put(sheet, 6, NEW);
    });
    expect((await office.importOne(path)).sender).toBe("Xã An Bình");
    expect((await office.models()).map(({ unit }) => unit)).toEqual(["Xã An Bình"]);
  });

  it("is filled in with the models of the year before, which come back as models of this one", async () => {
    const office = await TestOffice.open();
    await lastYear(office, [
      { name: "Đường hoa năm ngoái", field: "Kinh tế", unit: UNIT, goal: "2 km", origin: "Mới" },
      { name: "Mô hình xã bạn", field: "Kinh tế", unit: "Xã An Bình", origin: "Mới" },
    ]);
    const { files, registration: form } = await forms(office);
    expect(files.map(({ purpose, models }) => [purpose, models])).toEqual([["registration", 1]]);
    const path = await filled(form, join(office.folder, "nam-nay.xlsx"), (sheet) => put(sheet, 7, NEW));
    const file = await office.importOne(path);
    expect([file.status, codes(file)]).toEqual(["imported", []]);
    expect(await office.models()).toMatchObject([
      { name: "Đường hoa năm ngoái", origin: "continued", field: "kinh-te", goal: "2 km", extras: {}, unit: UNIT },
      { name: NEW.B, origin: "new" },
    ]);
    expect(await office.store.models({ programmeId: LAST_YEAR })).toMatchObject([{ origin: "new" }, { origin: "new" }]);
  });

  it("sent back blank, nothing enters and the clerk is told", async () => {
    const office = await TestOffice.open();
    const { registration: form } = await forms(office);
    const file = await office.importOne(form);
    expect(file.status).not.toBe("imported");
    expect(codes(file)).toContain("no-models");
    expect(await office.models()).toEqual([]);
  });

  it("as LibreOffice saves it", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(fixture("returned/dang-ky-libreoffice.xlsx"));
    expect([file.status, file.sender, codes(file)]).toEqual(["imported", UNIT, []]);
    expect((await office.models()).map(({ name, field, origin }) => [name, field, origin])).toEqual([
      ["Ngõ phố văn minh", "kinh-te", "new"],
      ["Tổ tự quản đê", "quoc-phong-an-ninh", "continued"],
    ]);
  });
});

describe("a results form that comes back", () => {
  it("tells the results of exactly the models it was filled with, in whatever order its rows are now", async () => {
    const { office } = await officeWith(COMMUNES);
    const { results } = await forms(office);
    const before = await office.models();
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => {
      // The first and the third row change places, with all their cells, as sorting does.
      for (const column of "BCDEFGHIJ")
        [sheet[`${column}6`], sheet[`${column}8`]] = [sheet[`${column}8`], sheet[`${column}6`]];
      for (const row of [6, 7, 8])
        put(sheet, row, { F: `Kết quả của ${String(sheet[`B${row}`]?.v)}`.slice(0, 200), G: "Tốt" });
    });
    const file = await office.importOne(path);
    expect([file.status, file.sender, file.purpose, codes(file)]).toEqual(["imported", UNIT, "results", []]);
    const after = await office.models();
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    for (const old of before) {
      const now = after.find(({ id }) => id === old.id);
      if (old.unit !== UNIT) expect(now).toEqual(old);
      else {
        expect(now).toMatchObject({
          name: old.name,
          goal: old.goal,
          field: old.field,
          origin: old.origin,
          subject: old.subject,
        });
        expect(now?.result).toBe(`Kết quả của ${old.name}`.slice(0, 200).trim());
        expect(now?.extras).toEqual(old.extras);
      }
    }
    expect((await office.call("check", {})).findings).toEqual([]);
    await office.call("undo", { id: file.id });
    expect((await office.models()).map(({ id, result }) => [id, result]).sort()).toEqual(
      before.map(({ id }) => [id, null]).sort(),
    );
  });

  it("a row of a model that nobody registered is put to a person", async () => {
    const { office } = await officeWith(COMMUNES);
    const { results } = await forms(office);
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => {
      put(sheet, 9, { A: 4, B: "Mô hình chưa ai biết", F: "Tốt" });
      sheet["!ref"] = "A1:J16";
    });
    const before = await office.models();
    const file = await office.importOne(path);
    expect(file.status).toBe("review");
    expect(file.problems.some(({ value }) => value === "Mô hình chưa ai biết")).toBe(true);
    expect(await office.models()).toEqual(before);
  });

  it("the registration sent anew after its results changes the same models", async () => {
    const { office } = await officeWith([{ name: "Đường hoa", field: "Kinh tế", unit: UNIT }]);
    const { results } = await forms(office);
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => put(sheet, 6, { F: "Xong" }));
    expect((await office.importOne(path)).status).toBe("imported");
    const again = `"Đơn vị: ${UNIT}"\n"ĐĂNG KÝ MÔ HÌNH (bản thay thế)"\nTT,Tên mô hình,Lĩnh vực,Mục tiêu\n1,Đường hoa,Kinh tế,5 km`;
    const file = await office.importOne(await office.write("thay-the.csv", again));
    expect([file.status, file.version.kind]).toEqual(["imported", "replaces"]);
    expect((await office.models()).map(({ name, goal }) => [name, goal])).toEqual([["Đường hoa", "5 km"]]);
  });

  it.each(["ket-qua-libreoffice.xlsx", "ket-qua-libreoffice.ods"])("as LibreOffice saves it: %s", async (name) => {
    const { office } = await officeWith(COMMUNES);
    const file = await office.importOne(fixture(`returned/${name}`));
    expect([file.status, file.sender, file.purpose, codes(file)]).toEqual(["imported", UNIT, "results", []]);
    const told = (await office.models()).filter(({ result }) => result !== null);
    expect(told.map(({ name, result }) => [name, result])).toEqual([
      ["Đường hoa", "Đã làm 6 km đường"],
      [COMMUNES[3]?.name, "Đã làm 7 km đường"],
      ["Camera an ninh", "Đã làm 8 km đường"],
    ]);
  });
});
