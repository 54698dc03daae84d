import { join } from "node:path";
import { temporaryFolder } from "../../server/office.ts";
import { openApp } from "../browser.ts";
import { dropFiles, type Shell } from "./shell.ts";

/** `dvk serve` and a real Chromium. */
export async function browserShell(): Promise<Shell> {
  const folder = await temporaryFolder();
  const data = join(folder, "data");
  return {
    async open() {
      const { page, served, complaints, strays } = await openApp({ data });
      return {
        page,
        complaints,
        async saving(name, act) {
          const [download] = await Promise.all([page.waitForEvent("download"), act()]);
          const path = join(folder, name);
          await download.saveAs(path);
          return path;
        },
        drop: (paths) => dropFiles(page, paths),
        async close() {
          await page.context().browser()?.close();
          await served.stop();
          if (strays.length > 0) throw new Error(`the page asked elsewhere: ${strays.join(", ")}`);
        },
      };
    },
  };
}
