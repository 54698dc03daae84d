import { expect, test } from "vitest";
import { type CriteriaSet, changeAnswer, setsToSave, tidy } from "./criteria.ts";
import { countWaiting, moveBy, nextAfter, type QueueModel, readFilter, waitingModels } from "./queue.ts";
import { detailsOf, freeRank, type NextStep, offered } from "./steps.ts";

const model = (id: string, waits: QueueModel["waits"], more: Partial<QueueModel> = {}): QueueModel => ({
  id,
  name: `Mô hình ${id}`,
  unitId: "u1",
  unit: "Xã Nghĩa Thái",
  field: null,
  fieldLabel: null,
  kind: "mo-hinh",
  subjectKind: null,
  leader: null,
  origin: null,
  stage: "registered",
  stageLabel: "Đăng ký",
  since: null,
  registeredOn: null,
  vetting: "none",
  waits,
  held: false,
  surveyBy: null,
  followUp: null,
  evaluation: null,
  nominations: [],
  recognitions: [],
  commendations: [],
  ...more,
});

test("lists hold what waits for their step, searched without diacritics, surveys by the day they fall due", () => {
  const models = [
    model("a", ["vet", "survey-due"], { surveyBy: "2024-06-10" }),
    model("b", ["survey-due"], { surveyBy: "2024-06-20", followUp: "2024-06-01", unit: "Thị trấn An Lão" }),
    model("c", []),
  ];
  expect(countWaiting(models)).toMatchObject({ vet: 1, "survey-due": 2, commend: 0, all: 3 });
  expect(waitingModels(models, "survey-due", "").map(({ id }) => id)).toEqual(["b", "a"]);
  expect(waitingModels(models, "all", "an lao").map(({ id }) => id)).toEqual(["b"]);
  expect(waitingModels(models, "vet", "an lao")).toEqual([]);
  expect(readFilter("commend")).toBe("commend");
  expect(readFilter("gì đó")).toBe("vet");
});

test("after a model comes the next one, after the last the one before; moving stays within the list", () => {
  const rows = ["a", "b", "c"].map((id) => model(id, []));
  expect(nextAfter(rows, "a")).toBe("b");
  expect(nextAfter(rows, "c")).toBe("b");
  expect(nextAfter(rows.slice(0, 1), "a")).toBeNull();
  expect(nextAfter(rows, "gone")).toBe("a");
  expect(moveBy(rows, "a", -1)).toBe("a");
  expect(moveBy(rows, "a", 5)).toBe("c");
});

test("likely steps come first, unusual ones late; refusals with a reason are told, those without are not", () => {
  const step = (kind: NextStep["kind"], more: Partial<NextStep> = {}): NextStep => ({
    kind,
    label: kind,
    allowed: true,
    refusals: [],
    warnings: [],
    ...more,
  });
  const gate = { code: "gate", reason: "Chưa đánh giá", source: "L129" };
  const already = { code: "already", reason: "Đã ghi", source: null };
  const { allowed, refused } = offered(
    [
      step("vetted", { allowed: false, refusals: [already] }),
      step("dropped"),
      step("exemplary", { warnings: ["Thường có bước công nhận trước"] }),
      step("launched"),
      step("recognised", { allowed: false, refusals: [gate] }),
      step("surveyed"),
    ],
    "survey",
  );
  expect(allowed.map(({ kind }) => kind)).toEqual(["surveyed", "launched", "exemplary", "dropped"]);
  expect(refused.map(({ kind }) => kind)).toEqual(["recognised"]);
  const whole = [step("returned"), step("surveyed"), step("commended"), step("nominated")];
  expect(offered(whole, "all", "nominated").allowed.map(({ kind }) => kind)[0]).toBe("commended");
  expect(offered([step("returned"), step("vetted")], "all", "registered").allowed[0]?.kind).toBe("vetted");
});

test("answers go in as they were typed, empty ones as none, reasons one a line", () => {
  expect(detailsOf("returned", { reasons: " Chưa rõ cách làm \n\n Thiếu địa bàn" }, null)).toEqual({
    kind: "returned",
    reasons: ["Chưa rõ cách làm", "Thiếu địa bàn"],
  });
  expect(detailsOf("vetted", {}, "Chị Hoa")).toEqual({ kind: "vetted", by: "Chị Hoa" });
  expect(detailsOf("surveyed", { finding: "Tốt ", help: " " }, null)).toEqual({
    kind: "surveyed",
    finding: "Tốt",
    help: null,
    followUp: null,
  });
  const nominated = { name: "", unit: null, reason: "", day: "2024-11-05", stage: "nominated" as const };
  const levels = [{ level: "tỉnh", places: 3, document: null, nominated: [{ ...nominated, id: "m1", rank: 4 }] }];
  expect(freeRank(levels, "tỉnh")).toBe(5);
  expect(freeRank(levels, "trung ương")).toBe(1);
});

test("a sheet keeps what nobody touched, and what the office knows is no answer of a person", () => {
  const criterion = { text: "", source: "L1", advice: false, points: null };
  const set = (name: string, forStage: CriteriaSet["forStage"], evaluatedOn: string | null): CriteriaSet => ({
    set: name,
    label: name,
    source: "L1",
    forStage,
    outcome: "incomplete",
    why: "",
    missing: [],
    score: null,
    evaluatedOn,
    criteria: [
      { ...criterion, item: 0, met: true, evidence: "Đã đăng ký", known: true },
      { ...criterion, item: 1, met: true, evidence: "Ảnh", known: false },
    ],
  });
  const common = set("common", "recognised", null);
  const extra = set("extra", "exemplary", null);
  const draft = changeAnswer({}, common, 1, { met: false });
  expect(draft.common).toEqual([
    { item: 0, met: null, points: null, evidence: null },
    { item: 1, met: false, points: null, evidence: "Ảnh" },
  ]);
  expect(setsToSave([common, extra], draft, false)).toEqual([common]);
  expect(setsToSave([common, extra], {}, true)).toEqual([common]);
  expect(setsToSave([set("common", "recognised", "2024-10-01"), extra], {}, true)).toHaveLength(1);
  expect(tidy([{ item: 0, met: true, points: null, evidence: "  " }])[0]?.evidence).toBeNull();
});
