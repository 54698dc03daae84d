import { Button } from "antd";
import { papersWords } from "../../words/papers.ts";
import type { PaperPreview } from "./options.ts";
import type { PaperDesk } from "./usePaper.ts";

const words = papersWords.texts;

/** The title and the paragraphs that the office has put into its own words, and the way back to the draft. */
export function OwnTexts({ preview, desk }: { preview: PaperPreview; desk: PaperDesk }) {
  const own = preview.drafts.filter((draft) => draft.own);
  const settings = desk.settings.data;
  if (!settings || (own.length === 0 && settings.title === null)) return null;
  return (
    <section className="paper-left paper-own">
      <h2>{words.title}</h2>
      <ul>
        {settings.title === null ? null : (
          <li>
            <strong>{words.heading}</strong>
            <Button disabled={!desk.writable} onClick={() => desk.keep({ title: null })}>
              {words.headingReset}
            </Button>
          </li>
        )}
        {own.map(({ id, draft, changed }) => (
          <li key={id} className={changed ? "is-changed" : undefined}>
            <span className="paper-own-text">{settings.texts[id]}</span>
            <strong>{changed ? words.changed : words.kept}</strong>
            {changed ? (
              <details>
                <summary>{words.now}</summary>
                {draft}
              </details>
            ) : null}
            <Button disabled={!desk.writable} onClick={() => desk.keep({ texts: { [id]: null } })}>
              {words.reset}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
