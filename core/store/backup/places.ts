import { join } from "node:path";

/** Names inside a data folder that backing up and restoring use. */
export const PLACES = {
  register: (dir: string) => join(dir, "register.sqlite"),
  files: (dir: string) => join(dir, "files"),
  lock: (dir: string) => join(dir, "writer.lock"),
  backups: (dir: string) => join(dir, "backups"),
  /** Kept files that only backups still name; nothing is thrown away by a restore. */
  sharedFiles: (dir: string) => join(dir, "backups", "files"),
  /** Copies that are being proved; swept like everything temporary. */
  scratch: (dir: string) => join(dir, "backups", ".scratch"),
  /** A restore that is being made ready. Without the mark beside it, it never happened. */
  staging: (dir: string) => join(dir, "restore.new"),
  /** Once this is there, the restore will be carried to its end, whatever happens. */
  mark: (dir: string) => join(dir, "restore.json"),
} as const;

/** What SQLite puts beside a database. */
export const BESIDE = ["-wal", "-shm", "-journal"] as const;
