import type { Answer } from "../core/host.ts";
import { words } from "./words.ts";

/** What the server refuses before any operation: HTTP status, stable code, Vietnamese message. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Refused";
  }
}

/** An error as the answer that the browser gets; of what nobody foresaw it learns nothing but that. */
export function answerOf(error: unknown): Answer<never> {
  const { code, message } = error instanceof Refused ? error : { code: "failed", message: words.failed };
  return { ok: false, error: { code, message, details: [] } };
}
