import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { type CellText, paper, workbookFile } from "../testing/workbooks.ts";
import { data, officeOfSamples, receiveWorkbook, refusal } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

const UNIT = "Xã An Bình";
const NAMES = ["Tiếng kẻng bình yên", "Đường hoa phụ nữ thôn Đông", "Tổ công nghệ số cộng đồng", "Hũ gạo tình thương"];
const REGISTRATION = ["TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Mục tiêu", "Mới/Duy trì"];
const RESULTS = ["TT", "Tên mô hình", "Kết quả đạt được", "Số hộ tham gia", "Tự đánh giá", "Đề nghị công nhận (cấp)"];

/** An office in which the unit has registered its four models. */
async function registered() {
  const { place, folder } = await officeOfSamples(parsers);
  const rows = NAMES.map((name, at) => [at + 1, name, "Hội Phụ nữ xã", "Văn hóa - xã hội", "Có ích", "Mới"]);
  const file = await receiveWorkbook(
    place,
    folder,
    "dang ky.xlsx",
    paper(UNIT, "BẢN ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO", REGISTRATION, rows),
  );
  expect(file).toMatchObject({ status: "imported", purpose: "registration", models: NAMES.length });
  return { place, folder };
}

function results(rows: CellText[][], title = "BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"): CellText[][] {
  return paper(UNIT, title, RESULTS, rows);
}

const told = (name: string, at: number): CellText[] => [
  at + 1,
  name,
  `Đã làm ${at}`,
  10 + at,
  "Tốt",
  at === 0 ? "Huyện" : null,
];
const resultsOf = async (place: Workplace) =>
  Object.fromEntries((await data(place, "models.list", {})).map(({ name, result }) => [name, result]));
const owing = async (place: Workplace) =>
  (await data(place, "status", { asOf: "2024-12-01" })).missing
    .filter(({ unit }) => unit === UNIT)
    .map(({ what }) => what);

describe("a results paper", () => {
  test("whose names are the registered ones enters without a question, and undoing it leaves no trace", async () => {
    const { place, folder } = await registered();
    const before = await data(place, "models.list", {});
    expect(await owing(place)).toEqual(["results"]);
    const rows = NAMES.slice(0, 3).map((name, at) => told(at === 1 ? `Mô hình “${name.toUpperCase()}”` : name, at));
    const file = await receiveWorkbook(place, folder, "ket qua.xlsx", results(rows));
    expect(file).toMatchObject({ status: "imported", purpose: "results", models: 3, sender: UNIT });
    expect(file.rows.seen).toBe(file.rows.imported + file.rows.setAside);
    expect(file.rows.imported).toBe(3);
    expect(file.problems.map(({ code }) => code)).toEqual(["unreported-models"]);
    expect(file.problems[0]?.message).toContain(NAMES[3]);
    expect(await owing(place)).toEqual([]);

    const after = await data(place, "models.list", {});
    expect(after.map(({ result }) => result)).toEqual(["Đã làm 0", "Đã làm 1", "Đã làm 2", null]);
    expect(after.map((model) => ({ ...model, result: null }))).toEqual(before);
    const { records, unreported } = await data(place, "results.list", { purpose: "results" });
    expect(unreported.map(({ name }) => name)).toEqual([NAMES[3]]);
    expect(records[0]).toMatchObject({
      model: { id: before[0]?.id, name: NAMES[0] },
      values: { done: "Đã làm 0", assessment: "Tốt", proposal: "Huyện", figures: { "Số hộ tham gia": "10" } },
      source: { submission: file.id, sheet: "Biểu", row: 5 },
      cells: { result: [{ sheet: "Biểu", cell: "C5" }], "extras.Tự đánh giá": [{ sheet: "Biểu", cell: "E5" }] },
    });
    expect((await data(place, "check", {})).findings).toEqual([]);

    await data(place, "undo", { id: file.id });
    expect(await data(place, "models.list", {})).toEqual(before);
    expect((await data(place, "results.list", {})).records).toEqual([]);
    expect(await owing(place)).toEqual(["results"]);
    expect((await data(place, "check", {})).findings).toEqual([]);
  });

  test("that waits tells each row what is open about it alone", async () => {
    const { place, folder } = await registered();
    const rows = [told("Tiếng kẻng vì bình yên", 0), told(NAMES[1] ?? "", 1), told("Chợ phiên không rác thải nhựa", 2)];
    const file = await receiveWorkbook(place, folder, "ket qua.xlsx", results(rows));
    expect(file.status).toBe("review");
    const waiting = (await data(place, "models.list", { withReview: true })).filter(({ inReview }) => inReview);
    expect(waiting.map(({ needsReview }) => needsReview.map(({ code }) => code))).toEqual([
      ["unmatched-result"],
      ["unmatched-result"],
    ]);
    expect(waiting[1]?.needsReview[0]?.message).toContain("Chợ phiên không rác thải nhựa");
  });

  test("waits for a person where a name only comes near; a decision settles each row", async () => {
    const { place, folder } = await registered();
    const [first, second] = await data(place, "models.list", {});
    const rows = [
      told("Tiếng kẻng vì bình yên", 0),
      told("Chợ phiên không rác thải nhựa", 1),
      told("Cộng của người lập biểu", 2),
    ];
    const file = await receiveWorkbook(place, folder, "ket qua.xlsx", results(rows));
    expect(file.status).toBe("review");
    expect(file.problems.filter(({ code }) => code === "unmatched-result").map(({ cell }) => cell)).toEqual([
      "B5",
      "B6",
      "B7",
    ]);
    const { rows: shown } = await data(place, "results.show", { id: file.id });
    expect(shown.map(({ how }) => how)).toEqual(["open", "open", "open"]);
    expect(shown[0]?.suggestions[0]).toMatchObject({ id: first?.id, name: NAMES[0], unit: UNIT });
    expect(Object.values(await resultsOf(place))).toEqual([null, null, null, null]);

    for (const wrong of ["m999x", "yes"]) {
      expect(await refusal(place, "review.set", { id: file.id, decisions: { "result:Biểu!5": wrong } })).toBe(
        "bad-decision",
      );
    }
    expect(await refusal(place, "review.set", { id: file.id, decisions: { "result:Biểu!77": "new" } })).toBe(
      "bad-decision",
    );
    const decisions = { "result:Biểu!5": first?.id ?? "", "result:Biểu!6": "new", "result:Biểu!7": "none" };
    const decided = await data(place, "review.set", { id: file.id, decisions });
    expect(decided.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(decided.rows).toMatchObject({ imported: 2 });
    expect(decided.setAside).toContainEqual(expect.objectContaining({ row: 7 }));
    const confirmed = await data(place, "review.confirm", { id: file.id });
    expect(confirmed).toMatchObject({ status: "imported", models: 2 });
    expect(await resultsOf(place)).toMatchObject({
      [NAMES[0] ?? ""]: "Đã làm 0",
      [second?.name ?? ""]: null,
      "Chợ phiên không rác thải nhựa": "Đã làm 1",
    });
    expect((await data(place, "results.show", { id: file.id })).rows.map(({ how }) => how)).toEqual(["decided", "new"]);
    expect((await data(place, "check", {})).findings).toEqual([]);
    await data(place, "undo", { id: file.id });
    expect(Object.keys(await resultsOf(place)).sort()).toEqual([...NAMES].sort());
  });

  test("is held against the registrations of its own drop, and again when its registration comes later", async () => {
    const { place, folder } = await registered();
    const names = ["Bữa cơm không rác", "Sân bóng chung tay"];
    const rows = names.map((name, at) => [at + 1, name, "Chi bộ thôn Đoài", "Kinh tế", "Có ích", "Mới"]);
    const list = paper(UNIT, "BẢN BỔ SUNG ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO", REGISTRATION, rows);
    const drop = [
      await workbookFile(folder, "BC ket qua.xlsx", results(names.map(told))),
      await workbookFile(folder, "dang ky bo sung.xlsx", list),
    ];
    const { files, batchId } = await data(place, "import.run", { paths: drop });
    expect(files.map(({ status, purpose }) => [status, purpose])).toEqual([
      ["imported", "registration"],
      ["imported", "results"],
    ]);
    expect(await resultsOf(place)).toMatchObject({ [names[0] ?? ""]: "Đã làm 0", [names[1] ?? ""]: "Đã làm 1" });

    await data(place, "undo", { id: batchId });
    const [early = ""] = drop;
    const [waiting] = (await data(place, "import.run", { paths: [early] })).files;
    expect(waiting).toMatchObject({ status: "review" });
    const asked = async () => {
      const [listed] = await data(place, "review.list", {});
      const shown = await data(place, "review.show", { id: waiting?.id ?? "" });
      return [listed, shown].map((file) => file?.problems.map(({ code }) => code));
    };
    expect((await asked())[0]?.filter((code) => code === "unmatched-result")).toHaveLength(2);
    expect(await data(place, "import.run", { paths: drop.slice(1) })).toMatchObject({ summary: { imported: 1 } });
    for (const codes of await asked()) expect(codes).toEqual(["unreported-models", "awaits-confirmation"]);
    expect(Object.values(await resultsOf(place)).filter((result) => result !== null)).toEqual([]);
    await data(place, "review.confirm", { id: waiting?.id ?? "" });
    expect(await resultsOf(place)).toMatchObject({ [names[1] ?? ""]: "Đã làm 1" });
  });

  test("that speaks of one model twice waits, and a number in the row decides over a changed name", async () => {
    const { place, folder } = await registered();
    const [first, second] = await data(place, "models.list", {});
    const twice = await receiveWorkbook(
      place,
      folder,
      "hai lan.xlsx",
      results([told(NAMES[0] ?? "", 0), told(NAMES[0] ?? "", 1)]),
    );
    expect(twice.problems.filter(({ code }) => code === "double-result").map(({ cell }) => cell)).toEqual(["B5", "B6"]);
    await data(place, "undo", { id: twice.id });
    const headings = [...RESULTS, "Mã mô hình"];
    const rows = [
      [...told("Kẻng bình yên", 0), first?.id ?? ""],
      // A row copied over another keeps its number, and the name says so.
      [...told("Bếp ăn tình nghĩa", 1), second?.id ?? ""],
    ];
    const file = await receiveWorkbook(
      place,
      folder,
      "ma.xlsx",
      paper(UNIT, "BÁO CÁO KẾT QUẢ THỰC HIỆN", headings, rows),
    );
    const { rows: shown } = await data(place, "results.show", { id: file.id });
    expect(shown.map(({ how, model }) => [how, model?.id ?? null])).toEqual([
      ["id", first?.id],
      ["open", null],
    ]);
  });

  test("whose cell of a name was split is settled by one decision for its row", async () => {
    const { place, folder } = await registered();
    const [first] = await data(place, "models.list", {});
    const row = [1, "1. Kẻng buổi sáng\n2. Kẻng buổi tối", "1. Gõ mỗi sáng\n2. Gõ mỗi tối", 12, "Tốt", null];
    const file = await receiveWorkbook(place, folder, "tach.xlsx", results([row]));
    expect(file).toMatchObject({ status: "review", models: 2 });
    const settled = await data(place, "review.set", { id: file.id, decisions: { "result:Biểu!5": first?.id ?? "" } });
    expect(settled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await data(place, "review.confirm", { id: file.id })).toMatchObject({ status: "imported" });
    const told = (await resultsOf(place))[first?.name ?? ""];
    expect(told).toBe("Gõ mỗi sáng\nGõ mỗi tối");
    expect((await data(place, "check", {})).findings).toEqual([]);
  });

  test("of a later period adds a record of its own; one that replaces takes back what it passes over", async () => {
    const { place, folder } = await registered();
    const half = results(NAMES.map(told), "BÁO CÁO SƠ KẾT 6 THÁNG ĐẦU NĂM 2024");
    expect(await receiveWorkbook(place, folder, "6 thang.xlsx", half)).toMatchObject({
      status: "imported",
      purpose: "half-year",
    });
    const year = NAMES.map((name, at) => told(name, at + 50));
    expect(await receiveWorkbook(place, folder, "ket qua nam.xlsx", results(year))).toMatchObject({
      status: "imported",
      purpose: "results",
    });
    expect(Object.values(await resultsOf(place))).toEqual([50, 51, 52, 53].map((n) => `Đã làm ${n}`));
    const [model] = await data(place, "models.list", {});
    const own = await data(place, "results.list", { model: model?.id ?? "" });
    expect(own.records.map(({ purpose, values }) => [purpose, values.done])).toEqual([
      ["half-year", "Đã làm 0"],
      ["results", "Đã làm 50"],
    ]);
    const changed = NAMES.slice(0, 3).map((name, at) => told(name, at + 70));
    const unclear = await receiveWorkbook(place, folder, "ket qua moi.xlsx", results(changed));
    expect(unclear.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "unclear-version",
    ]);
    await data(place, "review.set", { id: unclear.id, decisions: { version: "replaces" } });
    await data(place, "review.confirm", { id: unclear.id });
    // Of the last one only the half-year's paper speaks now.
    expect(Object.values(await resultsOf(place))).toEqual(["Đã làm 70", "Đã làm 71", "Đã làm 72", "Đã làm 3"]);
    expect((await data(place, "results.list", { purpose: "results" })).unreported.map(({ name }) => name)).toEqual([
      NAMES[3],
    ]);
    await data(place, "undo", { id: unclear.id });
    expect(Object.values(await resultsOf(place))).toEqual([50, 51, 52, 53].map((n) => `Đã làm ${n}`));
    expect((await data(place, "check", {})).findings).toEqual([]);
  });

  test("is the same in whatever order its rows stand", async () => {
    const { place, folder } = await registered();
    const rows = [...NAMES.map(told), told("Tiếng kẻng vì bình yên", 8), told("Vườn rau sạch", 9)];
    let reference: unknown = null;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const file = await receiveWorkbook(place, folder, "ket qua.xlsx", results(shuffled));
        const { rows: shown, unreported } = await data(place, "results.show", { id: file.id });
        const said = shown
          .map(({ name, how, model, suggestions }) => ({ name, how, model, near: suggestions.map(({ id }) => id) }))
          .sort((a, b) => a.name.localeCompare(b.name));
        await data(place, "undo", { id: file.id });
        reference ??= { said, unreported };
        expect({ said, unreported }).toEqual(reference);
        expect(said.filter(({ how }) => how === "name")).toHaveLength(NAMES.length);
      }),
      { numRuns: 8 },
    );
  });
});
