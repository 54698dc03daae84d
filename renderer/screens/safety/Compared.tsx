import type { Output } from "../../../core/contract.ts";
import { formatCount, formatMoment } from "../../parts/format.ts";
import { safetyWords } from "../../words/safety.ts";

const words = safetyWords.preview;
type Numbers = Output<"safety.inspect">["backup"];

/** The register of now beside the one of the backup; what differs stands out. A new place has none of its own. */
export function Compared({ seen, isNew }: { seen: Output<"safety.inspect">; isNew: boolean }) {
  const { backup, present } = seen;
  const rows: [string, (numbers: Numbers) => string][] = [
    [words.office, ({ office }) => office],
    [words.changed, ({ lastChangedAt }) => (lastChangedAt ? formatMoment(lastChangedAt) : "")],
    [words.models, ({ counts }) => formatCount(counts.models)],
    [words.files, ({ counts }) => formatCount(counts.files)],
    [words.units, ({ counts }) => formatCount(counts.units)],
  ];
  return (
    <table className="compared">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.now}</th>
          <th scope="col">{words.backup}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, show]) => {
          const [now, then] = [present ? show(present) : isNew ? words.noRegister : words.unread, show(backup)];
          return (
            <tr key={label} className={now === then ? undefined : "differs"}>
              <th scope="row">{label}</th>
              <td>{now}</td>
              <td>{then}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
