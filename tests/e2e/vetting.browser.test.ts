import { expect, test } from "vitest";
import { openApp } from "./browser.ts";
import { beginOffice } from "./journeys/office.ts";
import { vettingJourney } from "./journeys/vetting.ts";

test("three are vetted, one is sent back, one is evaluated, recognised and put forward, and that is taken back", async () => {
  const { page, complaints } = await openApp();
  await beginOffice(page);
  await vettingJourney(page);
  expect(complaints).toEqual([]);
});
