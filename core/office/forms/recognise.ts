import type { Checked, Output } from "../../contract.ts";
import { isFilled } from "../../forms/values.ts";
import { words as formWords } from "../../forms/words.ts";
import { columnLetter } from "../../intake/table/address.ts";
import type { Desk } from "../desk.ts";
import { openFormAt } from "./open.ts";

/** What is understood of a blank form: shown to the clerk before anything is filled. */
export async function recognise(desk: Desk, { path }: Checked<"forms.recognise">): Promise<Output<"forms.recognise">> {
  return describeForm(await openFormAt(desk, path));
}

/** A form that was opened, in the words in which it is shown. */
export function describeForm({ file, form, notes }: Awaited<ReturnType<typeof openFormAt>>): Output<"forms.recognise"> {
  return {
    file,
    sheet: form.sheet,
    headerRows: form.headerRows,
    columns: form.columns.map(({ column, heading, role }) => ({
      column: columnLetter(column),
      heading,
      meaning: role,
      label: formWords.meaning[role],
      fills: isFilled(role),
    })),
    headings: form.segments.flatMap(({ head }) =>
      head ? [{ row: head.row, text: head.text, pattern: head.pattern }] : [],
    ),
    blankRows: form.segments.flatMap(({ slots }) => slots),
    belowRow: form.tailRow,
    notes,
  };
}
