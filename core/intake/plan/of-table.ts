import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { titlesGone } from "../rows/gone-headings.ts";
import type { Readers } from "../rows/readers.ts";
import { isBareMeaning, type SectionMeaning, sectionMeaning } from "../rows/section.ts";
import type { TableBlock } from "../table/tables.ts";
import { paperKind } from "./purpose.ts";

/**
 * What the headings say of all models of a table: a word over the whole group of columns (“Cá nhân” over
 * “Tên mô hình | Họ và tên”), or the name's own heading (“Mô hình duy trì từ các năm trước”).
 */
export function tableMeaning({ columns }: TableBlock): SectionMeaning {
  const name = columns.find(({ role }) => role === "name");
  if (!name) return {};
  const [group] = name.path.length > 1 ? name.folded : [];
  const grouped = columns.filter(({ folded }) => folded.length > 1 && folded[0] === group);
  const ofGroup = group !== undefined && grouped.length > 1 && isBareMeaning(group);
  const { origin } = sectionMeaning(name.path.at(-1) ?? "");
  const asked = columns.some(({ role }) => role === "origin" || role === "new" || role === "continued");
  return {
    ...(origin && !asked && !name.readings.some(({ role }) => role === "origin") ? { origin } : {}),
    ...(ofGroup ? sectionMeaning(name.path[0] ?? "") : {}),
  };
}

const ORIGINS = ["origin", "new", "continued"] as const;
const MODELS = "(?:cac )?(?:mo hinh|mh|dien hinh)(?: dien hinh)?(?: dan van kheo| dvk)?";
const OF_ONE =
  "(?:tiep tuc |dang ky |se )*(?:duy tri|tiep tuc(?: thuc hien)?|chuyen tiep|nhan rong|(?:xay dung |dang ky |lam )?moi)";
/** “MÔ HÌNH … DUY TRÌ NĂM 2024”, “ĐĂNG KÝ MỚI MÔ HÌNH …” (folded): the word stands right at the models, for all of them. */
const ALL_OF_ONE = new RegExp(
  `\\b${MODELS} ${OF_ONE}(?: (?:trong|tu|den|sang|cac|nam(?: truoc)?|20\\d\\d))*$|\\b(?:dang ky|danh sach) ${OF_ONE} ${MODELS}\\b`,
);

function isOfOne(title: string): boolean {
  return ALL_OF_ONE.test(fold(title));
}

/**
 * What the title says of all models, where the table has a column for but one of two (“Mới” without “Duy trì”), or none
 * and the title is of the one kind: in any other table its columns speak.
 */
export function titleMeaning(titles: readonly string[], { columns }: Pick<TableBlock, "columns">): SectionMeaning {
  const has = (asked: ColumnRole) => columns.some(({ role }) => role === asked);
  const { origin, subjectKind } = sectionMeaning(titles.join(" "));
  return {
    ...(titlesGone(titles) ? { gone: true } : {}),
    ...(origin && (has("new") !== has("continued") || (!ORIGINS.some(has) && titles.some(isOfOne))) ? { origin } : {}),
    ...(subjectKind && has("collective") !== has("individual") ? { subjectKind } : {}),
  };
}

/** Field that a title, a sheet's name or the appendix that they name gives to a whole table. */
export function fieldAbove(titles: string[], sheetName: string, programme: Programme, readers: Readers): string | null {
  const kind = paperKind([...titles, sheetName], programme);
  const fields = programme.appendices.find((appendix) => appendix.code === kind.appendix)?.fields ?? [];
  const ofAppendix = fields.length === 1 ? (fields[0] ?? null) : null;
  return readers.fields.mention(titles.join(" ")) ?? fieldOfSheetName(sheetName, readers) ?? ofAppendix;
}

function fieldOfSheetName(name: string, readers: Readers): string | null {
  const reading = readers.fields.read(name);
  return reading.kind === "known" ? reading.code : null;
}
