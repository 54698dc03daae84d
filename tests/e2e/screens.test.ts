import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { openApp } from "./browser.ts";
import { cutOff, unreachable } from "./reach.ts";
import { EMPTY_SIGHTS, SIGHTS, type Sight, VETTING_SIGHTS } from "./screens.ts";
import { ask } from "./shells/shell.ts";

/** Every screen in its states: for those who see badly, for those without a mouse, on any screen and at any zoom. */

const OFFICE = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen" } as const;

async function office(page: Page, sample: boolean): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  await ask(page, "workplace.create", { ...OFFICE, sample });
  await page.reload();
}

test("axe finds nothing serious before there is an office, and in one without units or files", async () => {
  const { page, complaints } = await openApp();
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  const found = [...(await seriousFindings(page)).map((finding) => `lan-dau: ${finding}`)];
  await office(page, false);
  for (const { name, show } of EMPTY_SIGHTS) {
    await show(page);
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
});

test("axe finds nothing serious on any screen; the Tab key reaches everything; nothing is cut off at any zoom", () =>
  lookAt(SIGHTS));

test("neither does it on the screens where models are vetted, evaluated and put forward", () => lookAt(VETTING_SIGHTS));

async function lookAt(sights: readonly Sight[]): Promise<void> {
  const { page, complaints } = await openApp();
  await office(page, true);
  const found: string[] = [];
  for (const { name, show } of sights) {
    await show(page);
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
    found.push(...(await unreachable(page)).map((finding) => `${name}: ${finding}`));
    // 1366×768 at 150 %, at 90 %, and the larger screen.
    for (const [width, height] of [
      [911, 512],
      [1518, 853],
      [1920, 1080],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await cutOff(page)).map((finding) => `${name} at ${width}×${height}: ${finding}`));
    }
  }
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
}
