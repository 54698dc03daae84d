import type { BrowserWindow } from "electron";
import { z } from "zod";
import { contract, type Operation } from "../../core/contract.ts";
import { CHANNEL } from "../channels.ts";
import type { Door } from "../ipc.ts";
import { words } from "../words.ts";
import { chooseFiles, saveFile, takeFiles } from "./files.ts";
import type { OfficeClient } from "./office.ts";
import type { OpenedBackup } from "./opened.ts";
import type { Printer } from "./print.ts";
import type { Tokens } from "./tokens.ts";

/** What serves the window's requests. */
export interface Desktop {
  window: BrowserWindow;
  office: OfficeClient;
  tokens: Tokens;
  opened: OpenedBackup;
  printer: Printer;
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

/** Everything that the window may ask, each with the shape that it must have. */
export function serveRequests(door: Door, { window, office, tokens, opened, printer, scratch }: Desktop): void {
  const call = z.strictObject({ operation, input: z.unknown(), callId: callId.nullable() });
  door.pass(CHANNEL.call, call, async (asked) =>
    office.call(asked.operation, tokens.resolve(asked.input), asked.callId),
  );
  door.handle(CHANNEL.cancel, z.strictObject({ callId }), async (asked) => {
    office.cancel(asked.callId);
    return null;
  });
  const choice = z.strictObject({ what: z.enum(["files", "folder", "unit-list", "backup"]) });
  door.handle(CHANNEL.choose, choice, ({ what }) => chooseFiles(window, what, tokens));
  const drop = z.strictObject({ files: z.array(dropped).max(5_000) });
  door.handle(CHANNEL.take, drop, ({ files }) => takeFiles(files, scratch, tokens));
  door.handle(CHANNEL.opened, z.strictObject({}), () => opened.take());
  const save = z.strictObject({ name: z.string().min(1).max(300), base64: z.string().min(1) });
  door.handle(CHANNEL.save, save, ({ name, base64 }) => saveFile(window, name, base64));
  door.handle(CHANNEL.print, z.strictObject({ html: z.string().min(1) }), async ({ html }) => {
    await printer.print(html);
    return null;
  });
}
