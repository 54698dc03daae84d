import { expect, it } from "vitest";
import { sentencesAt } from "./sentences.ts";

it("finds the sentences of single lines, ranges and lists, leaving blank lines out", () => {
  const lines = { L1: "một", L3: "ba", L4: "bốn" };
  expect(sentencesAt("L3", lines).map(({ text }) => text)).toEqual(["ba"]);
  expect(sentencesAt("L1-4", lines).map(({ text }) => text)).toEqual(["một", "ba", "bốn"]);
  expect(sentencesAt("L1, L4", lines).map(({ line }) => line)).toEqual(["L1", "L4"]);
  expect(sentencesAt("L9", lines)).toEqual([]);
});
