import { describe, expect, it } from "vitest";
import type { GridColumn } from "./column.ts";
import { searchKey as fold } from "./fold.ts";
import { filterRows, foldedCells, groupRows, sortRows } from "./lines.ts";

interface Row {
  name: string;
  field: string;
  year?: string;
}

const columns: GridColumn<Row>[] = [
  { key: "name", title: "Tên", width: 100, text: (row) => row.name },
  {
    key: "field",
    title: "Lĩnh vực",
    width: 100,
    text: (row) => ({ kt: "Kinh tế", vh: "Văn hóa" })[row.field] ?? "",
    value: (row) => row.field,
    choices: [
      { value: "vh", label: "Văn hóa" },
      { value: "kt", label: "Kinh tế" },
    ],
  },
  { key: "year", title: "Năm", width: 60, text: (row) => row.year ?? "", numeric: true },
];
const [, field] = columns;
const rows: Row[] = [
  { name: "Đường hoa", field: "vh", year: "2022" },
  { name: "Dồn điền", field: "kt" },
  { name: "Ánh sáng", field: "", year: "998" },
  { name: "Ao cá", field: "kt", year: "2023" },
];

describe("filtering", () => {
  it("finds text without diacritics and chosen values together", () => {
    const folded = foldedCells<Row>();
    const names = (filters: Parameters<typeof filterRows<Row>>[2]) =>
      filterRows(rows, columns, filters, folded).map((row) => row.name);
    expect(names({ name: { kind: "text", text: "don" } })).toEqual(["Dồn điền"]);
    expect(names({ name: { kind: "text", text: "a" }, field: { kind: "choice", values: ["kt"] } })).toEqual(["Ao cá"]);
    expect(names({ field: { kind: "choice", values: [""] } })).toEqual(["Ánh sáng"]);
    expect(names({ field: { kind: "choice", values: [] }, name: { kind: "text", text: " " } })).toHaveLength(4);
  });
});

describe("sorting", () => {
  it("follows the Vietnamese alphabet", () => {
    const sorted = sortRows(rows, columns, { key: "name", descending: false }).map((row) => row.name);
    expect(sorted).toEqual(["Ánh sáng", "Ao cá", "Dồn điền", "Đường hoa"]);
  });

  it("sorts numbers as numbers and keeps the empty ones last, whichever way", () => {
    const years = (descending: boolean) =>
      sortRows(rows, columns, { key: "year", descending }).map((row) => row.year ?? "");
    expect(years(false)).toEqual(["998", "2022", "2023", ""]);
    expect(years(true)).toEqual(["2023", "2022", "998", ""]);
  });
});

describe("grouping", () => {
  it("follows the order of the choices, the empty group last, counting rows", () => {
    const lines = groupRows(rows, field, new Set(), (row) => row.name === "Ao cá", "(chưa ghi)");
    const heads = lines.flatMap((line) =>
      line.kind === "group" ? [`${line.label} ${line.count}/${line.doubtful}`] : [],
    );
    expect(heads).toEqual(["Văn hóa 1/0", "Kinh tế 2/1", "(chưa ghi) 1/0"]);
    expect(lines).toHaveLength(7);
  });

  it("leaves the rows of a closed group out, and numbers on", () => {
    const lines = groupRows(rows, field, new Set(["kt"]), () => false, "");
    expect(lines.map((line) => (line.kind === "group" ? line.value : line.number))).toEqual(["vh", 1, "kt", "", 4]);
  });
});

describe("25,000 rows", () => {
  const many = Array.from({ length: 25_000 }, (_, i) => ({ name: `Mô hình ${(i * 7919) % 25_000}`, field: "kt" }));
  const filter = { name: { kind: "text", text: "mo hinh 1" } } as const;

  it("are folded once, however much is typed", () => {
    let read = 0;
    const counting = columns.map((column) => ({
      ...column,
      text(row: Row) {
        read++;
        return column.text(row);
      },
    }));
    const folded = foldedCells<Row>();
    filterRows(many, counting, { name: { kind: "text", text: "mo hinh" } }, folded);
    const anew = filterRows(many, columns, filter, foldedCells<Row>());
    expect(filterRows(many, counting, filter, folded)).toEqual(anew);
    expect(read).toBe(many.length);
  });

  it("are filtered and sorted at the cost of folding and sorting them", { retry: 2 }, () => {
    const cost = (work: () => unknown) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });
    const plain = cost(() => [many.map(({ name }) => fold(name)), many.map(({ name }) => name).sort(collator.compare)]);
    const own = cost(() =>
      sortRows(filterRows(many, columns, filter, foldedCells<Row>()), columns, { key: "name", descending: false }),
    );
    expect(own / plain).toBeLessThan(5);
  });
});
