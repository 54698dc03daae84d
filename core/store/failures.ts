import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** The stable code that SQLite or the file system gave an error, or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Whether the file system said no, as against bytes that make no sense. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** Whether SQLite or the file system could not write or read, as against a statement or data that are wrong. */
export function isDiskFailure(error: unknown): boolean {
  return /^(SQLITE_(FULL|IOERR|READONLY)|ENOSPC|EDQUOT|EIO|EFBIG|EROFS)$/u.test(errorCode(error));
}

/** Any failure as a {@link StoreError}; what the database said stays in the details. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) {
    return error;
  }
  const details = [error instanceof Error ? error.message : String(error)];
  const refused = (code: StoreError["code"], message: string): StoreError => {
    const failure = new StoreError(code, message, details);
    failure.cause = error;
    return failure;
  };
  switch (errorCode(error)) {
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return refused("busy", WORDS.busy);
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
      return refused("damaged", WORDS.damaged);
    case "SQLITE_IOERR":
    case "EIO":
    case "EFBIG":
      return refused("failed", WORDS.diskFault);
    case "SQLITE_FULL":
    case "ENOSPC":
    case "EDQUOT":
      return refused("failed", WORDS.diskFull);
    case "SQLITE_READONLY":
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return refused("failed", WORDS.readOnlyMedium);
    default:
      return refused("failed", WORDS.failed);
  }
}
