import { useSyncExternalStore } from "react";
import type { Input, Operation, Output } from "../../core/contract.ts";
import { host, perform } from "./host.ts";

/** Long work that is under way: what the clerk sees of it, and what stops it. */
export interface Work {
  callId: string;
  title: string;
  done: number;
  /** 0 while it is not known how much there is. */
  of: number;
  what: string;
  cancelling: boolean;
}

let current: Work | null = null;
const listeners = new Set<() => void>();

function change(next: Work | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The long work under way, or null. */
export function useWork(): Work | null {
  return useSyncExternalStore(subscribe, () => current);
}

/** Performs an operation that may take long, showing how far it is until it ends. */
export async function performLong<O extends Operation>(
  operation: O,
  input: Input<O>,
  title: string,
): Promise<Output<O>> {
  const callId = crypto.randomUUID();
  change({ callId, title, done: 0, of: 0, what: "", cancelling: false });
  const stopListening = host.onProgress((progress) => {
    if (current?.callId !== callId || progress.callId !== callId) return;
    change({ ...current, done: progress.done, of: progress.of, what: progress.what });
  });
  try {
    return await perform(operation, input, callId);
  } finally {
    stopListening();
    if (current?.callId === callId) change(null);
  }
}

/** Stops the work under way between two files; what was received stays. */
export function cancelWork(): void {
  if (!current || current.cancelling) return;
  change({ ...current, cancelling: true });
  void host.cancel(current.callId);
}
