import { fold } from "../../text/fold.ts";
import { columnLetter } from "../table/address.ts";
import { words } from "../words.ts";
import type { Problem } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** Words (folded) by which a paper says that it is about models. */
const OURS = /\b(mo hinh|dan van|dien hinh)\b|(?<![a-z])(mh|dvk)(?![a-z])/;
/** Titles (folded) of papers that list something else, whatever they mention besides. */
const OTHER =
  /^(\d+ |[ivx]+ )?(bang |bieu |du thao |danh sach |ds |phieu |so )*(theo doi |dang ky |phan cong |tong hop |de nghi )*(lich( (cong tac|lam viec|truc|hop|tuan|giao ban|kiem tra|tiep cong dan|tiep xuc|thi))?|truc (ban|le|tet|co quan|chi huy)|nghi phep|nghi (le|tet|om|viec)|cham cong|bien ban|du toan|quyet toan|thanh toan|tam ung|dai bieu|khach moi|diem danh|giay moi|tien luong|luong|khen thuong|tang (bang|giay) khen)\b/;
const MAX_TITLE = 150;

/**
 * Asks whether a paper registers models at all, where its title says that it is another (a week's timetable, minutes, a
 * list of leave), or where no title, heading, note, sheet's or file's name speaks of models.
 */
export function otherPaper(sheets: readonly UnderstoodSheet[], names: readonly string[]): Problem[] {
  const counted = sheets.filter(({ models }) => models.length > 0);
  const titled = counted.flatMap(({ view, above }) =>
    above.map(({ text, row, column }) => ({ view, text, row, column })),
  );
  const other = titled.find(({ text }) => text.length <= MAX_TITLE && OTHER.test(fold(text)));
  if (other) {
    const { view, text, row, column } = other;
    const at = row > 0 && column > 0 ? { sheet: view.name, cell: `${columnLetter(column)}${row}` } : {};
    return [{ code: "not-registration", severity: "error", message: words.otherPaper(text), ...at, value: text }];
  }
  const asks = counted.some(({ tables }) => tables.some(({ columns }) => ASKED.some((role) => role in columns)));
  if (counted.length === 0 || asks || names.some(speaks) || counted.some(saysModels)) return [];
  return [{ code: "not-registration", severity: "error", message: words.namesNoModels }];
}

/** Columns that only lists of models have. */
const ASKED = ["field", "origin", "new", "continued", "kind"];

function speaks(text: string): boolean {
  return OURS.test(fold(text.replace(/_/gu, " ")));
}

/** What stands around the values of a sheet, or most of its names. */
function saysModels({ view, above, captions, rows, models }: UnderstoodSheet): boolean {
  const values = new Set(
    models.flatMap(({ provenance }) =>
      Object.values(provenance)
        .flat()
        .map(({ cell }) => cell),
    ),
  );
  const around = rows.flatMap(({ row, cells }) =>
    Object.entries(cells).flatMap(([column, text]) => (values.has(`${column}${row}`) ? [] : [text])),
  );
  if ([view.name, ...captions, ...above.map(({ text }) => text), ...around].some(speaks)) return true;
  return models.filter(({ values: { name } }) => speaks(name)).length * 2 > models.length;
}
