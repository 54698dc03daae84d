import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openApp } from "./browser.ts";
import { beginOffice } from "./journeys/office.ts";

const PICTURES = ["Chỉ tiêu theo đơn vị", "Gửi theo tuần so với thời hạn", "Các bước của mô hình"];

test("every picture is taken along as a table and as a picture, and its marks open their lists", async () => {
  const { page, complaints } = await openApp();
  await beginOffice(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate("location.hash = '/thong-ke?ngay=2024-04-03'");
  for (const title of PICTURES) {
    const figure = page.getByRole("region", { name: title });
    await figure.getByRole("button", { name: `Sao chép bảng: ${title}` }).click();
    const rows = await figure.locator("tbody tr").count();
    await expect
      .poll(async () => (await page.evaluate<string>("navigator.clipboard.readText()")).trim().split("\n").length)
      .toBe(rows + 1);
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: `Lưu hình: ${title}` }).click(),
    ]);
    expect(taken.suggestedFilename()).toBe(`${title}.png`);
    const png = await readFile(await taken.path());
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Twice as sharp as on the screen, and not an empty sheet.
    const width = (await figure.locator("svg[role=group]").boundingBox())?.width ?? 0;
    expect(png.readUInt32BE(16)).toBe(Math.ceil(width * 2));
    expect(png.length).toBeGreaterThan(3_000);
  }
  const stages = page.getByRole("group", { name: "Hình: Các bước của mô hình" });
  await stages.getByRole("link", { name: /^Đăng ký: đang ở đây/ }).click();
  await page.getByRole("heading", { level: 1, name: "Sổ mô hình" }).waitFor();
  expect(page.url()).toContain("stage=registered");
  expect(complaints).toEqual([]);
});
