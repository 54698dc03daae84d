import { realpath, statfs } from "node:fs/promises";
import { StoreError } from "../store.ts";
import { WORDS } from "./words.ts";

/** Kinds of file systems that lie on another machine, as Linux numbers them: NFS, SMB, SMB2, CIFS, AFS, 9p. */
const REMOTE: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x01021997]);

/** What the system is asked of a path. */
interface Look {
  realpath(path: string): Promise<string>;
  statfs(path: string): Promise<{ type: number }>;
}

/**
 * Refuses to write a register that lies on another machine: SQLite's log needs memory that both ends
 * share, and a share's locks are promises. On Windows the real path of a mapped letter begins with
 * the server's name. What cannot be told is taken for a disk.
 */
export async function assertLocal(dir: string, look: Look = { realpath, statfs }): Promise<void> {
  const real = await look.realpath(dir).catch(() => dir);
  const kind = (await look.statfs(dir).catch(() => null))?.type ?? 0;
  // A path with a server is `\\server\share`; `\\?\C:\…` and `\\.\…` are this machine's own.
  const onServer = /^[\\/]{2}(?:[^\\/?.]|\?[\\/]UNC[\\/])/iu.test(real) && process.platform === "win32";
  if (onServer || REMOTE.has(kind >>> 0)) throw new StoreError("failed", WORDS.network(dir));
}
