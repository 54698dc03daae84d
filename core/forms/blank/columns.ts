import { CODE_HEADING } from "../../intake/plan/codes.ts";
import type { ModelRecord } from "../../register/model.ts";
import { blankWords as words } from "./words.ts";

/** A column of a form to send out. Its heading is one that the intake reads as exactly that meaning. */
export interface BlankColumn {
  heading: string;
  /** Width in millimetres on A4 landscape. */
  width: number;
  /** What is filled in before the form goes out; null leaves the cell to the unit. */
  value(model: ModelRecord, fieldLabel: string | null): string | number | null;
  /** Choices that a list offers. */
  choices?: "subjectKind" | "field" | "origin";
  /** Cells that the office filled in and that are not the unit's to change. */
  locked?: boolean;
  prompt?: string;
  /** Shows the model's own hint while the cell is chosen. */
  hinted?: boolean;
  centred?: boolean;
}

const nothing = () => null;

const NAME: BlankColumn = { heading: "Tên mô hình", width: 46, value: (model) => model.name };
const KIND: BlankColumn = {
  heading: "Đối tượng (tập thể / cá nhân)",
  width: 21,
  value: (model) => (model.subjectKind === null ? null : words[model.subjectKind]),
  choices: "subjectKind",
  prompt: words.choose,
  centred: true,
};
const SUBJECT: BlankColumn = { heading: "Chủ thể thực hiện", width: 32, value: (model) => model.subject };
const FIELD: BlankColumn = {
  heading: "Lĩnh vực",
  width: 30,
  value: (_, fieldLabel) => fieldLabel,
  choices: "field",
  prompt: words.choose,
};
const NOTE: BlankColumn = { heading: "Ghi chú", width: 20, value: nothing };
/** Hidden, and sorted with its row: it tells which model a row is, whatever becomes of the row's place. */
const CODE: BlankColumn = { heading: CODE_HEADING, width: 12, value: (model) => model.id };

/** Columns of a registration, the ordinal apart. A model of an earlier year is offered to be continued. */
export const REGISTRATION: readonly BlankColumn[] = [
  NAME,
  KIND,
  SUBJECT,
  FIELD,
  {
    heading: "Mới / Duy trì",
    width: 17,
    value: () => words.continued,
    choices: "origin",
    prompt: words.choose,
    centred: true,
  },
  { heading: "Năm bắt đầu", width: 15, value: (model) => model.sinceYear, prompt: words.since, centred: true },
  { heading: "Nội dung, cách thức thực hiện", width: 44, value: (model) => model.content },
  { heading: "Mục tiêu, kết quả cần đạt", width: 36, value: (model) => model.goal, hinted: true },
  { heading: "Thời gian thực hiện", width: 22, value: nothing },
  NOTE,
  CODE,
];

/** Columns of a results form: what the register has is there already, what was done is to be told. */
export const RESULTS: readonly BlankColumn[] = [
  { ...NAME, locked: true },
  { ...KIND, locked: true },
  { ...SUBJECT, locked: true },
  { ...FIELD, locked: true },
  { heading: "Kết quả đạt được", width: 78, value: (model) => model.result },
  { heading: "Tự đánh giá", width: 24, value: nothing },
  { heading: "Đề nghị công nhận (cấp)", width: 24, value: nothing },
  NOTE,
  CODE,
];
