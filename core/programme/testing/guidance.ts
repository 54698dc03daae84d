import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fold } from "../../text/fold.ts";
import { loadProgramme } from "../load.ts";
import type { Programme } from "../schema.ts";

/** A programme beside the text of its document, for tests that hold one against the other. */
export interface Guidance {
  programme: Programme;
  /** The document's words on the lines of a source, without marks of layout. */
  printedOn(source: string): string;
}

export async function readGuidance(id: string): Promise<Guidance> {
  const folder = fileURLToPath(new URL("../../../programmes/", import.meta.url));
  const programme = await loadProgramme(folder, id);
  const lines = readFileSync(`${folder}sources/${id}.txt`, "utf8").split("\n");
  const printedOn = (source: string): string => {
    const [first = 0, last = first] = source.split("-").map((line) => Number(line.slice(1)));
    const text = lines.slice(first - 1, last).filter((line) => line.trim() !== "");
    return text.map((line) => line.replaceAll("*", "").trim()).join(" ");
  };
  return { programme, printedOn };
}

type Sentence = Programme["basis"][number];

/** Everything that a programme quotes from its document. */
export function sentencesOf(programme: Programme): Sentence[] {
  return [
    ...programme.basis,
    ...programme.fields.flatMap((field) => field.items),
    ...programme.subjects.flatMap((subject) => subject.items),
    ...programme.criteria.flatMap((set) => set.items),
    ...programme.steps.flatMap((step) => step.items),
    ...programme.recordContents,
    ...(programme.focus ?? []),
    ...(programme.events ?? []),
    ...(programme.gates ?? []).map(({ label, source }) => ({ text: label, source })),
  ];
}

/** Codes of the fields that a sender's word means. */
export function meantBy(programme: Programme, written: string): string[] {
  return programme.fields
    .filter(({ number, label, short, aliases }) =>
      [number, label, short, ...aliases].some((name) => fold(name) === fold(written)),
    )
    .map(({ code }) => code);
}

/** The day that the words of a deadline name, as ISO: `2024-04-07` for “trước ngày 07/4/2024”. */
export function dayNamedIn(written: string): string {
  const [day = "", month = "", year = ""] = (/\d+\/\d+\/\d+/.exec(written)?.[0] ?? "").split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
