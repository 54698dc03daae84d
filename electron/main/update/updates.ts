import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { type App, type BrowserWindow, dialog } from "electron";
import { z } from "zod";
import { taskQueue } from "../../../core/office/queue.ts";
import { type Installer, newestInstaller, type Own } from "./installer.ts";
import { proveInstaller } from "./prove.ts";
import { askWindows } from "./signature.ts";
import { words } from "./words.ts";

/** Where updates look, and where they put what they found. */
export interface UpdatePlaces {
  /** The file that holds the folder in which the clerk looked last. */
  settings: string;
  /** For the copy of an installer while it is proved and run. */
  folder: string;
}

/** Updates without the net: an installer on a stick or in a shared folder. */
export interface Updates {
  /** Lets the clerk choose where to look, and says what is there. */
  choose(): Promise<void>;
  /** Looks where she looked last; says something only where there is a newer installer that may be started. */
  lookAgain(): Promise<void>;
}

const settings = z.strictObject({ folder: z.string().min(1) });

/**
 * All of it stands in this process and in dialogues of the system: the page can neither name an installer nor
 * start one. What was proved is started when the program has closed in its own order.
 */
export function createUpdates(app: App, window: BrowserWindow, places: UpdatePlaces): Updates {
  const own: Own = { version: app.getVersion(), arch: process.arch };
  const tell = (message: string, detail = "") =>
    dialog.showMessageBox(window, { type: "info", title: words.title, message, detail, noLink: true });

  // Closing may be called off, and the next offer be accepted or not: only the last word counts, and once.
  let accepted: string | null = null;
  app.once("quit", () => {
    if (accepted !== null) start(accepted);
  });

  async function offer(installer: Installer, quietly: boolean): Promise<void> {
    const proof = await proveInstaller(installer, { ...own, program: app.getPath("exe") }, places.folder, askWindows);
    if (!proof.ok) {
      if (!quietly) await tell(words.refused(installer.name), words.why[proof.why]);
      return;
    }
    const { response } = await dialog.showMessageBox(window, {
      type: "question",
      title: words.title,
      message: words.offer(installer.version),
      detail: words.offered(own.version, proof.publisher),
      buttons: [words.later, words.install],
      defaultId: 1,
      cancelId: 0,
      noLink: true,
    });
    accepted = response === 1 ? proof.path : null;
    if (accepted !== null) window.close();
  }

  async function choose(): Promise<void> {
    if (process.platform !== "win32") return void (await tell(words.onlyWindows));
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.choose,
      buttonLabel: words.accept,
      properties: ["openDirectory"],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return;
    // A folder that cannot be remembered is looked into all the same.
    await writeFile(places.settings, JSON.stringify({ folder })).catch((error: unknown) =>
      console.error("the folder of updates cannot be remembered:", error),
    );
    const found = await newestInstaller(folder, own).catch((error: unknown) => {
      console.error("the folder of updates cannot be read:", error);
      return undefined;
    });
    if (found === undefined) await tell(words.unreadable(folder));
    else if (found === null) await tell(words.none(folder, own.version));
    else await offer(found, false);
  }

  async function lookAgain(): Promise<void> {
    if (process.platform !== "win32") return;
    // The installer that brought this version may still be ending, and then its file stays until the next start.
    await rm(places.folder, { recursive: true, force: true }).catch(() => undefined);
    const folder = await lastFolder(places.settings);
    // A stick that is not in is no news.
    const found = folder === null ? null : await newestInstaller(folder, own).catch(() => null);
    if (found) await offer(found, true);
  }

  // One after the other, for both use the one folder.
  const inTurn = taskQueue();
  return { choose: () => inTurn(choose), lookAgain: () => inTurn(lookAgain) };
}

async function lastFolder(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return settings.parse(JSON.parse(text)).folder;
  } catch {
    return null;
  }
}

/** Of its own, for this program is gone in a moment; it installs into the same place and opens the program again. */
function start(installer: string): void {
  spawn(installer, ["--updated"], { detached: true, stdio: "ignore" }).unref();
}
