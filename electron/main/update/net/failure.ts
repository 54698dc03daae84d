import { errorCode } from "../../../../core/store/failures.ts";
import type { NetRefusal } from "./words.ts";

/**
 * What went wrong between here and the server, by the codes of Chromium (`net::ERR_…`), of the updater's library and of
 * the file system. What none of them tells is taken for an answer that makes no sense.
 */
export function netRefusal(error: unknown): NetRefusal {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (/net::ERR_(CERT|SSL|BAD_SSL)/u.test(message)) return "certificate";
  if (/net::ERR_(BLOCKED_BY_CLIENT|INVALID|TOO_MANY_REDIRECTS|UNEXPECTED|HTTP2|RESPONSE)/u.test(message))
    return "answer";
  if (/net::ERR_|Request timed out|aborted by the server|cancelled/u.test(message)) return "offline";
  if (code === "ERR_CHECKSUM_MISMATCH") return "damaged";
  if (/^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|EBUSY)$/u.test(code)) return "disk";
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|ENETUNREACH|EHOSTUNREACH|EPIPE)/u.test(code)) return "offline";
  return "answer";
}
