import { type BrowserWindow, dialog } from "electron";
import type { Progress } from "../../core/host.ts";
import { words } from "../words.ts";
import type { OfficeClient } from "./office.ts";
import { complain } from "./support/complain.ts";
import { unwaited } from "./support/unwaited.ts";

/**
 * Closing waits until the office has put everything away. In the middle of a drop it asks first: the
 * file that is being received is received to its end, the ones after it are not begun.
 */
export function closeInOrder(window: BrowserWindow, office: OfficeClient, before: () => Promise<void>): void {
  let closing = false;

  const close = async (): Promise<void> => {
    const busy = office.busy();
    if (busy && !(await mayStop(window, busy))) {
      closing = false;
      return;
    }
    try {
      await before();
      await office.close();
    } catch (error) {
      // A window that can never be closed would be worse: what was confirmed is stored, and the rest a start puts right.
      complain("the office did not close in order:", error);
    }
    // Not `close`, which would come back here.
    window.destroy();
  };

  window.on("close", (event) => {
    event.preventDefault();
    // A second click while she is being asked, or while the last file is put away, asks nothing more.
    if (closing) return;
    closing = true;
    unwaited(() =>
      close().catch((error: unknown) => {
        closing = false;
        throw error;
      }),
    );
  });
}

async function mayStop(window: BrowserWindow, { done, of }: Progress): Promise<boolean> {
  const { title, running, at, detail, stop, stay } = words.close;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    title,
    message: of > 0 ? `${running} ${at(done, of)}` : running,
    detail,
    buttons: [stay, stop],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
