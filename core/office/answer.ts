import type { Answer } from "../host.ts";
import { ProgrammeError } from "../programme/load.ts";
import { StoreError } from "../store/store.ts";
import { OfficeError } from "./errors.ts";
import { words } from "./words.ts";

/**
 * The outcome of an operation as it crosses a process boundary: the one place where an error becomes
 * data. A refusal keeps its code, message and details; whatever nobody foresaw is `failed`, with what
 * the machine said of it as a detail for support and never with a stack.
 */
export async function toAnswer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** Stable code, Vietnamese message and details of any error. */
function describeError(error: unknown): { code: string; message: string; details: string[] } {
  if (error instanceof OfficeError || error instanceof StoreError) {
    const { code, message, details } = error;
    return { code, message, details: [...details] };
  }
  if (error instanceof ProgrammeError) return { code: error.code, message: error.message, details: [] };
  const said = error instanceof Error ? error.message : String(error);
  return { code: "failed", message: words.unexpected, details: [said.split("\n")[0] ?? ""] };
}
