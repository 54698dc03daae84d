import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { mail } from "../cli/mail.ts";
import { temporaryFolder } from "../server/office.ts";
import { openApp } from "./browser.ts";
import { beginOffice } from "./journeys/office.ts";
import { ask, dropFiles, SCREEN } from "./shells/shell.ts";

const SENTENCE = "Xã An Bình đăng ký mô hình Tiếng kẻng bình yên, giao chi bộ thôn Đông vận động bà con gõ kẻng.";
const LETTER = mail(
  { from: "Xã An Bình", subject: "Đăng ký mô hình", date: "Mon, 18 Mar 2024 09:12:00 +0700" },
  `Kính gửi Ban Dân vận.\n${SENTENCE}\nTrân trọng cảm ơn.`,
  {},
);
const BARE = [
  "ĐẢNG ỦY XÃ PHÚC LÂM",
  "MÔ HÌNH DÂN VẬN KHÉO NĂM 2024",
  "1|Hũ gạo tình thương|Kinh tế|x||Mỗi bữa bớt một nắm gạo giúp hộ nghèo",
  "2|Đường hoa phụ nữ|Kinh tế||x|Trồng hoa hai bên đường làng ngõ xóm",
].join("\n");
const PRAISE = [
  "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024",
  "TT|Tên tập thể, cá nhân|Tên mô hình|Hình thức khen|Mức thưởng",
  "1|Chi bộ thôn Đông|Thôn sạch|Giấy khen|500.000",
  "2|Chi bộ thôn Đoài|Thôn xanh|Giấy khen|500.000",
].join("\n");
/** Names that were pasted from elsewhere: too few to be believed by their letters alone. */
const PASTED = [
  "Đơn vị: Xã Lưu Xá",
  "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024",
  "TT|Tên mô hình|Lĩnh vực|Nội dung thực hiện",
  `1|${western("Hũ gạo tình thương")}|Kinh tế|Vận động bà con`,
].join("\n");

/** Vietnamese in Windows-1258 (letters with their hats, the tone behind) as a program shows it that takes it for western. */
function western(text: string): string {
  const spelled = text.replace(/\p{L}/gu, (letter) => {
    const [base = "", ...marks] = letter.normalize("NFD");
    const tone = marks.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? "";
    return `${(base + marks.filter((mark) => mark !== tone).join("")).normalize("NFC")}${tone}`;
  });
  return iconv.decode(iconv.encode(spelled, "windows-1258"), "windows-1252");
}

async function open(page: Page, name: string) {
  await page.getByRole("navigation").getByRole("link", { name: "Tiếp nhận" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

test("a letter is typed from beside its words; what has no headings, or wrong letters, is put right on the review screen", async () => {
  const { page, complaints } = await openApp();
  await beginOffice(page);
  await page.getByRole("navigation").getByRole("link", { name: "Tiếp nhận" }).click();
  const names = async (unit: string) => (await ask(page, "models.list", { unit })).map((model) => model.name);
  const folder = await temporaryFolder();
  const files = {
    "thu.eml": LETTER,
    "khong tieu de.csv": BARE,
    "dan tu noi khac.csv": PASTED,
    "khen thuong.csv": PRAISE,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await dropFiles(
    page,
    Object.keys(files).map((name) => join(folder, name)),
  );

  const letter = page.getByRole("row", { name: "Nội dung thư.eml" });
  await letter.getByRole("button", { name: "Gõ vào sổ" }).click();
  const drawer = page.getByRole("dialog");
  const line = drawer.getByText(SENTENCE);
  await line.waitFor();
  const name = drawer.getByRole("textbox", { name: "Tên mô hình" });
  // The drawer comes in from the side: what counts is where it stands in the end.
  const fits = async () => {
    const [beside, form] = await Promise.all([line.boundingBox(), name.boundingBox()]);
    return beside && form && [beside.x + beside.width <= form.x, form.x + form.width <= SCREEN.width];
  };
  await expect.poll(fits).toEqual([true, true]);
  // A whole line by three clicks, over into the form by the keyboard.
  await line.click({ clickCount: 3 });
  await page.keyboard.press("Control+C");
  await drawer.getByRole("textbox", { name: "Nội dung, cách thức" }).focus();
  await page.keyboard.press("Control+V");
  await expect
    .poll(() => drawer.getByRole("textbox", { name: "Nội dung, cách thức" }).inputValue())
    .toContain(SENTENCE);
  await name.fill("Tiếng kẻng bình yên");
  await drawer.getByRole("button", { name: "Ghi vào sổ" }).click();
  await drawer.waitFor({ state: "hidden" });

  await open(page, "khong tieu de.csv");
  const confirm = page.getByRole("button", { name: "Đưa vào sổ" });
  expect(await confirm.isDisabled()).toBe(true);
  const headless = page.getByRole("button", { name: "Đúng, bảng không có dòng tiêu đề" });
  await headless.click();
  await headless.waitFor({ state: "hidden" });
  // While the last decision is on its way the button takes no click.
  await page.locator(".review:not(.is-busy)").waitFor();
  await confirm.click();
  await page.getByRole("button", { name: "Xem trong sổ" }).waitFor();
  expect(await names("Xã Phúc Lâm")).toEqual(["Hũ gạo tình thương", "Đường hoa phụ nữ"]);

  await open(page, "dan tu noi khac.csv");
  await page.locator(".review-fact", { hasText: "Cách đọc chữ" }).locator(".ant-select").click();
  await page.locator(".ant-select-item-option:visible", { hasText: "1258" }).click();
  await page
    .getByRole("gridcell", { name: "Hũ gạo tình thương" })
    .or(page.getByText("Hũ gạo tình thương"))
    .first()
    .waitFor();
  // While the last decision is on its way the button takes no click.
  await page.locator(".review:not(.is-busy)").waitFor();
  await confirm.click();
  await page.getByRole("button", { name: "Xem trong sổ" }).waitFor();
  expect(await names("Xã Lưu Xá")).toContain("Hũ gạo tình thương");

  await open(page, "khen thuong.csv");
  await page.getByRole("button", { name: "Không nhận tệp này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Không nhận tệp này" }).click();
  await page.getByRole("row", { name: "khen thuong.csv" }).getByText("Đã rút lại").waitFor();
  const waiting = await ask(page, "review.list", {});
  expect(waiting.filter(({ path }) => path.includes("khen thuong"))).toEqual([]);
  expect(await names("Xã An Bình")).toContain("Tiếng kẻng bình yên");
  expect(await ask(page, "check", {})).toEqual({ sound: true, findings: [] });
  expect(complaints).toEqual([]);
});
