import { Drawer, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { GuideText, pieceId } from "../guide/GuideText.tsx";
import { GUIDE } from "../guide/guide.ts";
import { type Found, searchGuide } from "../guide/search.ts";
import { helpWords as words } from "../words/help.ts";
import "../guide/guide.css";

/** F1: the clerk's guide, opened where it speaks of the present screen; every word of it can be searched. */
export function HelpDrawer(props: { open: boolean; section: number; onClose: () => void }) {
  const [large, setLarge] = useState(false);
  return (
    <Drawer
      title={words.title}
      open={props.open}
      onClose={props.onClose}
      size={large ? "100%" : 820}
      destroyOnHidden
      className="guide"
    >
      <Guide key={props.section} first={props.section} large={large} onLarge={() => setLarge(!large)} />
    </Drawer>
  );
}

function Guide({ first, large, onLarge }: { first: number; large: boolean; onLarge: () => void }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState<{ section: number; place: number | null }>({ section: first, place: null });
  const section = GUIDE[at.section];
  // What was found goes with the list that it was chosen from, and the focus must not go with it.
  const fromResults = useRef(false);

  useEffect(() => {
    if (typed !== "") return;
    if (fromResults.current) document.getElementById("guide-title")?.focus({ preventScroll: true });
    fromResults.current = false;
    const place = at.place === null ? "guide-title" : pieceId(at.place);
    document.getElementById(place)?.scrollIntoView({ block: at.place === null ? "start" : "center" });
  }, [at, typed]);

  const open = (to: { section: number; place: number | null }) => {
    fromResults.current = typed !== "";
    setTyped("");
    setAt(to);
  };
  return (
    <>
      <Input.Search
        autoFocus
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed.trim() !== "" && <Results typed={typed} onOpen={open} />}
      {typed.trim() === "" && (
        <div className="guide-columns">
          <nav aria-label={words.contents}>
            {GUIDE.map(({ title }, index) => (
              <button
                key={title}
                type="button"
                aria-current={index === at.section ? "true" : undefined}
                onClick={() => open({ section: index, place: null })}
              >
                {title}
              </button>
            ))}
          </nav>
          <article>
            <h2 id="guide-title" tabIndex={-1}>
              {section?.title}
            </h2>
            {section && <GuideText section={section} marked={at.place} large={large} onLarge={onLarge} />}
          </article>
        </div>
      )}
    </>
  );
}

function Results({ typed, onOpen }: { typed: string; onOpen: (found: Found) => void }) {
  const found = searchGuide(GUIDE, typed);
  return (
    <section aria-label={words.results}>
      <p className="quiet" role="status">
        {found.length === 0 ? words.nothing(typed.trim()) : words.found(found.length)}
      </p>
      <ul className="guide-found">
        {found.map((one) => (
          <li key={`${one.section}-${one.place}`}>
            <button type="button" onClick={() => onOpen(one)}>
              <strong>{GUIDE[one.section]?.title}</strong>
              {one.text !== "" && <span>{one.text}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
