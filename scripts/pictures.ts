import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { DIALOG_SIGHTS } from "../tests/e2e/dialogs.ts";
import { beginOffice } from "../tests/e2e/journeys/office.ts";
import { open, SIGHTS, type Sight, settled, VETTING_SIGHTS } from "../tests/e2e/screens.ts";
import { SCREEN } from "../tests/e2e/shells/shell.ts";
import { serve } from "./served.ts";

/**
 * Pictures of the running app over the sample inbox: those of the README and of docs/huong-dan-su-dung.md, or with `--all` every
 * screen.
 * `npm run pictures [-- --all] [--to DIR]`.
 */
const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, to: { type: "string", default: "docs/pictures" } },
});
/** Where the clerk and her machine are. */
const ZONE = "Asia/Ho_Chi_Minh";
const IN_DOCS = [
  ...["tong-quan", "xem-xet", "tiep-nhan", "so-mo-hinh-chi-tiet", "don-vi-mot", "thong-ke", "van-ban-03"],
  ...["ai-da-gui", "tham-dinh", "ban-hanh", "bieu-mau-rieng", "sao-luu", "phuc-hoi", "sang-nam-moi"],
];

/** A form of the kind that the office above sends out. */
const BLANK_FORM = fileURLToPath(new URL("../tests/forms/fixtures/huyen-phu-luc-01.xlsx", import.meta.url));

/** Steps of the year that the guide shows; the day is one on which the sample's registrations have just come in. */
const YEAR: readonly Sight[] = [
  { name: "ai-da-gui", show: (page) => year(page, "/lich-va-viec?muc=sent&ngay=2024-04-03", "Cần đôn đốc (1)") },
  { name: "tham-dinh", show: (page) => year(page, "/tham-dinh?asOf=2024-04-03", "Ghi bước tiếp theo") },
  {
    name: "ban-hanh",
    async show(page) {
      await year(page, "/van-ban/report-annual", "Văn bản");
      await page.frameLocator("iframe").getByText("BÁO CÁO").first().waitFor();
      await page.getByRole("button", { name: "Ban hành…" }).click();
      await page.getByRole("dialog").getByLabel("Số, ký hiệu").fill("12-BC/BDVHU");
    },
  },
  {
    name: "bieu-mau-rieng",
    async show(page) {
      await year(page, "/van-ban/01", "Văn bản");
      await page.getByRole("button", { name: "Việc khác" }).click();
      await page.getByRole("menuitem", { name: "Biểu mẫu riêng của cơ quan…" }).click();
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Chọn tệp biểu mẫu…" }).click();
      await (await chooser).setFiles(BLANK_FORM);
      await page.getByRole("button", { name: "Điền và lưu" }).waitFor();
    },
  },
  { name: "sang-nam-moi", show: (page) => year(page, "/nam-moi", "3. Từng mô hình của năm nay") },
  {
    name: "sao-luu",
    async show(page) {
      await year(page, "/thiet-lap?muc=backups", "Nơi thứ hai");
      await page.getByRole("button", { name: "Sao lưu ngay" }).click();
      await page.getByRole("cell", { name: "Bấm sao lưu" }).waitFor();
    },
  },
  {
    name: "phuc-hoi",
    async show(page) {
      await page
        .getByRole("button", { name: /^Phục hồi bản lúc/u })
        .first()
        .click();
      await page.getByRole("button", { name: "Phục hồi bản này" }).waitFor();
    },
  },
];

/** Until nothing moves any more: what comes in has come, what was said in passing is gone. */
async function still(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const moving = "[aria-busy=true], .ant-message-notice, .ant-spin-spinning, .waiting, [class*='-appear'], [class*='-enter'], [class*='-leave']";
    const ends = (animation) => animation.effect?.getComputedTiming().endTime !== Infinity;
    const look = () => {
      const busy = document.querySelector(moving) || document.getAnimations().some(ends);
      if (busy) requestAnimationFrame(look);
      else done();
    };
    requestAnimationFrame(look);
  })`);
}

/** Shows a screen, by an address and a heading of it. */
async function year(page: Page, address: string, heading: string): Promise<void> {
  await open(page, address);
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await settled(page);
}

/** Those of the documents, or all; where two have one name, the one that the documents show. */
function sights(): readonly Sight[] {
  const all = [...SIGHTS, ...YEAR, ...VETTING_SIGHTS, ...DIALOG_SIGHTS];
  const first = all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
  return values.all ? first : first.filter(({ name }) => IN_DOCS.includes(name));
}

const folder = await mkdtemp(join(tmpdir(), "dvk-pictures-"));
const served = await serve(join(folder, "data"), [], { TZ: ZONE });
try {
  const browser = await launchChromium();
  try {
    // As high as a browser leaves of that screen, which keeps the files small too.
    const viewport = { ...SCREEN, height: 680 };
    const page = await browser.newPage({ viewport, locale: "vi-VN", timezoneId: ZONE });
    await page.goto(served.url);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await mkdir(values.to, { recursive: true });
    const keep = async (name: string) => {
      const path = join(values.to, `${name}.png`);
      await still(page);
      // The line that names the data folder, which is another one each time, is left out.
      await page.screenshot({ path, animations: "disabled", style: ".first-run footer { visibility: hidden }" });
      process.stdout.write(`${path}\n`);
    };
    await keep("lan-dau");
    await beginOffice(page);
    for (const { name, show } of sights()) {
      await show(page);
      await keep(name);
    }
  } finally {
    await browser.close();
  }
} finally {
  await served.end();
  await rm(folder, { recursive: true, force: true });
}
