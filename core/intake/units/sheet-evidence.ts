import { saidShort } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { subjectKindOf } from "../rows/subject.ts";
import { type Evidence, evidenceAbove, evidenceInName, type Line, metIn } from "./evidence.ts";
import { isPaperNumber } from "./letterhead.ts";
import type { UnitReader } from "./reader.ts";
import { namesAnother } from "./sheet-names.ts";

/** What is looked at of a sheet. */
interface NamedSheet {
  view: { name: string };
  above: Line[];
  /** Lines between the table before and this one, in a document. */
  captions: string[];
}

/**
 * What each sheet says of its unit: its own caption, its letterhead and title, its name. Among several sheets a name
 * that speaks of somebody unknown is evidence too ({@link isStranger}): no other sheet's sender may be taken for it.
 */
export function evidenceBySheet(sheets: NamedSheet[], units: Unit[], reader: UnitReader): Map<string, Evidence[]> {
  const named = sheets.map((sheet) => evidenceInName(sheet.view.name, "sheet", reader));
  const byUnits = named.some((evidence) => evidence.some(({ unit }) => unit !== null));
  return new Map(
    sheets.map((sheet, index) => {
      const ofName = named[index] ?? [];
      const { name } = sheet.view;
      const stranger = sheets.length > 1 && ofName.length === 0 && namesAnother(name, reader, units, byUnits);
      const captions = nearest(sheet.captions, reader);
      const above = captions.some(({ unit }) => unit !== null) ? [] : evidenceAbove(sheet.above, reader, name);
      return [
        name,
        [...captions, ...above, ...ofName, ...(stranger ? [{ place: "sheet" as const, unit: null, text: name }] : [])],
      ];
    }),
  );
}

/** A unit that is named where a sheet says whose it is, and that the office does not know. */
export function isStranger({ place, unit, oneOf }: Evidence): boolean {
  return unit === null && !oneOf && (place === "sheet" || place === "letterhead");
}

/** The line above the table, or the nearest to it, that says whose it is. */
function nearest(captions: string[], reader: UnitReader): Evidence[] {
  const last = captions.slice(-NEAR).reverse();
  for (const line of last) {
    const passed = line.length > MAX_CAPTION || /^\s*(kính gửi|nơi nhận)/iu.test(line) || isPaperNumber(line);
    const found = passed ? [] : inCaption(line, reader);
    if (found.length > 0) return metIn(found, { how: "caption", said: saidShort(line) });
  }
  return [];
}
const NEAR = 3;
const MAX_CAPTION = 150;

/** “2. Liên đoàn Lao động huyện” above a table says whose the table is. */
function inCaption(line: string, reader: UnitReader): Evidence[] {
  const text = line.replace(/^\s*(?:[IVX]+|[A-ZĐ]|\d{1,2}|[a-zđ])\s*[.)/:–-]\s*/u, "").replace(/[:.;]\s*$/u, "");
  const named = reader.named(text);
  if (named) return [{ place: "letterhead", unit: named, text }];
  const found = reader.mentionedIn(text);
  if (found.length === 1 && found[0]) return [{ place: "letterhead", unit: found[0].unit, text }];
  return subjectKindOf(text) === "collective" || reader.lookalike(text) !== null
    ? [{ place: "sheet", unit: null, text }]
    : [];
}
