import { Link } from "react-router";
import { to } from "../../shell/routes.ts";
import { inboxWords as words } from "../../words/inbox.ts";
import type { InboxEntry } from "./status.tsx";

/** A file's name, with the archive that it came in. */
export function NameCell({ entry }: { entry: InboxEntry }) {
  const beside = entry.via === "file" ? archiveOf(entry.path) : words.via[entry.via];
  return (
    <div className="inbox-name">
      <Link to={to.review(entry.id)} title={entry.name}>
        {entry.name}
      </Link>
      {beside && <div className="quiet">{beside}</div>}
    </div>
  );
}

/** What is the matter with a file, over the whole width below its row. */
export function ProblemLines({ entry }: { entry: InboxEntry }) {
  const shown = entry.problems.slice(0, SHOWN);
  const more = entry.problems.length - shown.length;
  return (
    <ul className="inbox-problems">
      {shown.map(({ code, severity, message }) => (
        <li key={`${code} ${message}`} className={severity === "error" ? "is-error" : ""}>
          {message}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to={to.review(entry.id)}>{words.moreProblems(more)}</Link>
        </li>
      )}
    </ul>
  );
}

/** More would drown the list; all of them stand in the file's review. */
const SHOWN = 2;

/** The archive inside the drop; where a file lay on the disk is of no interest. */
function archiveOf(path: string): string {
  return /([^/\\]+\.zip)[/\\]/iu.exec(path)?.[1] ?? "";
}
