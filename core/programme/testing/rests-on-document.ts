import { expect, it } from "vitest";
import { fold } from "../../text/fold.ts";
import type { Programme } from "../schema.ts";
import { dayNamedIn, sentencesOf } from "./guidance.ts";

/** What holds for every programme: each sentence and date stands in the document's words, every default layout fits its page. */
export function itRestsOnItsDocument(programme: Programme, printedOn: (source: string) => string): void {
  const sentences = sentencesOf(programme);

  it.each(sentences.map((item) => [item.source, item] as const))("%s holds the words as printed", (source, item) => {
    expect(printedOn(source)).toContain(item.printed ?? item.text);
  });

  it("marks gates and asks for papers of a dossier in the words of their line", () => {
    for (const gate of programme.gates ?? []) expect(printedOn(gate.source)).toContain(gate.label);
    for (const part of programme.dossier ?? []) expect(printedOn(part.source)).not.toBe("");
  });

  it("takes in fields of other years by a line that names them", () => {
    for (const { label, source } of programme.crosswalk ?? []) expect(fold(printedOn(source))).toContain(fold(label));
  });

  it("names deadlines in the words of their line, with the date that these words say", () => {
    for (const deadline of programme.deadlines) {
      expect(printedOn(deadline.source)).toContain(deadline.written);
      if (deadline.kind === "fixed") expect(deadline.date).toBe(dayNamedIn(deadline.written));
    }
  });

  it("lays every appendix out over an A4 page across, said to be a default layout", () => {
    for (const appendix of programme.appendices) {
      expect(appendix.columns.reduce((sum, column) => sum + column.width, 0)).toBe(252);
      expect(appendix.defaultLayout).toBe(true);
    }
  });
}
