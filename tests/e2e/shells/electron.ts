import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { root } from "../../cli/dvk.ts";
import { temporaryFolder } from "../../server/office.ts";
import { attend, dropFiles, SCREEN, type Shell } from "./shell.ts";

/** Why there is no real Electron here; said wherever a test is skipped for it. */
export const NO_ELECTRON =
  "Real Electron: skipped, its program is not installed (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH).\n";

/** Electron's program. Looked for by hand, for `require("electron")` would set about downloading it. */
export function findElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules/electron/dist");
  const written = join(root, "node_modules/electron/path.txt");
  const name = existsSync(written)
    ? readFileSync(written, "utf8")
    : process.platform === "win32"
      ? "electron.exe"
      : "electron";
  return existsSync(join(folder, name)) ? join(folder, name) : null;
}

/** The built program in real Electron; `binary` as `findElectron` found it. */
export async function electronShell(binary: string): Promise<Shell> {
  const folder = await temporaryFolder();
  return {
    async open() {
      const app = await _electron.launch({
        executablePath: binary,
        // Chromium refuses its sandbox to root; nothing but the program is opened here.
        args: [
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
          root,
          `--user-data-dir=${join(folder, "settings")}`,
        ],
      });
      const page = await app.firstWindow();
      const complaints = attend(page);
      await page.setViewportSize(SCREEN);
      await page.locator("#root > *").first().waitFor();
      return {
        page,
        complaints,
        async saving(name, act) {
          const filePath = join(folder, name);
          await app.evaluate(({ dialog }, path) => {
            dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
          }, filePath);
          await act();
          await page.getByText(name).first().waitFor();
          return filePath;
        },
        drop: (paths) => dropFiles(page, paths),
        close: () => app.close(),
      };
    },
  };
}
