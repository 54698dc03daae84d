import type { FilePlan, PlannedModel, RowAccount } from "../../intake/plan/plan.ts";
import type { Programme } from "../../programme/schema.ts";
import type { ModelValues } from "../../register/model.ts";
import { LONG_TEXTS } from "../../register/model.ts";
import type { UnitInput } from "../../register/unit.ts";
import type { OfficeSettings } from "../settings.ts";

export const SETTINGS: OfficeSettings = { office: "Ban Dân vận huyện Thử", programmeId: "thu-2024", seat: "huyen" };

/** As much of a programme as the store looks at. */
export const PROGRAMME = {
  id: "thu-2024",
  year: 2024,
  fields: [
    { code: "kinh-te", label: "Phát triển kinh tế" },
    { code: "ntm", label: "Xây dựng nông thôn mới" },
  ],
} as unknown as Programme;

export function unitInput(name: string, rest: Partial<UnitInput> = {}): UnitInput {
  return { name, kind: "Xã", parent: null, short: null, aliases: [], flags: [], ...rest };
}

export function modelValues(name: string): ModelValues {
  const long = Object.fromEntries(LONG_TEXTS.map((key) => [key, null])) as Record<(typeof LONG_TEXTS)[number], null>;
  return {
    ...long,
    name,
    kind: "mo-hinh",
    subjectKind: "collective",
    subject: "Chi bộ thôn Tất Xứng",
    leader: null,
    field: "kinh-te",
    origin: "new",
    sinceYear: null,
    content: "Vận động nhân dân hiến đất làm đường giao thông nông thôn,\nmở rộng diện tích trồng rau gia vị",
    goal: "137 hộ, 2.100 m²",
    period: "Năm 2024",
    extras: { SĐT: "0900000000" },
  };
}

export function plannedModel(name: string, row: number, unitId: string | null = "u1"): PlannedModel {
  const letters: Record<string, string> = {
    name: "B",
    subject: "C",
    content: "E",
    goal: "F",
    period: "G",
    origin: "H",
  };
  return {
    unitId,
    unitText: "Xã An Thắng",
    values: modelValues(name),
    doubts: [],
    sheet: "PL03",
    row,
    rows: [row],
    provenance: Object.fromEntries(
      Object.entries(letters).map(([property, column]) => [
        property,
        [{ how: "column" as const, sheet: "PL03", cell: `${column}${row}` }],
      ]),
    ),
  };
}

function account(row: number, disposition: RowAccount["disposition"], text: string): RowAccount {
  const { subject, content, goal, period } = modelValues(text);
  const cells: Record<string, string> =
    disposition === "imported"
      ? { A: String(row), B: text, C: subject ?? "", E: content ?? "", F: goal ?? "", G: period ?? "", H: "x" }
      : { A: text };
  return { sheet: "PL03", row, disposition, text, cells };
}

/** A plan of a title, a header and the given models, which by default are all new. */
export function plan(models: PlannedModel[], rest: Partial<FilePlan> = {}): FilePlan {
  const rows = [...new Map(models.map((model) => [model.row, model.values.name]))];
  return {
    status: "imported",
    format: "xlsx",
    encoding: "unicode",
    purpose: "registration",
    appendix: "03",
    senderId: "u1",
    unitIds: ["u1"],
    version: { kind: "first", of: null },
    tables: [{ sheet: "PL03", headerRows: [2], firstRow: 3, lastRow: 42, columns: { name: "B" } }],
    rows: [
      account(1, "title", "BIỂU TỔNG HỢP ĐĂNG KÝ"),
      account(2, "header", "TT Tên mô hình"),
      ...rows.map(([row, name]) => account(row, "imported", name)),
    ],
    ignoredCells: [],
    problems: [],
    models,
    change: { create: models, update: [], withdraw: [] },
    contentHash: null,
    ...rest,
  };
}

/** A plan of `count` new models. */
export function newModels(count: number, prefix = "Mô hình"): FilePlan {
  return plan(Array.from({ length: count }, (_, index) => plannedModel(`${prefix} ${index + 1}`, index + 3)));
}

/** The same file, but waiting for a person. */
export function inReview(of: FilePlan): FilePlan {
  const problem = { code: "unknown-unit", severity: "error" as const, message: "Chưa rõ đơn vị" };
  return { ...of, status: "review", problems: [problem] };
}
