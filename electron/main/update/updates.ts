import { rm } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import { z } from "zod";
import { errorCode } from "../../../core/store/failures.ts";
import { remember, remembered } from "../remembered.ts";
import { complain } from "../support/complain.ts";
import { hashBeside, type Installer, newestInstaller } from "./installer.ts";
import type { Installing } from "./installing.ts";
import { words } from "./words.ts";

/** Updates without the net: an installer on a stick or in a shared folder. */
export interface Updates {
  /** Lets the clerk choose where to look, and says what is there. */
  choose(): Promise<void>;
  /** Looks where she looked last; says something only where there is a newer installer that may be started. */
  lookAgain(): Promise<void>;
}

/** A folder that is not there just now: the stick is out, the share is not connected. */
const AWAY: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENODEV", "ENXIO", "ENETUNREACH", "EHOSTDOWN"]);

/** @param settings the file that holds the folder in which the clerk looked last */
export function createUpdates(window: BrowserWindow, installing: Installing, settings: string): Updates {
  const { own, tell } = installing;

  async function offer(installer: Installer, quietly: boolean): Promise<void> {
    const wanted = await hashBeside(installer);
    if (wanted !== null) await installing.offer(installer, wanted, quietly);
    else if (!quietly) await tell(words.refused(installer.name), words.why["no-hash"]);
  }

  async function choose(): Promise<void> {
    if (process.platform !== "win32") return tell(words.onlyWindows);
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.choose,
      buttonLabel: words.accept,
      properties: ["openDirectory"],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return;
    await remember(settings, { folder });
    const found = await newestInstaller(folder, own).catch((error: unknown) => {
      complain("the folder of updates cannot be read:", error);
      return undefined;
    });
    if (found === undefined) await tell(words.unreadable(folder));
    else if (found === null) await tell(words.none(folder, own.version));
    else await offer(found, false);
  }

  async function lookAgain(): Promise<void> {
    if (process.platform !== "win32") return;
    // The installer that brought this version may still be ending, and then its file stays until the next start.
    await rm(installing.folder, { recursive: true, force: true }).catch((error: unknown) =>
      complain("the last installer stays for now:", error),
    );
    const { folder } = await remembered(settings, z.strictObject({ folder: z.string().min(1).nullable() }), {
      folder: null,
    });
    if (folder === null) return;
    const found = await newestInstaller(folder, own).catch((error: unknown) => {
      if (!AWAY.has(errorCode(error))) complain("the folder of updates cannot be read:", error);
      return null;
    });
    if (found) await offer(found, true);
  }

  return { choose: () => installing.inTurn(choose), lookAgain: () => installing.inTurn(lookAgain) };
}
