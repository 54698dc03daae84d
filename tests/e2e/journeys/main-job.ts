import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { temporaryFolder } from "../../server/office.ts";
import { ask, type Opened, type Shell } from "../shells/shell.ts";
import { CLEAR_FILE, DOUBTFUL, doubtfulFile, UNITS } from "./fixtures.ts";

/** The clerk's main job from the first start to a saved appendix and the next morning, in whatever shell she has. */
export async function mainJob(shell: Shell): Promise<void> {
  const first = await shell.open();
  await firstRun(first.page);
  await receive(first);
  await review(first.page);
  await overview(first.page);
  await editAndUndo(first.page);
  await appendix(first);
  const models = await ask(first.page, "models.list", {});
  expect(first.complaints).toEqual([]);
  await first.close();

  const second = await shell.open();
  await expectScreen(second.page, "Tổng quan");
  expect(await ask(second.page, "models.list", {})).toEqual(models);
  expect(await ask(second.page, "check", {})).toEqual({ sound: true, findings: [] });
  await goTo(second.page, "Sổ mô hình");
  for (const name of DOUBTFUL.models) await second.page.getByRole("gridcell", { name }).waitFor();
  expect(second.complaints).toEqual([]);
  await second.close();
}

/** Goes to one of the six parts by its link at the left. */
export async function goTo(page: Page, part: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: part }).click();
  await expectScreen(page, part);
}

async function expectScreen(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Chooses from one of antd's lists by its label. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: list }).click();
  await page.locator(".ant-select-item-option:visible", { hasText: option }).last().click();
}

async function firstRun(page: Page): Promise<void> {
  await choose(page, "Hướng dẫn thực hiện", "Hải Phòng");
  await page.getByRole("radio", { name: "Huyện" }).check();
  await page.getByRole("textbox", { name: "Tên cơ quan" }).fill("Ban Dân vận Huyện ủy An Lạc");
  await page.getByRole("textbox", { name: "Danh sách đơn vị, mỗi dòng một tên" }).fill(UNITS.join("\n"));
  // What a name does not tell is asked, and nothing begins before it is answered.
  expect(await page.getByRole("button", { name: "Bắt đầu" }).isDisabled()).toBe(true);
  await choose(page, "Loại của Khối 487", "Cơ quan");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await expectScreen(page, "Tiếp nhận");
  expect((await ask(page, "units.list", {})).map(({ name }) => name).sort()).toEqual([...UNITS].sort());
}

async function receive({ page, drop }: Opened): Promise<void> {
  await drop([CLEAR_FILE, await doubtfulFile(await temporaryFolder())]);
  await page.getByText("Đã nhận 2 tệp").waitFor();
  await page.getByRole("link", { name: "1 tệp chờ anh/chị xem xét" }).waitFor();
  await page.getByRole("button", { name: "Xem tệp đầu tiên chờ xem xét" }).click();
  await page.getByRole("heading", { level: 1, name: DOUBTFUL.name }).waitFor();
}

/** Three things are mended, each where it is shown: the unit, the meaning of a column, a value. */
async function review(page: Page): Promise<void> {
  const confirm = page.getByRole("button", { name: "Xác nhận đưa vào sổ" });
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByText("8 dòng = 3 mô hình + 5 dòng để riêng").waitFor();
  await page.getByRole("region", { name: "Cần xem" }).getByRole("button", { name: DOUBTFUL.unit, exact: true }).click();
  await page.getByText("Phải giải quyết").waitFor({ state: "detached" });

  const { letter, role } = DOUBTFUL.column;
  await page.locator(`[data-letter="${letter}"]`).click();
  await page.getByRole("menuitem", { name: role, exact: true }).click();
  await page.locator(`[data-letter="${letter}"]`, { hasText: role }).waitFor();

  const { model, property, choice } = DOUBTFUL.value;
  const card = page.locator(".model-card", { hasText: model });
  await card.getByText("Cả hai cột Mới và Duy trì").waitFor();
  await card.locator("[data-property=origin]").getByRole("button").first().click();
  await page.locator(".ant-select-item-option:visible", { hasText: choice }).last().click();
  await card.getByText("đã sửa tay").waitFor();
  expect(await card.getByText("Cả hai cột Mới và Duy trì").count()).toBe(0);
  expect(await card.locator("[data-property=origin]").textContent()).toContain(property);

  // While the file is planned anew the button turns, and takes no click.
  await page.locator(".review:not(.is-busy)").waitFor();
  await confirm.click();
  await page.getByText("Đã đưa 3 mô hình vào sổ").waitFor();
  const stored = (await ask(page, "models.list", {})).filter(({ unit }) => unit === DOUBTFUL.unit);
  expect(stored.map(({ name }) => name).sort()).toEqual([...DOUBTFUL.models].sort());
  expect(stored.find(({ name }) => name === model)).toMatchObject({ origin: "continued", needsReview: [] });
  expect(stored.find(({ name }) => name === DOUBTFUL.models[0])).toMatchObject({ content: DOUBTFUL.content });
}

/** What the pictures say is what is in the register; each number opens the list behind it. */
async function overview(page: Page): Promise<void> {
  await goTo(page, "Tổng quan");
  const models = await ask(page, "models.list", {});
  await page.getByRole("link", { name: `${models.length} mô hình`, exact: true }).waitFor();
  const missing = page.locator(".sent-sum.is-missing, .sent-sum.is-due").first();
  await expect.poll(() => missing.textContent()).toContain(String(UNITS.length - 2));
  await page.getByTitle(`${DOUBTFUL.unit}, Đăng ký: đúng hạn, nhận ngày 21/03/2024`).click();
  await page.getByRole("heading", { level: 1, name: DOUBTFUL.name }).waitFor();
  await goTo(page, "Tổng quan");
  const doubtful = models.filter(({ needsReview }) => needsReview.length > 0).length;
  if (doubtful > 0)
    await page
      .getByRole("link", { name: new RegExp(`^${doubtful} `) })
      .first()
      .waitFor();
}

/** A value is changed in the grid by keys alone, found in the history, and taken back. */
async function editAndUndo(page: Page): Promise<void> {
  await goTo(page, "Sổ mô hình");
  const [, , name] = DOUBTFUL.models;
  await page.getByRole("textbox", { name: "Tìm trong sổ (không cần gõ dấu)" }).fill("thu vien");
  await page.getByText("Đang xem 1 trong").waitFor();
  const cell = page.getByRole("gridcell", { name });
  await cell.click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Tên mô hình", exact: true }).waitFor();
  // At the end of what is there, as in Excel.
  await page.keyboard.type(" Đông");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: `${name} Đông` }).waitFor();
  await expect
    .poll(async () => (await ask(page, "models.list", {})).map((model) => model.name))
    .toContain(`${name} Đông`);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hoàn tác" }).click();
  await cell.waitFor();
  // The cell's name is part of the longer one too, so that the register is asked until it says so.
  await expect
    .poll(async () => (await ask(page, "models.list", {})).map((model) => model.name))
    .not.toContain(`${name} Đông`);
}

/** The appendix as previewed, saved and opened again: every model of the register in it with its words. */
async function appendix(opened: Opened): Promise<void> {
  const { page } = opened;
  await goTo(page, "Văn bản");
  await choose(page, "Phụ lục", "Phụ lục 03");
  const paper = page.frameLocator("iframe");
  const [, bell] = DOUBTFUL.models;
  await paper.getByText(bell).first().waitFor();
  const placed = (await ask(page, "papers.preview", { code: "03" })).models;
  await page.getByText(`${placed} mô hình`, { exact: true }).waitFor();

  const path = await opened.saving("Phu-luc-03.xlsx", () => page.getByRole("button", { name: "Lưu Excel" }).click());
  const workbook = XLSX.read(await readFile(path), { type: "buffer" });
  const cells = workbook.SheetNames.flatMap((sheet) =>
    XLSX.utils.sheet_to_json<unknown[]>(workbook.Sheets[sheet] ?? {}, { header: 1 }),
  ).map((row) => row.map((cell) => String(cell ?? "").replace(/\s+/gu, " ")));
  const texts = new Set(cells.flat());
  const left = new Set((await ask(page, "papers.preview", { code: "03" })).leftOut.map(({ id }) => id));
  const elsewhere = (await ask(page, "papers.preview", { code: "01" })).models;
  const models = (await ask(page, "models.list", {})).filter(({ id }) => !left.has(id));
  const written = models.filter(({ name }) => texts.has(name.replace(/\s+/gu, " ")));
  expect(written.length).toBe(placed);
  expect(models.length).toBe(placed + elsewhere);
  for (const name of DOUBTFUL.models) expect([...texts].join("\n")).toContain(name);
  expect([...texts].join("\n")).toContain(DOUBTFUL.content);
}
