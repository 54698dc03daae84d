import { expect, test } from "vitest";
import { openApp } from "./browser.ts";
import { ask } from "./shells/shell.ts";

/** Would run and load something where it were taken for more than text. */
const PIECE = `<img src="x" onerror="document.title='ran'"><h1 id="chen">Chèn</h1>`;

const SCREENS = {
  "/tong-quan": "Tổng quan",
  "/tiep-nhan": "Tiếp nhận",
  "/so-mo-hinh": "Sổ mô hình",
  "/don-vi": "Đơn vị",
  "/thong-ke": "Thống kê",
  "/van-ban": "Văn bản",
  "/thiet-lap": "Thiết lập",
};

test("the app opens from the printed address, complains of nothing and asks nobody else", async () => {
  const { page, served, complaints, strays } = await openApp();
  await page.locator("#root > *").first().waitFor();
  // The token is spent and must not stay in the address, where a history or a picture would keep it.
  expect(page.url()).not.toContain("token");
  expect(await page.title()).toContain("Dân vận khéo");
  expect(await page.locator("body").textContent()).toMatch(/[À-ỹ]/);
  expect(await page.evaluate("document.cookie")).toBe("");

  await page.reload();
  await page.locator("#root > *").first().waitFor();
  expect(complaints).toEqual([]);
  expect(strays).toEqual([]);

  // A second browser with the same address gets the page that says why.
  const other = await page.context().browser()?.newPage();
  const refused = await other?.goto(served.url);
  expect(refused?.status()).toBe(403);
  expect(await other?.locator("h1").textContent()).toBe("Chưa mở được ứng dụng");
});

test("a paper in a frame is laid out under the page's policy, and can neither run nor load anything", async () => {
  const { page, complaints } = await openApp();
  await page.locator("#root > *").first().waitFor();
  expect(complaints).toEqual([]);
  const seen = await page.evaluate(`new Promise((resolve) => {
    const nonce = document.querySelector('meta[name="csp-nonce"]').content;
    const frame = document.createElement("iframe");
    frame.srcdoc = '<!doctype html><style nonce="' + nonce + '">p { color: rgb(1, 2, 3) }</style>' +
      '<p style="font-weight: 700">Phụ lục</p><script>document.title = "ran"</script>' +
      '<img src="https://example.invalid/x.png">';
    frame.onload = () => {
      const paper = frame.contentDocument;
      const style = frame.contentWindow.getComputedStyle(paper.querySelector("p"));
      resolve({ color: style.color, weight: style.fontWeight, title: paper.title });
    };
    document.body.append(frame);
  })`);
  expect(seen).toEqual({ color: "rgb(1, 2, 3)", weight: "700", title: "" });
  // The script and the picture were refused by the policy, and the browser says so.
  expect(complaints.filter((text) => /Content Security Policy/i.test(text)).length).toBeGreaterThanOrEqual(2);
});

test("a name that is a piece of a page is text on every screen", async () => {
  const { page, complaints, strays } = await openApp();
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  await ask(page, "workplace.create", { programme: "hai-phong-2024", office: PIECE, seat: "huyen", sample: true });
  const models = await ask(page, "models.list", {});
  for (const { id } of models.slice(0, 3)) {
    const changes = { name: PIECE, content: PIECE, goal: PIECE, subject: PIECE, note: PIECE };
    await ask(page, "models.edit", { ids: [id], changes });
  }
  await ask(page, "units.save", { name: PIECE, kind: "Xã", parent: null, short: null, aliases: [PIECE], flags: [] });
  const task = { unitId: null, member: null, given: "2024-03-01", due: "2024-04-01", done: null, result: null };
  await ask(page, "year.tasks.save", { ...task, name: PIECE });
  await page.reload();
  let shown = 0;
  for (const [address, heading] of Object.entries(SCREENS)) {
    await page.evaluate(`location.hash = "${address}"`);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForLoadState("networkidle");
    for (const frame of page.frames()) {
      expect(await frame.locator("img[src='x'], [onerror], #chen").count(), address).toBe(0);
      shown += await frame.getByText(PIECE).count();
    }
  }
  expect(shown).toBeGreaterThan(5);
  expect(await page.title()).not.toBe("ran");
  expect(complaints).toEqual([]);
  expect(strays).toEqual([]);
});
