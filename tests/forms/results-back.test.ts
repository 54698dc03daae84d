import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../cli/office.ts";
import { COMMUNES, fixture, officeWith } from "./parts.ts";
import { filled, forms, put, UNIT } from "./sent.ts";

describe("a results form that comes back", () => {
  it("tells the results of exactly the models it was filled with, in whatever order its rows are now", async () => {
    const { office } = await officeWith(COMMUNES);
    const { results } = await forms(office);
    const before = await office.models();
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => {
      // The first and the third row change places, with all their cells, as sorting does.
      for (const column of "BCDEFGHIJ")
        [sheet[`${column}6`], sheet[`${column}8`]] = [sheet[`${column}8`], sheet[`${column}6`]];
      for (const row of [6, 7, 8])
        put(sheet, row, { F: `Kết quả của ${String(sheet[`B${row}`]?.v)}`.slice(0, 200), G: "Tốt" });
    });
    const file = await office.importOne(path);
    expect([file.status, file.sender, file.purpose, codes(file)]).toEqual(["imported", UNIT, "results", []]);
    const after = await office.models();
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    for (const old of before) {
      const now = after.find(({ id }) => id === old.id);
      if (old.unit !== UNIT) expect(now).toEqual(old);
      else {
        expect(now).toMatchObject({
          name: old.name,
          goal: old.goal,
          field: old.field,
          origin: old.origin,
          subject: old.subject,
        });
        expect(now?.result).toBe(`Kết quả của ${old.name}`.slice(0, 200).trim());
        expect(now?.extras).toEqual(old.extras);
      }
    }
    expect((await office.call("check", {})).findings).toEqual([]);
    await office.call("undo", { id: file.id });
    expect((await office.models()).map(({ id, result }) => [id, result]).sort()).toEqual(
      before.map(({ id }) => [id, null]).sort(),
    );
  });

  it("a row of a model that nobody registered is put to a person", async () => {
    const { office } = await officeWith(COMMUNES);
    const { results } = await forms(office);
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => {
      put(sheet, 9, { A: 4, B: "Mô hình chưa ai biết", F: "Tốt" });
      sheet["!ref"] = "A1:J16";
    });
    const before = await office.models();
    const file = await office.importOne(path);
    expect(file.status).toBe("review");
    expect(file.problems.some(({ value }) => value === "Mô hình chưa ai biết")).toBe(true);
    expect(await office.models()).toEqual(before);
  });

  it("the registration sent anew after its results changes the same models", async () => {
    const { office } = await officeWith([{ name: "Đường hoa", field: "Kinh tế", unit: UNIT }]);
    const { results } = await forms(office);
    const path = await filled(results, join(office.folder, "kq.xlsx"), (sheet) => put(sheet, 6, { F: "Xong" }));
    expect((await office.importOne(path)).status).toBe("imported");
    const again = `"Đơn vị: ${UNIT}"\n"ĐĂNG KÝ MÔ HÌNH (bản thay thế)"\nTT,Tên mô hình,Lĩnh vực,Mục tiêu\n1,Đường hoa,Kinh tế,5 km`;
    const file = await office.importOne(await office.write("thay-the.csv", again));
    expect([file.status, file.version.kind]).toEqual(["imported", "replaces"]);
    expect((await office.models()).map(({ name, goal }) => [name, goal])).toEqual([["Đường hoa", "5 km"]]);
  });

  it.each(["ket-qua-libreoffice.xlsx", "ket-qua-libreoffice.ods"])("as LibreOffice saves it: %s", async (name) => {
    const { office } = await officeWith(COMMUNES);
    const file = await office.importOne(fixture(`returned/${name}`));
    expect([file.status, file.sender, file.purpose, codes(file)]).toEqual(["imported", UNIT, "results", []]);
    const told = (await office.models()).filter(({ result }) => result !== null);
    expect(told.map(({ name, result }) => [name, result])).toEqual([
      ["Đường hoa", "Đã làm 6 km đường"],
      [COMMUNES[3]?.name, "Đã làm 7 km đường"],
      ["Camera an ninh", "Đã làm 8 km đường"],
    ]);
  });
});
