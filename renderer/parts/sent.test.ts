import { expect, it } from "vitest";
import { cellAddress, type SentCell } from "./sent.ts";

const unit = { id: "u1" };
const cell = (part: Partial<SentCell>): SentCell => ({
  duty: "registration",
  state: "missing",
  lastDay: null,
  extended: false,
  receivedOn: null,
  daysLate: 0,
  files: [],
  models: [],
  ...part,
});

it("opens the file, the files, the model put forward or the unit behind a cell", () => {
  expect(cellAddress(unit, cell({}))).toBe("/don-vi?unit=u1");
  expect(cellAddress(unit, cell({ files: ["f1"] }))).toBe("/tiep-nhan/f1");
  expect(cellAddress(unit, cell({ models: ["m7"] }))).toBe("/tham-dinh?step=all&model=m7");
  expect(cellAddress(unit, cell({ files: ["f1", "f2"] }))).toBe("/tiep-nhan?ids=f1%2Cf2");
});
