import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listProgrammes, loadProgramme, ProgrammeError, parseProgramme } from "./load.ts";

const product = fileURLToPath(new URL("../../programmes/", import.meta.url));
const text = await readFile(join(product, "hai-phong-2024.json"), "utf8");

type Json = { [key: string]: Json } & Json[];

/** The real programme with one thing changed, as text. */
function changed(change: (programme: Json) => void): string {
  const programme = JSON.parse(text) as Json;
  change(programme);
  return JSON.stringify(programme);
}

function refusal(source: string): ProgrammeError {
  try {
    parseProgramme(source, "thử");
  } catch (error) {
    if (error instanceof ProgrammeError) return error;
    throw error;
  }
  throw new Error("the programme was accepted");
}

/** Sets a value deep in the JSON: `set(programme, "fields.0.code", …)`. */
function set(programme: Json, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const holder = steps.reduce<Json>((json, step) => (json as Record<string, Json>)[step] as Json, programme);
  (holder as Record<string, unknown>)[last] = value;
}

/** A gate as the document's first one is. */
const PASS = { stage: "evaluated", label: "đánh giá, công nhận", source: "L129" };

describe("parseProgramme", () => {
  it("accepts the real programme, with a byte order mark too", () => {
    expect(parseProgramme(`\uFEFF${text}`).id).toBe("hai-phong-2024");
  });

  it("refuses what is no JSON", () => {
    expect(refusal("{")).toMatchObject({ code: "not-json", name: "ProgrammeError" });
  });

  it.each<[string, string, unknown, string, RegExp]>([
    ["a missing part", "fields", undefined, "fields", /^thiếu mục này$/],
    ["another type", "year", "2024", "year", /^phải là số/],
    ["no document, but a list", "seats.0", [], "seats[0]", /^phải là nhóm mục/],
    ["a strange key", "fields.0.colour", "đỏ", "fields[0]", /có mục lạ: “colour”/],
    ["an empty list", "seats", [], "seats", /phải có ít nhất 1/],
    ["an empty text", "issuer", "  ", "issuer", /không được để trống/],
    ["a minimum of nothing", "targets.0.minimum", 0, "targets[0].minimum", /lớn hơn 0/],
    ["an unknown kind of target", "targets.0.kind", "some", "targets[0].kind", /loại \(kind\)/],
    ["an unknown duty", "deadlines.0.duty", "party", "deadlines[0].duty", /phải là một trong: “registration”/],
    ["a source that is no line", "fields.0.source", "137", "fields[0].source", /dòng nguồn/],
    ["a year out of range", "year", 2400, "year", /không được quá 2100/],
    ["a date that does not exist", "deadlines.0.date", "2024-02-30", "deadlines[0].date", /ngày phải có thật/],
    ["29 February of a common year", "deadlines.0.date", "2023-02-29", "deadlines[0].date", /ngày phải có thật/],
    [
      "a target's unknown field",
      "targets.0.fields.0",
      "khac-la",
      "targets[0].fields[0]",
      /không có lĩnh vực “khac-la”/,
    ],
    [
      "a target's unknown seat",
      "targets.0.seats.0",
      "tinh",
      "targets[0].seats[0]",
      /không có cơ quan chủ trì loại “tinh”/,
    ],
    ["a deadline's unknown seat", "deadlines.0.seats.0", "tinh", "deadlines[0].seats[0]", /“tinh”/],
    [
      "a seat's unknown appendix",
      "seats.3.appendices",
      ["03", "09"],
      "seats[3].appendices[1]",
      /không có phụ lục “09”/,
    ],
    ["an appendix's unknown field", "appendices.0.fields", ["la"], "appendices[0].fields[0]", /lĩnh vực “la”/],
    ["an appendix's unknown seat", "appendices.0.seats.0", "tinh", "appendices[0].seats[0]", /“tinh”/],
    ["a group's unknown field", "fieldGroups.0.fields.0", "la", "fieldGroups[0].fields[0]", /lĩnh vực “la”/],
    ["a field in two groups", "fieldGroups.2.fields.0", "ntm", "fieldGroups[2].fields[0]", /đã nằm trong nhóm khác/],
    ["a field in no group", "fieldGroups.0.fields", ["do-thi"], "fields[0]", /không nằm trong nhóm nào/],
    ["an id given twice", "targets.1.id", "T1", "targets[1]", /“T1” bị trùng/],
    ["a deadline given twice", "deadlines.2.id", "registration", "deadlines[2]", /bị trùng/],
    ["a gate given twice", "gates.1", { ...PASS, before: "recognition" }, "gates[1]", /bị trùng/],
    ["a gate that could never be passed", "gates.0.stage", "commended", "gates[0].stage", /phải là một trong/],
    ["a gate that asks for what comes after", "gates.1.before", "recognition", "gates[1].stage", /không đứng trước/],
    ["a column given twice", "appendices.0.columns.1.column", "ordinal", "appendices[0].columns[1]", /bị trùng/],
    [
      "an alias of two fields",
      "fields.3.aliases.0",
      "van hoa XÃ HỘI",
      "fields[4].label",
      /đã là của lĩnh vực “kinh-te”/,
    ],
    ["another field's number", "fields.6.aliases.0", "2.3.2", "fields[6].aliases[0]", /đã là của lĩnh vực “kinh-te”/],
    ["an alias without letters", "fields.0.aliases.0", "-", "fields[0].aliases[0]", /không có chữ hoặc số/],
    [
      "no appendix for the rest",
      "appendices.2.takesRest",
      false,
      "seats[0].appendices",
      /đúng một phụ lục .* hiện có 0/,
    ],
    ["two appendices for the rest", "appendices.0.takesRest", true, "seats[0].appendices", /hiện có 2/],
    ["an appendix that its seat lacks", "seats.0.appendices", ["03"], "appendices[0].seats[0]", /không có phụ lục này/],
    [
      "a seat that its appendix lacks",
      "seats.1.appendices",
      ["01", "02", "03"],
      "seats[1].appendices[0]",
      /không ghi cho “quan”/,
    ],
    ["a field with two places", "appendices.2.fields.0", "ntm", "appendices[2].fields[0]", /đã có ở phụ lục “01”/],
    [
      "a target's kind both asked and excepted",
      "targets.0.exceptUnitKinds",
      ["Thôn", "XÃ"],
      "targets[0].exceptUnitKinds[1]",
      /“XÃ” vừa phải thực hiện vừa được trừ ra/,
    ],
    ["an empty list of exceptions", "deadlines.0.exceptUnitKinds", [], "deadlines[0].exceptUnitKinds", /ít nhất 1/],
    [
      "a gate of no stage",
      "gates",
      [{ before: "consolidation", stage: "sent", label: "x", source: "L1" }],
      "gates[0].stage",
      /phải là một trong: “vetted”/,
    ],
    ["a field taken in by none", "crosswalk.0.into", "la", "crosswalk[0].into", /không có lĩnh vực “la”/],
    ["an own field taken in", "crosswalk.0.from", "ntm", "crosswalk[0].from", /“ntm” bị trùng/],
    ["an event without its line", "events", [{ text: "Hội thi" }], "events[0].source", /thiếu mục này/],
  ])("refuses %s", (_, path, value, where, why) => {
    const error = refusal(changed((programme) => set(programme, path, value)));
    expect(error.code).toBe("invalid");
    const problem = error.problems.find((candidate) => candidate.path === where);
    expect(problem?.message, JSON.stringify(error.problems)).toMatch(why);
    expect(error.message).toContain(`${where}: `);
  });

  it("names every problem at once", () => {
    const error = refusal(
      changed((programme) => {
        set(programme, "year", "2024");
        set(programme, "issuer", "");
      }),
    );
    expect(error.problems.map((problem) => problem.path).sort()).toEqual(["issuer", "year"]);
  });

  it("lets two appendices share a field where their kinds of unit differ", () => {
    const source = changed((programme) => {
      set(programme, "appendices.1.fields", ["do-thi", "ntm"]);
    });
    expect(parseProgramme(source).appendices[1]?.fields).toContain("ntm");
  });
});

describe("loading from a folder", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "programmes-"));
    const later = changed((programme) => {
      set(programme, "id", "hai-phong-2025");
      set(programme, "year", 2025);
    });
    await writeFile(join(folder, "hai-phong-2024.json"), text);
    await writeFile(join(folder, "hai-phong-2025.json"), later);
    await writeFile(join(folder, "readme.txt"), "no programme");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("lists what comes with the product", async () => {
    const ids = (await listProgrammes(product)).map((programme) => programme.id);
    expect(ids).toContain("hai-phong-2024");
  });

  it("lists the latest year first", async () => {
    const ids = (await listProgrammes(folder)).map((programme) => programme.id);
    expect(ids).toEqual(["hai-phong-2025", "hai-phong-2024"]);
  });

  it.each(["thai-binh-2024", "../hai-phong-2024", ""])("does not find %j", async (id) => {
    await expect(loadProgramme(folder, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("refuses a file whose name is not the programme's id, and a folder that is not there", async () => {
    await writeFile(join(folder, "khac.json"), text);
    await expect(loadProgramme(folder, "khac")).rejects.toMatchObject({ code: "invalid", problems: [{ path: "id" }] });
    await expect(listProgrammes(folder)).rejects.toMatchObject({ code: "invalid" });
    await rm(join(folder, "khac.json"));
    await expect(listProgrammes(join(folder, "none"))).rejects.toMatchObject({ code: "unreadable" });
  });
});
