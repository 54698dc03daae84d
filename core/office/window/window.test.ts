import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, refusal, SAMPLES, temporaryWorkplace } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const CREATION = { programme: "hai-phong-2024", office: "Ban Dân vận huyện Thử", seat: "huyen" };

/** A workplace with the units of the samples and nothing received. */
async function emptyPlace() {
  const made = await temporaryWorkplace(parsers);
  onTestFinished(made.done);
  await data(made.place, "workplace.create", { ...CREATION, units: join(SAMPLES, "units.csv") });
  return made;
}

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
        expect(cell.files.length > 0).toBe(cell.receivedAt !== null);
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
      const named = new Set(cells.filter((cell) => cell.property === "name").map((cell) => cell.model));
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
    const names = sheet?.rows.flatMap(({ cells }) => cells.filter(({ property }) => property === "name")) ?? [];
    expect(names.map(({ model, text }) => [model, text])).toEqual(planned.map(({ name }, index) => [index, name]));
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

describe("what is done by hand", () => {
  test("pasted cells are a file of their own, traced to their cells", async () => {
    const { place } = await emptyPlace();
    const text =
      'TT\tTên mô hình\tLĩnh vực\tNội dung\r\n1\tTuyến đường hoa\tPhát triển kinh tế\t=1+1\r\n2\t"Tổ\nliên gia"\tChuyển đổi số\t"a ""b"""\r\n';
    const { id } = await data(place, "inbox.paste", { text, unit: "Xã An Bình", received: "2024-03-05" });
    const models = await data(place, "models.list", {});
    expect(models.map(({ name, content }) => [name, content])).toEqual([
      ["Tuyến đường hoa", "=1+1"],
      ["Tổ liên gia", 'a "b"'],
    ]);
    const [entry] = await data(place, "inbox.list", {});
    expect(entry).toMatchObject({
      id,
      via: "paste",
      receivedAt: "2024-03-05",
      receivedAssumed: false,
      status: "imported",
    });
    const detail = await data(place, "models.show", { id: models[1]?.id ?? "" });
    expect(detail.provenance.content).toEqual([{ sheet: "Sheet1", cell: "D3" }]);
    const again = await data(place, "inbox.paste", { text, unit: "Xã An Bình" });
    expect((await data(place, "inbox.list", {}))[0]).toMatchObject({ id: again.id, status: "duplicate" });
    expect(await refusal(place, "inbox.paste", { text: " \t\n\u200b" })).toBe("invalid");
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });

  test("pasted text that looks like another kind of file is received and told", async () => {
    const { place } = await emptyPlace();
    for (const text of ["%PDF-1.7", "PK\u0003\u0004", "From: a\nSubject: b\n\nc", "<html><script>", "MZ\t1"]) {
      const { id } = await data(place, "inbox.paste", { text });
      const { format, problems } = await data(place, "review.show", { id });
      expect(["pdf", "zip", "program"]).not.toContain(format);
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test("a registration typed by hand is traced, adds only, and stands once", async () => {
    const { place } = await emptyPlace();
    const form = {
      unit: "Xã An Bình",
      received: "2024-03-06",
      how: "điện thoại",
      incoming: { number: " 12 ", date: "2024-03-06" },
      models: [
        {
          name: " Tổ  liên gia ",
          field: "kinh-te",
          content: 'a\nb "c", d',
          extras: { SĐT: "09" },
          origin: "new" as const,
        },
        { name: "Hai", leader: true },
      ],
    };
    const { id } = await data(place, "inbox.record", form);
    expect(await data(place, "inbox.record", form)).toEqual({ id });
    const [first, second] = await data(place, "models.list", {});
    expect(first).toMatchObject({
      name: "Tổ liên gia",
      content: 'a\nb "c", d',
      unit: "Xã An Bình",
      goal: null,
      needsReview: [],
    });
    expect(second).toMatchObject({ name: "Hai", leader: true, kind: "mo-hinh" });
    expect((await data(place, "inbox.list", {}))[0]).toMatchObject({
      via: "manual",
      incoming: { number: "12" },
      imported: 2,
      setAside: 3,
    });
    // The kept csv says what was typed, at the cells that are told.
    const [sheet] = await data(place, "review.sheets", { id });
    const { provenance } = await data(place, "models.show", { id: first?.id ?? "" });
    const content = provenance.content?.[0]?.cell;
    const cell = sheet?.rows
      .flatMap(({ row, cells }) => cells.map((one) => ({ ...one, row })))
      .find(({ property, model }) => property === "content" && model === 0);
    expect(content).toBe(`${sheet?.columns.find(({ role }) => role === "content")?.letter}${cell?.row}`);
    expect(cell?.text).toBe('a\nb "c", d');
    const more = await data(place, "inbox.record", { ...form, how: "Zalo", models: [{ name: "Tổ liên gia" }] });
    expect(await data(place, "models.list", {})).toHaveLength(3);
    const [entry] = await data(place, "inbox.list", {});
    expect(entry).toMatchObject({ id: more.id, version: { kind: "supplements", of: id } });
    expect(entry?.problems.map(({ code }) => code)).toEqual(["double-name"]);
    await data(place, "undo", { id });
    expect(await data(place, "models.list", {})).toHaveLength(1);
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
    expect(await refusal(place, "inbox.record", { ...form, unit: "Xã Không Có" })).toBe("unknown-unit");
    expect(await refusal(place, "inbox.record", { ...form, models: [{ name: "x", field: "khong-co" }] })).toBe(
      "unknown-field",
    );
    expect(await refusal(place, "inbox.record", { ...form, models: [{ name: " \u00a0" }] })).toBe("invalid");
  });

  test("the receipt of a file is put right", async () => {
    const { place } = await emptyPlace();
    await data(place, "import.run", { paths: [join(SAMPLES, "inbox", "0313_Dong Hung.xlsx")] });
    const [before] = await data(place, "inbox.list", {});
    expect(before?.receivedAssumed).toBe(true);
    const after = await data(place, "inbox.edit", {
      id: "f1",
      receivedAt: "2024-04-02",
      incoming: { number: " ", date: null },
    });
    expect(after).toMatchObject({ receivedAt: "2024-04-02", receivedAssumed: false, incoming: { number: null } });
    const overview = await data(place, "overview.show", {});
    const unit = overview.units.find(({ name }) => name === "Xã Đông Hưng");
    expect(unit?.cells[0]).toMatchObject({ state: "late", daysLate: 3, files: ["f1"] });
    expect(await refusal(place, "inbox.edit", { id: "f9", receivedAt: "2024-04-02" })).toBe("not-found");
    expect(await refusal(place, "inbox.edit", { id: "f1", receivedAt: "2024-02-30" })).toBe("invalid");
  });

  test("models are edited, in conflict refused, and taken back with their history", async () => {
    const { place } = await emptyPlace();
    await data(place, "import.run", { paths: [join(SAMPLES, "inbox", "0318_Xa Minh Duc.xlsx")] });
    const doubtful = (await data(place, "models.list", {})).find(({ needsReview }) => needsReview.length > 0);
    const id = doubtful?.id ?? "";
    const { revision } = await data(place, "office.show", {});
    const [edited] = await data(place, "models.edit", {
      ids: [id],
      changes: { origin: "new", goal: "  ", unit: "xã an bình" },
      seen: revision,
    });
    expect(edited).toMatchObject({ origin: "new", goal: null, unit: "Xã An Bình", needsReview: [] });
    expect(await refusal(place, "models.edit", { ids: [id], changes: { goal: "x" }, seen: revision })).toBe(
      "changed-since",
    );
    const { history, provenance } = await data(place, "models.show", { id });
    expect(history.map(({ kind }) => kind)).toEqual(["import", "edit"]);
    expect(history[1]?.changes).toEqual([
      { property: "needsReview", before: expect.stringContaining("Mới và Duy trì"), after: null },
      { property: "unit", before: "Xã Minh Đức", after: "Xã An Bình" },
      { property: "origin", before: null, after: "Mới" },
      { property: "goal", before: doubtful?.goal, after: null },
    ]);
    expect(provenance.goal).toBeUndefined();
    const undone = await data(place, "models.undo", {});
    expect(undone).toMatchObject({ models: [id], undone: expect.stringContaining("Đơn vị") });
    expect((await data(place, "models.list", {})).find((model) => model.id === id)).toEqual(doubtful);
    expect(await data(place, "models.undo", {})).toEqual({ undone: null, models: [] });
    await data(place, "models.edit", { ids: [id], changes: {}, confirm: ["origin"] });
    expect((await data(place, "models.show", { id })).model.needsReview).toEqual([]);
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });

  test.each([
    ["an unknown field", { field: "khong-co" }, "unknown-field"],
    ["a blank name", { name: "\u200b " }, "invalid"],
    ["an impossible year", { sinceYear: 24 }, "invalid"],
    ["an unknown unit", { unit: "Xã Không Có" }, "unknown-unit"],
    ["nothing", {}, "invalid"],
  ])("%s is refused", async (_, changes, code) => {
    const { place } = await emptyPlace();
    await data(place, "inbox.record", {
      unit: "Xã An Bình",
      received: "2024-03-06",
      how: "giấy",
      models: [{ name: "Một" }],
    });
    expect(await refusal(place, "models.edit", { ids: ["m1"], changes })).toBe(code);
  });

  test("models that are not in the register cannot be edited or shown", async () => {
    const { place } = await emptyPlace();
    for (const id of ["m1", "f1", "", "m01"]) {
      expect(await refusal(place, "models.show", { id })).toBe("not-found");
      expect(await refusal(place, "models.edit", { ids: [id], changes: { goal: "x" } })).toBe("not-found");
    }
    expect(await refusal(place, "models.edit", { ids: ["f1#1"], changes: { goal: "x" } })).toBe("invalid");
  });

  test("the office's settings stand on its papers, those of the command line too", async () => {
    const { place, folder } = await emptyPlace();
    const signer = { authority: "T/M Ban Thường vụ", title: "Phó Bí thư", name: "Lê Văn A" };
    const saved = await data(place, "office.save", {
      superior: " Huyện ủy Thử ",
      place: "Thử",
      signer,
      seat: "quan",
      office: "Ban Dân vận",
    });
    expect(saved).toMatchObject({ superior: "Huyện ủy Thử", signer, seat: "quan", office: "Ban Dân vận" });
    expect(saved.appendices.length).toBeGreaterThan(0);
    const code = saved.appendices[0]?.code ?? "";
    const { html } = await data(place, "papers.preview", { code });
    for (const text of ["HUYỆN ỦY THỬ", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Văn A", "Thử, ngày"])
      expect(html).toContain(text);
    const to = join(folder, "out");
    await mkdir(to);
    const exported = await data(place, "export.appendix", { code, to, formats: ["xlsx"] });
    const one = await data(place, "papers.save", { code });
    expect((await readFile(exported.files[0]?.path ?? "")).toString("base64")).toBe(one.base64);
    expect((await data(place, "office.save", { superior: null })).superior).toBeNull();
    expect(await refusal(place, "office.save", { seat: "khong-co" })).toBe("invalid");
    expect(await refusal(place, "office.save", { office: " " })).toBe("invalid");
  });

  test("units are added, changed and removed; spellings learnt are listed and forgotten", async () => {
    const { place } = await emptyPlace();
    const unit = { name: "Xã Mới", kind: "Xã", parent: null, short: null, aliases: [], flags: ["ntm-kieu-mau"] };
    const added = await data(place, "units.save", unit);
    expect(await data(place, "units.save", { ...added, short: "Mới" })).toMatchObject({ id: added.id, short: "Mới" });
    expect(await refusal(place, "units.save", unit)).toBe("exists");
    expect(await refusal(place, "units.save", { ...unit, name: " " })).toBe("invalid");
    expect(await data(place, "units.remove", { id: added.id })).toEqual({ id: added.id });
    expect(await refusal(place, "units.remove", { id: added.id })).toBe("not-found");
    await data(place, "import.run", { paths: [join(SAMPLES, "inbox", "0319_dang ky mo hinh DVK.xlsx")] });
    await data(place, "review.set", {
      id: "f1",
      decisions: { "unit:Xã Phúc Lân": "Xã Phúc Lâm", unit: "Xã Phúc Lâm" },
    });
    await data(place, "review.confirm", { id: "f1" });
    const learnt = await data(place, "learnt.list", {});
    expect(learnt).toMatchObject([{ unit: "Xã Phúc Lâm", alias: "Xã Phúc Lân" }]);
    const [{ unitId, alias } = { unitId: "", alias: "" }] = learnt;
    await data(place, "learnt.forget", { unitId, alias });
    expect(await data(place, "learnt.list", {})).toEqual([]);
    expect(await refusal(place, "units.remove", { id: unitId })).toBe("in-use");
  });
});
