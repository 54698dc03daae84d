import type { Unit } from "../../register/unit.ts";
import type { SetAsideReason } from "../plan/plan.ts";
import type { FieldReading } from "./field.ts";
import type { Enumerator, SectionMeaning } from "./section.ts";

/** What a heading row inside the body says of the models below it. */
export interface SectionRow {
  label: string;
  /** Depth of its number; null where it has none. */
  level: number | null;
  /** How it is numbered; null where it is not. */
  style: Enumerator["kind"] | null;
  /** True for the first of its numbering (I, A, 1): it may begin a level of its own. */
  first: boolean;
  field: FieldReading | null;
  unit: Unit | null;
  /** Text of a unit heading that names no known unit. */
  unknownUnit: string | null;
  meaning: SectionMeaning;
  /** A time that heads the models of it (“Quý I năm 2026”); null for any other heading. */
  period: string | null;
  /** A body or person that heads its own models (“II. Hội Nông dân xã”); null for any other heading. */
  subject: string | null;
}

/** A row of a table's body and its role. */
export type BodyRow =
  | { row: number; as: "model" | "continuation" }
  /** A line below its model whose answer stands in the model's row. */
  | { row: number; as: "continuation"; told: true }
  | { row: number; as: "section" | "unit-heading"; section: SectionRow }
  | { row: number; as: Exclude<SetAsideReason, "section" | "unit-heading"> };
