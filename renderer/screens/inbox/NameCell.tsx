import { Link } from "react-router";
import { to } from "../../shell/routes.ts";
import { inboxWords as words } from "../../words/inbox.ts";
import type { InboxEntry } from "./status.tsx";

/** A file's name with the archive or folder that it came in, and what is the matter with it. */
export function NameCell({ entry }: { entry: InboxEntry }) {
  const [problem, ...more] = entry.problems;
  const folder = entry.via === "file" ? folderOf(entry.path) : words.via[entry.via];
  return (
    <div className="inbox-name">
      <Link to={to.review(entry.id)} title={entry.path}>
        {entry.name}
      </Link>
      {folder && <div className="quiet">{folder}</div>}
      {problem && (
        <div className={problem.severity === "error" ? "problem is-error" : "problem"} title={problem.message}>
          {problem.message} {more.length > 0 && words.moreProblems(more.length)}
        </div>
      )}
    </div>
  );
}

/** The folder or archive inside the drop; where a file lay on the disk is of no interest. */
function folderOf(path: string): string {
  const archive = /([^/\\]+\.zip)[/\\]/iu.exec(path);
  return archive?.[1] ?? "";
}
