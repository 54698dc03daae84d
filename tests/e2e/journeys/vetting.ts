import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { ask } from "../shells/shell.ts";

const DAY = "15/11/2024";
const LEVEL = "thành phố";

/** Models go through the queue by keys, one is sent back, one evaluated and put forward, and the last step taken back. */
export async function vettingJourney(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Thẩm định và đánh giá" }).click();
  await page.getByRole("listbox", { name: "Danh sách chờ" }).waitFor();
  const models = await ask(page, "year.models.list", {});
  const [one, two, three, four] = models.filter(({ waits }) => waits.includes("vet"));
  if (!one || !two || !three || !four) throw new Error("the sample has fewer than four models to vet");
  const count = models.filter(({ waits }) => waits.includes("vet")).length;
  const stage = async (id: string) => (await ask(page, "year.models.show", { id })).model.stage;

  // A step has a day of the programme's year, and none is guessed.
  await seen(page, one.name);
  await page.keyboard.press("1");
  await page.getByText("Hãy chọn ngày ghi (trong năm 2024) rồi bấm lại.").waitFor();
  expect(await stage(one.id)).toBe("registered");
  await page.getByRole("textbox", { name: "Ngày ghi" }).fill(DAY);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox", { name: "Danh sách chờ" }).focus();

  for (const [vetted, next] of [
    [one, two],
    [two, three],
    [three, four],
  ] as const) {
    await seen(page, vetted.name);
    await page.keyboard.press("1");
    await seen(page, next.name);
  }
  await page.keyboard.press("2");
  const reasons = page.getByRole("textbox", { name: "Lý do trả lại" });
  await reasons.fill("Chưa rõ cách làm\nChưa rõ địa bàn");
  await reasons.press("Control+Enter");
  await filter(page, "Chờ thẩm định", count - 4).waitFor();
  expect(await Promise.all([one, two, three, four].map(({ id }) => stage(id)))).toEqual([
    "vetted",
    "vetted",
    "vetted",
    "returned",
  ]);
  const { events } = await ask(page, "year.models.show", { id: four.id });
  expect(events[0]).toMatchObject({ day: "2024-11-15", details: { reasons: ["Chưa rõ cách làm", "Chưa rõ địa bàn"] } });

  await openModel(page, one);
  await page.getByText("Chưa ghi được: ").click();
  await page.getByText("Chưa qua bước “đánh giá theo tiêu chí”").waitFor();
  await evaluate(page);
  await filter(page, "Đề nghị công nhận", 1).click();
  expect(await stage(one.id)).toBe("evaluated");
  await step(page, "Công nhận", { "Cấp công nhận": "cấp huyện", "Số quyết định": "12-QĐ/HU" });
  await filter(page, "Xét tiêu biểu", 1).click();
  await step(page, "Chọn tiêu biểu", {});
  await filter(page, "Chờ giới thiệu", 1).click();
  await step(page, "Giới thiệu lên cấp trên", { "Giới thiệu lên": LEVEL, "Lý do": "Hiệu quả rõ nét" });
  await filter(page, "Chờ khen thưởng", 1).waitFor();
  const [level] = await ask(page, "year.nominations", {});
  expect(level?.nominated).toMatchObject([{ id: one.id, rank: 1, reason: "Hiệu quả rõ nét" }]);

  await page.getByText("Danh sách giới thiệu", { exact: true }).click();
  await page.getByText("Đã giới thiệu 1 mô hình; chưa ghi số lượng được phân bổ.").waitFor();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByText("1 mô hình tiêu biểu chờ giới thiệu").waitFor();
  expect(await stage(one.id)).toBe("exemplary");

  await page.evaluate(`location.hash = "/so-mo-hinh?model=${one.id}"`);
  const way = page.getByRole("region", { name: "Quá trình của mô hình" });
  for (const said of ["Thẩm định", "cấp huyện, quyết định số 12-QĐ/HU", "(đã rút lại)"]) {
    await way.getByText(said).first().waitFor();
  }
  expect(await ask(page, "check", {})).toEqual({ sound: true, findings: [] });
}

async function seen(page: Page, name: string): Promise<void> {
  await page.getByRole("region", { name: "Mô hình đang xem" }).getByRole("heading", { level: 2, name }).waitFor();
}

/** The button of a list, as it says how many wait there. */
function filter(page: Page, name: string, count: number): Locator {
  return page.getByRole("button", { name: `${name} ${count.toLocaleString("vi-VN")}`, exact: true });
}

async function openModel(page: Page, { id, name }: { id: string; name: string }): Promise<void> {
  await page.evaluate(`location.hash = "/tham-dinh?step=all&model=${id}"`);
  await seen(page, name);
}

/** Every criterion is met, each with what proves it. */
async function evaluate(page: Page): Promise<void> {
  const sheet = page.getByRole("region", { name: "Tiêu chí đánh giá" });
  const answers = sheet.getByRole("radiogroup");
  const evidence = sheet.getByRole("textbox", { name: /^Minh chứng của tiêu chí/ });
  await answers.first().waitFor();
  const criteria = await answers.count();
  for (let index = 0; index < criteria; index++) {
    await answers.nth(index).getByText("Đạt", { exact: true }).click();
    await evidence.nth(index).fill(`Biên bản số ${index + 1}`);
  }
  await sheet.getByRole("button", { name: "Lưu và ghi “Đã đánh giá”" }).click();
}

/** Records a step of the only model of a list by its button. */
async function step(page: Page, name: string, answers: Record<string, string>): Promise<void> {
  const steps = page.getByRole("region", { name: "Ghi bước tiếp theo" });
  await steps.getByRole("button", { name }).click();
  for (const [label, text] of Object.entries(answers)) await steps.getByLabel(label, { exact: true }).fill(text);
  await steps.getByRole("button", { name: "Ghi", exact: true }).click();
  await steps.getByRole("button", { name: "Ghi", exact: true }).waitFor({ state: "detached" });
}
