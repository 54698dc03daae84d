import { describe, expect, it } from "vitest";
import { codes, registration, TestOffice } from "./office.ts";

const first = registration("Xã An Bình", ["Vườn mẫu", "Tủ sách", "Loa học bài"]);
const second = registration("Xã An Bình", [{ name: "Vườn mẫu", goal: "20 hộ" }, "Tủ sách"]);

describe("undo", () => {
  it("takes one file back, once, and it can be received again", async () => {
    const office = await TestOffice.open();
    const path = await office.write("An Binh.csv", first);
    const other = await office.write("Hoa Lac.csv", registration("Xã Hòa Lạc", ["Đường hoa"]));
    const { files } = await office.import([path, other]);
    const [one] = files;
    const id = one?.id ?? "";
    expect(await office.call("undo", { id })).toEqual({ undone: [id] });
    expect(await office.names()).toEqual(["Đường hoa"]);
    await expect(office.call("undo", { id })).rejects.toMatchObject({ code: "failed" });
    // A file taken back reads as one that waits, and says what became of it.
    const shown = await office.call("review.show", { id });
    expect(shown.status).toBe("review");
    expect(codes(shown)).toContain("undone");
    expect(await office.call("review.list", {})).toEqual([]);
    expect(await office.importOne(path)).toMatchObject({ status: "imported", version: { kind: "first" } });
    expect((await office.names()).sort()).toEqual(["Loa học bài", "Tủ sách", "Vườn mẫu", "Đường hoa"].sort());
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });

  it("takes a batch back, files in review too, once", async () => {
    const office = await TestOffice.open();
    const paths = [await office.write("a.csv", first), await office.write("b.csv", registration(null, ["Đường hoa"]))];
    const kept = await office.importOne(await office.write("c.csv", registration("Xã Hòa Lạc", ["Nhà sạch"])));
    const { batchId, files } = await office.import(paths);
    expect(files.map(({ status }) => status)).toEqual(["imported", "review"]);
    const { undone } = await office.call("undo", { id: batchId });
    expect([...undone].sort()).toEqual(files.map(({ id }) => id).sort());
    expect(await office.names({ withReview: true })).toEqual(["Nhà sạch"]);
    await expect(office.call("undo", { id: batchId })).rejects.toMatchObject({ code: "nothing-to-undo" });
    expect(await office.call("undo", { id: kept.id })).toEqual({ undone: [kept.id] });
    expect(await office.models()).toEqual([]);
    expect((await office.import(paths)).summary).toMatchObject({ imported: 1, review: 1, duplicate: 0 });
    expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
  });

  it("refuses what a later file has replaced and names that file; the last first works", async () => {
    const office = await TestOffice.open();
    const one = await office.importOne(await office.write("An Binh.csv", first));
    const before = await office.models();
    const two = await office.importOne(await office.write("An Binh lan 2.csv", second));
    expect(two).toMatchObject({ status: "imported", version: { kind: "replaces" } });
    await expect(office.call("undo", { id: one.id })).rejects.toMatchObject({
      code: "changed-since",
      details: [expect.stringContaining("An Binh lan 2.csv")],
    });
    expect(await office.names()).toEqual(["Vườn mẫu", "Tủ sách"]);
    await office.call("undo", { id: two.id });
    expect(await office.models()).toEqual(before);
    await office.call("undo", { id: one.id });
    expect(await office.models()).toEqual([]);
  });

  it("takes a batch back whose files build on one another", async () => {
    const office = await TestOffice.open();
    const paths = [await office.write("An Binh.csv", first), await office.write("An Binh lan 2.csv", second)];
    const { batchId, summary } = await office.import(paths);
    expect(summary.imported).toBe(2);
    expect((await office.call("undo", { id: batchId })).undone).toHaveLength(2);
    expect(await office.models()).toEqual([]);
  });
});
