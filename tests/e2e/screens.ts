import type { Page } from "playwright-core";
import { ask } from "./shells/shell.ts";

/** A screen in one of its states, as a clerk meets it over the sample inbox. */
export interface Sight {
  name: string;
  /** Brings it about; `page` stands anywhere in the program. */
  show(page: Page): Promise<void>;
}

const VETTING = "Thẩm định và đánh giá";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Goes to an address of the program. */
export async function open(page: Page, address: string): Promise<void> {
  // A dialogue that was left open would lie over the next screen.
  if ((await page.getByRole("dialog").count()) > 0) await page.reload();
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

/** Until the screen itself stands there, not what it says while it waits for the office. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".ant-spin-spinning, .waiting").first().waitFor({ state: "detached" });
}

/** Goes to a screen, by its address and its title. */
export async function at(page: Page, address: string, title: string): Promise<void> {
  await open(page, address);
  await heading(page, title);
  await settled(page);
}

/** The address of the first file of the receipt log in a state. */
export async function fileIn(page: Page, status: "review" | "imported"): Promise<{ address: string; name: string }> {
  const entry = (await ask(page, "inbox.list", {})).find((one) => one.status === status && one.models > 3);
  if (!entry) throw new Error(`the sample has no file that is ${status}`);
  return { address: `/tiep-nhan/${entry.id}`, name: entry.name };
}

/** Where nothing has come in yet; an office without units or files. */
export const EMPTY_SIGHTS: readonly Sight[] = [
  { name: "tong-quan-trong", show: (page) => at(page, "/tong-quan", "Tổng quan") },
  { name: "tiep-nhan-trong", show: (page) => at(page, "/tiep-nhan", "Tiếp nhận") },
  { name: "so-mo-hinh-trong", show: (page) => at(page, "/so-mo-hinh", "Sổ mô hình") },
  { name: "tham-dinh-trong", show: (page) => at(page, "/tham-dinh", VETTING) },
  { name: "gioi-thieu-trong", show: (page) => at(page, "/tham-dinh?show=nominations", VETTING) },
  { name: "don-vi-trong", show: (page) => at(page, "/don-vi", "Đơn vị") },
  { name: "van-ban-trong", show: (page) => at(page, "/van-ban", "Văn bản") },
];

/** Every screen over the sample inbox, with what opens on it. */
export const SIGHTS: readonly Sight[] = [
  {
    name: "tong-quan",
    async show(page) {
      await at(page, "/tong-quan?ngay=2024-04-03", "Tổng quan");
      // It may have stood there before, on another day.
      await page.getByRole("button", { name: "Về hôm nay" }).waitFor();
    },
  },
  { name: "tiep-nhan", show: (page) => at(page, "/tiep-nhan", "Tiếp nhận") },
  {
    name: "tiep-nhan-dan",
    async show(page) {
      await at(page, "/tiep-nhan", "Tiếp nhận");
      await page.getByRole("button", { name: "Dán từ Excel" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "tiep-nhan-ghi-tay",
    async show(page) {
      await at(page, "/tiep-nhan", "Tiếp nhận");
      await page.getByRole("button", { name: "Ghi tay", exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "xem-xet",
    async show(page) {
      const { address, name } = await fileIn(page, "review");
      await at(page, address, name);
      await page.locator(".xl table").waitFor();
    },
  },
  {
    name: "xem-xet-da-vao-so",
    async show(page) {
      const { address, name } = await fileIn(page, "imported");
      await at(page, address, name);
      await page.locator(".xl table").waitFor();
    },
  },
  { name: "so-mo-hinh", show: register },
  {
    name: "so-mo-hinh-chi-tiet",
    async show(page) {
      const [model] = await ask(page, "models.list", {});
      await at(page, `/so-mo-hinh?model=${model?.id}`, "Sổ mô hình");
      await page.locator(".detail-history li").first().waitFor();
    },
  },
  {
    name: "so-mo-hinh-nhieu-dong",
    async show(page) {
      await register(page);
      for (const row of [2, 3]) await page.getByRole("checkbox", { name: `Chọn dòng ${row}`, exact: true }).click();
    },
  },
  {
    name: "hoan-tac",
    async show(page) {
      await register(page);
      await page.getByRole("button", { name: "Hoàn tác" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "don-vi", show: (page) => at(page, "/don-vi", "Đơn vị") },
  {
    name: "don-vi-mot",
    async show(page) {
      const [unit] = await ask(page, "units.list", {});
      await at(page, `/don-vi?unit=${unit?.id}`, "Đơn vị");
    },
  },
  {
    name: "don-vi-them",
    async show(page) {
      await at(page, "/don-vi", "Đơn vị");
      await page.getByRole("button", { name: "Thêm đơn vị" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  ...["today", "year", "deadlines", "sent", "activities", "tasks", "members"].map((part) => ({
    name: `lich-${part}`,
    show: (page: Page) => at(page, `/lich-va-viec?muc=${part}&ngay=2024-04-03`, "Lịch và việc"),
  })),
  {
    name: "lich-thu-don-doc",
    async show(page) {
      await at(page, "/lich-va-viec?muc=sent&ngay=2024-04-03", "Lịch và việc");
      await page.getByRole("button", { name: "Thư chung cho mọi đơn vị" }).click();
      await page.getByRole("dialog").locator("iframe").waitFor();
    },
  },
  {
    name: "thong-ke",
    async show(page) {
      await at(page, "/thong-ke?ngay=2024-04-03", "Thống kê");
      await page.getByRole("group", { name: "Hình: Các bước của mô hình" }).waitFor();
    },
  },
  { name: "van-ban-01", show: (page) => paper(page, "01") },
  { name: "van-ban-03", show: (page) => paper(page, "03") },
  ...["office", "programme", "learnt", "data", "about"].map((section) => ({
    name: `thiet-lap-${section}`,
    show: (page: Page) => at(page, `/thiet-lap?muc=${section}`, "Thiết lập"),
  })),
  { name: "thiet-lap-huong-dan-sua", show: editor },
  {
    name: "thiet-lap-huong-dan-chep",
    async show(page) {
      // What was typed into the editor goes with the page.
      await page.reload();
      await at(page, "/thiet-lap?muc=programme", "Thiết lập");
      await page.getByRole("button", { name: "Chép sang năm mới" }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "tim",
    async show(page) {
      await at(page, "/tong-quan", "Tổng quan");
      await page.keyboard.press("Control+f");
      await page.keyboard.type("an binh");
      await page.locator(".search-results").getByText("Xã An Bình").first().waitFor();
    },
  },
  {
    name: "tro-giup",
    async show(page) {
      await at(page, "/tong-quan", "Tổng quan");
      await page.keyboard.press("F1");
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** Thẩm định và đánh giá in its states; the last one puts models forward. */
export const VETTING_SIGHTS: readonly Sight[] = [
  { name: "tham-dinh", show: (page) => vetting(page, "") },
  {
    name: "tham-dinh-chua-ghi-duoc",
    async show(page) {
      await vetting(page, "?step=all");
      await page.getByText("Chưa ghi được: ").click();
    },
  },
  {
    name: "tham-dinh-tra-lai",
    async show(page) {
      await vetting(page, "?step=vet");
      // A key that comes while the queue turns to another filter is meant for neither.
      await page.reload();
      await page.getByRole("region", { name: "Ghi bước tiếp theo" }).waitFor();
      await page.keyboard.press("2");
      await page.getByRole("textbox", { name: "Lý do trả lại" }).waitFor();
    },
  },
  {
    name: "tham-dinh-nhieu-mo-hinh",
    async show(page) {
      await vetting(page, "?step=vet&asOf=2024-06-20");
      await page.getByRole("button", { name: "Chọn tất cả" }).click();
      await page.getByRole("button", { name: "Xem trước" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "tham-dinh-het-viec",
    async show(page) {
      await at(page, "/tham-dinh?step=commend", VETTING);
      await page.getByText("Không còn mô hình nào").waitFor();
    },
  },
  {
    name: "gioi-thieu",
    async show(page) {
      await nominated(page);
      await at(page, "/tham-dinh?show=nominations", VETTING);
      await page.locator(".nomination-table").waitFor();
    },
  },
];

/** The editor of the programme with a target that is wrong, said at its place, in the list and at the top. */
async function editor(page: Page): Promise<void> {
  await at(page, "/thiet-lap?muc=programme&sua=hai-phong-2024", "Thiết lập");
  const parts = page.getByRole("navigation", { name: "Các phần" });
  await parts.getByRole("button", { name: "Chỉ tiêu" }).click();
  await page.getByText(/^1\. Mỗi xã/).click();
  await page.getByRole("spinbutton", { name: "Ít nhất bao nhiêu mô hình" }).fill("0");
  await page.getByText("phải lớn hơn 0").first().waitFor();
  await parts.getByRole("button", { name: "Chỉ tiêu (1)" }).waitFor();
}

async function register(page: Page): Promise<void> {
  await at(page, "/so-mo-hinh", "Sổ mô hình");
  await page.getByRole("checkbox", { name: "Chọn dòng 3", exact: true }).waitFor();
}

async function paper(page: Page, code: string): Promise<void> {
  await at(page, `/van-ban/${code}`, "Văn bản");
  await page.frameLocator("iframe").locator("table").first().waitFor();
}

/** The queue with one model of it open. */
async function vetting(page: Page, query: string): Promise<void> {
  await at(page, `/tham-dinh${query}`, VETTING);
  await page.getByRole("region", { name: "Ghi bước tiếp theo" }).waitFor();
}

/** Two models are put forward, where none is yet. */
async function nominated(page: Page): Promise<void> {
  if ((await ask(page, "year.nominations", {})).length > 0) return;
  const ids = (await ask(page, "models.list", {})).slice(0, 2).map(({ id }) => id);
  for (const details of [
    { kind: "evaluated" },
    { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" },
    { kind: "exemplary" },
    { kind: "nominated", level: "thành phố", rank: 1, reason: "Hiệu quả rõ nét" },
  ] as const) {
    await ask(page, "year.models.event", { ids, day: "2024-11-15", details });
  }
  // Written past the screens, so that they have to be asked anew.
  await page.reload();
}
