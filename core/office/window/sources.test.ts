import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { data, officeOfSamples } from "../testing/workplaces.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

/** A paper whose sender is written like no unit. */
function paper(name: string, year: number): string {
  return [
    "ĐẢNG ỦY XÃ PHÚC LÂN,,,,",
    `DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM ${year},,,,`,
    "TT,Tên mô hình,Mục tiêu,Mới,Từ năm",
    "I,Lĩnh vực kinh tế,,,",
    `1,${name},Trồng 2 km hoa,x,`,
  ].join("\r\n");
}

describe("what a value was found by", () => {
  test("is the paper's words, then the clerk's, then what the office confirmed before", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    const receive = async (name: string, title: string) => {
      const path = join(folder, name);
      await writeFile(path, paper(title, 2024));
      const { files } = await data(place, "import.run", { paths: [path] });
      return files[0]?.id ?? "";
    };
    const id = await receive("mot.csv", "Đường hoa");
    const { planned } = await data(place, "review.show", { id });
    const sheet = planned[0]?.source?.sheet ?? "";
    const shown = await data(place, "review.set", {
      id,
      decisions: { "unit:XÃ PHÚC LÂN": "Xã Phúc Lâm", [`value:${sheet}!5.goal`]: "Trồng 3 km hoa" },
      withSources: true,
    });
    const spelt = { how: "decided", said: "XÃ PHÚC LÂN", sheet, cell: "A1" };
    expect(shown.senderSources).toEqual([spelt]);
    expect(shown.sources?.[shown.planned[0]?.id ?? ""]).toMatchObject({
      unit: { sure: true, sources: [spelt] },
      name: { sure: true, sources: [{ how: "column", sheet, cell: "B5", said: "Tên mô hình" }] },
      field: { sources: [{ how: "section", sheet, cell: "B4" }] },
      origin: { sources: [{ how: "mark", sheet, cell: "D5", said: "Mới" }] },
      goal: { sources: [{ how: "decided" }, { how: "column", sheet, cell: "C5" }] },
      kind: { sources: [{ how: "default" }] },
    });
    await data(place, "review.confirm", { id });

    const again = await receive("hai.csv", "Tiếng kẻng");
    const { sources, senderSources } = await data(place, "review.show", { id: again, withSources: true });
    expect(senderSources?.map(({ how }) => how)).toEqual(["learnt", "letterhead"]);
    expect(Object.values(sources ?? {}).map(({ unit }) => unit?.sources[0]?.said)).toEqual(["ĐẢNG ỦY XÃ PHÚC LÂN"]);
  });

  test("is the hand that changed it, until that is taken back", async () => {
    const { place } = await officeOfSamples(parsers);
    const text = "TT\tTên mô hình\tLĩnh vực\tGhi chú\n1\tĐường hoa\tKinh tế\tDuy trì từ năm 2022\n";
    await data(place, "inbox.paste", { text, unit: "Xã An Bình", received: "2024-03-05" });
    const [model] = await data(place, "models.list", {});
    const id = model?.id ?? "";
    const before = (await data(place, "models.show", { id })).provenance;
    const heard = [{ how: "words", sheet: "Sheet1", cell: "D2", said: "Ghi chú" }];
    expect([before.origin?.sources, before.sinceYear?.sources]).toEqual([heard, heard]);
    await data(place, "models.edit", { ids: [id], changes: { sinceYear: 2021, unit: "Xã Phúc Lâm" } });
    const { provenance, history } = await data(place, "models.show", { id });
    const day = history.at(-1)?.at.slice(0, 10) ?? "no entry";
    const byHand = [{ how: "edited", at: expect.stringContaining(day) }];
    expect([provenance.sinceYear?.sources, provenance.unit?.sources]).toEqual([byHand, byHand]);
    expect(provenance.origin).toEqual(before.origin);
    await data(place, "models.undo", {});
    expect((await data(place, "models.show", { id })).provenance).toEqual(before);
  });
});
