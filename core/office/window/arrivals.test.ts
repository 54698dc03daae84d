import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, officeOfSamples, refusal, SAMPLES } from "../testing/workplaces.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

describe("what comes otherwise than as a file", () => {
  test("pasted cells are a file of their own, traced to their cells", async () => {
    const { place } = await officeOfSamples(parsers);
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
    expect(detail.provenance.content).toEqual({
      sure: true,
      sources: [{ how: "column", sheet: "Sheet1", cell: "D3", said: expect.stringContaining("Nội dung") }],
    });
    expect(detail.provenance.unit).toEqual({ sure: true, sources: [{ how: "given" }] });
    const again = await data(place, "inbox.paste", { text, unit: "Xã An Bình" });
    expect((await data(place, "inbox.list", {}))[0]).toMatchObject({ id: again.id, status: "duplicate" });
    expect(await refusal(place, "inbox.paste", { text: " \t\n\u200b" })).toBe("invalid");
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });

  test("pasted text that looks like another kind of file is received and told", async () => {
    const { place } = await officeOfSamples(parsers);
    for (const text of ["%PDF-1.7", "PK\u0003\u0004", "From: a\nSubject: b\n\nc", "<html><script>", "MZ\t1"]) {
      const { id } = await data(place, "inbox.paste", { text });
      const { format, problems } = await data(place, "review.show", { id });
      expect(["pdf", "zip", "program"]).not.toContain(format);
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test("a registration typed by hand is traced, adds only, and stands once", async () => {
    const { place } = await officeOfSamples(parsers);
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
    const content = provenance.content?.sources[0]?.cell;
    const cell = sheet?.rows
      .flatMap(({ row, cells }) => cells.map((one) => ({ ...one, row })))
      .find(({ values }) => values.some(({ property, model }) => property === "content" && model === first?.id));
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
    const { place } = await officeOfSamples(parsers);
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
});
