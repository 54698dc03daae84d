import type { Store } from "../../store.ts";
import { PLACES } from "../places.ts";
import { type BackupWish, type WrittenBackup, writeBackup } from "../write.ts";

/** A whole backup of an open store. */
export function backUp(store: Store, dir: string, to: string, more: Partial<BackupWish> = {}): Promise<WrittenBackup> {
  return writeBackup({
    snapshot: (path) => store.snapshot(path),
    filePath: (sha256) => store.filePath(sha256),
    scratch: PLACES.scratch(dir),
    to,
    reason: "by-hand",
    program: "1.2.3",
    withFiles: true,
    ...more,
  });
}
