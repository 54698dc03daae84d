import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { temporaryFolder } from "../server/office.ts";
import { openApp } from "./browser.ts";
import { CLEAR_FILE, DOUBTFUL, doubtfulFile, UNITS } from "./journeys/fixtures.ts";
import { arrowTo, expectFocus, hasFocus, pick, pressAt, tabTo, withoutMouse } from "./journeys/keys.ts";
import { ask } from "./shells/shell.ts";

/** The clerk's main job from a trial to a saved appendix in a real Chromium, by keys alone. */

const expectScreen = (page: Page, title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function goTo(page: Page, part: string): Promise<void> {
  await pressAt(page, page.getByRole("navigation").getByRole("link", { name: part }), true);
  await expectScreen(page, part);
}

test("from the first start to a saved appendix without a mouse", async () => {
  const { page, complaints } = await openApp();
  const mouse = await withoutMouse(page);

  await trial(page);
  await firstRun(page);
  await receive(page);
  await review(page);
  await findEditAndUndo(page);
  await appendix(page);

  expect(await mouse.pressed()).toBe(0);
  expect(complaints).toEqual([]);
  // Half a minute alone; each key waits its turn where other tests keep the processors busy.
}, 300_000);

/** The sample inbox, and out of it again. */
async function trial(page: Page): Promise<void> {
  await pressAt(page, button(page, "Dùng thử với hộp thư mẫu"));
  await expectScreen(page, "Tổng quan");
  await goTo(page, "Thiết lập");
  await tabTo(page, page.getByRole("tab", { name: "Cơ quan" }));
  const data = page.getByRole("tab", { name: "Dữ liệu", exact: true });
  while (!(await hasFocus(data))) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pressAt(page, button(page, "Kết thúc dùng thử…"));
  await page.getByRole("dialog").waitFor();
  await pressAt(page, button(page, "Kết thúc"));
  await button(page, "Bắt đầu").waitFor();
  expect(await ask(page, "workplace.state", {})).toMatchObject({ created: false });
}

async function firstRun(page: Page): Promise<void> {
  await pick(page, "Hướng dẫn thực hiện", "Hải Phòng");
  const district = page.getByRole("radio", { name: "Huyện" });
  await tabTo(page, page.getByRole("radio"));
  while (!(await district.isChecked())) await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("textbox", { name: "Tên cơ quan" }));
  await page.keyboard.type("Ban Dân vận Huyện ủy An Lạc");
  await tabTo(page, page.getByRole("textbox", { name: "Danh sách đơn vị, mỗi dòng một tên" }));
  await page.keyboard.insertText(UNITS.join("\n"));
  await pick(page, "Loại của Khối 487", "Cơ quan");
  await pressAt(page, button(page, "Bắt đầu"));
  await expectScreen(page, "Tiếp nhận");
}

/** The system's own dialogue for choosing is all that stands between the key and the files. */
async function receive(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
  // However long the dialogue is open, the browser sweeps nothing up that waits for its answer.
  expect(await chooser.element().evaluate((input) => input.isConnected)).toBe(true);
  await chooser.setFiles([CLEAR_FILE, await doubtfulFile(await temporaryFolder())]);
  await expect.poll(() => page.locator("input[type=file]").count()).toBe(0);
  await page.getByText("Đã nhận 2 tệp").waitFor();
  await pressAt(page, button(page, "Xem tệp đầu tiên chờ xem xét"));
  await expectScreen(page, DOUBTFUL.name);
}

async function review(page: Page): Promise<void> {
  const settled = () => page.locator(".review:not(.is-busy)").waitFor();
  await pressAt(
    page,
    page.getByRole("region", { name: "Cần xem" }).getByRole("button", { name: DOUBTFUL.unit, exact: true }),
  );
  await page.getByText("Phải giải quyết").waitFor({ state: "detached" });
  await settled();
  await expectFocus(page);

  const { letter, role } = DOUBTFUL.column;
  await pressAt(page, page.locator(`[data-letter="${letter}"]`));
  await page.getByRole("menuitem", { name: role, exact: true }).waitFor();
  await arrowTo(page, role);
  await page.keyboard.press("Enter");
  await page.locator(`[data-letter="${letter}"]`, { hasText: role }).waitFor();
  await settled();
  await expectFocus(page);

  const { model, choice } = DOUBTFUL.value;
  const card = page.locator(".model-card", { hasText: model });
  await pressAt(page, card.locator("[data-property=origin]").getByRole("button").first());
  await page.locator(".ant-select-item-option:visible", { hasText: choice }).last().waitFor();
  await arrowTo(page, choice);
  await page.keyboard.press("Enter");
  await card.getByText("đã sửa tay").waitFor();
  await settled();
  await expectFocus(page);

  await pressAt(page, button(page, "Xác nhận đưa vào sổ"), true);
  await page.getByText("Đã đưa 3 mô hình vào sổ").waitFor();
  const stored = await ask(page, "models.list", {});
  expect(stored.find(({ name }) => name === model)).toMatchObject({ origin: "continued", needsReview: [] });
}

/** Found from anywhere, changed where it stands in the register, and taken back: each by its key. */
async function findEditAndUndo(page: Page): Promise<void> {
  const { model } = DOUBTFUL.value;
  await page.keyboard.press("Control+f");
  await page.keyboard.type("tieng keng");
  await page.getByRole("search").getByRole("option", { name: model }).first().waitFor();
  await page.keyboard.press("Enter");
  await expectScreen(page, "Sổ mô hình");
  await page.getByRole("heading", { level: 2, name: model }).waitFor();
  await expectFocus(page);

  await tabTo(page, page.getByRole("grid"));
  const pointed = page.getByRole("gridcell", { name: model });
  // The grid goes on from the model that was found.
  const isPointed = () =>
    pointed.evaluate(
      (cell) => cell.ownerDocument.activeElement?.getAttribute("aria-activedescendant") === cell.id && cell.id !== "",
    );
  await expect.poll(isPointed).toBe(true);
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Tên mô hình", exact: true }).waitFor();
  await page.keyboard.type(" đêm");
  await page.keyboard.press("Enter");
  const names = async () => (await ask(page, "models.list", {})).map(({ name }) => name);
  await expect.poll(names).toContain(`${model} đêm`);

  await page.keyboard.press("Control+z");
  await pressAt(page, page.getByRole("dialog").getByRole("button", { name: "Hoàn tác" }));
  await expect.poll(names).not.toContain(`${model} đêm`);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await expectFocus(page);
}

async function appendix(page: Page): Promise<void> {
  await goTo(page, "Văn bản");
  await pick(page, "Phụ lục", "Phụ lục 03");
  await page.frameLocator("iframe").getByText(DOUBTFUL.value.model).first().waitFor();
  await tabTo(page, button(page, "Lưu Excel"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const path = join(await temporaryFolder(), "Phu-luc-03.xlsx");
  await download.saveAs(path);
  const workbook = XLSX.read(await readFile(path), { type: "buffer" });
  const text = workbook.SheetNames.map((sheet) => XLSX.utils.sheet_to_csv(workbook.Sheets[sheet] ?? {})).join("\n");
  for (const name of DOUBTFUL.models) expect(text).toContain(name);
  // The next key goes on from where the paper was saved.
  await expectFocus(page);
}
