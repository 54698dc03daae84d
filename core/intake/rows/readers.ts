import type { UnitReader } from "../units/reader.ts";
import type { FieldReader } from "./field.ts";
import type { Footnote } from "./footnotes.ts";
import type { LegendEntry } from "./legend.ts";

/** What understanding rows asks of the programme and the office's units. */
export interface Readers {
  fields: FieldReader;
  units: UnitReader;
  /** The programme's year: a column of another year gives way to this one's. */
  year: number;
  /** The codes that the file at hand explains. */
  legends?: LegendEntry[];
  /** The remarks of the file at hand to which marks behind names point. */
  footnotes?: Footnote[];
}
