import type { BrowserWindow } from "electron";
import { z } from "zod";
import { contract, type Operation } from "../../core/contract.ts";
import { FILE_CHOICES } from "../../core/host.ts";
import { CHANNEL } from "../channels.ts";
import type { Door } from "../ipc.ts";
import { words } from "../words.ts";
import { chooseFiles, saveFile, takeFiles } from "./files.ts";
import type { OfficeClient } from "./office.ts";
import { openCopy } from "./open-copy.ts";
import type { OpenedBackup } from "./opened.ts";
import type { Printer } from "./print.ts";
import type { SavedFiles } from "./saved.ts";
import type { Log } from "./support/log.ts";
import type { Tokens } from "./tokens.ts";

/** What serves the window's requests. */
export interface Desktop {
  window: BrowserWindow;
  office: OfficeClient;
  tokens: Tokens;
  opened: OpenedBackup;
  printer: Printer;
  saved: SavedFiles;
  log: Log;
  /** The register has answered: whoever waited for it may ask. */
  answered(): void;
  scratch: string;
}

const MB = 1024 * 1024;
const operation = z.enum(Object.keys(contract) as [Operation, ...Operation[]]);
const callId = z.string().min(1).max(100);
const bytes = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength <= 200 * MB, { message: words.tooLarge("") });
const dropped = z.union([
  z.strictObject({ path: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1), bytes, modified: z.number() }),
]);

/** An answer that took longer is worth a line in the technical log. */
const SLOW = 5_000;
/** What an operation gets that writes into a folder of the clerk's choice. */
const writing = z.object({ to: z.string().min(1) });

/** Everything that the window may ask, each with the shape that it must have. */
export function serveRequests(door: Door, desktop: Desktop): void {
  const { window, office, tokens, opened, printer, saved, log, scratch } = desktop;
  const call = z.strictObject({ operation, input: z.unknown(), callId: callId.nullable() });
  door.pass(CHANNEL.call, call, async (asked) => {
    const input = tokens.resolve(asked.input);
    const begun = performance.now();
    const answer = await office.call(asked.operation, input, asked.callId);
    const ms = Math.round(performance.now() - begun);
    if (!answer.ok) log.note({ what: "refused", operation: asked.operation, code: answer.error.code, ms });
    else if (ms > SLOW) log.note({ what: "slow", operation: asked.operation, ms });
    if (answer.ok && writing.safeParse(input).success) await saved.addFrom(answer.data);
    if (answer.ok) desktop.answered();
    return answer;
  });
  door.handle(CHANNEL.cancel, z.strictObject({ callId }), async (asked) => {
    office.cancel(asked.callId);
    return null;
  });
  const choice = z.strictObject({ what: z.enum(FILE_CHOICES) });
  door.handle(CHANNEL.choose, choice, ({ what }) => chooseFiles(window, what, tokens));
  const drop = z.strictObject({ files: z.array(dropped).max(5_000) });
  door.handle(CHANNEL.take, drop, ({ files }) => takeFiles(files, scratch, tokens));
  door.handle(CHANNEL.opened, z.strictObject({}), () => opened.take());
  const save = z.strictObject({ name: z.string().min(1).max(300), base64: z.string().min(1) });
  door.handle(CHANNEL.save, save, async ({ name, base64 }) => {
    const path = await saveFile(window, name, base64);
    if (path !== null) await saved.add([path]);
    return path;
  });
  door.handle(CHANNEL.openFile, save, async ({ name, base64 }) => {
    await openCopy(name, base64, scratch);
    return null;
  });
  const one = z.strictObject({ id: z.string().min(1).max(100) });
  door.handle(CHANNEL.showSaved, one, async ({ id }) => {
    await saved.show(id);
    return null;
  });
  door.handle(CHANNEL.dragSaved, one, async ({ id }) => {
    await saved.drag(id, window.webContents);
    return null;
  });
  door.handle(CHANNEL.print, z.strictObject({ html: z.string().min(1) }), async ({ html }) => {
    await printer.print(html);
    return null;
  });
}
