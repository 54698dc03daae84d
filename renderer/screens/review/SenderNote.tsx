import type { Source } from "../../../core/register/source.ts";
import { sourceLine, type ToldPlace, tellSources } from "../../parts/told.ts";

/** How the sender was found, in a quiet line that goes to the cell where there is one. */
export function SenderNote({ sources, onPlace }: { sources: readonly Source[]; onPlace(place: ToldPlace): void }) {
  const line = sourceLine(sources, sources[0]?.sheet);
  const [place] = tellSources(sources, undefined).flatMap(({ places }) => places);
  if (line === "") return null;
  if (!place) {
    return (
      <span className="review-sender" title={line}>
        {line}
      </span>
    );
  }
  return (
    <button type="button" className="review-sender is-link" title={line} onClick={() => onPlace(place)}>
      {line}
    </button>
  );
}
