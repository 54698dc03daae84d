import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fixture } from "../forms/parts.ts";
import { seriousFindings } from "./axe.ts";
import { openApp } from "./browser.ts";
import { beginOffice } from "./journeys/office.ts";
import { editText, issue, openFigure, openPaper, openWork } from "./journeys/papers.ts";
import { cutOff, unreachable } from "./reach.ts";
import { browserShell } from "./shells/browser.ts";

/** The screen “Văn bản” over the sample inbox. */

test("words of the office stay while figures move; an issued paper is told what changed since", async () => {
  const opened = await (await browserShell()).open();
  await beginOffice(opened.page);
  await editText(opened);
  await openFigure(opened);
  await issue(opened);
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

/** What opens beside a paper, each from the paper alone. */
const STATES: readonly [name: string, code: string, open: (page: Page) => Promise<void>][] = [
  ["report", "report-annual", async () => undefined],
  ["letter", "reminder", async () => undefined],
  ["issue", "report-annual", (page) => page.getByRole("button", { name: "Ban hành…" }).click()],
  ["issued", "01", (page) => openWork(page, "Văn bản đã ban hành")],
  ["bundle", "01", (page) => openWork(page, "Lập nhiều văn bản cùng lúc…")],
  ["send", "01", (page) => openWork(page, "Biểu mẫu gửi các đơn vị…")],
  ["layout", "01", (page) => openWork(page, "Sửa mẫu bảng…")],
  [
    "form",
    "01",
    async (page) => {
      await openWork(page, "Biểu mẫu riêng của cơ quan…");
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Chọn tệp biểu mẫu…" }).click();
      await (await chooser).setFiles(fixture("huyen-phu-luc-01.xlsx"));
      await page.getByText("Đang dùng: huyen-phu-luc-01.xlsx").waitFor();
    },
  ],
];

test("axe finds nothing serious in any state of it; the Tab key reaches everything; nothing is cut off", async () => {
  const { page, complaints } = await openApp();
  await beginOffice(page);
  const found: string[] = [];
  for (const [name, code, open] of STATES) {
    await page.reload();
    await openPaper(page, code);
    await open(page);
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
    found.push(...(await unreachable(page)).map((finding) => `${name}: ${finding}`));
    for (const [width, height] of [
      [911, 512],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await cutOff(page)).map((finding) => `${name} at ${width}×${height}: ${finding}`));
    }
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
});
