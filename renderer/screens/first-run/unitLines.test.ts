import { describe, expect, it } from "vitest";
import { readUnitLines, unitListFile } from "./unitLines.ts";

describe("readUnitLines", () => {
  it("takes names as typed, numbered, or pasted with columns beside", () => {
    const { units } = readUnitLines("1. Xã An Bình\n2\tThị trấn An Lạc\n- Công an huyện\nTổ A\tĐoàn thể\n\n");
    expect(units).toEqual([
      { name: "Xã An Bình", kind: "Xã" },
      { name: "Thị trấn An Lạc", kind: "Thị trấn" },
      { name: "Công an huyện", kind: "Lực lượng vũ trang" },
      { name: "Tổ A", kind: "Đoàn thể" },
    ]);
  });

  it("knows the bodies that are called after their tier from the tier itself", () => {
    const { units } = readUnitLines("Huyện đoàn\nHuyện ủy An Lạc\nThành uỷ\nXã đoàn An Bình\nHuyện An Lạc");
    expect(units.map(({ kind }) => kind)).toEqual(["Đoàn thể", "Đảng bộ", "Đảng bộ", "Đoàn thể", "Huyện"]);
  });

  it("says which names stand twice, and leaves a kind open that the name does not tell", () => {
    const { units, duplicates } = readUnitLines("Tổ dân vận\nXã Hòa Lạc\nxã hòa lạc".normalize("NFD"));
    expect(units).toEqual([
      { name: "Tổ dân vận", kind: null },
      { name: "Xã Hòa Lạc", kind: "Xã" },
    ]);
    expect(duplicates).toEqual(["xã hòa lạc"]);
  });
});

describe("unitListFile", () => {
  it("keeps commas and quotes inside names", async () => {
    const text = await unitListFile([{ name: 'Hội "A", B', kind: "Đoàn thể" }]).text();
    expect(text).toContain('"Hội ""A"", B","Đoàn thể",,,,');
  });
});
