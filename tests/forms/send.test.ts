import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { TestOffice } from "../cli/office.ts";
import { COMMUNES, officeWith, partsOf } from "./parts.ts";
import { forms, UNIT } from "./sent.ts";

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
