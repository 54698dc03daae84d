import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { SIGHTS } from "../tests/e2e/screens.ts";
import { ask, SCREEN } from "../tests/e2e/shells/shell.ts";

/**
 * Pictures of the running app over the sample inbox: the two of the README, or with `--all` every screen.
 * `npm run pictures [-- --all] [--to DIR]`.
 */
const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, to: { type: "string", default: "docs/pictures" } },
});
const README = ["tong-quan", "xem-xet"];

const folder = await mkdtemp(join(tmpdir(), "dvk-pictures-"));
const args = ["--import", "tsx", "cli/main.ts", "--data", join(folder, "data"), "serve", "--quiet"];
const served = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((resolve) => served.on("close", resolve));
try {
  const url = await new Promise<string>((resolve, reject) => {
    served.stdout.setEncoding("utf8").on("data", (text: string) => resolve(text.trim()));
    served.on("close", () => reject(new Error("dvk serve ended before it said where it is")));
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    await page.goto(url);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await mkdir(values.to, { recursive: true });
    if (values.all) await page.screenshot({ path: join(values.to, "lan-dau.png") });
    const office = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true };
    await ask(page, "workplace.create", office);
    await page.reload();
    for (const { name, show } of SIGHTS.filter((sight) => values.all || README.includes(sight.name))) {
      await show(page);
      await page.screenshot({ path: join(values.to, `${name}.png`), animations: "disabled" });
      process.stdout.write(`${join(values.to, `${name}.png`)}\n`);
    }
  } finally {
    await browser.close();
  }
} finally {
  served.kill("SIGTERM");
  await ended;
  await rm(folder, { recursive: true, force: true });
}
