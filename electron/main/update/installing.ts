import { spawn } from "node:child_process";
import { type App, type BrowserWindow, dialog } from "electron";
import { taskQueue } from "../../../core/office/queue.ts";
import { complain } from "../support/complain.ts";
import type { Installer, Own } from "./installer.ts";
import { type Judgement, judge, proveInstaller } from "./prove.ts";
import { askWindows } from "./signature.ts";
import { type UpdateRefusal, words } from "./words.ts";

/** What updates from a stick and over the net share: the proof, the offer, and the start when the program has closed. */
export interface Installing {
  own: Own;
  /** For the copy of an installer while it is proved and run. */
  folder: string;
  /** Runs tasks one after the other, for all of them use the one folder and ask the one person. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Says something in a dialogue. */
  tell(message: string, detail?: string): Promise<void>;
  /** Asks a question with two answers; true for the second. */
  ask(message: string, detail: string, buttons: readonly [string, string]): Promise<boolean>;
  /** Whether an installer that lies there may replace what runs now. */
  judge(path: string, version: string): Promise<Judgement>;
  /** Why a program like the one that runs now cannot judge others; null where it can. */
  whyNotOwn(): Promise<UpdateRefusal | null>;
  /**
   * Proves an installer whose SHA-256 is to be `wanted`, and offers it. Where it is refused she is told why, or, where
   * nobody asked (`quietly`), nothing is said.
   */
  offer(installer: Installer, wanted: string, quietly: boolean): Promise<void>;
}

/**
 * All of it stands in this process and in dialogues of the system: the page can neither name an installer nor
 * start one. What was proved is started when the program has closed in its own order.
 */
export function createInstalling(app: App, window: BrowserWindow, folder: string): Installing {
  const own = { version: app.getVersion(), arch: process.arch, program: app.getPath("exe") };

  // Closing may be called off, and the next offer be accepted or not: only the last word counts, and once.
  let accepted: string | null = null;
  app.once("quit", () => {
    if (accepted !== null) start(accepted);
  });

  const installing: Installing = {
    own,
    folder,
    inTurn: taskQueue(),
    async tell(message, detail = "") {
      await dialog.showMessageBox(window, { type: "info", title: words.title, message, detail, noLink: true });
    },
    async ask(message, detail, buttons) {
      const { response } = await dialog.showMessageBox(window, {
        type: "question",
        title: words.title,
        message,
        detail,
        buttons: [...buttons],
        defaultId: 1,
        cancelId: 0,
        noLink: true,
      });
      return response === 1;
    },
    judge: (path, version) => judge(path, version, own, askWindows),
    async whyNotOwn() {
      const signature = await askWindows(own.program).catch((error: unknown) => {
        complain("the signature cannot be asked for:", error);
        return null;
      });
      if (signature === null) return "cannot-check";
      return signature.valid && signature.publisher !== "" ? null : "own-unsigned";
    },
    async offer(installer, wanted, quietly) {
      const proof = await proveInstaller(installer, wanted, own, folder, askWindows);
      if (!proof.ok) {
        if (!quietly) await installing.tell(words.refused(installer.name), words.why[proof.why]);
        return;
      }
      const detail = words.offered(own.version, proof.publisher);
      const yes = await installing.ask(words.offer(installer.version), detail, [words.later, words.install]);
      accepted = yes ? proof.path : null;
      if (yes) window.close();
    },
  };
  return installing;
}

/** Of its own, for this program is gone in a moment; it installs into the same place and opens the program again. */
function start(installer: string): void {
  const installing = spawn(installer, ["--updated"], { detached: true, stdio: "ignore" });
  installing.on("error", (error) => complain("the installer cannot be started:", error));
  installing.unref();
}
