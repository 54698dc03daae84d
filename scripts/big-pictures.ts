import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { openWorkplace } from "../core/office/workplace.ts";
import { createParserPool } from "../parsers/pool.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { SCREEN } from "../tests/e2e/shells/shell.ts";
import { caller, makeBigOffice } from "./big/office.ts";
import { serve } from "./served.ts";

/**
 * Pictures of the screens with 2,200 models and 150 units, and how long each took to show (ms, of this machine, now).
 * `node --import tsx scripts/big-pictures.ts --to DIR [--data DIR] [--only NAME]`; with `--data` the office is made there
 * once and used again.
 */
const { values } = parseArgs({
  options: { to: { type: "string", default: "big-pictures" }, data: { type: "string" }, only: { type: "string" } },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const TODAY = "2024-07-01";
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Name, address, and what has to be there before the picture is taken. */
const SCREENS: readonly (readonly [string, string, string])[] = [
  ["tong-quan", "/tong-quan", ".models-bars"],
  ["so-mo-hinh", "/so-mo-hinh", ".grid-cell"],
  ["tham-dinh", "/tham-dinh", ".vetting-section"],
  ["tham-dinh-tat-ca", "/tham-dinh?step=all", ".vetting-section"],
  ["gioi-thieu", "/tham-dinh?show=nominations", "table"],
  ["lich-hom-nay", "/lich-va-viec?muc=today", ".calendar"],
  ["lich-nam", "/lich-va-viec?muc=year", ".calendar"],
  ["lich-thoi-han", "/lich-va-viec?muc=deadlines", ".calendar"],
  ["lich-ai-da-gui", "/lich-va-viec?muc=sent", ".sent table"],
  ["lich-giao-viec", "/lich-va-viec?muc=tasks", ".calendar table"],
  ["thong-ke", "/thong-ke", ".figure-chart svg"],
  ["don-vi", "/don-vi", ".units-list"],
  ["don-vi-mot", "/don-vi?unit=u1", ".unit-sheets"],
  ["nam-moi", "/nam-moi", ".next-year-table"],
];

async function look(page: Page): Promise<void> {
  for (const [name, address, first] of SCREENS) {
    if (values.only !== undefined && !name.startsWith(values.only)) continue;
    await page.evaluate(`location.hash = '${address}'`);
    await page.reload();
    const start = performance.now();
    await page.locator(first).first().waitFor();
    await page.locator(".waiting, .ant-spin-spinning").first().waitFor({ state: "detached" });
    say(`${name}: ${(performance.now() - start).toFixed(0)} ms`);
    await page.screenshot({ path: join(values.to, `${name}.png`), animations: "disabled" });
    const more = await page.evaluate<number>("document.querySelector('.screen')?.parentElement?.scrollHeight ?? 0");
    if (more <= SCREEN.height) continue;
    // The whole of a long screen, for looking below its fold.
    await page.setViewportSize({ width: SCREEN.width, height: Math.min(4_000, more + 64) });
    await page.screenshot({ path: join(values.to, `${name}-het.png`), animations: "disabled" });
    await page.setViewportSize(SCREEN);
  }
}

const scratch = await mkdtemp(join(tmpdir(), "dvk-big-"));
const folder = values.data ?? join(scratch, "data");
const parsers = createParserPool();
const place = openWorkplace({
  dataFolder: folder,
  programmesFolder: join(root, "programmes"),
  samplesFolder: join(root, "samples"),
  parsers,
  today: () => TODAY,
  version: "0.0.0",
});
try {
  const call = caller(place);
  const begun = performance.now();
  if (!(await call("workplace.state", {})).created) await makeBigOffice(call, scratch);
  say(`${(await call("models.list", {})).length} models: ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
} finally {
  await place.close();
  parsers.close();
}
await mkdir(values.to, { recursive: true });
const served = await serve(folder, ["--as-of", TODAY]);
try {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    page.setDefaultTimeout(120_000);
    await page.goto(served.url);
    await page.locator(".models-bars").waitFor();
    await look(page);
  } finally {
    await browser.close();
  }
} finally {
  await served.end();
  await rm(scratch, { recursive: true, force: true });
}
