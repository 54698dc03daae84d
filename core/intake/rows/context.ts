import type { Unit } from "../../register/unit.ts";
import type { BodyRow, SectionRow } from "./classify.ts";
import type { FieldReading } from "./field.ts";
import type { SectionMeaning } from "./section.ts";

/** What the headings above a row say of it; deeper headings speak over higher ones. */
export interface Heard {
  field: { reading: FieldReading; label: string; row: number } | null;
  unit: { unit: Unit | null; text: string; row: number } | null;
  meaning: SectionMeaning & { row?: number };
}

/** The headings in force, top to bottom; a heading ends those of its own and deeper levels. */
export class SectionStack {
  #open: { row: number; section: SectionRow; level: number }[] = [];

  /** A heading row was met. */
  enter({ row, section }: Extract<BodyRow, { as: "section" | "unit-heading" }>): void {
    const level = section.level ?? this.#levelOfUnnumbered(section);
    this.#open = this.#open.filter((entry) => entry.level < level);
    this.#open.push({ row, section, level });
  }

  /** Forgets all headings. */
  clear(): void {
    this.#open = [];
  }

  /** What is heard at the present row. */
  heard(): Heard {
    const heard: Heard = { field: null, unit: null, meaning: {} };
    for (const { row, section } of this.#open) {
      if (section.field) heard.field = { reading: section.field, label: section.label, row };
      if (section.unit || section.unknownUnit)
        heard.unit = { unit: section.unit, text: section.unknownUnit ?? section.label, row };
      if (Object.keys(section.meaning).length > 0) heard.meaning = { ...heard.meaning, ...section.meaning, row };
    }
    return heard;
  }

  /** A heading without a number stands at the level of the last one that spoke of the same thing, else below all. */
  #levelOfUnnumbered(section: SectionRow): number {
    const topic = topicOf(section);
    const same = this.#open.find((entry) => topicOf(entry.section) === topic);
    return same?.level ?? (this.#open.at(-1)?.level ?? -1) + 0.5;
  }
}

function topicOf(section: SectionRow): string {
  if (section.unit || section.unknownUnit) return "unit";
  if (section.field) return "field";
  return Object.keys(section.meaning).sort().join(",") || "other";
}
