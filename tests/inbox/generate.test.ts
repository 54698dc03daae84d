import { describe, expect, it } from "vitest";
import { generateInbox } from "./generate.ts";
import type { GeneratedFile } from "./generator/types.ts";
import { clean, reread } from "./reread.ts";

const SEEDS = [11, 12, 13];
const FILES = 20;

const readable = (files: readonly GeneratedFile[]) => files.filter((file) => file.expected.rows.seen > 0);

describe.each(SEEDS)("a generated inbox, seed %i", (seed) => {
  it("is the same every time", async () => {
    const [one, two] = [await generateInbox(seed, { files: FILES }), await generateInbox(seed, { files: FILES })];
    expect(two.expected).toEqual(one.expected);
    expect(two.units).toEqual(one.units);
    for (const [i, file] of one.files.entries()) {
      expect(Buffer.compare(file.bytes, two.files[i]?.bytes ?? new Uint8Array()), file.name).toBe(0);
    }
  });

  it("holds the rows that the truth counts", async () => {
    const { files } = await generateInbox(seed, { files: FILES });
    for (const file of readable(files)) {
      const sheets = reread(file);
      for (const want of file.expected.sheets) {
        const got = want.sheet === null ? sheets[0] : sheets.find((sheet) => sheet.name === want.sheet);
        const due = [...want.imported, ...want.setAside.map((row) => row.row)].sort((a, b) => a - b);
        expect(
          [...(got?.rows.keys() ?? [])].sort((a, b) => a - b),
          `${file.name} ${want.sheet}`,
        ).toEqual(due);
        expect(want.seen).toBe(due.length);
      }
      const { seen, imported, setAside } = file.expected.rows;
      expect(seen).toBe(imported + setAside);
      expect(sheets.reduce((sum, sheet) => sum + sheet.rows.size, 0)).toBe(seen);
    }
  });

  it("names every expected model in its source row", async () => {
    const { files } = await generateInbox(seed, { files: FILES });
    for (const file of readable(files)) {
      const sheets = reread(file);
      expect(file.expected.models).toBe(file.models.length);
      for (const model of file.models) {
        const { source } = model;
        const sheet = source?.sheet === null ? sheets[0] : sheets.find((one) => one.name === source?.sheet);
        const cells = sheet?.rows.get(source?.row ?? 0) ?? [];
        expect(cells, `${file.name} ${source?.sheet}:${source?.row}`).toContain(clean(model.name));
        for (const key of ["subject", "goal", "note"] as const) {
          const value = model[key];
          if (typeof value === "string") expect(cells, `${file.name}:${source?.row} ${key}`).toContain(clean(value));
        }
      }
    }
  });

  it("names units of its list, and no file or model twice", async () => {
    const { files, units, expected } = await generateInbox(seed, { files: FILES });
    const known = new Set(units.map((unit) => unit.name));
    for (const model of expected.register) expect(known.has(model.unit ?? "")).toBe(true);
    expect(new Set(files.map((file) => file.name.normalize("NFC").toLowerCase())).size).toBe(files.length);
    expect(new Set(expected.register.map((model) => `${model.unit}|${model.name}`)).size).toBe(
      expected.register.length,
    );
    expect(files).toHaveLength(FILES);
  });
});
