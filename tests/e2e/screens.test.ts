import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { openApp } from "./browser.ts";
import { DIALOG_SIGHTS } from "./dialogs.ts";
import { beginOffice } from "./journeys/office.ts";
import { cutOff, unreachable } from "./reach.ts";
import { EMPTY_SIGHTS, SIGHTS, type Sight, VETTING_SIGHTS } from "./screens.ts";
import { ask } from "./shells/shell.ts";

/** Every screen in its states: for those who see badly, for those without a mouse, on any screen and at any zoom. */

/** Many screens in one window, each at four sizes: a minute where nothing else runs. */
const LONG = 600_000;

test("axe finds nothing serious before there is an office, and in one without units or files", async () => {
  const { page, complaints } = await openApp();
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  const found = [...(await seriousFindings(page)).map((finding) => `lan-dau: ${finding}`)];
  await beginOffice(page, false);
  for (const { name, show } of EMPTY_SIGHTS) {
    await show(page);
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
  }
  expect(found).toEqual([]);

  // In Windows' high contrast, where surfaces have no colours, what is chosen and what has the focus has an outline.
  await page.emulateMedia({ forcedColors: "active" });
  const outlined = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).outlineStyle`);
  expect(await outlined(".side-link.active")).toBe("solid");
  expect(await outlined(".side-link:not(.active)")).toBe("none");
  await page.keyboard.press("Control+f");
  await page.keyboard.press("Tab");
  expect(await outlined(":focus-visible")).toBe("solid");
  expect(complaints).toEqual([]);
});

test(
  "axe finds nothing serious on any screen; the Tab key reaches everything; nothing is cut off at any zoom",
  () => lookAt(SIGHTS),
  LONG,
);

test(
  "neither does it on the screens where models are vetted, evaluated and put forward",
  () => lookAt(VETTING_SIGHTS),
  LONG,
);

test(
  "nor in what opens over them: dialogues, forms, what is compared with the register, the help",
  () => lookAt(DIALOG_SIGHTS),
  LONG,
);

test("nor where the register is locked or does not open; a wrong password is told, a backup brings it back", async () => {
  const { page, data, served } = await openApp();
  await beginOffice(page);
  const models = await ask(page, "models.list", {});
  await ask(page, "safety.backup", {});
  await ask(page, "safety.lock", { password: "bốn chữ số 1234" });
  await served.stop();

  const locked = await openApp({ data });
  await locked.page.getByRole("heading", { name: "Sổ đang khóa" }).waitFor();
  const found = await seriousFindings(locked.page);
  await locked.page.keyboard.type("không phải");
  await locked.page.keyboard.press("Enter");
  await locked.page.getByRole("alert").filter({ hasText: "Mật khẩu không đúng" }).waitFor();
  found.push(...(await seriousFindings(locked.page)));
  await locked.page.keyboard.press("F1");
  await locked.page.getByRole("heading", { level: 2, name: /Khi có sự cố$/u }).waitFor();
  await locked.page.keyboard.press("Escape");
  await locked.page.getByRole("textbox", { name: "Mật khẩu" }).fill("bốn chữ số 1234");
  await locked.page.keyboard.press("Enter");
  await locked.page.getByRole("heading", { level: 1, name: "Tổng quan" }).waitFor();
  await ask(locked.page, "safety.lock", { password: null, current: "bốn chữ số 1234" });
  await locked.served.stop();

  await writeFile(join(data, "register.sqlite"), "không còn là sổ nữa");
  for (const beside of ["register.sqlite-wal", "register.sqlite-shm"]) await rm(join(data, beside), { force: true });
  const damaged = await openApp({ data });
  await damaged.page.getByRole("heading", { name: "Không mở được sổ" }).waitFor();
  await damaged.page.getByRole("cell", { name: "Bấm sao lưu" }).waitFor();
  found.push(...(await seriousFindings(damaged.page)), ...(await unreachable(damaged.page)));
  await damaged.page
    .getByRole("row", { name: /Bấm sao lưu/u })
    .getByRole("button")
    .click();
  await damaged.page.getByRole("button", { name: "Phục hồi bản này" }).click();
  await damaged.page.getByRole("heading", { level: 1, name: "Tổng quan" }).waitFor();
  expect(await ask(damaged.page, "models.list", {})).toEqual(models);
  expect(found).toEqual([]);
});

async function lookAt(sights: readonly Sight[]): Promise<void> {
  const { page, complaints } = await openApp();
  await beginOffice(page);
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
