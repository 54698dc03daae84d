import { RightOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { formatCount } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";

type Work = Output<"overview.show">["todo"][number];

const addresses = (asOf: string): Record<Work["kind"], string> => ({
  review: to.inbox({ status: "review" }),
  "to-type": to.inbox({ status: "to-type" }),
  doubt: to.register({ doubt: "1" }),
  "no-field": to.register({ field: "none" }),
  missing: to.units({ show: "missing" }),
  "no-flag": to.units({ show: "no-flag" }),
  vet: to.vetting({ step: "vet" }),
  "survey-due": to.vetting({ step: "survey-due", asOf }),
  "deadline-doubt": to.calendar({ muc: "deadlines" }),
});

/** What waits for the clerk; each line opens its list. */
export function Todo({ todo, asOf }: { todo: Work[]; asOf: string }) {
  const address = addresses(asOf);
  const open = todo.filter(({ count }) => count > 0);
  return (
    <Sheet title={overviewWords.todo.title}>
      {open.length === 0 && <p className="quiet plain">{overviewWords.todo.none}</p>}
      <ul className="todo">
        {open.map(({ kind, label, count }) => (
          <li key={kind}>
            <Link to={address[kind]}>
              <strong>{formatCount(count)}</strong>
              <span>{label}</span>
              <RightOutlined aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
