import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openApp } from "./browser.ts";
import { beginOffice } from "./journeys/office.ts";
import { ask } from "./shells/shell.ts";

const NAME = { exact: true, name: "Tên mô hình" } as const;

/** Types another name over the first model of the register, as far as the keyboard goes. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("gridcell", { name: from, exact: true }).click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", NAME).fill(to);
  await page.keyboard.press("Enter");
}

test("two windows edit one model: the later one is told, keeps nothing of its own, and sees the other's", async () => {
  const { page, complaints } = await openApp();
  await beginOffice(page);
  const [model] = await ask(page, "models.list", {});
  const name = model?.name ?? "";
  const other = await page.context().newPage();
  for (const window of [page, other]) {
    await window.goto(`${new URL(page.url()).origin}/#/so-mo-hinh`);
    await window.reload();
    await window.getByRole("gridcell", { name, exact: true }).waitFor();
  }

  await rename(page, name, "Tên sửa ở cửa sổ thứ nhất");
  await expect.poll(async () => (await ask(page, "models.list", {}))[0]?.name).toBe("Tên sửa ở cửa sổ thứ nhất");
  await rename(other, name, "Tên sửa ở cửa sổ thứ hai");
  const told = other.getByRole("dialog").filter({ hasText: "Mô hình này vừa được sửa ở nơi khác" });
  await told.getByText("Chưa lưu lần sửa của anh/chị").waitFor();
  await told.getByRole("button").click();
  await other.getByRole("gridcell", { name: "Tên sửa ở cửa sổ thứ nhất", exact: true }).waitFor();
  expect(await other.getByRole("gridcell", { name: "Tên sửa ở cửa sổ thứ hai" }).count()).toBe(0);
  const { history } = await ask(page, "models.show", { id: model?.id ?? "" });
  expect(history.filter(({ kind }) => kind === "edit")).toHaveLength(1);

  // Having seen it she may change it again.
  await rename(other, "Tên sửa ở cửa sổ thứ nhất", "Tên sửa ở cửa sổ thứ hai");
  await expect.poll(async () => (await ask(page, "models.list", {}))[0]?.name).toBe("Tên sửa ở cửa sổ thứ hai");

  // The register is read anew while an editor stands open over it: what is typed there was meant for what was seen.
  await page.bringToFront();
  await page.reload();
  const cell = page.getByRole("gridcell", { name: "Tên sửa ở cửa sổ thứ hai", exact: true });
  await cell.click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", NAME).fill("Tên gõ dở");
  await ask(other, "models.edit", { ids: [model?.id ?? ""], changes: { name: "Tên sửa sau cùng" } });
  const read = page.waitForResponse((response) => /"models.list"/u.test(response.request().postData() ?? ""));
  await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  await (await read).finished();
  await page.getByText("Tên sửa sau cùng").or(page.getByRole("textbox", NAME)).first().waitFor();
  await page.getByRole("textbox", NAME).press("Enter");
  await page.getByRole("dialog").filter({ hasText: "Mô hình này vừa được sửa ở nơi khác" }).waitFor();
  expect((await ask(page, "models.list", {}))[0]?.name).toBe("Tên sửa sau cùng");
  expect(complaints).toEqual([]);
});
