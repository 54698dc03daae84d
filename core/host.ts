import type { Input, Operation, Output } from "./contract.ts";

/** What the clerk may be asked to choose: files sent by units, papers of any kind, a guidance's file, … */
export const FILE_CHOICES = ["files", "papers", "folder", "unit-list", "guidance", "backup"] as const;
export type FileChoice = (typeof FILE_CHOICES)[number];

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
  chooseFiles(what: FileChoice): Promise<FileToken[]>;
  /** Tokens for files dropped on the window or pasted into it. */
  takeFiles(files: File[]): Promise<FileToken[]>;
  /** Saves bytes that an operation gave under a name of the clerk's choice; null where she cancels. */
  saveFile(name: string, base64: string): Promise<string | null>;
  /** Opens bytes that an operation gave with the program that the computer has for them; a browser downloads them. */
  openFile(name: string, base64: string): Promise<void>;
  /** A backup that was opened from outside, by a double click on it; each once, null where there is none. */
  openedBackup(): Promise<FileToken | null>;
  /** Tells that there is one to ask for, until the returned function is called. */
  onBackupOpened(listener: () => void): () => void;
  /** Tells of each file that the desktop has just written where the clerk wanted it, until the returned function is called. */
  onSaved(listener: (file: SavedFile) => void): () => void;
  /** Shows such a file in its folder. */
  showSaved(id: string): Promise<void>;
  /** Begins to drag such a file out of the window, into a letter or a folder. */
  dragSaved(id: string): Promise<void>;
  /** Prints a paper exactly as previewed. */
  print(html: string): Promise<void>;
}

/** A file that the host lets an operation read. */
export interface FileToken {
  token: string;
  name: string;
  size: number;
}

/** A file that was written for the clerk; the window knows its name and an id, never where it lies. */
export interface SavedFile {
  id: string;
  name: string;
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
