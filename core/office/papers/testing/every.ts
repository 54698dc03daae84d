/** Every kind of paper of every programme from every seat, of an invented register with long and short texts. */
import { readFileSync } from "node:fs";
import { placeModels } from "../../../consolidation/placement.ts";
import { type RegisteredModel, type Situation, seatOf } from "../../../consolidation/situation.ts";
import type { PaperOffice } from "../../../documents/layout/office.ts";
import type { Outcome } from "../../../documents/layout/outcomes.ts";
import { letterPapers } from "../../../documents/letters/index.ts";
import { LETTER_CODES } from "../../../documents/letters/letter.ts";
import type { Document } from "../../../documents/model.ts";
import type { ReportMember } from "../../../documents/reports/members.ts";
import { REPORT_KINDS, report } from "../../../documents/reports/report.ts";
import { parseProgramme } from "../../../programme/load.ts";
import type { Programme } from "../../../programme/schema.ts";
import type { ModelStage } from "../../../register/model.ts";
import { aModelRecord } from "../../../register/testing/model.ts";
import { aUnit } from "../../../register/testing/unit.ts";
import { appendixPaper } from "../appendix.ts";
import { attachmentsOf } from "../attachments.ts";

const IDS = ["hai-phong-2024", "nghia-thai-2024", "tuyen-quang-2024", "co-quan-dang-2026"] as const;
const SIGNER = { authority: "T/M BAN THƯỜNG VỤ", title: "PHÓ BÍ THƯ", name: "Nguyễn Thị Minh Nguyệt" };
const LONG =
  "Tuyên truyền, vận động hội viên và nhân dân hiến đất mở rộng đường giao thông nông thôn, trồng và chăm sóc hoa, cây xanh, phân loại rác thải tại nguồn; phân công từng tổ tự quản phụ trách từng đoạn đường, họp rút kinh nghiệm hằng tháng";
const STAGES: ModelStage[] = ["recognised", "vetted", "exemplary", "commended", "vetted"];

export interface NamedPaper {
  /** `hai-phong-2024 huyen 01`. */
  name: string;
  document: Document;
}

/** The programmes with all their seats. */
export function everySeat(): { programme: Programme; seat: string }[] {
  return IDS.flatMap((id) => {
    const file = new URL(`../../../../programmes/${id}.json`, import.meta.url);
    const programme = parseProgramme(readFileSync(file, "utf8"));
    return programme.seats.map(({ code }) => ({ programme, seat: code }));
  });
}

/** The papers of one seat: appendices of registration, of results (the programme's or the default list), and where asked reports and letters. */
export function papersOf(
  { programme, seat }: ReturnType<typeof everySeat>[number],
  { models = 12, all = false }: { models?: number; all?: boolean } = {},
): NamedPaper[] {
  const situation = situationOf(programme, seat, models);
  const office: PaperOffice = {
    superior: "Thành ủy Hải Phòng",
    issuer: "Huyện ủy An Lão",
    place: "An Lão",
    date: `${programme.year}-11-15`,
    number: null,
    signer: SIGNER,
  };
  const settings = {
    office: office.issuer ?? "",
    programmeId: programme.id,
    seat,
    superior: office.superior,
    place: office.place,
    signer: SIGNER,
    trial: null,
  };
  const outcomes = new Map(situation.models.map((model, index) => [model.id, outcomeNo(index)]));
  const named = (code: string, document: Document) => ({ name: `${programme.id} ${seat} ${code}`, document });
  const own = seatOf(situation)
    .appendices.flatMap((code) => programme.appendices.filter((appendix) => appendix.code === code))
    .map((appendix) => {
      const placed = placeModels(situation, appendix.purpose).appendices.find((one) => one.appendix === appendix);
      const shown = placed?.models.map(({ model }) => model) ?? [];
      const options = { date: office.date, letterNumber: "15-CV/HU", letterDate: office.date };
      return named(appendix.code, appendixPaper({ situation, settings, appendix, models: shown, options, outcomes }));
    });
  const [first, second] = programme.fields;
  const members: ReportMember[] = [
    { name: "Đ/c Trần Văn Hùng", position: "Trưởng Ban Dân vận", role: null, fields: [first?.code ?? ""], areas: [] },
    {
      name: "Đ/c Lê Thị Hoa",
      position: null,
      role: null,
      fields: [second?.code ?? ""],
      areas: [situation.units[0]?.id ?? ""],
    },
  ];
  const material = {
    desk: { settings },
    situation: { ...situation, submissions: [] },
    year: { outcomes, returnedFor: new Map(), held: [], members },
    remembered: () => ({ signer: null, recipients: null, title: null, own: {}, layout: null, form: null, rules: null }),
    office,
    choices: { code: "report", date: office.date },
  };
  const { attachments } = attachmentsOf("results", material);
  const results = attachments.map((document, index) => named(`results-${index + 1}`, document));
  if (!all) return [...own, ...results];
  const recipients = ["Thường trực Thành ủy", "Các đồng chí trong Ban Thường vụ", "Lưu Văn phòng"];
  const reports = REPORT_KINDS.map((kind) => {
    const made = report({ kind, situation, office, recipients, members, ...attachmentsOf(kind, material) });
    return named(`report-${kind}`, made.document);
  });
  const letters = LETTER_CODES.map((code) =>
    named(code, letterPapers[code]({ situation, office, recipients, unit: null, outcomes }).document),
  );
  return [...own, ...reports, ...letters];
}

function outcomeNo(index: number): Outcome {
  return {
    evaluation: index % 3 === 0 ? "Hoàn thành tốt" : null,
    recognition: index % 4 === 0 ? "Cấp thành phố" : null,
    exemplary: null,
    proposed: index % 5 === 1 ? "Đơn vị đề nghị" : null,
  };
}

function situationOf(programme: Programme, seat: string, count: number): Situation {
  const kinds = [...new Set(programme.appendices.flatMap(({ unitKinds }) => unitKinds)), "Xã", "Chi bộ"];
  const units = kinds.map((kind, index) =>
    aUnit(`${kind} An ${["Thắng", "Tiến", "Lạc", "Bình"][index] ?? index}`, kind),
  );
  const models = Array.from({ length: count }, (_, index): RegisteredModel => {
    const field = programme.fields[index % programme.fields.length];
    const unit = units[index % units.length];
    const collective = index % 3 !== 1;
    const record = aModelRecord(`m${index + 1}`, {
      programme: programme.id,
      unit: unit?.name ?? null,
      unitKind: unit?.kind ?? null,
      name: index % 2 === 0 ? `Tổ tự quản bảo vệ môi trường thôn ${index + 1}` : `Tiếng kẻng bình yên ${index + 1}`,
      kind: index % 7 === 6 ? "dien-hinh" : "mo-hinh",
      subjectKind: collective ? "collective" : "individual",
      subject: collective ? "Hội Nông dân xã" : "Ông Nguyễn Văn Bảy",
      field: field?.code ?? null,
      origin: index % 2 === 0 ? "new" : "continued",
      sinceYear: index % 4 === 1 ? programme.year - 2 : null,
      content: index % 2 === 0 ? LONG : "Vận động hội viên tham gia",
      goal: "100% hộ dân ký cam kết;\ngiảm 50% điểm tập kết rác",
      period: "Tháng 4 - tháng 11",
      result: index % 3 === 0 ? `Đã vận động ${index + 3} hộ hiến 1.250 m² đất` : null,
      note: index === 2 ? "Làm điểm" : null,
      stage: STAGES[index % STAGES.length] ?? "vetted",
    });
    return { ...record, unitId: unit?.id ?? null };
  });
  const asOf = `${programme.year}-11-15`;
  return { programme, seat, office: "Huyện ủy An Lão", units, models, submissions: [], asOf };
}
