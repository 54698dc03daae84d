import type { Input } from "../../../core/contract.ts";

export type PaperInput = Input<"papers.preview">;

/** What the clerk wrote beside the preview; an empty text is a line to fill in by hand. */
export interface Written {
  number: string;
  date: string | null;
  letterNumber: string;
  letterDate: string | null;
  authority: string;
  title: string;
  name: string;
  /** Null leaves it to the office: the Party's form. */
  rules: "party" | "state";
}

export interface Signer {
  authority: string | null;
  title: string | null;
  name: string | null;
}

/** What stands on a paper until the clerk writes: the office's signer. */
export function startWith(signer: Signer): Written {
  return {
    number: "",
    date: null,
    letterNumber: "",
    letterDate: null,
    authority: signer.authority ?? "",
    title: signer.title ?? "",
    name: signer.name ?? "",
    rules: "party",
  };
}

/** The options of a paper as the office takes them. */
export function paperInput(code: string, written: Written): PaperInput {
  const { number, date, letterNumber, letterDate, authority, title, name, rules } = written;
  return {
    code,
    number: orNull(number),
    date,
    letterNumber: orNull(letterNumber),
    letterDate,
    signer: { authority: orNull(authority), title: orNull(title), name: orNull(name) },
    rules,
  };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
