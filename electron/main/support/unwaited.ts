import { dialog } from "electron";
import { OfficeError } from "../../../core/office/errors.ts";
import { words } from "../../words.ts";
import { complain } from "./complain.ts";

/**
 * Work that nobody waits for: an answer to a click in the menu, or what the program does by itself. A failure is noted;
 * where the clerk asked for the work, `asked` is the label that she chose, and she is told.
 */
export function unwaited(work: () => Promise<unknown>, asked?: string): void {
  const failed = (error: unknown) => {
    complain("work that nobody waits for failed:", error);
    if (asked === undefined) return;
    const what = asked.replace("&", "").replace(/…$/u, "");
    dialog.showErrorBox(
      words.notDone.title,
      error instanceof OfficeError ? error.message : words.notDone.message(what),
    );
  };
  // Begun in a promise, so that what throws at once is heard too.
  void Promise.resolve().then(work).catch(failed);
}
