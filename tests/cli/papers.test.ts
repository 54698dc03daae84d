import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import type { Output } from "../../core/contract.ts";
import { codes, inbox, registration, TestOffice } from "./office.ts";

type Models = Output<"models.list">;

/** Every text of a workbook's sheets. */
async function textsOf(path: string): Promise<string[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const texts: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      // A merged cell repeats its text in every cell that it covers.
      row.eachCell((cell) => {
        if (cell.master === cell) texts.push(cell.text.replace(/\s+/gu, " ").trim());
      });
    });
  }
  return texts;
}

const count = (texts: string[], wanted: string) => texts.filter((text) => text === wanted).length;

async function sampleOffice(seat = "huyen"): Promise<{ office: TestOffice; models: Models; to: string }> {
  const office = await TestOffice.open({ seat });
  await office.import([inbox]);
  return { office, models: await office.models(), to: join(office.folder, "phu luc") };
}

describe("export appendix", () => {
  it.each([
    ["huyen", ["01", "03"]],
    ["quan", ["02", "03"]],
    ["thanh-pho", ["01", "02", "03"]],
    ["khac", ["03"]],
  ])("all, from the seat %s: %j, every model exactly once or left out with the reason", async (seat, appendices) => {
    const { office, models, to } = await sampleOffice(seat);
    const answer = await office.call("export.appendix", { code: "all", to, formats: ["xlsx"] });
    expect(answer.files.map(({ appendix }) => appendix)).toEqual(appendices);
    expect((await readdir(to)).sort()).toEqual(appendices.map((code) => `Phu-luc-${code}.xlsx`));
    const texts = (await Promise.all(answer.files.map(({ path }) => textsOf(path)))).flat();
    const left = new Set(answer.leftOut.map(({ id }) => id));
    const placed = models.filter(({ id }) => !left.has(id));
    expect(answer.files.reduce((sum, file) => sum + file.models, 0)).toBe(placed.length);
    expect(left.size).toBe(answer.leftOut.length);
    expect(placed.length).toBeGreaterThan(100);
    for (const { name } of new Set(models)) {
      const due = placed.filter((model) => model.name === name).length;
      expect([name, count(texts, name)]).toEqual([name, due]);
    }
    for (const { reason } of answer.leftOut) expect(reason).not.toBe("");
  });

  it("one by its code is the same file as among all", async () => {
    const { office, to } = await sampleOffice();
    const all = await office.call("export.appendix", { code: "all", to, formats: ["xlsx"] });
    const one = await office.call("export.appendix", { code: "03", to: `${to} 2`, formats: ["xlsx"] });
    expect(one.files.map(({ appendix, models }) => [appendix, models])).toEqual(
      all.files.filter(({ appendix }) => appendix === "03").map(({ appendix, models }) => [appendix, models]),
    );
    const [own] = one.files;
    expect(await textsOf(own?.path ?? "")).toEqual(await textsOf(join(to, "Phu-luc-03.xlsx")));
  });

  it("replaces a file that is there, and leaves no other trace", async () => {
    const { office, to } = await sampleOffice();
    await mkdir(to);
    await writeFile(join(to, "Phu-luc-01.xlsx"), "bản cũ");
    await writeFile(join(to, "khác.txt"), "của tôi");
    await office.call("export.appendix", { code: "01", to, formats: ["xlsx"] });
    expect((await readdir(to)).sort()).toEqual(["Phu-luc-01.xlsx", "khác.txt"].sort());
    expect((await readFile(join(to, "Phu-luc-01.xlsx"))).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes none of them where one cannot be written, and says which and why", async () => {
    const { office, to } = await sampleOffice();
    await mkdir(join(to, "Phu-luc-03.xlsx"), { recursive: true });
    await writeFile(join(to, "Phu-luc-01.xlsx"), "bản cũ");
    const refused = office.call("export.appendix", { code: "all", to, formats: ["xlsx"] });
    await expect(refused).rejects.toMatchObject({
      code: "failed",
      message: expect.stringMatching(/Phu-luc-03\.xlsx.*thư mục/su),
    });
    expect(await readFile(join(to, "Phu-luc-01.xlsx"), "utf8")).toBe("bản cũ");
    expect((await readdir(to)).sort()).toEqual(["Phu-luc-01.xlsx", "Phu-luc-03.xlsx"]);
  });

  it("says so where the folder is a file, or may not be written", async () => {
    const office = await TestOffice.open();
    await office.importOne(await office.write("x.csv", registration("Xã An Bình", ["Vườn mẫu"])));
    const file = await office.write("tệp.txt", "x");
    for (const to of [file, join(file, "con")]) {
      await expect(office.call("export.appendix", { code: "01", to, formats: ["xlsx"] })).rejects.toMatchObject({
        code: "failed",
        message: expect.stringContaining(to),
      });
    }
    const locked = join(office.folder, "khóa");
    await mkdir(locked);
    await chmod(locked, 0o500);
    // An administrator may write anywhere.
    if (process.getuid?.() === 0) return;
    const refused = office.call("export.appendix", { code: "01", to: locked, formats: ["xlsx"] });
    await expect(refused).rejects.toMatchObject({ code: "failed", message: expect.stringContaining("quyền ghi") });
    expect((await stat(locked)).isDirectory()).toBe(true);
    expect(await readdir(locked)).toEqual([]);
  });
});

describe("export report", () => {
  it("writes Word and Excel, says how much the office has to fill in, and none where one cannot be made", async () => {
    const { office, models, to } = await sampleOffice();
    const answer = await office.call("export.report", { kind: "registration", to, formats: ["docx", "xlsx"] });
    expect(answer).toMatchObject({ models: models.length, gaps: expect.any(Number) });
    expect(answer.gaps).toBeGreaterThan(0);
    expect((await readdir(to)).sort()).toEqual(["Bao-cao-dang-ky.docx", "Bao-cao-dang-ky.xlsx"]);
    // This host has no maker of PDFs.
    const refused = office.call("export.report", { kind: "annual", to, formats: ["docx", "pdf"] });
    await expect(refused).rejects.toMatchObject({ code: "not-available", message: expect.stringContaining("PDF") });
    expect((await readdir(to)).filter((name) => name.startsWith("Bao-cao-nam"))).toEqual([]);
  });
});

describe("our own appendices, received again", () => {
  /** What an appendix shows of a model. */
  const shown = (model: Models[number]) =>
    JSON.stringify([
      model.unit,
      model.name,
      model.subjectKind,
      // Without knowing whose kind of subject it is, no column takes it: it stands in the note.
      model.subjectKind === null ? null : model.subject,
      model.field,
      model.origin,
      (model.goal ?? model.expected)?.replace(/\s+/gu, " ") ?? null,
      model.period,
    ]);

  it("yield the same models", async () => {
    const { office, models, to } = await sampleOffice();
    const { files, leftOut } = await office.call("export.appendix", { code: "all", to, formats: ["xlsx"] });
    const left = new Set(leftOut.map(({ id }) => id));
    const other = await TestOffice.open();
    for (const { path } of files) {
      const file = await other.importOne(path);
      expect([path, file.status, codes(file)]).toEqual([path, "imported", []]);
    }
    const again = await other.models();
    const due = models.filter(({ id }) => !left.has(id));
    expect(again.map(({ name }) => name).sort()).toEqual(due.map(({ name }) => name).sort());
    expect(again.map(shown).sort()).toEqual(due.map(shown).sort());
  });
});
