import { fold } from "../../../text/fold.ts";
import type { UnderstoodSheet } from "../sheet.ts";
import { asksOfModels } from "./registered.ts";

/** Words (folded) by which a paper says that it is about models. */
const OURS = /\b(mo hinh|dan van|dien hinh)\b|(?<![a-z])(mh|dvk)(?![a-z])/;
/** True where a title, heading, note, sheet's or file's name of a paper speaks of models. */
export function speaksOfModels(sheets: readonly UnderstoodSheet[], names: readonly string[]): boolean {
  return names.some(speaks) || sheets.some((sheet) => asksOfModels(sheet) || saysModels(sheet));
}

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
