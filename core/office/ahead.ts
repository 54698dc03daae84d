import { StoreError } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import type { SourceFile } from "./sources.ts";

/** Starts reading the next files; each result is taken once, in order; who asks again has the file read again. */
export function readAhead({ parsers }: Desk, files: SourceFile[]): (index: number) => Desk["parsers"] {
  const started = new Map<number, ReturnType<Desk["parsers"]["read"]>>();
  const start = (index: number) => {
    const file = files[index];
    if (file === undefined || file.refusal !== null || file.unreadable || started.has(index)) return;
    const reading = parsers.read(file.path);
    // A refusal is met where the file's turn comes; until then it is nobody's unhandled rejection.
    reading.catch(() => undefined);
    started.set(index, reading);
  };
  return (index) => {
    for (let i = index; i < index + parsers.width * 2; i++) start(i);
    return {
      ...parsers,
      read: (path) => {
        const reading = started.get(index) ?? parsers.read(path);
        started.delete(index);
        return reading;
      },
    };
  };
}

/** Bytes that were kept; null where there are none to be had. */
export type Kept = { sha256: string; size: number } | null;

/**
 * Keeps the bytes of the next file while this one is planned: a disk takes its time to be sure. Bytes
 * that were kept and not received after all are recorded, named by nothing, and do no harm.
 */
export function keepAhead(
  desk: Desk,
  files: SourceFile[],
): { of(index: number): Promise<Kept>; settled(): Promise<void> } {
  const started = new Map<number, Promise<Kept>>();
  const start = (index: number): Promise<Kept> => {
    const file = files[index];
    const kept = started.get(index) ?? (file ? keepNow(desk, file) : Promise.resolve(null));
    // A failure is met where the file's turn comes.
    kept.catch(() => undefined);
    started.set(index, kept);
    return kept;
  };
  return {
    of(index) {
      const kept = start(index);
      started.delete(index - 1);
      start(index + 1);
      return kept;
    },
    settled: async () => void (await Promise.allSettled(started.values())),
  };
}

/** Keeps the bytes of one file. */
export function keepNow(desk: Desk, file: SourceFile): Promise<Kept> {
  return file.unreadable ? Promise.resolve(null) : keep(desk, file.path);
}

/** Null where the file is gone or may not be read; any other failure is the office's own and ends the import. */
async function keep({ store }: Desk, path: string): Promise<Kept> {
  return store.keepFile(path).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === "not-found") return null;
    throw error;
  });
}
