import type { Input, Output } from "../../../core/contract.ts";

export type PaperInput = Input<"papers.preview">;
export type Paper = Output<"papers.list">[number];
export type PaperPreview = Output<"papers.preview">;
export type PaperSettings = Output<"papers.settings">;
export type PaperFormat = "xlsx" | "docx" | "pdf";

/** What the clerk wrote for the paper to be sent (an appendix bears its công văn's); an empty text is a line to fill in by hand. */
export interface Written {
  number: string;
  date: string | null;
  rules: "party" | "state";
}

export interface Signer {
  authority: string | null;
  title: string | null;
  name: string | null;
}

/** Who signs, as it is typed. */
export interface Signing {
  authority: string;
  title: string;
  name: string;
}

export const NOTHING_WRITTEN: Written = {
  number: "",
  date: null,
  rules: "party",
};

/** The signer as fields to type in. */
export function signingOf({ authority, title, name }: Signer): Signing {
  return { authority: authority ?? "", title: title ?? "", name: name ?? "" };
}

/** What was typed as the office takes it. */
export function signerOf({ authority, title, name }: Signing): Signer {
  return { authority: orNull(authority), title: orNull(title), name: orNull(name) };
}

/** Lines of a text without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/**
 * The options of a paper as the office takes them; an appendix goes under its công văn's number and day. Signer and “Nơi nhận” go with it only where the clerk has typed
 * them just now: else the office takes what it remembers for this kind of paper.
 */
export function paperInput(
  { code, group }: Pick<Paper, "code" | "group">,
  { number, date, rules }: Written,
  typed: { signing?: Signing | null; recipients?: string | null; unit?: string | null } = {},
): PaperInput {
  const { signing, recipients, unit } = typed;
  const lines = recipients == null ? [] : linesOf(recipients);
  return {
    code,
    date,
    ...(group === "appendix" ? { letterNumber: orNull(number), letterDate: date } : { number: orNull(number) }),
    rules,
    ...(signing == null ? {} : { signer: signerOf(signing) }),
    ...(lines.length === 0 ? {} : { recipients: lines }),
    ...(unit == null ? {} : { unit }),
  };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
