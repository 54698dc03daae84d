import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { open, SIGHTS, type Sight, settled } from "../tests/e2e/screens.ts";
import { ask, SCREEN } from "../tests/e2e/shells/shell.ts";
import { serve } from "./served.ts";

/**
 * Pictures of the running app over the sample inbox: those of the README and of docs/huong-dan-su-dung.md, or with `--all` every
 * screen.
 * `npm run pictures [-- --all] [--to DIR]`.
 */
const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, to: { type: "string", default: "docs/pictures" } },
});
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

/** Shows a screen, by an address and a heading of it. */
async function year(page: Page, address: string, heading: string): Promise<void> {
  await open(page, address);
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await settled(page);
}

const folder = await mkdtemp(join(tmpdir(), "dvk-pictures-"));
const served = await serve(join(folder, "data"));
try {
  const browser = await launchChromium();
  try {
    // As high as a browser leaves of that screen, which keeps the files small too.
    const viewport = { ...SCREEN, height: 680 };
    const page = await browser.newPage({ viewport, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    await page.goto(served.url);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await mkdir(values.to, { recursive: true });
    // Above the line that names the data folder, which is another one each time.
    const clip = { x: 0, y: 0, width: viewport.width, height: 630 };
    await page.screenshot({ path: join(values.to, "lan-dau.png"), clip });
    const office = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true };
    await ask(page, "workplace.create", office);
    await page.reload();
    for (const { name, show } of [...SIGHTS, ...YEAR].filter((sight) => values.all || IN_DOCS.includes(sight.name))) {
      await show(page);
      await page.screenshot({ path: join(values.to, `${name}.png`), animations: "disabled" });
      process.stdout.write(`${join(values.to, `${name}.png`)}\n`);
    }
  } finally {
    await browser.close();
  }
} finally {
  await served.end();
  await rm(folder, { recursive: true, force: true });
}
