import type { ColumnRole, Reading } from "./roles.ts";
import { readHeading } from "./vocabulary.ts";

/**
 * What a column of a correction holds beside the values: what was registered, what a model is called from now on, or which
 * of its properties each row corrects; `open` is a new value beside a former one, of which the headings do not say what
 * it corrects.
 */
export type Amends = "former" | "name" | "property" | "open";

/** How the columns of a correction are read, in place of what their headings mean elsewhere. */
export interface AmendedColumn {
  readings: readonly Reading[];
  amends?: Amends;
}

interface Headed {
  column: number;
  folded: string[];
}

/** Headings (folded) of what was sent before. */
const FORMER =
  /\b(da (dang ky|gui|bao cao|nop|ghi)|cu|truoc (day|do|dieu chinh|khi (dieu chinh|sua|thay doi|dinh chinh))|(dang ky )?(ban dau|lan dau|lan 1|truoc)|hien (nay|tai)|dang ghi|(ghi )?(nham|sai)|chua dung)\b/;
/** Headings (folded) that say outright that something takes the place of something. */
const CHANGED =
  /\b(xin |de nghi |nay )?(sua( doi)?|dieu chinh|doi|thay( doi)?|chinh sua|dinh chinh|chinh|cap nhat)( lai)?( ten)? (thanh|la|bang)\b|^(ten |noi dung |phan )?(nay |xin |de nghi )?(sua( doi)?|dieu chinh|thay doi|dinh chinh|chinh sua)( lai)?( (ten|noi dung))?$|\bsau (khi )?(dieu chinh|sua( doi)?|thay doi|dinh chinh)\b|^nay (la|ghi)\b|\b(doc|ghi|sua) (lai )?(dung )?la\b/;
/** Headings (folded) that say so beside a former one, in a paper that calls itself a correction. */
const RENEWED = /\b(moi|(?<!noi )dung(?! ten)|(dang ky |ghi )?lai)\b/;
/** Headings (folded) of what each row corrects: “Mục cần sửa”, “Nội dung điều chỉnh”, “Cột xin sửa”. */
const PROPERTY =
  /^(ten )?(muc|cot|phan|noi dung|thong tin|chi tieu|o|tieu chi)( nao)?( (can|xin|de nghi|duoc|phai))? (sua( doi)?|dieu chinh|thay doi|dinh chinh|chinh sua|cap nhat)$/;
/** Words (folded) that are left of “Tên mô hình đã đăng ký”, “Nay sửa thành” and say nothing of what is asked. */
const FILLERS = /\b(cua|cho|nay|xin|de nghi|truoc|ban|muc|phan|gia tri|thong tin|noi dung cu the)\b/g;

/**
 * The columns of a correction with “Tên mô hình đã đăng ký” beside “Nay sửa thành”, “Nội dung cũ” beside “Nội dung
 * mới”: the former name tells which model is meant, the new value takes the former one's place. Weaker words than
 * “sửa thành” count where the paper calls itself a correction (`correcting`). Empty for any other table.
 */
export function amendedColumns(columns: readonly Headed[], correcting: boolean): Map<number, AmendedColumn> {
  const found = new Map<number, AmendedColumn>();
  const former = columns.flatMap((column) => sideOf(column, FORMER) ?? []);
  const weak = correcting || rename(columns);
  const fresh = columns.flatMap((column) => sideOf(column, CHANGED) ?? (weak ? (sideOf(column, RENEWED) ?? []) : []));
  const isNew = new Set(fresh.map(({ column }) => column));
  const isFormer = ({ column }: Side) => !isNew.has(column);
  const named = columns.some(
    (column) =>
      !isNew.has(column.column) &&
      former.every((side) => side.column !== column.column) &&
      readHeading(column.folded.at(-1) ?? "")[0]?.role === "name",
  );
  // “Nội dung cũ” beside a name is the model's content; alone it is whatever is corrected.
  const open: ColumnRole = named || [...former, ...fresh].some(({ role }) => role === "name") ? "content" : "name";
  for (const side of fresh) {
    const rivals = former.filter((other) => isFormer(other) && !found.has(other.column));
    const match =
      rivals.find(({ role }) => role !== null && role === side.role) ??
      rivals.findLast(({ column, role }) => column < side.column && (role === null || side.role === null));
    if (!match) continue;
    const role = side.role ?? match.role ?? open;
    if (role === "name" && named) continue;
    const plain = { role, weight: 10 };
    if (role === "name") {
      found.set(match.column, { readings: [plain] });
      found.set(side.column, { readings: [{ role, weight: 9 }], amends: "name" });
    } else {
      found.set(match.column, { readings: [], amends: "former" });
      const isOpen = role === "content" && side.role === null && match.role === null;
      found.set(side.column, { readings: [plain], ...(isOpen ? { amends: "open" } : {}) });
    }
  }
  if (found.size === 0) return found;
  const told = new Set([...found.values()].map(({ readings }) => readings[0]?.role));
  const which = columns.find(({ column, folded }) => !found.has(column) && PROPERTY.test(folded.at(-1) ?? ""));
  if (which && told.has("content")) found.set(which.column, { readings: [], amends: "property" });
  // Why a model is corrected is not why it is needed.
  for (const { column, folded } of columns)
    if (!found.has(column) && /^ly do\b/.test(folded.at(-1) ?? "")) found.set(column, { readings: [] });
  return found;
}

/** “Tên cũ” beside “Tên mới” are names of one model, in whatever paper; “Mô hình cũ”, “Mô hình mới” are two sorts of them. */
function rename(columns: readonly Headed[]): boolean {
  const own = columns.map(({ folded }) => folded.at(-1) ?? "");
  return own.some((head) => /^ten (goi )?cu$/.test(head)) && own.some((head) => /^ten (goi )?moi$/.test(head));
}

/** True for headings of a correction that tells in a column which property each of its rows corrects. */
export function tellsProperties(columns: readonly Headed[]): boolean {
  return [...amendedColumns(columns, true).values()].some(({ amends }) => amends === "property");
}

/** True for two headings over groups of columns that hold the former and the new values. */
export function areFormerAndNew(one: string, other: string): boolean {
  return FORMER.test(one) && (CHANGED.test(other) || RENEWED.test(other));
}

interface Side {
  column: number;
  /** What is asked for, null where the heading leaves it open. */
  role: ColumnRole | null;
}

/** What is left of a heading (folded) that leaves open what is corrected. */
const OPEN = /^$|^noi dung( dang ky)?$/;

function sideOf({ column, folded }: Headed, says: RegExp): Side | null {
  const whole = folded.join(" ");
  if (!says.test(whole)) return null;
  const rest = whole.replace(says, " ").replace(FILLERS, " ").replace(/\s+/g, " ").trim();
  if (OPEN.test(rest)) return { column, role: null };
  const role = /^(ten|mo hinh)$/.test(rest) ? "name" : readHeading(rest)[0]?.role;
  return role === undefined ? null : { column, role };
}
