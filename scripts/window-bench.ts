import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { ask, dropFiles, SCREEN } from "../tests/e2e/shells/shell.ts";
import { serve } from "./served.ts";

/**
 * What the clerk waits for at the window, in a real Chromium over the real server: the longest moment in
 * which it did not answer while 300 files were received, the first useful screens with 2,200 models, and the way
 * from the start of the program to the first of them. `npm run bench:window`, with more models
 * `npm run bench:window -- 25000`. Times are of this machine, now.
 */
const MODELS = Number(process.argv[2]) || 2_200;
const FILES = 300;
const FIELDS = ["Phát triển kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh", "Xây dựng hệ thống chính trị"];

/** A registration of `models` models; each file has a unit and names of its own. */
function paper(file: number, models: number): string {
  const rows = Array.from({ length: models }, (_, i) =>
    [i + 1, `Đường hoa số ${file}.${i}`, FIELDS[i % FIELDS.length], `Trồng ${i + 10} m hoa`, "x"].join(","),
  );
  const top = [`ĐẢNG ỦY XÃ SỐ ${file},,,,`, "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024,,,,"];
  return [...top, "TT,Tên mô hình,Lĩnh vực,Nội dung,Mới", ...rows].join("\r\n");
}

const folder = await mkdtemp(join(tmpdir(), "dvk-window-"));

const data = join(folder, "data");

let served = await serve(data);
const say = (text: string) => process.stdout.write(`${text}\n`);
try {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SCREEN, locale: "vi-VN" });
    page.setDefaultTimeout(600_000);
    await page.goto(served.url);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await ask(page, "workplace.create", { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen" });
    for (let i = 0; i < FILES; i++) await ask(page, "units.save", unit(i));
    const paths: string[] = [];
    await mkdir(join(folder, "inbox"));
    for (let i = 0; i < FILES; i++) {
      const path = join(folder, "inbox", `${String(i).padStart(3, "0")}.csv`);
      await writeFile(path, paper(i, Math.floor((MODELS + FILES - 1 - i) / FILES)));
      paths.push(path);
    }
    await page.reload();
    await page.evaluate("location.hash = '/tiep-nhan'");
    await page.getByRole("heading", { level: 1, name: "Tiếp nhận" }).waitFor();
    await page.evaluate(`(() => {
      window.longest = 0; window.tasks = [];
      let last = performance.now();
      const tick = (now) => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(tick); };
      requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
      new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    })()`);
    const begun = performance.now();
    await dropFiles(page, paths);
    await page.getByText(`Đã nhận ${FILES} tệp`).waitFor();
    const seconds = (performance.now() - begun) / 1_000;
    const { longest, tasks } = await page.evaluate<{ longest: number; tasks: number[] }>("({ longest, tasks })");
    const over = tasks.filter((ms) => ms > 100).length;
    say(`${FILES} files: ${seconds.toFixed(1)} s; longest time between two frames ${longest.toFixed(0)} ms;`);
    say(`  longest task ${Math.max(0, ...tasks).toFixed(0)} ms, ${over} of over 100 ms`);
    const models = (await ask(page, "models.list", {})).length;
    for (const [name, address, first] of [
      ["Tổng quan", "/tong-quan", ".models-bars"],
      ["Sổ mô hình", "/so-mo-hinh", ".grid-cell"],
    ] as const) {
      await page.evaluate(`location.hash = '${address}'`);
      const start = performance.now();
      await page.reload();
      await page.locator(first).first().waitFor();
      say(`${name} with ${models} models: ${(performance.now() - start).toFixed(0)} ms from the reload`);
    }
    await served.end();
    const start = performance.now();
    served = await serve(data);
    const up = performance.now();
    await page.goto(served.url);
    await page.locator(".models-bars").first().waitFor();
    const whole = performance.now() - start;
    say(
      `from the start of the program to the overview: ${whole.toFixed(0)} ms, ${(up - start).toFixed(0)} of them until it answers`,
    );
  } finally {
    await browser.close();
  }
} finally {
  await served.end();
  await rm(folder, { recursive: true, force: true });
}

function unit(index: number) {
  return { name: `Xã Số ${index}`, kind: "Xã", parent: null, short: null, aliases: [], flags: [] };
}
