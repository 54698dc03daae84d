import type { Input, Operation, Output } from "./contract.ts";

/**
 * What the renderer has of its host, desktop or browser: the contract, and the few things that only a
 * host can do. The renderer never names a path; files are tokens that the host gave out.
 */
export interface HostApi {
  readonly kind: "desktop" | "browser";
  /** Performs an operation; `paths`, `path` and `to` in its input hold tokens. */
  call<O extends Operation>(operation: O, input: Input<O>, callId?: string): Promise<Answer<Output<O>>>;
  /** Stops a running call between two files; what was received stays. */
  cancel(callId: string): Promise<void>;
  /** Tells of long work until the returned function is called. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Lets the clerk choose files or a folder; empty where she cancels. */
  chooseFiles(what: "files" | "folder" | "unit-list" | "backup"): Promise<FileToken[]>;
  /** Tokens for files dropped on the window or pasted into it. */
  takeFiles(files: File[]): Promise<FileToken[]>;
  /** Saves bytes that an operation gave under a name of the clerk's choice; null where she cancels. */
  saveFile(name: string, base64: string): Promise<string | null>;
  /** A backup that was opened from outside, by a double click on it; each once, null where there is none. */
  openedBackup(): Promise<FileToken | null>;
  /** Tells that there is one to ask for, until the returned function is called. */
  onBackupOpened(listener: () => void): () => void;
  /** Prints a paper exactly as previewed. */
  print(html: string): Promise<void>;
}

/** A file that the host lets an operation read. */
export interface FileToken {
  token: string;
  name: string;
  size: number;
}

export interface Progress {
  callId: string | null;
  operation: string;
  done: number;
  of: number;
  what: string;
}

/** An operation's outcome as it crosses a process boundary. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: string; message: string; details: string[] } };
