import { App } from "antd";
import { host, type OperationError } from "../../host/host.ts";
import { papersWords as words } from "../../words/papers.ts";

/** What an operation gives that writes into a folder, or gives bytes to download. */
export interface Delivered {
  name: string;
  path: string | null;
  base64: string | null;
}

/** The folder that the clerk chooses on the desktop; a browser has none and downloads. Null where she cancels. */
export async function chooseFolder(): Promise<{ to?: string } | null> {
  if (host.kind === "browser") return {};
  const [folder] = await host.chooseFiles("folder");
  return folder ? { to: folder.token } : null;
}

/** Brings what was made to its place: its name or path, null where the clerk would not have it. */
export async function deliver({ name, path, base64 }: Delivered): Promise<string | null> {
  if (base64 === null) return path ?? name;
  return host.saveFile(name, base64);
}

/** Says what became of work: where it lies, or what went wrong and what to do. */
export function useTold(): { done(text: string): void; failed(error: OperationError | Error): void } {
  const { message } = App.useApp();
  return {
    done: (text) => void message.success(text),
    failed: (error) => void message.error([error.message, ...("details" in error ? error.details : [])].join(" "), 10),
  };
}

/** Saves bytes and says under which name. */
export function useDelivery(): (made: Delivered, say?: (place: string) => string) => Promise<void> {
  const { done, failed } = useTold();
  return async (made, say = words.saved) => {
    try {
      const place = await deliver(made);
      if (place !== null) done(say(place));
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
