import type { Output } from "../../../core/contract.ts";
import { inboxWords } from "../../words/inbox.ts";

const words = inboxWords.record;

/** The lines of a letter as they stand, for copying from them into the form beside; nothing of them can be changed here. */
export function LetterText({ sheets }: { sheets: Output<"review.sheets"> }) {
  const lines = sheets.flatMap(({ name, rows }) =>
    rows.map(({ row, cells }) => ({ key: `${name} ${row}`, text: cells.map(({ text }) => text).join(" ") })),
  );
  return (
    <section className="record-letter" aria-label={words.letter}>
      <h3>{words.letter}</h3>
      <p className="quiet">{words.letterHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <div className="record-lines" tabIndex={0} role="document" aria-label={words.letter}>
        {lines.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </div>
    </section>
  );
}
