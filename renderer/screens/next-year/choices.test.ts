import { expect, test } from "vitest";
import { byProposal, countChoices, type Proposal, shownProposals } from "./choices.ts";

const proposal = (model: string, change: Partial<Proposal>): Proposal => ({
  model,
  name: `Đường hoa ${model}`,
  unitId: "u1",
  unit: "Xã Đông",
  field: "ntm",
  fieldLabel: "Nông thôn mới",
  newField: null,
  newFieldLabel: null,
  stage: "registered",
  stageLabel: "Đã đăng ký",
  goal: null,
  proposed: "continue",
  why: "",
  source: null,
  choice: null,
  reason: null,
  newGoal: null,
  ...change,
});
const ALL = [
  proposal("m1", { proposed: "raise-goal" }),
  proposal("m2", { proposed: "stop", choice: "stop" }),
  proposal("m3", { proposed: "raise-goal", unit: "Xã Tây", choice: "continue" }),
];

test("choices are counted, filtered and found without diacritics; the clerk's one word is one change a group", () => {
  expect(countChoices(ALL)).toEqual({ open: 1, continue: 1, "raise-goal": 0, stop: 1, all: 3 });
  expect(shownProposals(ALL, "open", "").map(({ model }) => model)).toEqual(["m1"]);
  expect(shownProposals(ALL, "all", "xa tay").map(({ model }) => model)).toEqual(["m3"]);
  expect(byProposal(ALL)).toEqual([
    { choice: "raise-goal", models: ["m1", "m3"] },
    { choice: "stop", models: ["m2"] },
  ]);
});
