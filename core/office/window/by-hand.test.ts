import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, officeOfSamples, refusal, SAMPLES } from "../testing/workplaces.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

describe("what is changed by hand", () => {
  test("models are edited, in conflict refused, and taken back with their history", async () => {
    const { place } = await officeOfSamples(parsers);
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
    const day = history[1]?.at.slice(0, 10) ?? "no entry";
    const byHand = { sure: true, sources: [{ how: "edited", at: expect.stringContaining(day) }] };
    for (const property of ["goal", "origin", "unit"]) expect(provenance[property]).toEqual(byHand);
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
    const { place } = await officeOfSamples(parsers);
    await data(place, "inbox.record", {
      unit: "Xã An Bình",
      received: "2024-03-06",
      how: "giấy",
      models: [{ name: "Một" }],
    });
    expect(await refusal(place, "models.edit", { ids: ["m1"], changes })).toBe(code);
  });

  test("models that are not in the register cannot be edited or shown", async () => {
    const { place } = await officeOfSamples(parsers);
    for (const id of ["m1", "f1", "", "m01"]) {
      expect(await refusal(place, "models.show", { id })).toBe("not-found");
      expect(await refusal(place, "models.edit", { ids: [id], changes: { goal: "x" } })).toBe("not-found");
    }
    expect(await refusal(place, "models.edit", { ids: ["f1#1"], changes: { goal: "x" } })).toBe("invalid");
  });

  test("the office's settings stand on its papers, those of the command line too", async () => {
    const { place, folder } = await officeOfSamples(parsers);
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
    const { place } = await officeOfSamples(parsers);
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
