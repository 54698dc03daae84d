import { describe, expect, it } from "vitest";
import { cellText, type Document, type Table, typeWidth } from "../model.ts";
import { input, model, plan } from "../testing/examples.ts";
import { appendix } from "./appendix.ts";

function list(document: Document): Table {
  const tables = document.sections.flatMap((section) => (section.kind === "table" ? [section.table] : []));
  const table = tables.at(-1);
  if (!table) throw new Error("no table");
  return table;
}
const row = (table: Table, index: number) => table.rows[index]?.cells.map(cellText);
const notes = (document: Document) =>
  document.sections
    .flatMap((section) => (section.kind === "table" ? (section.notes ?? []) : []))
    .map(({ text }) => text);

describe("appendix", () => {
  it("heads the paper as the Party does, without printing the superior twice", () => {
    const paper = appendix(input([]));
    expect(paper.letterhead.left.map((line) => line.text)).toEqual(["HUYỆN ỦY AN LÃO", "BAN DÂN VẬN"]);
    expect(paper.letterhead.leftMark).toBe("star");
    expect(paper.letterhead.right).toEqual([{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", size: 15, bold: true }]);
    expect(paper.title.lines[0]?.text).toBe("Phụ lục 01");
    expect(paper.title.lines[1]?.text).toBe("BẢN TỔNG HỢP ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024");
    expect(paper.title.mark?.text).toBe("-----");
    expect(paper.standard).toContain("36-HD/VPTW");
  });

  it("takes the superior from the body's own name where the office has not said it", () => {
    const named = (issuer: string) =>
      appendix(input([], { office: { ...input([]).office, superior: null, issuer } })).letterhead.left.map(
        ({ text }) => text,
      );
    expect(named("Ban Dân vận Huyện ủy An Lạc")).toEqual(["HUYỆN ỦY AN LẠC", "BAN DÂN VẬN"]);
    expect(named("Ban Tuyên giáo và Dân vận Đảng ủy xã Minh Hòa")).toEqual([
      "ĐẢNG ỦY XÃ MINH HÒA",
      "BAN TUYÊN GIÁO VÀ DÂN VẬN",
    ]);
    expect(named("Đảng ủy xã Minh Hòa")).toEqual([expect.stringMatching(/^…+$/u), "ĐẢNG ỦY XÃ MINH HÒA"]);
  });

  it("leaves open what the office has not said", () => {
    const nobody = { authority: null, title: null, name: null };
    const office = { superior: null, issuer: null, place: null, date: null, number: null, signer: nobody };
    const paper = appendix(input([], { office }));
    expect(paper.title.reference?.text).toBe("(Kèm theo Công văn số …-CV/… ngày … tháng … năm 2024)");
    expect(paper.signing?.dateline?.text).toBe("…………, ngày … tháng … năm 2024");
    expect(paper.signing?.signer.text).toMatch(/^…+$/u);
  });

  it("fills the covering letter in", () => {
    const paper = appendix(input([], { letter: { number: "15-CV/BDVHU", date: "2024-02-05" } }));
    expect(paper.title.reference?.text).toBe("(Kèm theo Công văn số 15-CV/BDVHU ngày 05 tháng 02 năm 2024)");
  });

  it("gives the State's layout where asked, and the new Party rule by date", () => {
    const state = appendix(input([], { rules: "state" }));
    expect(state.letterhead.right).toHaveLength(2);
    expect(state.letterhead.leftMark).toBe("rule");
    expect(state.title.mark).toBeNull();
    const office = { ...input([]).office, date: "2026-05-27" };
    expect(appendix(input([], { office })).standard).toContain("05-HD/VPTW");
  });

  it("groups by unit in the office's order, numbers through and adds up", () => {
    const models = [
      model("a", { unit: "Xã An Tiến", origin: "continued", sinceYear: 2022 }),
      model("b", { subjectKind: "individual", subject: null }),
      model("c", { unit: null }),
      model("d"),
    ];
    const table = list(appendix(input(models)));
    expect(table.rows.map((line) => line.kind)).toEqual([
      "group",
      "body",
      "body",
      "group",
      "body",
      "group",
      "body",
      "total",
    ]);
    expect(row(table, 0)?.[0]).toBe("Xã An Thắng: 2 mô hình");
    expect(row(table, 1)).toEqual(["1", "Mô hình b", "", "x", "", "", "", "x", "", ""]);
    expect(row(table, 4)).toEqual(["3", "Mô hình a", "Hội Nông dân xã", "", "", "", "", "", "Từ 2022", ""]);
    expect(row(table, 5)?.[0]).toBe("Chưa rõ đơn vị: 1 mô hình");
    expect(table.rows.at(-1)?.cells).toEqual([
      "Tổng cộng",
      { number: 4, unit: "mô hình" },
      3,
      1,
      null,
      null,
      null,
      3,
      1,
      null,
    ]);
    expect(table.rows.flatMap((line) => (line.kind === "body" ? line.models : [])).sort()).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("never guesses, and says what keeps the sums from adding up", () => {
    const doubt = { field: "origin", code: "both-marks", message: "đánh dấu cả mới và duy trì" };
    const paper = appendix(
      input([
        model("a", { subjectKind: null, subject: "Nguyễn Văn Bình" }),
        model("b", { origin: null, needsReview: [doubt], note: "sẵn có" }),
      ]),
    );
    const table = list(paper);
    expect(row(table, 0)?.[0]).toBe("Xã An Thắng: 2 mô hình (1 chờ xác nhận)");
    expect(row(table, 1)?.slice(2, 4)).toEqual(["", ""]);
    expect(row(table, 1)?.at(-1)).toBe("Chủ thể: Nguyễn Văn Bình (chưa rõ tập thể hay cá nhân)");
    expect(row(table, 2)?.at(-1)).toBe("sẵn có\nChờ xác nhận: đánh dấu cả mới và duy trì");
    expect(notes(paper)).toEqual([
      "Trong tổng số: 1 chờ xác nhận; 1 chưa rõ tập thể hay cá nhân; 1 chưa rõ mới hay duy trì.",
    ]);
  });

  it("puts remarks below the table where there is no column for them", () => {
    const columns = plan().columns.filter((column) => column.column !== "note");
    const paper = appendix(input([model("a", { note: "làm cùng xã bạn" })], { appendix: plan({ columns }) }));
    expect(notes(paper)).toEqual(["TT 1: làm cùng xã bạn"]);
  });

  it("names the field of a model that only takes refuge in the appendix", () => {
    const rest = { fields: ["kinh-te"], takesRest: true };
    const byUnit = list(appendix(input([model("a")], { appendix: plan(rest) })));
    expect(row(byUnit, 1)?.at(-1)).toBe("Lĩnh vực: Xây dựng nông thôn mới kiểu mẫu");
    const models = [model("a"), model("b", { field: "kinh-te" }), model("c", { field: null })];
    const byField = list(appendix(input(models, { appendix: plan({ ...rest, groupBy: "field" }) })));
    expect(byField.rows.filter((line) => line.kind === "group").map((line) => line.cells[0])).toEqual([
      "Phát triển kinh tế: 1 mô hình",
      "Xây dựng nông thôn mới kiểu mẫu: 1 mô hình",
      "Chưa rõ lĩnh vực: 1 mô hình",
    ]);
  });

  it("counts persons and cases apart", () => {
    const table = list(appendix(input([model("a"), model("b", { kind: "dien-hinh" })])));
    expect(row(table, 0)?.[0]).toBe("Xã An Thắng: 1 mô hình, 1 điển hình");
    expect(row(table, 2)?.at(-1)).toBe("Điển hình");
  });

  it("prints an empty appendix too", () => {
    const table = list(appendix(input([])));
    expect(table.rows.map((line) => line.kind)).toEqual(["empty", "total"]);
    expect(table.rows[0]?.cells[0]).toBe("Không có mô hình đăng ký");
  });

  it("sets a merged heading, and columns that fill the type area", () => {
    const paper = appendix(input([model("a", { content: "dài ".repeat(900) })]));
    const table = list(paper);
    expect(table.heading[0]).toContainEqual({ text: "Chủ thể thực hiện", column: 2, columnSpan: 2, rowSpan: 1 });
    expect(table.heading[0]).toContainEqual({ text: "TT", column: 0, columnSpan: 1, rowSpan: 2 });
    expect(table.numbering?.[9]).toBe("(10)");
    const width = table.columns.reduce((sum, column) => sum + column.width, 0);
    expect(width).toBeCloseTo(typeWidth(paper.page), 6);
    expect(table.columns[4]?.width).toBeGreaterThan(list(appendix(input([]))).columns[4]?.width ?? 0);
  });

  it("puts the summary by field before a list of results", () => {
    const paper = appendix(input([model("a"), model("b", { field: null })], { appendix: plan({ purpose: "annual" }) }));
    const [summary] = paper.sections.flatMap((section) => (section.kind === "table" ? [section.table] : []));
    expect(summary?.rows.map((line) => line.cells.slice(1, 3))).toEqual([
      ["Xây dựng nông thôn mới kiểu mẫu", 1],
      ["Phát triển kinh tế", 0],
      ["Chuyển đổi số", 0],
      ["Chưa rõ lĩnh vực", 1],
      [null, 2],
    ]);
  });

  it("sums results by field × collective or individual × new or continued, and what is unknown apart", () => {
    const models = [
      model("a"),
      model("b", { origin: "continued" }),
      model("c", { subjectKind: "individual" }),
      model("d", { subjectKind: "individual", origin: null, field: "kinh-te" }),
    ];
    const paper = appendix(input(models, { appendix: plan({ purpose: "results" }) }));
    const [summary] = paper.sections.flatMap((section) => (section.kind === "table" ? [section.table] : []));
    expect(summary?.heading[0]?.map(({ text }) => text)).toEqual([
      "TT",
      "Lĩnh vực",
      "Tổng số",
      "Tập thể",
      "Cá nhân",
      "Chưa rõ",
    ]);
    expect(summary?.rows.map((line) => line.cells.slice(2))).toEqual([
      [3, 1, 1, 1, 0, 0],
      [1, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0],
      [4, 1, 1, 1, 0, 1],
    ]);
  });

  it("shows what the year brought: from its records, else from the stage and the sender's own columns", () => {
    const column = (name: "evaluation" | "recognition" | "exemplary") =>
      ({ column: name, title: name, width: 30, align: "center" }) as const;
    const columns = [
      { column: "ordinal", title: "TT", width: 10, align: "center" } as const,
      { column: "name", title: "Tên mô hình", width: 60, align: "left" } as const,
      column("evaluation"),
      column("recognition"),
      column("exemplary"),
    ];
    const models = [
      model("a", { stage: "nominated", extras: { "Đánh giá": "Tốt", "Đề nghị công nhận (cấp)": "Cấp xã" } }),
      model("b"),
      model("c"),
    ];
    const outcomes = new Map([["b", { evaluation: "92 điểm", recognition: "Cấp thành phố", exemplary: true }]]);
    const paper = appendix(input(models, { appendix: plan({ purpose: "results", columns }), outcomes }));
    const list = paper.sections.flatMap((section) => (section.kind === "table" ? [section.table] : []))[1];
    expect(list?.rows.filter(({ kind }) => kind === "body").map(({ cells }) => cells.slice(2))).toEqual([
      ["Tốt", "Cấp xã", "x"],
      ["92 điểm", "Cấp thành phố", "x"],
      [null, null, null],
    ]);
    expect(list?.rows.at(-1)?.cells.at(-1)).toBe(2);
  });
});
