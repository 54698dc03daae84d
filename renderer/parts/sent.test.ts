import { expect, it } from "vitest";
import { cellAddress } from "./sent.ts";
import { aCell } from "./testing/sent.ts";

const unit = { id: "u1" };

it("opens the file, the files, the model put forward or the unit behind a cell", () => {
  expect(cellAddress(unit, aCell({}))).toBe("/don-vi?unit=u1");
  expect(cellAddress(unit, aCell({ files: ["f1"] }))).toBe("/tiep-nhan/f1");
  expect(cellAddress(unit, aCell({ models: ["m7"] }))).toBe("/tham-dinh?step=all&model=m7");
  expect(cellAddress(unit, aCell({ files: ["f1", "f2"] }))).toBe("/tiep-nhan?ids=f1%2Cf2");
});
