import { isMark, isNoMark } from "../rows/marks.ts";
import type { Readers } from "../rows/readers.ts";
import { subjectKindOf, subjectKindWord } from "../rows/subject.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { asksOther, columnTexts, has } from "./by-content.ts";
import { asksWho, type MappedColumn, PERSON_HEADING } from "./map.ts";
import type { ColumnRole } from "./roles.ts";

/** Words (folded) for kinds of bodies; a column headed by them asks which one (“Cấp ủy”, “Thôn/bản”, “Hội, đoàn thể”). */
const KINDS = [
  "cap uy|dang uy|chi uy|chi bo|dang bo|chi hoi|chi doan|cong doan|chinh quyen|ubnd|uy ban nhan dan",
  "mttq|ubmttq|ub mttq|uy ban mttq|mat tran|mat tran to quoc|doan the|to chuc|to chuc (chinh tri|chinh tri xa hoi|xa hoi)",
  "hoi|doan|doan thanh nien|hoi (phu nu|lhpn|nong dan|cuu chien binh|ccb|nguoi cao tuoi|chu thap do|quan chung)",
  "nganh|ban nganh|co quan|don vi|llvt|luc luong vu trang|cong an|quan su|ban chqs",
  "thon|xom|ban|ap|lang|to|to dan pho|tdp|khu|khu dan cu|khu pho|kdc|to tu quan|clb|cau lac bo|hop tac xa|htx|to hop tac",
  "truong|truong hoc|tram|tram y te|doanh nghiep|cong ty|tap the",
].join("|");
const BODY_HEADING = new RegExp(
  `^(?:ten |cac )?(?:${KINDS})(?: (?:va |hoac )?(?:cac )?(?:${KINDS}|khac))*(?: (?:xa|phuong|co so|truc thuoc))?$`,
);
/** Headings (folded) that stand for units unless a person's stands beside them. */
const UNIT_HEADING = /^(ten )?(don vi|co quan|co quan don vi|don vi truc thuoc)$/;

/**
 * Columns that are each headed by a kind of body or by persons (“Chi bộ | Đoàn thể | Cá nhân”), of which a row fills one:
 * who stands there carries the model out. The first is the column of its kind, the others go with it. One such column
 * alone, where none tells who, is the subject's. Columns that name registered units stay as they are.
 */
export function settleBodies(open: MappedColumn[], view: SheetView, block: TableBlock, readers: Readers): void {
  const found = open.flatMap((column) => {
    const kind = mayCarry(column) ? (kindOf(column) ?? kindBelow(column, view, block)) : null;
    return kind !== null && !namesUnits(column, view, block, readers) ? [{ column, kind }] : [];
  });
  for (const family of familiesOf(found, block)) {
    const others = block.columns.filter((column) => !family.some((one) => one.column === column));
    if (others.some(({ role }) => role === "collective" || role === "individual")) continue;
    const under = family.every(({ column }) => column.folded.slice(0, -1).some(asksWho));
    if (!under && others.some(({ role, weight }) => role === "subject" && weight >= PLAIN_WHO)) continue;
    if (!isExclusive(family, view, block)) continue;
    for (const { column, kind } of family) {
      const first = family.find((one) => one.kind === kind)?.column === column;
      column.role = first ? kind : "extra";
      column.weight = first ? WEIGHT : 0;
      if (!first) column.keptWhole = true;
      if (!first) column.carries = kind;
    }
  }
  if (has(block, "subject", "collective", "individual")) return;
  const alone = found.find(({ column, kind }) => kind === "collective" && isSpecial(column));
  if (alone && namesBodies(alone.column, view, block)) alone.column.role = "subject";
}

interface Carrier {
  column: MappedColumn;
  kind: "collective" | "individual";
}

const WEIGHT = 9;
/** From this weight on a heading asks for the one who carries out. */
const PLAIN_WHO = 7;
const FREE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["extra", "unit", "subject", "collective", "individual"]);

function mayCarry({ role, keptWhole, fieldCode, nameMeaning, yearPart }: MappedColumn): boolean {
  return FREE.has(role) && !keptWhole && fieldCode === undefined && !nameMeaning && !yearPart;
}

function leafOf({ folded }: MappedColumn): string {
  return folded.at(-1) ?? "";
}

function kindOf(column: MappedColumn): Carrier["kind"] | null {
  const leaf = leafOf(column);
  const word = subjectKindWord(leaf);
  if (word) return word;
  if (PERSON_HEADING.test(leaf)) return "individual";
  return BODY_HEADING.test(leaf) ? "collective" : null;
}

/** A heading that nobody knows is a body's where it has nothing but bodies below it (“Khối nội chính” beside “Chi bộ”). */
function kindBelow(column: MappedColumn, view: SheetView, block: TableBlock): Carrier["kind"] | null {
  if (column.role !== "extra" || column.readings.length > 0 || asksOther(column)) return null;
  const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
  return texts.length > 0 && texts.every((text) => subjectKindOf(text) === "collective") ? "collective" : null;
}

/** Carriers under one heading, or side by side under none: two at least, two bodies or a body and a person, not all plain. */
function familiesOf(found: Carrier[], block: TableBlock): Carrier[][] {
  const families: Carrier[][] = [];
  const at = (column: MappedColumn) => block.columns.indexOf(column);
  const above = (column: MappedColumn) => column.folded.slice(0, -1).join("|");
  for (const one of found) {
    const last = families.at(-1)?.at(-1);
    const beside = last && at(one.column) === at(last.column) + 1 && above(one.column) === above(last.column);
    if (beside) families.at(-1)?.push(one);
    else families.push([one]);
  }
  return families.filter((family) => {
    const bodies = family.filter(({ kind }) => kind === "collective");
    return family.length > 1 && bodies.some(({ column }) => isSpecial(column));
  });
}

/** A heading that names a kind of body, and says more than “Tập thể” or “Đơn vị”. */
function isSpecial(column: MappedColumn): boolean {
  const leaf = leafOf(column);
  return BODY_HEADING.test(leaf) && subjectKindWord(leaf) === null && !UNIT_HEADING.test(leaf);
}

/** True where a row fills one of the columns: who stands in two of them side by side is a body and its part. */
function isExclusive(family: Carrier[], view: SheetView, block: TableBlock): boolean {
  const filled = block.bodyRows.flatMap((row) => {
    const cells = view.own(row);
    const own = family.filter(({ column }) =>
      cells.some((cell) => cell.column === column.column && !isNoMark(cell.text)),
    );
    return cells.length >= 3 && own.length > 0 ? [own.length] : [];
  });
  return filled.length > 0 && filled.filter((count) => count === 1).length * 5 >= filled.length * 4;
}

/** True where half of what a column names, or more, are registered units. */
function namesUnits({ column }: MappedColumn, view: SheetView, block: TableBlock, { units }: Readers): boolean {
  const texts = columnTexts(view, block, column).filter((text) => !isMark(text) && !isNoMark(text));
  const named = texts.filter((text) => units.named(text) !== null && !units.byFront(text));
  return texts.length > 0 && named.length * 2 >= texts.length;
}

function namesBodies({ column }: MappedColumn, view: SheetView, block: TableBlock): boolean {
  const texts = columnTexts(view, block, column).filter((text) => !isNoMark(text));
  const bodies = texts.filter((text) => subjectKindOf(text) !== null);
  return texts.length > 0 && bodies.length * 5 >= texts.length * 4;
}
