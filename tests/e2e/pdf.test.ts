import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { browserPdf } from "../../printing/pdf.ts";
import { chromiumPath } from "./chromium.ts";

const page = (pages: number) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Phụ lục 01</title>
<style>@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; } p { break-after: page; margin: 0 }</style></head>
<body>${Array.from({ length: pages }, (_, index) => `<p>Trang ${index + 1}</p>`).join("")}</body></html>`;

/** All objects of a PDF as text, those that are packed together too. */
function objectsOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/gu)].map(({ index, 0: head }) => {
    const from = index + head.length;
    return inflateSync(pdf.subarray(from, pdf.indexOf("endstream", from))).toString("latin1");
  });
  return [text, ...packed].join("\n");
}

// A temporary folder of this file's own, so that what is left in it is known.
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "dvk-test-pdf-"));
  await chromiumPath();
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
});
const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("dvk-pdf-"));

test("a page is made into a PDF under its own print rules", async () => {
  const path = await chromiumPath();
  const pdf = await browserPdf(() => path)(page(3));
  const objects = objectsOf(pdf);
  expect(objects.match(/\/Type\s*\/Page\b/gu)).toHaveLength(3);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/u.exec(objects) ?? [];
  expect(Math.round((Number(width) / 72) * 25.4)).toBe(297);
  expect(Math.round((Number(height) / 72) * 25.4)).toBe(210);
  expect(await leftovers()).toEqual([]);
});

test("a browser that takes too long is ended, one that is none is named; neither leaves anything", async () => {
  const path = await chromiumPath();
  await expect(browserPdf(() => path, 1)(page(1))).rejects.toMatchObject({
    code: "failed",
    message: expect.stringContaining(path),
  });
  // A program that is no browser ends well and makes nothing.
  await expect(browserPdf(() => "/bin/true")(page(1))).rejects.toMatchObject({
    code: "failed",
    message: expect.stringContaining("/bin/true"),
  });
  await expect(browserPdf(() => "/no/such/browser")(page(1))).rejects.toMatchObject({ code: "failed" });
  expect(await leftovers()).toEqual([]);
});
