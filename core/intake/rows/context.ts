import type { Source } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import type { SheetView } from "../table/view.ts";
import type { BodyRow, SectionRow } from "./body.ts";
import type { FieldReading } from "./field.ts";
import { placedRow } from "./placed.ts";
import type { SectionMeaning } from "./section.ts";

/** What the headings above a row say of it; deeper headings speak over higher ones. */
export interface Heard {
  field: { reading: FieldReading; label: string; row: number } | null;
  unit: { unit: Unit | null; text: string; row: number } | null;
  meaning: SectionMeaning;
  /** The heading rows of `meaning`. */
  rows: Partial<Record<keyof SectionMeaning, number>>;
  /** The time that heads its models. */
  period: { text: string; row: number } | null;
  /** The body or person that heads its own models. */
  subject: { text: string; row: number } | null;
}

/**
 * The headings in force, top to bottom. What stands inside what is told by order, not by the kind of
 * number, for senders write “A > I” as well as “I > A”: a heading numbered as one in force ends that
 * one and all below it, any other goes deeper. Those without a number go by what they speak of.
 */
export class SectionStack {
  #open: { row: number; section: SectionRow; style: string; topic: string }[] = [];

  /** A heading row was met. */
  enter({ row, section }: Extract<BodyRow, { as: "section" | "unit-heading" }>): void {
    const topic = topicOf(section);
    const style = section.style ?? topic;
    // “I. Mô hình mới” above “I. Lĩnh vực kinh tế”: a numbering that begins anew on another topic lies inside.
    const own = this.#open.findIndex((entry) => entry.style === style && entry.topic === topic);
    const same = own >= 0 || section.first ? own : this.#open.findLastIndex((entry) => entry.style === style);
    if (same >= 0) this.#open = this.#open.slice(0, same);
    this.#open.push({ row, section, style, topic });
  }

  /** Forgets all headings. */
  clear(): void {
    this.#open = [];
  }

  /**
   * The headings in force for a list that goes on in another sheet, and where each stands in this one's view, by the row
   * (below zero) that it has there.
   */
  onward(view: SheetView): { sections: SectionStack; places: Map<number, Source[]> } {
    const sections = new SectionStack();
    const places = new Map<number, Source[]>();
    sections.#open = this.#open.map((entry, index) => {
      places.set(-index - 1, placedRow(view, entry.row));
      return { ...entry, row: -index - 1 };
    });
    return { sections, places };
  }

  /** What is heard at the present row. */
  heard(): Heard {
    const heard: Heard = { field: null, unit: null, meaning: {}, rows: {}, period: null, subject: null };
    for (const { row, section } of this.#open) {
      if (section.field) heard.field = { reading: section.field, label: section.label, row };
      if (section.unit || section.unknownUnit)
        heard.unit = { unit: section.unit, text: section.unknownUnit ?? section.label, row };
      if (section.period !== null) heard.period = { text: section.period, row };
      if (section.subject !== null) heard.subject = { text: section.subject, row };
      heard.meaning = { ...heard.meaning, ...section.meaning };
      for (const property of ["origin", "subjectKind", "kind", "gone"] as const)
        if (section.meaning[property]) heard.rows[property] = row;
    }
    return heard;
  }
}

function topicOf(section: SectionRow): string {
  if (section.unit || section.unknownUnit) return "unit";
  if (section.field) return "field";
  if (section.period !== null) return "period";
  if (section.subject !== null) return "body";
  const { origin, subjectKind, kind } = section.meaning;
  if (origin) return "origin";
  if (subjectKind) return "subject";
  return kind ? "kind" : "other";
}
