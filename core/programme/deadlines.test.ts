import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, endOfMonth, isDay } from "./days.ts";
import { deadlineRemarks, deadlineState, lastDayOnTime, weekdayOf } from "./deadlines.ts";
import { loadProgramme } from "./load.ts";
import type { ProgrammeDeadline } from "./schema.ts";
import { programmeView, viewProgramme } from "./view.ts";
import { dayInWords } from "./words.ts";

const programme = await loadProgramme(fileURLToPath(new URL("../../programmes/", import.meta.url)), "hai-phong-2024");

function deadline(id: string): ProgrammeDeadline {
  const found = programme.deadlines.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no deadline ${id}`);
  return found;
}

const common = {
  label: "Báo cáo",
  duty: "annual" as const,
  from: "a",
  to: "b",
  seats: ["khac"],
  asksUnits: true,
  remindDays: 5,
} satisfies Partial<ProgrammeDeadline>;
const march: Extract<ProgrammeDeadline, { kind: "month" }> = {
  ...common,
  id: "m",
  written: "trong tháng 3/2024",
  source: "L31",
  kind: "month",
  month: "2024-03",
};
const impossible: ProgrammeDeadline = {
  ...common,
  id: "i",
  written: "trước ngày 31/11/2026",
  source: "L167",
  kind: "impossible",
  proposedLastDay: "2026-11-30",
};

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  it.each(["2024-02-30", "2023-02-29", "2024-13-01", "2024-1-01", "2024-01-01T00:00:00", ""])(
    "%j is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );

  it("adding and counting days undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it("adding months never leaves the wanted month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (day, count) => {
        const later = addMonths(day, count);
        const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + count;
        expect(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7))).toBe(month);
        expect(later.slice(8) === day.slice(8) || later === endOfMonth(later.slice(0, 7))).toBe(true);
      }),
    );
  });

  it("is written as papers write it", () => {
    expect([dayInWords("2024-03-30"), dayInWords("2024-02-07"), dayInWords("2024-11-05")]).toEqual([
      "30/3/2024",
      "07/02/2024",
      "05/11/2024",
    ]);
  });
});

describe("lastDayOnTime", () => {
  it("ends “trước ngày D” the day before, unless D itself is said to count (L137)", () => {
    expect(lastDayOnTime(deadline("registration"))).toBe("2024-03-30");
    expect(lastDayOnTime(deadline("registration"), { inclusive: true })).toBe("2024-03-31");
    expect(lastDayOnTime(deadline("results"))).toBe("2024-11-19");
    expect(lastDayOnTime(deadline("consolidation"))).toBe("2024-11-29");
  });

  it("takes an extension over everything", () => {
    expect(lastDayOnTime(deadline("registration"), { lastDay: "2024-04-10", inclusive: true })).toBe("2024-04-10");
  });

  it("ends a month with its last day", () => {
    expect(lastDayOnTime(march)).toBe("2024-03-31");
    expect(lastDayOnTime({ ...march, month: "2024-02" })).toBe("2024-02-29");
  });

  it.each([
    ["2024-03-15", "2024-06-15"],
    ["2023-11-30", "2024-02-29"],
    ["2024-01-31", "2024-04-30"],
    [null, null],
  ])("counts three months from the model's own day %s (L123)", (event, last) => {
    expect(lastDayOnTime(deadline("inspection"), {}, event)).toBe(last);
  });

  it("does not know an impossible date until the office decides", () => {
    expect(lastDayOnTime(impossible)).toBeNull();
    expect(lastDayOnTime(impossible, { lastDay: "2026-11-30" })).toBe("2026-11-30");
  });
});

describe("what is said of a deadline", () => {
  it("is passed only after its last day", () => {
    expect(deadlineState("2024-03-30", "2024-03-30")).toBe("coming");
    expect(deadlineState("2024-03-30", "2024-03-31")).toBe("passed");
    expect(deadlineState(null, "2024-03-31")).toBe("undecided");
  });

  it("names a weekend and leaves the day where it is", () => {
    expect(weekdayOf("2024-03-30")).toEqual({ name: "thứ bảy", weekend: true });
    expect(weekdayOf("2024-03-31")).toEqual({ name: "chủ nhật", weekend: true });
    expect(weekdayOf("2024-11-19")).toEqual({ name: "thứ ba", weekend: false });
    expect(deadlineRemarks(deadline("registration"))).toEqual([
      "Ngày cuối đúng hạn 30/3/2024 là thứ bảy, ngày nghỉ cuối tuần; thời hạn giữ nguyên, không tự dời.",
    ]);
    expect(deadlineRemarks(deadline("results"))).toEqual([]);
  });

  it("puts an impossible date to the office", () => {
    expect(deadlineRemarks(impossible)).toEqual([expect.stringMatching(/31\/11\/2026.*đề nghị lấy 30\/11\/2026/)]);
    expect(deadlineRemarks(impossible, { lastDay: "2026-11-30" })).toEqual([]);
    expect(deadlineRemarks(deadline("inspection"))).toEqual([expect.stringContaining("3 tháng sau ngày đăng ký")]);
  });
});

describe("viewProgramme", () => {
  it("has the shape of the contract, with items as sentences", () => {
    const view = viewProgramme(programme);
    expect(programmeView.parse(view)).toEqual(view);
    expect(view.fields[0]?.items[2]).toMatch(/^Vận động Nhân dân tham gia bảo hiểm y tế/);
    expect(
      view.deadlines.map(({ id, date, relative, inclusive, lastDay, valid }) => ({
        id,
        date,
        relative,
        inclusive,
        lastDay,
        valid,
      })),
    ).toEqual([
      { id: "registration", date: "2024-03-31", relative: null, inclusive: false, lastDay: "2024-03-30", valid: true },
      {
        id: "inspection",
        date: null,
        relative: { months: 3, after: "registration" },
        inclusive: true,
        lastDay: null,
        valid: true,
      },
      { id: "results", date: "2024-11-20", relative: null, inclusive: false, lastDay: "2024-11-19", valid: true },
      { id: "consolidation", date: "2024-11-30", relative: null, inclusive: false, lastDay: "2024-11-29", valid: true },
    ]);
  });

  it("shows months, impossible dates and what was decided", () => {
    const decisions = { i: { lastDay: "2026-11-30" }, registration: { inclusive: true } };
    const other = { ...programme, deadlines: [march, impossible, deadline("registration")] };
    const [month, undecided] = viewProgramme(other).deadlines;
    expect(month).toMatchObject({ date: null, month: "2024-03", lastDay: "2024-03-31", inclusive: true, valid: true });
    expect(undecided).toMatchObject({ date: null, lastDay: null, valid: false, written: "trước ngày 31/11/2026" });
    const [, decided, registration] = viewProgramme(other, decisions).deadlines;
    expect(decided).toMatchObject({ date: null, lastDay: "2026-11-30", valid: false });
    expect(registration).toMatchObject({ date: "2024-03-31", lastDay: "2024-03-31", inclusive: true });
  });
});
