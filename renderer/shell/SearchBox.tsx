import { SearchOutlined } from "@ant-design/icons";
import { AutoComplete, Input } from "antd";
import { type RefObject, useDeferredValue, useState } from "react";
import { useNavigate } from "react-router";
import type { Output } from "../../core/contract.ts";
import { useOperation } from "../host/queries.ts";
import { useSettled } from "../parts/useSettled.ts";
import { searchWords } from "../words/search.ts";
import { to } from "./routes.ts";

/** Finds units, models and files by any words, with or without diacritics; Enter opens the one pointed at. */
export function SearchBox({ inputRef }: { inputRef: RefObject<HTMLElement | null> }) {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(useSettled(text.trim(), 180));
  const found = useOperation("search.run", { text: wanted || " " }, { enabled: wanted !== "", keep: true });
  const options = wanted && found.data ? groups(found.data) : [];
  const idle = found.isFetching ? searchWords.searching : searchWords.nothing(wanted);
  return (
    <AutoComplete
      ref={(box) => {
        inputRef.current = box ? ({ focus: () => box.focus() } as HTMLElement) : null;
      }}
      className="search"
      value={text}
      options={options}
      defaultActiveFirstOption
      popupMatchSelectWidth={520}
      listHeight={440}
      notFoundContent={wanted ? <span className="quiet">{idle}</span> : null}
      onChange={(value: string) => setText(value)}
      onSelect={(address: string) => {
        setText("");
        navigate(address);
      }}
    >
      <Input
        prefix={<SearchOutlined aria-hidden />}
        placeholder={searchWords.placeholder}
        aria-label={searchWords.label}
        allowClear
      />
    </AutoComplete>
  );
}

function groups({ units, models, files }: Output<"search.run">) {
  return [
    group(
      searchWords.units,
      units.map(({ id, name }) => option(to.units({ unit: id }), name, null)),
    ),
    group(
      searchWords.models,
      models.map(({ id, name, unit }) => option(to.register({ model: id }), name, unit)),
    ),
    group(
      searchWords.files,
      files.map(({ id, name, sender }) => option(to.review(id), name, sender)),
    ),
  ].filter(({ options }) => options.length > 0);
}

function group(label: string, options: ReturnType<typeof option>[]) {
  return { label: <span className="search-group">{label}</span>, title: label, options };
}

function option(value: string, name: string, beside: string | null) {
  return {
    value,
    label: (
      <span className="search-hit" title={name}>
        <span>{name}</span>
        {beside && <span className="quiet">{beside}</span>}
      </span>
    ),
  };
}
