import { expect, test } from "vitest";
import { openApp } from "./browser.ts";
import { vettingJourney } from "./journeys/vetting.ts";
import { ask } from "./shells/shell.ts";

test("three are vetted, one is sent back, one is evaluated, recognised and put forward, and that is taken back", async () => {
  const { page, complaints } = await openApp();
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  const office = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen", sample: true };
  await ask(page, "workplace.create", office);
  await page.reload();
  await vettingJourney(page);
  expect(complaints).toEqual([]);
});
