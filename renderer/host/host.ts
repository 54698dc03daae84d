import type { Input, Operation, Output } from "../../core/contract.ts";
import type { HostApi } from "../../core/host.ts";
import { httpHost } from "./http.ts";

declare global {
  interface Window {
    /** What the desktop's preload exposes; absent in a browser. */
    dvk?: HostApi;
  }
}

/** The host of this window: the desktop's bridge where there is one, else the office over HTTP. */
export const host: HostApi = window.dvk ?? httpHost;

/** An operation that did not succeed: a stable code, and what to tell the clerk. */
export class OperationError extends Error {
  readonly code: string;
  readonly details: string[];

  constructor(code: string, message: string, details: string[]) {
    super(message);
    this.name = "OperationError";
    this.code = code;
    this.details = details;
  }
}

/** Performs an operation; throws `OperationError` where it fails. */
export async function perform<O extends Operation>(operation: O, input: Input<O>, callId?: string): Promise<Output<O>> {
  const answer = await host.call(operation, input, callId);
  if (answer.ok) return answer.data;
  const { code, message, details } = answer.error;
  throw new OperationError(code, message, details);
}
