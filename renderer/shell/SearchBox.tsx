import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useNavigate } from "react-router";
import { useOperation } from "../host/queries.ts";
import { useSettled } from "../parts/useSettled.ts";
import { searchWords } from "../words/search.ts";
import { SearchResults } from "./SearchResults.tsx";
import { hitsOf } from "./searchHits.ts";

/** Finds units, models and files by any words, with or without diacritics; Enter opens the one pointed at. */
export function SearchBox({ inputRef }: { inputRef: RefObject<InputRef | null> }) {
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState(0);
  const wanted = useSettled(text.trim(), 180);
  const found = useOperation("search.run", { text: wanted }, { enabled: wanted !== "", keep: true });
  const hits = wanted !== "" && found.data ? hitsOf(found.data) : [];
  const shown = open && text.trim() !== "";

  function go(address: string): void {
    setOpen(false);
    setText("");
    // What was found is what she wants to go on with, not the box.
    document.getElementById("content")?.focus();
    navigate(address);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "Escape") setText("");
    else if (event.key === "ArrowDown") setPointed((index) => Math.min(index + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setPointed((index) => Math.max(index - 1, 0));
    else if (event.key === "Enter") {
      const hit = hits[pointed];
      if (hit && wanted === text.trim()) go(hit.address);
    } else return;
    event.preventDefault();
  }

  return (
    <search className="search">
      <Input
        ref={inputRef}
        value={text}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={searchWords.placeholder}
        allowClear
        role="combobox"
        aria-label={searchWords.label}
        aria-autocomplete="list"
        aria-expanded={shown && hits.length > 0}
        // Until something is found there is a note and no list to name.
        aria-controls={shown && hits.length > 0 ? listId : undefined}
        aria-activedescendant={shown && hits[pointed] ? `${listId}-${pointed}` : undefined}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          setText(target.value);
          setPointed(0);
          setOpen(true);
        }}
      />
      {shown && (
        <SearchResults
          id={listId}
          hits={hits}
          pointed={pointed}
          note={
            found.isError
              ? found.error.message
              : found.isFetching || wanted !== text.trim()
                ? searchWords.searching
                : searchWords.nothing(wanted)
          }
          onGo={go}
        />
      )}
    </search>
  );
}
