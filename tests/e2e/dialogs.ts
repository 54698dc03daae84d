import type { Page } from "playwright-core";
import { at, fileIn, type Sight } from "./screens.ts";
import { ask } from "./shells/shell.ts";

/** What opens over the screens or within them, over the sample inbox: dialogues, forms, panels, the help. */
export const DIALOG_SIGHTS: readonly Sight[] = [
  {
    name: "xem-xet-tra-lai",
    async show(page) {
      const { address, name } = await fileIn(page, "review");
      await at(page, address, name);
      await page.getByRole("button", { name: "Trả lại đơn vị" }).click();
      await page.getByRole("dialog").getByRole("textbox").waitFor();
    },
  },
  { name: "xem-xet-ket-qua", show: resultsInReview },
  ...[
    ["gia-han", "deadlines", "Gia hạn"],
    ["quyet-dinh-ngay", "deadlines", "Quyết định ngày cuối"],
    ["hoat-dong", "activities", "Thêm hoạt động"],
    ["giao-viec", "tasks", "Giao việc"],
    ["thanh-vien", "members", "Thêm thành viên"],
  ].map(([name = "", part, button = ""]) => ({
    name,
    async show(page: Page) {
      await at(page, `/lich-va-viec?muc=${part}&ngay=2024-04-03`, "Lịch và việc");
      await page.getByRole("tabpanel").getByRole("button", { name: button, exact: true }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  })),
  {
    name: "don-vi-hop-nhat",
    async show(page) {
      const [unit] = await ask(page, "units.list", {});
      await at(page, `/don-vi?unit=${unit?.id}`, "Đơn vị");
      await page.getByRole("button", { name: "Hợp nhất với đơn vị khác" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "chon-cot",
    async show(page) {
      await at(page, "/so-mo-hinh", "Sổ mô hình");
      await page.getByRole("button", { name: "Chọn cột" }).click();
      await page.getByText("Đánh dấu cột muốn xem").waitFor();
    },
  },
  { name: "sao-luu", show: (page) => backups(page) },
  {
    name: "phuc-hoi",
    async show(page) {
      await backups(page);
      await page.getByRole("button", { name: "Sao lưu ngay" }).click();
      await page.getByRole("cell", { name: "Bấm sao lưu" }).first().waitFor();
      await page
        .getByRole("button", { name: /^Phục hồi bản lúc/u })
        .first()
        .click();
      await page.getByRole("button", { name: "Phục hồi bản này" }).waitFor();
    },
  },
  {
    name: "nhat-ky",
    async show(page) {
      await at(page, "/thiet-lap?muc=audit", "Thiết lập");
      await page.getByRole("button", { name: "Lưu ra tệp CSV…" }).waitFor();
    },
  },
  { name: "tro-giup-su-co", show: (page) => help(page, "su co", "15. Khi có sự cố") },
  {
    name: "tro-giup-tim",
    async show(page) {
      await at(page, "/tong-quan", "Tổng quan");
      await page.keyboard.press("F1");
      await page.getByRole("searchbox", { name: "Tìm trong hướng dẫn" }).fill("nhan tep");
      await page.getByRole("status").filter({ hasText: "Tìm thấy" }).waitFor();
    },
  },
];

async function backups(page: Page): Promise<void> {
  await at(page, "/thiet-lap?muc=backups", "Thiết lập");
  await page
    .getByRole("button", { name: /^Phục hồi bản lúc/u })
    .first()
    .waitFor();
}

/** A report of results that names one registered model, one nearly so, and one that nobody knows. */
async function resultsInReview(page: Page): Promise<void> {
  const [first, second] = await ask(page, "models.list", {});
  const rows = [
    ["BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    ["TT", "Tên mô hình", "Kết quả đạt được"],
    ["1", first?.name ?? "", "Đã hoàn thành"],
    ["2", `${second?.name} mới`, "Đã hoàn thành"],
    ["3", "Mô hình chưa ai đăng ký", "Đang thực hiện"],
  ];
  const text = rows.map((row) => row.join("\t")).join("\n");
  const { id } = await ask(page, "inbox.paste", { text, name: "ket qua", unit: first?.unit ?? "" });
  await page.evaluate(`location.hash = ${JSON.stringify(`/tiep-nhan/${id}`)}`);
  await page.getByText("Đối chiếu với mô hình đã đăng ký").waitFor();
}

/** Looks something up in the help, with the keyboard alone, as far as the section with this title. */
export async function help(page: Page, typed: string, title: string): Promise<void> {
  await at(page, "/tong-quan", "Tổng quan");
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 2, name: "2. Tổng quan" }).waitFor();
  await page.keyboard.type(typed);
  const found = page.getByRole("region", { name: "Chỗ tìm thấy" }).getByRole("button");
  await found.first().waitFor();
  // Past what clears and what searches, to the first place found.
  while (!(await found.first().evaluate((button) => button.ownerDocument.activeElement === button))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
}
