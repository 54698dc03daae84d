import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../../../parsers/pool.ts";
import { data, refusal, temporaryWorkplace } from "../../testing/workplaces.ts";
import type { YearOffice } from "../../testing/years.ts";
import { yearOffice } from "../../testing/years.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

const office = () =>
  yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: "Xã Đông,Xã,,,,\nXã Tây,Xã,,,,ntm-kieu-mau",
    today: "2024-04-30",
  });

type File = Record<string, unknown>;

/** Puts a value where a path of a file leads (`deadlines.0.label`), as a hand would; undefined takes it out. */
function put(file: File, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const holder = steps.reduce<File>((here, step) => here[step] as File, file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** A list of a file. */
const listIn = (file: File, path: string): File[] =>
  path.split(".").reduce<File>((here, step) => here[step] as File, file) as unknown as File[];

async function fileOf(dvk: YearOffice, id: string): Promise<{ file: File; path: string; write(): Promise<void> }> {
  const { name, text } = await dvk.call("year.programme.export", { id });
  const path = join(dvk.folder, name);
  const file: File = JSON.parse(text);
  return { file, path, write: () => writeFile(path, JSON.stringify(file)) };
}

const listed = async (dvk: YearOffice, id: string) =>
  (await dvk.call("year.programme.list", {})).find((entry) => entry.id === id);

test("a programme travels as one file with its document, and is kept beside those of the product", async () => {
  const home = await office();
  const { file, write, path } = await fileOf(home, "tuyen-quang-2024");
  expect(listIn(file, "document").length).toBeGreaterThan(80);
  await write();
  expect(await home.call("year.programme.check", { path })).toMatchObject({ standing: "same", changes: [] });
  expect(await home.call("year.programme.adopt", { path })).toMatchObject({ kept: false });
  expect(await listed(home, "tuyen-quang-2024")).toMatchObject({ own: false, template: true, begun: false });

  file.id = "yen-bai-2025";
  file.year = 2025;
  file.issuer = "Ban Dân vận Tỉnh ủy Yên Bái";
  put(file, "document.26", "Câu của văn bản Yên Bái");
  put(file, "deadlines", JSON.parse(JSON.stringify(file.deadlines).replaceAll('"2024-', '"2025-')));
  await write();
  expect(await home.call("year.programme.check", { path })).toMatchObject({ standing: "new", problems: [] });
  expect(await home.call("year.programme.adopt", { path })).toMatchObject({ id: "yen-bai-2025", kept: true });
  expect((await home.call("programmes.list", {}))[1]).toMatchObject({ id: "yen-bai-2025", year: 2025 });
  expect((await home.call("programmes.show", { id: "yen-bai-2025" })).issuer).toContain("Yên Bái");
  // Its sentences come from the file, for the product has no document of that name.
  expect((await home.call("programmes.lines", { id: "yen-bai-2025" })).L27).toBe("Câu của văn bản Yên Bái");
  expect(await listed(home, "yen-bai-2025")).toMatchObject({ own: true, template: false, how: "file" });

  // Another file under the same code does not slip in.
  file.title = "Hướng dẫn khác";
  await write();
  const refused = await home.refusal("year.programme.adopt", { path });
  expect(refused).toMatchObject({ code: "refused", details: ["Tiêu đề"] });
  expect(await home.call("year.programme.adopt", { path, replace: true })).toMatchObject({ kept: true });

  // A year begins under it, and another office takes the same file.
  await home.call("year.next.start", { programme: "yen-bai-2025", seat: "huyen" });
  expect(await listed(home, "yen-bai-2025")).toMatchObject({ begun: true, current: true });
  expect((await home.refusal("year.programme.giveUp", { id: "yen-bai-2025" })).code).toBe("in-use");
  const other = await office();
  await other.call("year.programme.adopt", { path });
  expect(await other.call("programmes.show", { id: "yen-bai-2025" })).toEqual(
    await home.call("programmes.show", { id: "yen-bai-2025" }),
  );
  await other.call("year.programme.giveUp", { id: "yen-bai-2025" });
  expect((await other.refusal("programmes.show", { id: "yen-bai-2025" })).code).toBe("unknown-programme");
  expect((await other.refusal("year.programme.export", { id: "khong-co" })).code).toBe("unknown-programme");
});

test("what is no guidance's file by its size is refused before it is read, whatever it says of itself", async () => {
  const home = await office();
  const path = join(home.folder, "Hướng dẫn.json");
  const { text } = await home.call("year.programme.export", { id: "tuyen-quang-2024" });
  await writeFile(path, text);
  await truncate(path, 8 * 1024 * 1024 + 1);
  const tooLarge = { code: "invalid", message: expect.stringMatching(/Hướng dẫn\.json” lớn hơn 8 MB/u) };
  for (const operation of ["year.programme.check", "year.programme.adopt"] as const) {
    expect(await home.refusal(operation, { path })).toMatchObject(tooLarge);
  }
  // A device tells no size and never ends; Windows has none by such a name.
  if (process.platform !== "win32")
    expect(await home.refusal("year.programme.check", { path: "/dev/zero" })).toMatchObject({ code: "invalid" });
  // As large as may be, with nothing but blanks behind: read whole.
  await writeFile(path, text + " ".repeat(8 * 1024 * 1024 - Buffer.byteLength(text)));
  expect(await home.call("year.programme.check", { path })).toMatchObject({ problems: [] });
  expect(await home.refusal("year.programme.check", { path: home.folder })).toMatchObject({ code: "not-found" });
});

test("an office begins under a file that was carried to it", async () => {
  const { path, file, write } = await fileOf(await office(), "hai-phong-2024");
  put(file, "id", "hai-duong-2024");
  await write();
  const { place, done } = await temporaryWorkplace(parsers);
  onTestFinished(done);
  const offered = await data(place, "workplace.guidance", { path });
  expect(offered).toMatchObject({ id: "hai-duong-2024", seats: [{ code: "huyen" }, {}, {}, {}] });
  const creation = { programme: offered.id, seat: "huyen", office: "Huyện ủy Thanh Hà", guidance: path };
  expect(await refusal(place, "workplace.create", { ...creation, programme: "hai-phong-2024" })).toBe("invalid");
  expect(await refusal(place, "workplace.create", { ...creation, sample: true })).toBe("invalid");
  await data(place, "workplace.create", creation);
  expect((await data(place, "office.show", {})).programme.id).toBe("hai-duong-2024");
  const entry = (await data(place, "year.programme.list", {})).find(({ id }) => id === "hai-duong-2024");
  expect(entry).toMatchObject({ own: true, how: "file", begun: true, current: true });
  expect(Object.keys(await data(place, "programmes.lines", { id: "hai-duong-2024" })).length).toBeGreaterThan(80);
  put(file, "seats.0.code", "Huyện");
  await write();
  expect(await refusal(place, "workplace.guidance", { path })).toBe("invalid");
});

test("a wrong file is refused with every place in words, and nothing of it is kept", async () => {
  const dvk = await office();
  const { file, path, write } = await fileOf(dvk, "hai-phong-2024");
  const wrong: [string, (file: File) => void, RegExp][] = [
    [
      "an empty label",
      (f) => put(f, "deadlines.0.label", ""),
      /^Thời hạn, mục 1.* › Tên gọi \(deadlines\[0\]\.label\): không được để trống/,
    ],
    [
      "a code twice",
      (f) => put(f, "fields.1.code", "ntm"),
      /^Nội dung, lĩnh vực, mục 2 \(“.*”\) \(fields\[1\]\): “ntm” bị trùng/,
    ],
    ["an unknown field", (f) => put(f, "targets.0.fields", ["ntm", "la"]), /^Chỉ tiêu, mục 1 .*không có lĩnh vực “la”/],
    ["no such day", (f) => put(f, "deadlines.0.date", "2024-02-30"), /^Thời hạn, mục 1 .*› Ngày .*ngày phải có thật/],
    [
      "a rule without its line",
      (f) => put(f, "fields.0.source", undefined),
      /› Dòng trong văn bản \(fields\[0\]\.source\): thiếu mục này/,
    ],
    [
      "a line that is not there",
      (f) => put(f, "fields.0.source", "L999"),
      /không có dòng L999; văn bản chỉ có \d+ dòng/,
    ],
    ["a copy of itself", (f) => put(f, "copiedFrom", { id: f.id, year: 2023 }), /^Chép từ chương trình .*chính nó/],
    ["a gate backwards", (f) => put(f, "gates.1.before", "recognition"), /^Điều kiện trước khi sang bước sau, mục 2/],
  ];
  for (const [what, change, said] of wrong) {
    const broken = structuredClone(file);
    change(broken);
    await writeFile(path, JSON.stringify(broken));
    for (const operation of ["year.programme.check", "year.programme.adopt"] as const) {
      const { code, details } = await dvk.refusal(operation, { path });
      expect(code, what).toBe("invalid");
      expect(details, what).toContainEqual(expect.stringMatching(said));
    }
  }
  await write();
  await writeFile(path, JSON.stringify(file).slice(0, 200));
  expect((await dvk.refusal("year.programme.adopt", { path })).details.join()).toContain("JSON");
  expect((await dvk.refusal("year.programme.check", { path: join(dvk.folder, "khong-co.json") })).code).toBe(
    "not-found",
  );
  const unreadable = await dvk.refusal("year.programme.check", { path: dvk.folder });
  expect(unreadable.message).toContain("Không đọc được");
  expect(await dvk.call("year.programme.list", {})).toSatisfy((all: { own: boolean }[]) =>
    all.every(({ own }) => !own),
  );
});

test("last year's programme becomes a new one, with what is left to decide", async () => {
  const dvk = await office();
  const wanted = {
    former: "hai-phong-2024",
    id: "hai-phong-2025",
    year: 2025,
    number: " 05-HD/BDVTU ",
    issued: "2025-01-20",
  };
  const { open } = await dvk.call("year.programme.copy", wanted);
  expect(open.map(({ place, message }) => `${place}: ${message}`)).toContainEqual(
    expect.stringMatching(/^Thời hạn, mục 1 .*: Ngày cuối đúng hạn 30\/3\/2025 là chủ nhật/),
  );
  const opened = await dvk.call("year.programme.open", { id: "hai-phong-2025" });
  expect(opened).toMatchObject({
    entry: { how: "copy", copiedFrom: { id: "hai-phong-2024", year: 2024 }, begun: false },
    content: { number: "05-HD/BDVTU", issued: "2025-01-20" },
    open,
  });
  // Until there is a new document its rules stand beside the sentences of the former one.
  expect(opened.lines).toEqual(await dvk.call("programmes.lines", { id: "hai-phong-2024" }));
  expect((await dvk.refusal("year.programme.copy", wanted)).code).toBe("refused");
  const bad = await dvk.refusal("year.programme.copy", { ...wanted, id: "Hải Phòng 2025" });
  expect(bad.details).toContainEqual(expect.stringMatching(/^Mã \(id\): mã chỉ gồm chữ thường/));
  expect((await dvk.refusal("year.programme.copy", { ...wanted, id: "x", year: 1900 })).details[0]).toMatch(
    /^Năm \(year\)/,
  );
  await dvk.call("year.next.start", { programme: "hai-phong-2025", seat: "huyen" });
  expect((await dvk.call("status", { asOf: "2025-03-01" })).deadlines[0]).toMatchObject({ lastDay: "2025-03-30" });
});

test("an edit makes the office's own edition, which the year goes by at once and which can be taken back", async () => {
  const dvk = await office();
  const { content, edition, form, lines } = await dvk.call("year.programme.open", { id: "hai-phong-2024" });
  expect(edition).toBe(0);
  expect(form.map(({ label }) => label)).toContain("Chỉ tiêu");
  expect(Object.keys(lines).length).toBeGreaterThan(80);
  const draft: File = structuredClone(content);
  put(draft, "targets.0.minimum", 0);
  put(draft, "deadlines.0.date", "2024-04-15");
  const tried = await dvk.call("year.programme.try", { id: "hai-phong-2024", content: draft });
  expect(tried.problems).toMatchObject([
    { path: "targets[0].minimum", place: expect.stringContaining("Chỉ tiêu, mục 1") },
  ]);
  expect((await dvk.refusal("year.programme.save", { id: "hai-phong-2024", content: draft, edition })).code).toBe(
    "refused",
  );
  put(draft, "targets.0.minimum", 2);
  const required = async () =>
    (await dvk.call("status", { asOf: "2024-04-30" })).targets.find(({ id }) => id === "T1")?.required;
  expect(await required()).toBe(3);
  expect(await dvk.call("year.programme.save", { id: "hai-phong-2024", content: draft, edition })).toEqual({
    edition: 2,
  });
  expect(await required()).toBe(2);
  expect((await dvk.call("status", { asOf: "2024-04-30" })).deadlines[0]).toMatchObject({ lastDay: "2024-04-14" });
  expect(await listed(dvk, "hai-phong-2024")).toMatchObject({ own: true, template: true, how: "edit", begun: true });
  // Somebody who still has the former one open is told so.
  const late = await dvk.refusal("year.programme.save", { id: "hai-phong-2024", content: draft, edition });
  expect(late.code).toBe("changed-since");

  const { editions } = await dvk.call("year.programme.open", { id: "hai-phong-2024" });
  expect(editions.map(({ edition, how }) => [edition, how])).toEqual([
    [1, "begun"],
    [2, "edit"],
  ]);
  await dvk.call("year.programme.takeBack", { id: "hai-phong-2024", edition: 1 });
  expect(await required()).toBe(3);
  expect((await dvk.refusal("year.programme.takeBack", { id: "hai-phong-2024", edition: 9 })).code).toBe("not-found");
  const log = await dvk.call("safety.audit", { limit: 20 });
  expect(log.entries.filter(({ action }) => action === "save-programme")).toHaveLength(3);
  expect(await dvk.call("check", {})).toMatchObject({ sound: true });
});

test("what a year began with can be had back, even where an own programme was given up before", async () => {
  const dvk = await office();
  const id = "tuyen-quang-2024";
  const titled = async (title: string) => {
    const { content, edition } = await dvk.call("year.programme.open", { id });
    return dvk.call("year.programme.save", { id, content: { ...content, title }, edition });
  };
  await titled("Hướng dẫn của huyện");
  await dvk.call("year.programme.giveUp", { id });
  await dvk.call("year.next.start", { programme: id, seat: "huyen" });
  await titled("Hướng dẫn của huyện, sửa lần hai");
  const { editions } = await dvk.call("year.programme.open", { id });
  expect(editions.map(({ how }) => how)).toEqual(["edit", "given-up", "begun", "edit"]);
});

test("a programme that the register refers to may not lose what is referred to", async () => {
  const dvk = await office();
  const models = ["Một", "Hai", "Ba"].map((name) => ({ name: `Mô hình ${name}`, field: "kinh-te" }));
  const [model = ""] = await dvk.registers("Xã Đông", "2024-03-20", models);
  await dvk.call("year.deadlines.decide", { id: "registration", lastDay: "2024-04-05", by: "Phó Trưởng ban" });
  await dvk.call("year.members.save", {
    name: "A",
    position: null,
    role: null,
    phone: null,
    fields: ["kinh-te"],
    areas: [],
  });
  const id = "hai-phong-2024";
  const { content, edition } = await dvk.call("year.programme.open", { id });
  const sets = listIn(content, "criteria");
  const at = sets.findIndex((one) => one.forStage !== "exemplary" && one.subject === undefined);
  const set = String(sets[at]?.set);
  await dvk.call("year.evaluate", {
    model,
    set,
    day: "2024-04-20",
    answers: [{ item: 0, met: true, points: null, evidence: null }],
  });
  const problemsOf = async (change: (draft: File) => void): Promise<string[]> => {
    const draft: File = structuredClone(content);
    change(draft);
    const { problems } = await dvk.call("year.programme.try", { id, content: draft });
    if (problems.length > 0) {
      const { code, details } = await dvk.refusal("year.programme.save", { id, content: draft, edition });
      expect([code, details.length]).toEqual(["refused", problems.length]);
    }
    return problems.map(({ place, message }) => `${place}: ${message}`);
  };
  const renamed = (draft: File) => {
    const text = JSON.stringify(draft).replaceAll('"kinh-te"', '"kinh-te-moi"');
    Object.assign(draft, JSON.parse(text));
  };
  const economy = await problemsOf(renamed);
  expect(economy).toContainEqual(expect.stringMatching(/^Nội dung, lĩnh vực: mã “kinh-te” còn 3 mô hình/));
  expect(economy).toContainEqual(expect.stringMatching(/“kinh-te” còn 1 thành viên/));
  expect(await problemsOf((draft) => put(draft, "deadlines.0.id", "dang-ky"))).toEqual([
    expect.stringMatching(/^Thời hạn: mã “registration” còn 1 quyết định/),
  ]);
  expect(await problemsOf((draft) => put(draft, "targets.0.flag", "ntm-nang-cao"))).toEqual([
    expect.stringMatching(/^Chỉ tiêu: mã “ntm-kieu-mau” còn 1 đơn vị/),
  ]);
  expect(await problemsOf((draft) => put(draft, "year", 2025))).toEqual([
    expect.stringMatching(/^Năm: năm 2024 đã bắt đầu/),
  ]);
  expect(await problemsOf((draft) => put(draft, "id", "khac"))).toEqual([
    expect.stringMatching(/^Mã: mã của chương trình không đổi/),
  ]);
  const items = `criteria.${at}.items`;
  expect(await problemsOf((draft) => put(draft, items, listIn(draft, items).slice(1)))).toEqual([
    expect.stringMatching(/1 mô hình đã đánh giá .*không bớt/),
  ]);
  expect(await problemsOf((draft) => put(draft, items, listIn(draft, items).reverse()))).toEqual([
    expect.stringMatching(/không đổi chỗ được/),
  ]);
  // A wording, a name, one more criterion at the end, an alias: nothing of it takes anything from the register.
  expect(
    await problemsOf((draft) => {
      put(draft, items, [...listIn(draft, items), { text: "Tiêu chí của huyện", source: "L83" }]);
      put(draft, "fields.0.aliases", [...listIn(draft, "fields.0.aliases"), "cách gọi riêng của huyện"]);
      put(draft, "targets.0.label", "Mỗi xã nông thôn mới kiểu mẫu của huyện");
    }),
  ).toEqual([]);
  // The same holds for a file that would take its place.
  const { file, path, write } = await fileOf(dvk, id);
  renamed(file);
  await write();
  expect((await dvk.call("year.programme.check", { path })).problems.length).toBeGreaterThan(0);
  const refused = await dvk.refusal("year.programme.adopt", { path, replace: true });
  expect(refused.details.join()).toContain("kinh-te");
});
