import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { buildPlan } from "../../core/intake/plan/build.ts";
import { readGrid } from "../../core/intake/read/read.ts";
import { codes, registration, TestOffice } from "../cli/office.ts";
import { COMMUNES, fixture, officeWith } from "./parts.ts";
import { filled, forms, NEW, put, UNIT } from "./sent.ts";

const KEPT = { B: "Tổ tự quản đê", C: "Cá nhân", D: "Ông Vũ Văn Mẫu", E: "Phát triển kinh tế", F: "Duy trì", G: 2022 };
const LAST_YEAR = "hai-phong-2023";

/** Puts models into the register under a programme of the year before, as that year's import left them. */
async function lastYear({ store, ...office }: TestOffice, models: Parameters<typeof registration>[1]): Promise<void> {
  const [programme] = await store.programmes();
  if (!programme) throw new Error("no programme");
  const before = { ...programme, id: LAST_YEAR, year: 2023 };
  await store.saveProgramme(before);
  const path = join(office.folder, "nam-ngoai.csv");
  await writeFile(path, registration(null, models).replaceAll("2024", "2023"));
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
