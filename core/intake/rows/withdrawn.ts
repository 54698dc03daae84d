import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { PlannedModel } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import type { Heard } from "./context.ts";
import { headsEnded } from "./ended.ts";
import { asksWhyGone, headsGone } from "./gone-headings.ts";
import { isMark, isNoMark } from "./marks.ts";

/** What tells that the unit takes a row back: the words of a cell, its heading or its section, or a line through it. */
export type Gone = NonNullable<PlannedModel["gone"]>;

const AGAIN = "(?:nua|tiep|tiep nua|mo hinh(?: nay)?|dvk|dan van kheo)";
const WHY = "(?:do|vi|theo|tu|ke tu|ly do|chuyen|nhap|gop|sang|nam|thang|quy|ngay|de)\\b.*";
const TAIL = `(?: (?:thuc hien|duy tri|dang ky|lam|trien khai|${AGAIN}))*(?: ${WHY})?$`;
/** Words (folded) that take a registration back, each with what may follow it: “rút kinh nghiệm” and “huy động” are others. */
const TAKES_BACK = [
  `rut(?: (?:lui|lai|ra|ten|dang ky|don|ho so|khoi danh sach|ra khoi danh sach|khoi chuong trinh))*(?: khong .*)?${TAIL}`,
  `huy(?: bo)?(?: (?:ten|khong .*))?${TAIL}`,
  `(?:thoi|khong)(?: con| khong| tiep tuc| dang ky)* (?:thuc hien|lam|dang ky|tham gia|trien khai|duy tri|tiep tuc)${TAIL}`,
  `(?:dung|ngung|cham dut)(?: han| lai| luon)?${TAIL}`,
  `(?:bo|gach|xoa|loai)(?: (?:bo|ten|di|ra|khoi danh sach|ra khoi danh sach))*(?: khong .*)?${TAIL}`,
  `(?:dua |de nghi dua )?ra khoi (?:danh sach|bieu|ban dang ky)${TAIL}`,
].join("|");
const BEFORE =
  "(?:(?:mo hinh(?: nay)?|mh|don vi|nay|da|xin|xin phep|de nghi|duoc|se|lam don|co don|co van ban|dong y|cho) )*";
const SAYS = new RegExp(`^${BEFORE}(?:${TAKES_BACK})`);
/** The same behind the name of whoever asks for it: “Chi bộ thôn 3 xin rút vì …”. */
const ASKS =
  /^(?:[a-z0-9]+ ){0,8}?(?:da xin|xin phep|xin|da|de nghi|lam don|co don)(?: duoc| cho| xin)* (?:rut|huy|thoi|dung)\b(?! (?:kinh|ngan|gon|tien|dong|hoai|ra))/;
/** What may be taken up again, or later. */
const PUTS_OFF =
  /^(?:da |xin |de nghi |nay )*(?:tam (?:dung|ngung|hoan|rut|thoi)|hoan|lui|de|chuyen)(?: lai)? ?(?:sang |den |vao )?(?:nam sau|nam toi|nam 20\d\d|thuc hien|trien khai|dang ky|lai)?$/;
/** Letters tell “bỏ” from “bộ”, “hủy” from a person's name, “dừng” from “dùng”. */
const OTHER_WORDS =
  /^[^\p{L}]*(?:(?:mô hình|mh|đơn vị|này|đã|xin|phép|đề nghị|được|sẽ|làm đơn|có đơn|có văn bản|đồng ý|cho)\s+)*(?:bộ|bố|bờ|bó|huy|dùng|đúng|dựng|đứng|đụng|dũng|thời|thổi|thơi|thợi|loại(?!\s+(?:bỏ|khỏi|ra))|gạch(?!\s+(?:bỏ|tên))|rụt)(?!\p{L})/iu;
const LONGEST = 160;

/** What short words say of their row: that it is taken back (`sure`), perhaps so, or nothing of the kind (null). */
export function saysGone(text: string, asked = false): { sure: boolean } | null {
  if (text.length > LONGEST || OTHER_WORDS.test(text.normalize("NFC"))) return null;
  const folded = fold(text);
  if (SAYS.test(folded) || (asked && ASKS.test(folded))) return { sure: true };
  return PUTS_OFF.test(folded) && /\b(tam|hoan|lui|nam (sau|toi|20\d\d))\b/.test(folded) ? { sure: false } : null;
}

/** “III. Mô hình kết thúc (02 mô hình)”: the words without number and count. */
function headingWords(text: string): string {
  const bare = text.replace(/^\s*(?:[IVX]+|[A-Z]|\d{1,2}|[a-zđ])\s*[.)/:–-]\s*/u, "");
  return bare.replace(/[\s:–(-]*\d{1,3}\s*(?:mô hình|MH|điển hình)\s*\)?\s*$/iu, "").replace(/[\s:.;]+$/u, "");
}

/** Columns in which a unit says what becomes of a row; what failed in earlier years stands in others. */
const TELLING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["note", "origin", "new", "continued", "kind", "period", "content", "method", "goal", "extra"] as const),
]);
/** Of these a sentence may begin with anything; “Chi bộ xin rút …” in a content is looked at by its beginning alone. */
const REMARKS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["note", "origin", "extra"]);
const OF_BEFORE = /\b(ket qua|nam truoc|danh gia|nhan xet|thuc trang|kho khan|ton tai|nam 20\d\d)\b/;

/** Tells whether a model's row is taken back by the unit itself, and by what; null where nothing says so. */
export function goneBy(
  view: SheetView,
  block: TableBlock,
  row: number,
  name: ViewCell | null,
  heard: Heard,
  ofTable: { gone?: true },
): Gone | null {
  const own = view.own(row).filter(({ text }) => /\p{L}{2}/u.test(text));
  if (name?.struck === "whole") {
    const others = own.filter((cell) => cell !== name);
    return {
      how: "struck",
      sure: others.every(({ struck }) => struck === "whole"),
      cell: placeOf(name),
      said: name.text,
    };
  }
  for (const { column, role, path, folded } of block.columns) {
    const cell = view.at(row, column);
    if (!cell || cell === name || cell.struck === "whole") continue;
    const heading = path.at(-1) ?? "";
    if (asksWhyGone(heading) && !isNoMark(cell.text))
      return { how: "said", sure: true, cell: placeOf(cell), said: cell.text };
    if (!TELLING.has(role) || (role === "extra" && folded.some((words) => OF_BEFORE.test(words)))) continue;
    const asked = isMark(cell.text) && saysGone(heading)?.sure ? { sure: true } : null;
    const told = asked ?? saysGone(cell.text, REMARKS.has(role));
    if (told) return { how: "said", ...told, cell: placeOf(cell), said: asked ? heading : cell.text };
  }
  const inName = name && partGone(name.text);
  if (name && inName) return { how: "said", sure: true, cell: placeOf(name), said: inName.said };
  const [heading] =
    heard.rows.gone === undefined ? [] : view.own(heard.rows.gone).filter(({ text }) => headsGone(headingWords(text)));
  if (heading) {
    const { sure } = headsEnded(headingWords(heading.text)) ?? { sure: true };
    return { how: "said", sure, cell: placeOf(heading), said: heading.text };
  }
  return ofTable.gone && name ? { how: "said", sure: true, cell: placeOf(name), said: "" } : null;
}

/** “Đường hoa phụ nữ (đã xin rút)”: the words behind a name that take it back, and the name without them. */
export function partGone(name: string): { said: string; rest: string } | null {
  const match = /^(.*\S)\s*(?:[([]\s*([^()[\]]+?)\s*[)\]]|\s[-–]\s*([^-–]+?))\s*\.?$/su.exec(name);
  const [, rest = "", bracketed, dashed] = match ?? [];
  const said = bracketed ?? dashed;
  return said !== undefined && saysGone(said)?.sure ? { said, rest: rest.replace(/[\s–-]+$/u, "") } : null;
}

/** Marks a model as taken back; what says so is no part of its name. */
export function takeBack(model: Pick<PlannedModel, "gone" | "values">, gone: Gone): void {
  model.gone = gone;
  model.values.name = partGone(model.values.name)?.rest ?? model.values.name;
}
