import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { unzip } from "../../documents/write/xlsx/zip.ts";
import { data, refusal, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

/** Several papers and forms at once, and the form that the office keeps. */

const FORMS = fileURLToPath(new URL("../../../tests/forms/fixtures", import.meta.url));
const parsers = createParserPool({ size: 2 });
let place: Workplace;
let folder: string;
let done: () => Promise<void>;

beforeAll(async () => {
  ({ place, folder, done } = await temporaryWorkplace(parsers));
  await data(place, "workplace.create", { programme: "hai-phong-2024", office: "-", seat: "huyen", sample: true });
});
afterAll(async () => {
  await done();
  parsers.close();
});

const bytesOf = (base64: string | null) => Buffer.from(base64 ?? "", "base64");

describe("papers.bundle", () => {
  it("what is due together as one zip, each file the one that is saved alone", async () => {
    const papers = await data(place, "papers.list", {});
    const codes = papers.filter(({ purpose }) => purpose === "registration").map(({ code }) => code);
    expect(codes).toEqual(["01", "03", "report-registration"]);
    const { files, base64, leftOut } = await data(place, "papers.bundle", { codes, formats: ["xlsx", "docx"] });
    const packed = await unzip(bytesOf(base64));
    expect(packed.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    expect(leftOut).toBe((await data(place, "papers.preview", { code: "01" })).leftOut.length);
    const alone = await data(place, "papers.save", { code: "03", format: "docx" });
    expect(packed.find(({ name }) => name === alone.name)?.data.equals(bytesOf(alone.base64))).toBe(true);
  });

  it("into a folder all or none: one file that cannot be replaced leaves the folder as it was", async () => {
    const to = join(folder, "het");
    await mkdir(join(to, "Phu-luc-03.xlsx"), { recursive: true });
    await writeFile(join(to, "Phu-luc-01.xlsx"), "bản cũ");
    const both = { codes: ["01", "03"], formats: ["xlsx" as const], to };
    expect(await refusal(place, "papers.bundle", both)).toBe("failed");
    expect((await readdir(to)).sort()).toEqual(["Phu-luc-01.xlsx", "Phu-luc-03.xlsx"]);
    expect(await readFile(join(to, "Phu-luc-01.xlsx"), "utf8")).toBe("bản cũ");
    const elsewhere = join(folder, "moi");
    await data(place, "papers.bundle", { ...both, to: elsewhere });
    expect((await readdir(elsewhere)).sort()).toEqual(["Phu-luc-01.xlsx", "Phu-luc-03.xlsx"]);
    expect(await refusal(place, "papers.bundle", { ...both, codes: ["01", "99"] })).toBe("unknown-appendix");
  });
});

describe("the title of the office's own", () => {
  it.each([
    ["01", ["DANH SÁCH ĐĂNG KÝ CỦA HUYỆN", "Đợt một"]],
    ["report-annual", ["BÁO CÁO SƠ KẾT", "phong trào thi đua", "của huyện"]],
  ])("stands on %s until it is taken back", async (code, title) => {
    const before = (await data(place, "papers.preview", { code })).html;
    await data(place, "papers.remember", { code, title });
    expect((await data(place, "papers.settings", { code })).title).toEqual(title);
    const { html } = await data(place, "papers.preview", { code });
    for (const line of title) expect(html).toContain(`>${line}</span>`);
    await data(place, "papers.remember", { code, title: [" "] });
    expect((await data(place, "papers.preview", { code })).html).toBe(before);
  });
});

describe("the rows of a report's tables", () => {
  it("name the models that they count", async () => {
    const models = await data(place, "models.list", {});
    const { figures, html } = await data(place, "papers.preview", { code: "report-registration" });
    const row = figures.find(({ paragraph, query }) => paragraph.startsWith("row-") && query === "Xã An Bình");
    const own = models.filter(({ unit }) => unit === "Xã An Bình").map(({ id }) => id);
    expect([...(row?.models ?? [])].sort()).toEqual(own.sort());
    expect(html).toContain(`data-row="${row?.paragraph}"`);
  });
});

describe("forms.own", () => {
  it("a kept form is known the next time and filled with the models of its appendix; what is no form is not kept", async () => {
    expect(await data(place, "forms.own.show", { code: "01" })).toBeNull();
    expect(await refusal(place, "forms.own.fill", { code: "01" })).toBe("not-found");
    const path = join(FORMS, "huyen-phu-luc-01.xlsx");
    const form = await data(place, "forms.own.keep", { code: "01", path });
    const notes = join(folder, "ghi-chu.csv");
    await writeFile(notes, "a,b\n1,2\n");
    expect(await refusal(place, "forms.own.keep", { code: "01", path: notes })).toBe("bad-form");
    expect(await data(place, "forms.own.show", { code: "01" })).toEqual({ name: "huyen-phu-luc-01.xlsx", form });
    const { models } = await data(place, "papers.preview", { code: "01" });
    const filled = await data(place, "forms.own.fill", { code: "01" });
    expect(filled).toMatchObject({ name: "Phu-luc-01.xlsx", models, path: null });
    const book = XLSX.read(bytesOf(filled.base64), { type: "buffer" });
    const cells = book.SheetNames.flatMap((name) =>
      XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }).flat(),
    );
    const texts = new Set(cells.map((cell) => String(cell ?? "").replace(/\s+/gu, " ")));
    const placed = (await data(place, "models.list", {})).filter(({ field }) => field === "ntm");
    expect(placed.filter(({ name }) => texts.has(name.replace(/\s+/gu, " "))).length).toBe(models);
    await data(place, "forms.own.drop", { code: "01" });
    expect(await data(place, "forms.own.show", { code: "01" })).toBeNull();
    expect(await refusal(place, "forms.own.keep", { code: "reminder", path })).toBe("invalid");
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });
});

describe("forms.send", () => {
  it("makes forms for the units and the purpose that were chosen, and says where there is none to make", async () => {
    const [first, second] = (await data(place, "units.list", {})).map(({ name }) => name).sort();
    const unitNames = [first ?? "", second ?? ""];
    const { files, base64 } = await data(place, "forms.send", { unitNames, purposes: ["registration"] });
    expect(files.map(({ unit, purpose }) => ({ unit, purpose }))).toEqual(
      unitNames.map((unit) => ({ unit, purpose: "registration" })),
    );
    expect((await unzip(bytesOf(base64))).map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    const { missing } = await data(place, "status", { asOf: "2024-03-28" });
    const silent = [missing[0]?.unit ?? ""];
    expect(await refusal(place, "forms.send", { unitNames: silent, purposes: ["results"] })).toBe("not-found");
    expect(await refusal(place, "forms.send", { unitNames: ["Xã Không Có"], purposes: ["results"] })).toBe(
      "unknown-unit",
    );
    const file = join(folder, "khong-phai-thu-muc");
    await writeFile(file, "");
    await chmod(file, 0o444);
    expect(await refusal(place, "forms.send", { unitNames, purposes: ["registration"], to: file })).toBe("failed");
  });
});
