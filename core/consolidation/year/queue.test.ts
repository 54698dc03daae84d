import { expect, test } from "vitest";
import { type EventDetails, type WayEvent, wayOf } from "../../register/way.ts";
import { waitsFor } from "./queue.ts";

const ASOF = "2024-06-01";

function model(...steps: EventDetails[]) {
  const events = steps.map((details, index): WayEvent => {
    const id = `e${index + 1}`;
    return { id, modelId: "m1", day: `2024-04-0${index + 1}`, at: "", note: null, details, takenBackAt: null };
  });
  return { way: wayOf(events), gated: false, surveyBy: null, followUp: null, asOf: ASOF };
}
const vetted: EventDetails = { kind: "vetted", by: null };
const returned: EventDetails = { kind: "returned", reasons: ["Chưa rõ cách làm"] };
const launched: EventDetails = { kind: "launched", place: null };
const reopened: EventDetails = { kind: "reopened", properties: ["goal"] };
const dropped: EventDetails = { kind: "dropped", reason: "Không phù hợp" };

test("a registration waits to be vetted until it is, and again when its unit changed it", () => {
  expect(waitsFor(model())).toEqual(["vet"]);
  expect(waitsFor(model(vetted))).toEqual(["survey"]);
  expect(waitsFor(model(returned))).toEqual(["returned"]);
  expect(waitsFor(model(returned, reopened))).toEqual(["vet"]);
  expect(waitsFor(model(vetted, launched, reopened))).toContain("vet");
  expect(waitsFor(model(vetted, dropped))).toEqual([]);
});

test("what began without being vetted waits for it only where the programme asks for it", () => {
  expect(waitsFor(model(launched))).toEqual(["survey", "evaluate"]);
  expect(waitsFor({ ...model(launched), gated: true })).toEqual(["vet", "survey", "evaluate"]);
  const included: EventDetails = { kind: "included", reason: "Gấp", by: "Trưởng ban" };
  expect(waitsFor({ ...model(included), gated: true })).not.toContain("vet");
});

test("a survey falls due from fourteen days before its last day on, and a visit to repeat likewise", () => {
  expect(waitsFor({ ...model(vetted), surveyBy: "2024-06-16" })).toEqual(["survey"]);
  expect(waitsFor({ ...model(vetted), surveyBy: "2024-06-15" })).toEqual(["survey", "survey-due"]);
  const surveyed: EventDetails = { kind: "surveyed", finding: "Tốt", help: null, followUp: "2024-05-20" };
  expect(waitsFor({ ...model(vetted, surveyed), followUp: "2024-05-20" })).toEqual(["survey-due", "evaluate"]);
});
