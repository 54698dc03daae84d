import type { ReactNode } from "react";
import type { Found } from "../../core/register/source.ts";
import { sourceWords as words } from "../words/sources.ts";
import { type ToldPlace, tellSources } from "./told.ts";
import "./source-note.css";

/** A quiet line below a value: how it was found, with a way to its cells; nothing where nothing is known. */
export function SourceNote({
  found,
  home,
  place,
}: {
  found: Found | undefined;
  /** The model's own sheet. */
  home: string | undefined;
  /** A cell's name as a link or a button. */
  place(told: ToldPlace): ReactNode;
}) {
  const told = tellSources(found?.sources ?? [], home);
  if (found === undefined || told.length === 0) return null;
  return (
    <span className="source-note">
      {told.map(({ words: said, places, more }, index) => (
        <span key={said}>
          {index > 0 ? "; " : ""}
          {said}
          {places.map((one, at) => (
            <span key={`${one.sheet}!${one.cell}`}>
              {said === "" && at === 0 ? "" : said === words.inFile && at === 0 ? " " : ", "}
              {place(one)}
            </span>
          ))}
          {more > 0 ? ` ${words.more(more)}` : ""}
        </span>
      ))}
      {found.sure ? null : <b className="source-unsure"> · {words.unsure}</b>}
    </span>
  );
}
