import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { FormError } from "../../forms/errors.ts";
import { type OpenedForm, openForm } from "../../forms/open.ts";
import { words as formWords } from "../../forms/words.ts";
import { readersFor } from "../../intake/plan/understand.ts";
import { LIMITS } from "../../intake/read/limits.ts";
import { Refusal } from "../../intake/read/refusal.ts";
import { words as intakeWords } from "../../intake/words.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "../words.ts";

/** Opens the blank form at `path`, which the clerk knows under `name` where that is not the path's own. Throws `not-found` or `bad-form` with what is wrong with it and what to do. */
export async function openFormAt(desk: Desk, path: string, name?: string): Promise<OpenedForm & { file: string }> {
  const file = name ?? basename(desk.shownAs(path));
  const missing = (error: NodeJS.ErrnoException) => {
    throw new OfficeError("not-found", error.code === "ENOENT" ? words.noPath(name ?? path) : words.unreadable(file));
  };
  const { size } = await stat(path).catch(missing);
  if (size > LIMITS.fileBytes) throw new OfficeError("bad-form", `${file}: ${formWords.tooLarge}`);
  const bytes = await readFile(path).catch(missing);
  try {
    // A parser's process has looked at the bytes before this one does.
    const grid = await desk.parsers.read(path);
    const opened = await openForm(bytes, grid, readersFor(desk.programme, await desk.store.units()));
    return { ...opened, file };
  } catch (error) {
    if (error instanceof FormError) throw new OfficeError("bad-form", `${file}: ${error.message}`);
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "too-large") throw new OfficeError("bad-form", `${file}: ${formWords.tooLarge}`);
    const say = intakeWords.refusal[error.code];
    throw new OfficeError("bad-form", `${file}: ${typeof say === "string" ? say : say(error.what)}`);
  }
}
