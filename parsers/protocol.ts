import type { Grid } from "../core/intake/read/grid.ts";
import type { RefusalCode } from "../core/intake/read/refusal.ts";
import type { UnpackedMember } from "../core/office/parsers.ts";

/** What a parser process is asked. */
export type Request =
  | { id: number; task: "read"; path: string }
  | { id: number; task: "is-archive"; path: string }
  | { id: number; task: "unpack"; path: string; into: string };

/** What it answers; a refusal crosses the process boundary as data. */
export type Answer =
  | { id: number; ok: true; value: Grid | UnpackedMember[] | boolean }
  | { id: number; ok: false; code: RefusalCode; what: string };

/** Limits that a parser process is started with. */
export interface ParserLimits {
  /** Resident bytes of the whole process; Buffers count, so a heap limit alone does not bound it. */
  residentBytes: number;
}

/** What the watchdog writes to the error stream before it ends the process. */
export const OUT_OF_MEMORY = "parser: out of memory";
