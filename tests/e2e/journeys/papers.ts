import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ask, type Opened } from "../shells/shell.ts";

const REPORT = "report-registration";
const WRITTEN = ["Đã ban hành Kế hoạch số 05-KH/BDVHU.", "Đã phân công từng đồng chí theo dõi."] as const;

/** Goes to a paper of the screen and waits until it is drawn. */
export async function openPaper(page: Page, code: string): Promise<void> {
  // By way of another screen: a paper that stood there before would be taken for this one.
  await page.evaluate("location.hash = '/tong-quan'");
  await page.getByRole("heading", { level: 1, name: "Tổng quan" }).waitFor();
  await page.evaluate(`location.hash = ${JSON.stringify(`/van-ban/${code}`)}`);
  await page.getByRole("heading", { level: 1, name: "Văn bản" }).waitFor();
  await page.frameLocator("iframe").locator(".can-edit").first().waitFor();
}

/** Opens what stands under “Việc khác”. */
export async function openWork(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name }).click();
  await page.getByRole("dialog").waitFor();
}

/** Another change of the register, after which the window is opened anew. */
async function change(page: Page, id: string, changes: Parameters<typeof ask<"models.edit">>[2]["changes"]) {
  const { revision: seen } = await ask(page, "office.show", {});
  await ask(page, "models.edit", { ids: [id], changes, seen });
  await page.reload();
}

/** A paragraph is put into the office's own words by keys alone, and stays when the figures move. */
export async function editText({ page }: Opened): Promise<void> {
  await openPaper(page, REPORT);
  const paper = page.frameLocator("iframe");
  for (const [id, lines] of [
    ["leading", WRITTEN],
    ["registered", ["Đến nay các đơn vị đã đăng ký đầy đủ."]],
  ] as const) {
    await paper.locator(`[data-paragraph=${id}]`).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    for (const [index, line] of lines.entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.type(line);
    }
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => (await ask(page, "papers.settings", { code: REPORT })).texts[id])
      .toBe(lines.join("\n"));
    await paper.locator(`[data-paragraph=${id}].is-own`).first().waitFor();
  }
  // Esc leaves everything as it was.
  await paper.locator("[data-paragraph=leading]").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("không giữ");
  await page.keyboard.press("Escape");
  expect((await ask(page, "papers.settings", { code: REPORT })).texts.leading).toBe(WRITTEN.join("\n"));

  const [model] = await ask(page, "models.list", {});
  await change(page, model?.id ?? "", { origin: model?.origin === "new" ? "continued" : "new" });
  for (const line of WRITTEN) await paper.getByText(line).waitFor();
  await paper.locator("[data-paragraph=registered].is-changed").waitFor();
  await page.getByText("số liệu đã thay đổi từ khi sửa").waitFor();
}

/** A figure opens the list that it counts, each model a way to its record. */
export async function openFigure({ page }: Opened): Promise<void> {
  await openPaper(page, REPORT);
  const { figures } = await ask(page, "papers.preview", { code: REPORT });
  const [figure] = figures.filter(({ paragraph }) => paragraph.startsWith("field-"));
  const paper = page.frameLocator("iframe");
  await paper.locator(`[data-paragraph=${figure?.paragraph}] .figure`).first().click();
  const list = page.getByRole("dialog");
  await list.getByText(`${figure?.models.length} mô hình`).waitFor();
  await expect.poll(() => list.getByRole("link").count()).toBe(figure?.models.length);
  await page.keyboard.press("Escape");
}

/** A paper is issued; a model that changes afterwards is named beside it, and the kept bytes stay what they were. */
export async function issue(opened: Opened): Promise<void> {
  const { page } = opened;
  await openPaper(page, "01");
  await page.getByRole("textbox", { name: "Họ và tên" }).fill("Nguyễn Thị Minh");
  await page.getByRole("textbox", { name: "Kèm công văn số" }).fill("15-CV/BDVHU");
  await page.getByRole("textbox", { name: "Ngày công văn" }).fill("28/03/2024");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ban hành", exact: true }).click();
  await page.getByText("Đã lưu văn bản ban hành số 15-CV/BDVHU").waitFor();
  expect((await ask(page, "papers.settings", { code: "01" })).signer?.name).toBe("Nguyễn Thị Minh");

  const placed = (await ask(page, "models.list", {})).find(({ field }) => field === "ntm");
  await change(page, placed?.id ?? "", { goal: "Mục tiêu mới hoàn toàn" });
  await openPaper(page, "01");
  await openWork(page, "Văn bản đã ban hành");
  const list = page.getByRole("dialog");
  await list.getByText("Số 15-CV/BDVHU, ngày 28/03/2024").waitFor();
  await list.getByText("sửa 1", { exact: true }).waitFor();
  await list.getByRole("link", { name: placed?.name ?? "", exact: true }).waitFor();
  const path = await opened.saving("ban-hanh.xlsx", () => list.getByRole("button", { name: "Lưu bản Excel" }).click());
  const [issued] = await ask(page, "papers.issued", {});
  const kept = await ask(page, "papers.issued.save", { id: issued?.id ?? "", format: "xlsx" });
  expect((await readFile(path)).toString("base64")).toBe(kept.base64);
}
