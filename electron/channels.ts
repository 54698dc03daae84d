/** The names by which the window and the main process meet; both ends read them here. */
export const CHANNEL = {
  call: "dvk:call",
  cancel: "dvk:cancel",
  choose: "dvk:choose",
  take: "dvk:take",
  save: "dvk:save",
  openFile: "dvk:open-file",
  print: "dvk:print",
  opened: "dvk:opened",
  showSaved: "dvk:show-saved",
  dragSaved: "dvk:drag-saved",
  /** From the main process to the window. */
  progress: "dvk:progress",
  /** From the main process to the window: a backup was opened from outside and may be asked for. */
  backupOpened: "dvk:backup-opened",
  /** From the main process to the window: a file was written where the clerk wanted it. */
  saved: "dvk:saved",
} as const;

/** A file that was dropped or pasted: where it lies, or, of what lies nowhere (an attachment dragged out of a mail), its bytes. */
export type Dropped = { path: string } | { name: string; bytes: Uint8Array; modified: number };
