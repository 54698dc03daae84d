import type { IpcMain, IpcMainInvokeEvent } from "electron";
import type { z } from "zod";
import type { Answer } from "../core/host.ts";
import { toAnswer } from "../core/office/answer.ts";
import { OfficeError } from "../core/office/errors.ts";
import type { CHANNEL } from "./channels.ts";
import { words } from "./words.ts";

/** The one way by which the window reaches the main process. */
export interface Door {
  /** Answers a channel. Who asks is checked, then what is asked; whatever goes wrong is answered, never swallowed. */
  handle<S extends z.ZodType, T>(channel: ChannelName, schema: S, work: (input: z.output<S>) => Promise<T>): void;
  /** The same for work that has an answer already, from another process. */
  pass<S extends z.ZodType>(
    channel: ChannelName,
    schema: S,
    work: (input: z.output<S>) => Promise<Answer<unknown>>,
  ): void;
}

type ChannelName = (typeof CHANNEL)[keyof typeof CHANNEL];

/** Opens the door for those whom `isOurs` lets in. */
export function openDoor(ipcMain: Pick<IpcMain, "handle">, isOurs: (event: IpcMainInvokeEvent) => boolean): Door {
  const pass: Door["pass"] = (channel, schema, work) => {
    ipcMain.handle(channel, async (event, ...given: unknown[]) => {
      const answer = await toAnswer(async () => {
        if (!isOurs(event)) {
          console.error(`refused ${channel} from ${event.senderFrame?.url ?? "a frame that is gone"}`);
          throw new OfficeError("not-available", words.forbidden);
        }
        const checked = schema.safeParse(given[0]);
        if (!checked.success || given.length > 1) {
          const details = checked.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
          throw new OfficeError("invalid", words.badRequest(channel), details);
        }
        return work(checked.data);
      });
      return answer.ok ? answer.data : answer;
    });
  };
  return { pass, handle: (channel, schema, work) => pass(channel, schema, (input) => toAnswer(() => work(input))) };
}
