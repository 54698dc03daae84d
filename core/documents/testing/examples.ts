/** Invented models and settings for the tests of this folder. */
import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import { aModelRecord } from "../../register/testing/model.ts";
import type { AppendixInput } from "../layout/appendix.ts";

export const FIELDS = [
  { code: "ntm", label: "Xây dựng nông thôn mới kiểu mẫu" },
  { code: "kinh-te", label: "Phát triển kinh tế" },
  { code: "chuyen-doi-so", label: "Chuyển đổi số" },
];
export const UNITS = [{ name: "Xã An Thắng" }, { name: "Xã An Tiến" }];

const subject = { group: "Chủ thể thực hiện", width: 26, align: "left" } as const;

/** The first appendix of the programme, with what a test changes. */
export function plan(changes: Partial<ProgrammeAppendix> = {}): ProgrammeAppendix {
  return {
    code: "01",
    label: "Phụ lục 01: nông thôn mới",
    title: ["Bản tổng hợp đăng ký mô hình “Dân vận khéo” năm 2024", "Tham gia xây dựng nông thôn mới"],
    purpose: "registration",
    seats: ["huyen"],
    fields: ["ntm"],
    unitKinds: [],
    takesRest: false,
    groupBy: "unit",
    columns: [
      { column: "ordinal", title: "TT", width: 9, align: "center" },
      { column: "name", title: "Tên mô hình", width: 44, align: "left" },
      { column: "collective", title: "Tập thể", ...subject },
      { column: "individual", title: "Cá nhân", ...subject },
      { column: "content", title: "Nội dung, cách thức", width: 44, align: "left" },
      { column: "goal", title: "Mục tiêu, kết quả cần đạt", width: 38, align: "left" },
      { column: "period", title: "Thời gian thực hiện", width: 21, align: "center" },
      { column: "new", title: "Mới", width: 11, align: "center" },
      { column: "continued", title: "Duy trì", width: 12, align: "center" },
      { column: "note", title: "Ghi chú", width: 21, align: "left" },
    ],
    defaultLayout: true,
    source: "L137",
    ...changes,
  };
}

/** A model of Xã An Thắng for that appendix. */
export function model(id: string, changes: Partial<ModelRecord> = {}): ModelRecord {
  return aModelRecord(id, {
    unit: "Xã An Thắng",
    unitKind: "Xã",
    subject: "Hội Nông dân xã",
    field: "ntm",
    ...changes,
  });
}

/** What an appendix of these models is laid out from. */
export function input(models: ModelRecord[], changes: Partial<AppendixInput> = {}): AppendixInput {
  return {
    appendix: plan(),
    year: 2024,
    models,
    units: UNITS,
    fields: FIELDS,
    office: {
      superior: "Huyện ủy An Lão",
      issuer: "Ban Dân vận Huyện ủy An Lão",
      place: "An Lão",
      date: "2024-03-25",
      number: null,
      signer: { authority: null, title: "Trưởng Ban", name: "Nguyễn Thị Minh Nguyệt" },
    },
    letter: { number: null, date: null },
    ...changes,
  };
}
