import { test } from "vitest";
import { mainJob } from "./journeys/main-job.ts";
import { browserShell } from "./shells/browser.ts";

/** The clerk's journeys in a real Chromium over the real server and store. */

test("from the first start to a saved appendix, and everything is there the next morning", async () => {
  await mainJob(await browserShell());
});
