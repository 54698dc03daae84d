import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { copyForYear } from "./copy.ts";
import { byLine } from "./document-lines.ts";
import { type FormNode, programmeForm } from "./form.ts";
import { choiceName, nameOf } from "./form-words.ts";
import { loadProgramme, ProgrammeError, parseProgramme } from "./load.ts";
import { openPoints } from "./open-points.ts";
import { placeInWords } from "./places.ts";

const folder = fileURLToPath(new URL("../../programmes/", import.meta.url));
const load = (id: string) => loadProgramme(folder, id);

const NEXT = { id: "hai-phong-2025", year: 2025, number: "05-HD/BDVTU", issued: "2025-01-20" };

test("a copy has its days in the new year and lists the weekends among them", async () => {
  const copy = copyForYear(await load("hai-phong-2024"), [], NEXT);
  expect(parseProgramme(JSON.stringify(copy))).toEqual(copy);
  expect(copy).toMatchObject({ ...NEXT, copiedFrom: { id: "hai-phong-2024", year: 2024 } });
  const registration = copy.deadlines.find(({ id }) => id === "registration");
  expect(registration).toMatchObject({ date: "2025-03-31", written: "trước ngày 31/3/2025" });
  const said = openPoints(copy).map(({ path, message }) => `${placeInWords(copy, path)}: ${message}`);
  // The day before 31 March 2025 is a Sunday; 19 and 29 November 2025 are a Wednesday and a Saturday.
  expect(said.filter((one) => one.includes("chủ nhật"))).toEqual([
    expect.stringMatching(/^Thời hạn, mục 1 .*30\/3\/2025 là chủ nhật/),
  ]);
  expect(said.filter((one) => one.includes("thứ bảy"))).toHaveLength(1);
  expect(said).toContainEqual(expect.stringContaining("văn bản năm 2024"));
  // A resolution of the year before keeps its date, and is shown as something to look at.
  expect(copy.basis).toEqual((await load("hai-phong-2024")).basis);
});

test("29 February becomes a day to decide where the new year has none, and 31 November stays one", async () => {
  const former = await load("hai-phong-2024");
  const [first, ...others] = former.deadlines;
  if (first?.kind !== "fixed") throw new Error("the first deadline is no fixed day");
  const leap = { ...former, deadlines: [{ ...first, date: "2024-02-29", written: "trước ngày 29/2/2024" }, ...others] };
  const copy = copyForYear(leap, [], NEXT);
  expect(copy.deadlines[0]).toMatchObject({ kind: "impossible", proposedLastDay: "2025-02-28" });
  expect(openPoints(copy)).toContainEqual({
    path: "deadlines[0]",
    message: expect.stringContaining("không có trong lịch"),
  });
  expect(parseProgramme(JSON.stringify(copy))).toEqual(copy);

  const party = copyForYear(await load("co-quan-dang-2026"), [], { ...NEXT, id: "co-quan-dang-2027", year: 2027 });
  expect(party.deadlines.filter(({ kind }) => kind === "impossible")).toMatchObject([
    { written: expect.stringContaining("31/11/2027"), proposedLastDay: "2027-11-30" },
  ]);
  expect(JSON.stringify(party)).not.toContain('"printed"');
});

test.each([0, -5, 1999, 99_999, Number.MAX_SAFE_INTEGER])(
  "a copy for the year %d is refused for its year",
  async (year) => {
    for (const id of ["hai-phong-2024", "co-quan-dang-2026"]) {
      const copy = copyForYear(await load(id), [], { ...NEXT, year });
      expect(() => parseProgramme(JSON.stringify(copy))).toThrow(/year: /);
    }
  },
);

test("a file that carries its document is held against the lines", async () => {
  const programme = await load("nghia-thai-2024");
  const document = Array.from({ length: 200 }, (_, index) => `câu ${index + 1}`);
  expect(parseProgramme(JSON.stringify({ ...programme, document })).document).toHaveLength(200);
  expect(byLine(["một", " ", "ba "])).toEqual({ L1: "một", L3: "ba" });
  const places = (changed: object): string[] => {
    try {
      parseProgramme(JSON.stringify({ ...programme, document, ...changed }));
    } catch (error) {
      if (error instanceof ProgrammeError) return error.problems.map(({ path, message }) => `${path}: ${message}`);
      throw error;
    }
    return [];
  };
  expect(places({ notes: [{ text: "x", decision: null, source: "L201" }] })).toEqual([
    "notes[0].source: không có dòng L201; văn bản chỉ có 200 dòng",
  ]);
  expect(places({ notes: [{ text: "x", decision: null, source: "L9-L8" }] })[0]).toContain("dòng đầu đứng sau");
  expect(places({ document: document.with(79, "") })).toContainEqual(
    expect.stringContaining("dòng L80 của văn bản để trống"),
  );
  expect(places({ copiedFrom: { id: programme.id, year: 2024 } })[0]).toContain("chép từ chính nó");
  expect(places({ year: 2030 })[0]).toMatch(/^deadlines\[0\]: .*cách xa năm 2030/);
});

test("every part and every choice of the schema has a name that a clerk can read", () => {
  const unnamed: string[] = [];
  const walk = (node: FormNode, owner: string): void => {
    if (node.kind === "list") walk(node.of, owner);
    if (node.kind === "group") visit(node.parts, owner);
    if (node.kind === "choice") unnamed.push(...node.options.flatMap(({ value }) => unknown(choiceName(value), value)));
    if (node.kind === "variants") {
      for (const { value, parts } of node.options) {
        unnamed.push(...unknown(choiceName(value), value));
        visit(parts, owner);
      }
    }
  };
  const unknown = (name: string, own: string): string[] => (name === own ? [own] : []);
  const visit = (parts: ReturnType<typeof programmeForm>, owner: string): void => {
    for (const { key, label, node } of parts) {
      unnamed.push(...unknown(label, key));
      walk(node, key);
    }
    expect(parts.map(({ key }) => nameOf(owner, key))).not.toContain("");
  };
  visit(programmeForm(), "programme");
  expect(unnamed).toEqual([]);
});
