import { expect, it } from "vitest";
import { changed, findUnits, type Unit, unitLines, unitOf } from "./tree.ts";

const unit = (name: string, kind: string, parent: string | null = null): Unit => ({
  id: `id ${name}`,
  name,
  kind,
  parent,
  short: null,
  aliases: name === "Xã Tân Hồng" ? ["X. Tân Hồng"] : [],
  flags: [],
});

it("stands units under their kinds, and those below under their parent", () => {
  const units = [unit("Đảng ủy Khối", "Đảng bộ"), unit("Xã A", "Xã"), unit("Chi bộ 1", "Chi bộ", "Đảng ủy Khối")];
  const lines = unitLines(units).map((line) =>
    line.kind === "head" ? `# ${line.label} ${line.count}` : `${line.depth} ${line.unit.name}`,
  );
  expect(lines).toEqual(["# Đảng bộ 1", "0 Đảng ủy Khối", "1 Chi bộ 1", "# Xã 1", "0 Xã A"]);
});

it("loses no unit whose parent is unknown or stands below it", () => {
  const units = [unit("A", "Xã", "B"), unit("B", "Xã", "A"), unit("C", "Xã", "không có")];
  const names = unitLines(units).flatMap((line) => (line.kind === "unit" ? [line.unit.name] : []));
  expect(names.sort()).toEqual(["A", "B", "C"]);
});

it("finds units by any of their names", () => {
  const units = [unit("Xã Tân Hồng", "Xã"), unit("Xã Đông Hưng", "Xã")];
  expect(findUnits(units, "x tan").map(({ name }) => name)).toEqual(["Xã Tân Hồng"]);
  expect(findUnits(units, "")).toHaveLength(2);
  expect(unitOf(units, "id Xã Đông Hưng")?.name).toBe("Xã Đông Hưng");
  expect(unitOf(units, "Xã Tân Hồng")?.name).toBe("Xã Tân Hồng");
  expect(unitOf(units, null)).toBeNull();
});

it("saves all of a unit with what was changed", () => {
  expect(changed(unit("A", "Xã"), { flags: ["ntm-kieu-mau"] })).toEqual({
    ...unit("A", "Xã"),
    flags: ["ntm-kieu-mau"],
  });
});
