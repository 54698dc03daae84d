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
}

/** Whose layout a paper follows. */
export type Rules = PaperSettings["rules"];

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
 * The options of a paper as the office takes them; an appendix goes under its công văn's number and day. Signer,
 * “Nơi nhận” and layout go with it only where the clerk has chosen them just now: else the office takes what it remembers for this kind of paper.
 */
export function paperInput(
  { code, group }: Pick<Paper, "code" | "group">,
  { number, date }: Written,
  typed: { signing?: Signing | null; recipients?: string | null; rules?: Rules | null; unit?: string | null } = {},
): PaperInput {
  const { signing, recipients, rules, unit } = typed;
  const lines = recipients == null ? [] : linesOf(recipients);
  return {
    code,
    date,
    ...(group === "appendix" ? { letterNumber: orNull(number), letterDate: date } : { number: orNull(number) }),
    ...(rules == null ? {} : { rules }),
    ...(signing == null ? {} : { signer: signerOf(signing) }),
    ...(lines.length === 0 ? {} : { recipients: lines }),
    ...(unit == null ? {} : { unit }),
  };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
