import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../../core/intake/read/refusal.ts";
import { createParserPool } from "../../parsers/pool.ts";
import { accountFaults, planGrid } from "./office.ts";

/** Damaged copies in all; the long run makes ten thousand. */
const cases = process.env.DVK_LONG ? 10_000 : 150;

const SAMPLES = [
  "0308_DK DVK Vinh Phong (ban chinh thuc).xlsx",
  "0305_Hoi LHPN huyen - dang ky DVK 2024.xls",
  "0306_Bieu dang ky mo hinh - Cong an huyen.ods",
  "0312_LDLD huyen - bieu mau DVK.xls",
  "0311_Tong hop DVK thi tran An Lac.xls",
  "0309_BCHQS huyen dang ky DVK.txt",
  "0325_Phong GDDT bo sung (mat khau).xlsx",
].map((name) => readFileSync(new URL(`../../samples/inbox/${name}`, import.meta.url)));

const pool = createParserPool({ size: 2, timeout: 120_000 });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-damaged-"));
});
afterAll(async () => {
  pool.close();
  await rm(folder, { recursive: true, force: true });
});

let written = 0;

/** What became of the bytes in a parser process: a refusal's code, or "read" where every row is accounted for. */
async function outcome(bytes: Buffer): Promise<string> {
  const path = join(folder, String(written++));
  await writeFile(path, bytes);
  try {
    const plan = await planGrid(await pool.read(path), "danh sach.xlsx");
    return accountFaults(plan)[0] ?? "read";
  } catch (error) {
    if (error instanceof Refusal) return error.what === "parser died" ? "died" : error.code;
    throw error;
  } finally {
    await rm(path);
  }
}

/** Never a crash, a hang or a lost row. */
const CLEAR = /^(read|corrupt|empty|not-a-spreadsheet|password-protected|too-large|out-of-memory)$/;

const sample = fc.constantFrom(...SAMPLES);
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe("a damaged file", () => {
  it("that was cut off anywhere has a clear outcome; a zip that lost its end is never read", async () => {
    await fc.assert(
      fc.asyncProperty(sample, share, async (bytes, part) => {
        const result = await outcome(bytes.subarray(0, Math.floor(bytes.length * part)));
        expect(result).toMatch(CLEAR);
        if (bytes.subarray(0, 2).toString() === "PK") expect(result).not.toBe("read");
      }),
      { numRuns: Math.ceil(cases / 3) },
    );
  });

  it("with flipped bits has a clear outcome", async () => {
    const flips = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sample, flips, async (original, places) => {
        const bytes = Buffer.from(original);
        for (const [part, bit] of places) {
          const at = Math.floor(part * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
        expect(await outcome(bytes)).toMatch(CLEAR);
      }),
      { numRuns: Math.ceil(cases / 3) },
    );
  });

  it("that is nothing but bytes, with or without a known beginning, has a clear outcome", async () => {
    const begins = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "\t\b\u0010\0\0\u0006\u0005\0",
      "<table>",
      "sep=;\n",
    );
    await fc.assert(
      fc.asyncProperty(begins, fc.uint8Array({ maxLength: 3_000 }), async (begin, rest) => {
        expect(await outcome(Buffer.concat([Buffer.from(begin, "latin1"), rest]))).toMatch(CLEAR);
      }),
      { numRuns: Math.ceil(cases / 3) },
    );
  });

  it("does not pass for another: a flipped bit in a workbook's data is found by its sum", async () => {
    const [xlsx] = SAMPLES;
    if (!xlsx) throw new Error("no sample");
    const data = xlsx.indexOf("xl/worksheets/sheet1.xml") + 200;
    const bytes = Buffer.from(xlsx);
    bytes[data] = (bytes[data] ?? 0) ^ 1;
    expect(await outcome(xlsx)).toBe("read");
    expect(await outcome(bytes)).toBe("corrupt");
  });
});
