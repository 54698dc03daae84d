import { useSyncExternalStore } from "react";

/** Long work that is under way: what the clerk sees of it, and what stops it. */
export interface Work {
  /** Null while files are still on their way to the office. */
  callId: string | null;
  title: string;
  done: number;
  /** 0 while it is not known how much there is. */
  of: number;
  what: string;
  cancelling: boolean;
}

let current: Work | null = null;
const listeners = new Set<() => void>();

/** The work under way just now. */
export function currentWork(): Work | null {
  return current;
}

/** Shows another state of the work under way; null when it has ended. */
export function showWork(next: Work | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The long work under way, or null. */
export function useWork(): Work | null {
  return useSyncExternalStore(subscribe, currentWork);
}
