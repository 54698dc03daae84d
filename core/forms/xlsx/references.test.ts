import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RowShift } from "../shift.ts";
import { shiftFormula, shiftRanges } from "./references.ts";

const two = new RowShift([{ after: 12, count: 2 }]);
const shift = (formula: string, home: string | null = "PL 01") => shiftFormula(formula, two, "PL 01", home);

describe("references after rows were put in below row 12", () => {
  it.each([
    ["SUM(E8:E12)", "SUM(E8:E14)"],
    ["SUM($E$8:$E$12)+E12", "SUM($E$8:$E$14)+E12"],
    ["E13*2", "E15*2"],
    ['COUNTIF(H8:H12,"x13")&" A13"', 'COUNTIF(H8:H14,"x13")&" A13"'],
    ["'PL 01'!A13", "'PL 01'!A15"],
    ["'PL 02'!A13+Khac!B20", "'PL 02'!A13+Khac!B20"],
    ["$7:$9", "$7:$9"],
    ["10:13", "10:15"],
    ["LOG10(A13)+TONG13+x.A13", "LOG10(A15)+TONG13+x.A13"],
    ["[1]Sheet1!A13", "[1]Sheet1!A13"],
    ["SUM(A1:A11)", "SUM(A1:A11)"],
  ])("%s → %s", (before, after) => {
    expect(shift(before)).toBe(after);
  });

  it("a name's text without a home moves only where it names the sheet", () => {
    expect(shift("'PL 01'!$A$1:$J$22", null)).toBe("'PL 01'!$A$1:$J$24");
    expect(shift("A13", null)).toBe("A13");
  });

  it("ranges of attributes, one or several; those that do not grow keep their last row", () => {
    expect(shiftRanges("A1:J12 H13", two, true)).toBe("A1:J14 H15");
    expect(shiftRanges("A12:C12", two, false)).toBe("A12:C12");
  });

  it("no row moves up, and what stands above stays, whatever is put in", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(50),
        (row, after, count) => {
          const moved = shiftFormula(`B${row}`, new RowShift([{ after, count }]), "S", "S");
          expect(moved).toBe(`B${row > after ? row + count : row}`);
        },
      ),
    );
  });
});
