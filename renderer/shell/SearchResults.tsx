import { useEffect } from "react";
import type { Hit } from "./searchHits.ts";

/** The list under the search box, grouped; the box itself keeps the focus. */
export function SearchResults(props: {
  id: string;
  hits: Hit[];
  pointed: number;
  note: string;
  onGo: (address: string) => void;
}) {
  const { id, hits, pointed } = props;
  useEffect(() => {
    document.getElementById(`${id}-${pointed}`)?.scrollIntoView({ block: "nearest" });
  }, [id, pointed]);
  if (hits.length === 0) {
    return (
      <div className="search-results search-note" role="status">
        {props.note}
      </div>
    );
  }
  const groups = [...new Set(hits.map(({ group }) => group))];
  return (
    <div className="search-results" role="listbox" id={id} aria-label={groups.join(", ")}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={group} role="group" aria-label={group}>
          <div className="search-group" aria-hidden>
            {group}
          </div>
          {hits.map((hit, index) =>
            hit.group !== group ? null : (
              <div
                key={hit.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === pointed}
                className="search-hit"
                title={hit.name}
                // Before the box loses the focus and closes this list.
                onMouseDown={(event) => {
                  event.preventDefault();
                  props.onGo(hit.address);
                }}
              >
                <span>{hit.name}</span>
                {hit.beside && <span className="quiet">{hit.beside}</span>}
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  );
}
