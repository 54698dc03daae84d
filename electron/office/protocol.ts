import { z } from "zod";
import type { Answer } from "../../core/host.ts";

/** What the office process is started with. */
export const officeOptions = z.strictObject({
  dataFolder: z.string().min(1),
  programmesFolder: z.string().min(1),
  samplesFolder: z.string().min(1),
  version: z.string().min(1),
});
export type OfficeOptions = z.infer<typeof officeOptions>;

/** From the main process to the office. A message `parser-ready` brings the port to that parser with it. */
export type ToOffice =
  | { kind: "open"; options: OfficeOptions }
  | { kind: "call"; id: number; operation: string; input: unknown }
  | { kind: "cancel"; id: number }
  | { kind: "parser-ready"; parser: number }
  | { kind: "parser-ended"; parser: number; errors: string }
  | { kind: "pdf-made"; request: number; pdf: { base64: string } | { error: string } }
  | { kind: "close" };

/** From the office to the main process, which alone may start processes. */
export type FromOffice =
  | { kind: "answer"; id: number; answer: Answer<unknown> }
  | { kind: "progress"; id: number; done: number; of: number; what: string }
  | { kind: "start-parser"; parser: number; residentBytes: number }
  | { kind: "kill-parser"; parser: number }
  | { kind: "make-pdf"; request: number; html: string }
  | { kind: "closed" };
