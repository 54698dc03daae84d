import type { Programme, ProgrammeAppendix } from "../../programme/schema.ts";
import { words } from "../reports/words.ts";

/** Columns of our default list of results (domain, “Default layouts”), with the unit that each model is of. */
const COLUMNS: ProgrammeAppendix["columns"] = [
  { column: "ordinal", title: "TT", width: 9, align: "center" },
  { column: "name", title: "Tên mô hình", width: 44, align: "left" },
  { column: "unit", title: "Đơn vị", width: 28, align: "left" },
  { column: "subject", title: "Chủ thể", width: 30, align: "left" },
  { column: "result", title: "Kết quả đạt được", width: 53, align: "left" },
  { column: "evaluation", title: "Đánh giá", width: 22, align: "center" },
  { column: "recognition", title: "Đề nghị công nhận (cấp)", width: 24, align: "center" },
  { column: "exemplary", title: "Tiêu biểu", width: 16, align: "center" },
  { column: "note", title: "Ghi chú", width: 26, align: "left" },
];

/** Code of the list of results in a programme whose document names no such appendix. */
const DEFAULT_RESULTS = "KQ";

/** A list of results by field for a programme whose document has none (domain, decision 4). */
export function defaultResults(programme: Programme, seat: string): ProgrammeAppendix {
  return {
    code: DEFAULT_RESULTS,
    label: DEFAULT_RESULTS,
    title: words.resultsAppendix(programme.year),
    purpose: "results",
    seats: [seat],
    fields: programme.fields.map(({ code }) => code),
    unitKinds: [],
    takesRest: true,
    groupBy: "field",
    columns: COLUMNS,
    defaultLayout: true,
    source: "L1",
  };
}
