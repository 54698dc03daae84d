import { expect, it } from "vitest";
import type { Output } from "../../../core/contract.ts";
import { stagesOf, weeksOf } from "./numbers.ts";

type Matrix = Output<"year.matrix">;
const unit = (id: string, receivedOn: string | null, state: Matrix["units"][number]["cells"][number]["state"]) => ({
  id,
  name: id,
  kind: "Xã",
  cells: [
    {
      duty: "registration",
      state,
      lastDay: "2024-03-30",
      extended: false,
      receivedOn,
      daysLate: 0,
      files: receivedOn === null ? [] : [`f-${id}`],
      models: [],
    },
  ],
});

it("counts papers by the week that begins on Monday, without a gap up to the deadline, and runs the sum on", () => {
  const matrix: Matrix = {
    asOf: "2024-04-10",
    duties: [{ id: "registration", purpose: "registration", label: "Đăng ký", lastDay: "2024-03-30", source: "L1" }],
    units: [
      unit("a", "2024-03-11", "on-time"),
      unit("b", "2024-03-17", "on-time"),
      unit("c", "2024-04-01", "late"),
      unit("d", null, "missing"),
    ],
  };
  expect(
    weeksOf(matrix, "registration").map(({ from, onTime, late, running }) => [from, onTime, late, running]),
  ).toEqual([
    ["2024-03-11", 2, 0, 2],
    ["2024-03-18", 0, 0, 2],
    ["2024-03-25", 0, 0, 2],
    ["2024-04-01", 0, 1, 3],
  ]);
  expect(weeksOf(matrix, "annual")).toEqual([]);
});

it("counts a model at its step and at every step before it, and those that left apart", () => {
  const model = (stage: string) => ({ stage }) as Output<"year.models.list">[number];
  const { way, left } = stagesOf(["registered", "vetted", "commended", "dropped"].map(model));
  const at = (stage: string) => way.find((step) => step.stage === stage);
  expect(at("registered")).toMatchObject({ here: 1, beyond: 3 });
  expect(at("vetted")).toMatchObject({ here: 1, beyond: 2 });
  expect(at("launched")).toMatchObject({ here: 0, beyond: 1 });
  expect(left.find(({ stage }) => stage === "dropped")).toMatchObject({ here: 1 });
});
