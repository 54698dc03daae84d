import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { CREATION, data, refusal, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

async function fileNamed(place: Workplace, part: string) {
  const found = (await data(place, "inbox.list", {})).find(({ name }) => name.includes(part));
  if (!found) throw new Error(part);
  return found;
}

describe("the sample inbox, read only", () => {
  let place: Workplace;
  let done: () => Promise<void>;
  beforeAll(async () => {
    const made = await temporaryWorkplace(parsers);
    ({ place, done } = made);
    await data(place, "workplace.create", { ...CREATION, sample: true });
  });
  afterAll(() => done());

  test("the overview adds up, and every number has its files", async () => {
    const overview = await data(place, "overview.show", {});
    const models = await data(place, "models.list", {});
    const sum = (list: { count: number }[]) => list.reduce((all, one) => all + one.count, 0);
    for (const list of [overview.byField, overview.byOrigin, overview.bySubject]) expect(sum(list)).toBe(models.length);
    expect(overview.models).toBe(models.length);
    const inbox = new Map((await data(place, "inbox.list", {})).map((entry) => [entry.id, entry]));
    for (const unit of overview.units) {
      for (const cell of unit.cells) {
        expect(cell.files.length > 0).toBe(cell.receivedOn !== null);
        for (const file of cell.files) expect(inbox.get(file)?.status).toBe("imported");
      }
    }
    const registration = overview.deadlines.find(({ id }) => id === "registration");
    expect(registration).toMatchObject({ lastDay: "2024-03-30", daysLeft: 2, state: "coming" });
    expect(overview.todo.find(({ kind }) => kind === "review")?.count).toBe(1);
    const late = await data(place, "overview.show", { asOf: "2024-04-05" });
    const states = (view: typeof late) => view.units.flatMap(({ cells }) => cells.map(({ state }) => state));
    expect(states(overview)).not.toContain("missing");
    expect(states(late)).toContain("missing");
  });

  test("every file shows its sheets, each row with its fate and each value with its model", async () => {
    for (const { id, status, imported } of await data(place, "inbox.list", {})) {
      const sheets = await data(place, "review.sheets", { id });
      const rows = sheets.flatMap((sheet) => sheet.rows);
      expect(rows.filter((row) => row.disposition === "imported")).toHaveLength(imported);
      if (status === "rejected") continue;
      const report = await data(place, "review.show", { id });
      expect(rows).toHaveLength(report.rows.seen);
      expect(rows.every((row) => row.disposition !== "unclear")).toBe(true);
      if (status !== "imported") continue;
      const cells = rows.filter((row) => row.disposition === "imported").flatMap((row) => row.cells);
      const told = cells.flatMap(({ values }) => values);
      const named = new Set(told.filter(({ property }) => property === "name").map(({ model }) => model));
      expect(named.size).toBe(report.models);
    }
  });

  test("a sheet shows its merges, its headings and the rows that carry on", async () => {
    const { id } = await fileNamed(place, "0318_Xa Minh Duc");
    const [sheet] = await data(place, "review.sheets", { id });
    expect(sheet?.columns.map(({ role }) => role)).toEqual(expect.arrayContaining(["name", "content", "goal"]));
    expect(sheet?.columns.find(({ role }) => role === "name")?.heading).toMatch(/tên mô hình/iu);
    expect(sheet?.rows.some((row) => row.continuation)).toBe(true);
    expect(sheet?.rows.some((row) => row.cells.some((cell) => cell.rowSpan > 1))).toBe(true);
  });

  test("a file that waits shows the models of its review", async () => {
    const { id } = await fileNamed(place, "0319_dang ky mo hinh");
    const { planned } = await data(place, "review.show", { id });
    const [sheet] = await data(place, "review.sheets", { id });
    const names = sheet?.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, values }) =>
        values.filter(({ property }) => property === "name").map(({ model }) => [model, text]),
      ),
    );
    expect(names).toEqual(planned.map(({ id: model, name }) => [model, name]));
  });

  test("a later version tells what it added, changed and left out", async () => {
    const later = await fileNamed(place, "lan 2");
    const first = await fileNamed(place, "0314_Xa Tan Hong");
    const comparison = await data(place, "review.compare", { id: later.id });
    expect(comparison).toMatchObject({ of: first.id });
    expect([comparison.added, comparison.changed, comparison.missing].map((list) => list.length)).toEqual([1, 1, 1]);
    expect(comparison.changed[0]?.changes.map(({ property }) => property)).toEqual(["goal", "period"]);
  });

  test("search forgives diacritics and case, and looks everywhere", async () => {
    const found = await data(place, "search.run", { text: "XA AN BINH" });
    expect(found.units).toEqual([{ id: "u1", name: "Xã An Bình" }]);
    expect(found.models[0]?.unit).toBe("Xã An Bình");
    expect(found.files.map(({ name }) => name)).toContain("0304_PL01_PL03_xa An Binh.xlsx");
    expect((await data(place, "search.run", { text: "tiếng kẻng" })).models.length).toBeGreaterThan(0);
    expect(await data(place, "search.run", { text: "—?!" })).toEqual({ units: [], models: [], files: [] });
  });

  test("each line of the document stands beside its number", async () => {
    const lines = await data(place, "programmes.lines", { id: "hai-phong-2024" });
    const { fields } = await data(place, "programmes.show", { id: "hai-phong-2024" });
    for (const { source } of fields) expect(lines[source.split("-")[0] ?? ""]).toBeTruthy();
    for (const id of ["khong-co", "../package", ""]) {
      expect(await refusal(place, "programmes.lines", { id })).toBe("unknown-programme");
    }
  });

  test("the previewed paper holds every model of its appendix, and says who is left out", async () => {
    const papers = await Promise.all(
      ["01", "03"].map((code) =>
        data(place, "papers.preview", { code, signer: { authority: null, title: "Trưởng ban", name: "Lê <b>" } }),
      ),
    );
    const models = await data(place, "models.list", {});
    const placed = papers.reduce((sum, paper) => sum + paper.models, 0);
    expect(placed + (papers[0]?.leftOut.length ?? 0)).toBe(models.length);
    for (const { html, notes } of papers) {
      expect(html).toContain("HUYỆN ỦY AN LẠC");
      expect(html).toContain("Lê &lt;b&gt;");
      expect(notes.every(({ note }) => note !== "")).toBe(true);
    }
    const titled = await data(place, "papers.preview", {
      code: "03",
      title: ["Danh sách", "của tôi"],
      rules: "state",
      letterNumber: "9-CV/BDV",
    });
    expect(titled.html).toContain("DANH SÁCH");
    expect(titled.html).toContain("9-CV/BDV");
    expect(await refusal(place, "papers.preview", { code: "99" })).toBe("unknown-appendix");
  });

  test("a paper is saved as bytes, into a folder or into a file", async () => {
    const { folder, done: remove } = await temporaryWorkplace(parsers);
    onTestFinished(remove);
    const { base64, path } = await data(place, "papers.save", { code: "01" });
    expect(path).toBeNull();
    const bytes = Buffer.from(base64 ?? "", "base64");
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    const inFolder = await data(place, "papers.save", { code: "01", to: folder });
    expect(inFolder).toEqual({ name: "Phu-luc-01.xlsx", path: join(folder, "Phu-luc-01.xlsx"), base64: null });
    expect((await readFile(join(folder, "Phu-luc-01.xlsx"))).equals(bytes)).toBe(true);
    await data(place, "papers.save", { code: "01", to: join(folder, "khac.xlsx") });
    expect(await refusal(place, "papers.save", { code: "01", to: join(folder, "khong", "co.xlsx") })).toBe("failed");
  });
});
