import { readFileSync } from "node:fs";
import { xlsx, xmlRow, zip } from "./zip.ts";

/** A file that nobody should have sent, and what must come of it. */
export interface Hostile {
  name: string;
  bytes: Buffer;
  /** Code of its first problem; null where the file is read as any other. */
  code: string | null;
  /** Models where it is read. */
  models?: number;
}

const sample = (name: string) => readFileSync(new URL(`../../samples/inbox/${name}`, import.meta.url));

const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung"];
const MODEL = ["1", "Tổ tự quản", "Kinh tế", "Vận động nhân dân"];
const LETTER = "UBND XÃ AN BÌNH\nKính gửi: Ban Dân vận Huyện ủy.\nXã xin lùi thời hạn nộp danh sách.\n";
/** Unit, heading, one model: what every table below is at heart. */
const table = `${xmlRow(1, ["Đơn vị: Xã An Bình"])}${xmlRow(2, HEAD)}${xmlRow(3, MODEL)}`;
const sheet = (data: string, before = "", after = "") => `${before}<sheetData>${data}</sheetData>${after}`;
const text = (value: string) => Buffer.from(value);
const csv = (...rows: string[]) => text(["Đơn vị: Xã An Bình,,,", ...rows].join("\n"));

/** Everything hostile that is small enough to be made at once. */
export function hostileFiles(): Hostile[] {
  const good = sample("0308_DK DVK Vinh Phong (ban chinh thuc).xlsx");
  return [
    { name: "empty.xlsx", bytes: text(""), code: "empty" },
    { name: "one-byte.xls", bytes: text("P"), code: "not-a-spreadsheet" },
    { name: "blank.csv", bytes: text("\ufeff \n\n\t"), code: "empty" },
    { name: "zeros.xlsx", bytes: Buffer.alloc(100_000), code: "not-a-spreadsheet" },
    { name: "random.xlsx", bytes: noise(20_000), code: "not-a-spreadsheet" },
    { name: "random-after-pk.xlsx", bytes: Buffer.concat([text("PK\x03\x04"), noise(5_000)]), code: "corrupt" },
    {
      name: "random-after-ole.xls",
      bytes: Buffer.concat([sample("0326_CV xa Quang Phu.xls").subarray(0, 8), noise(5_000)]),
      code: "corrupt",
    },
    { name: "truncated.xlsx", bytes: good.subarray(0, 3_000), code: "corrupt" },
    { name: "password.xlsx", bytes: sample("0325_Phong GDDT bo sung (mat khau).xlsx"), code: "password-protected" },
    { name: "picture.xlsx", bytes: sample("0327_anh chup bieu dang ky.xlsx"), code: "not-a-spreadsheet" },
    { name: "letter.xls", bytes: sample("0326_CV xa Quang Phu.xls"), code: "not-a-spreadsheet" },
    { name: "scan.xlsx", bytes: text("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"), code: "not-a-spreadsheet" },
    { name: "letter.csv", bytes: text(LETTER), code: "not-a-spreadsheet" },
    {
      name: "letter.xlsx",
      bytes: xlsx(
        sheet(
          LETTER.trim()
            .split("\n")
            .map((line, i) => xmlRow(i + 1, [line]))
            .join(""),
        ),
      ),
      code: "no-table",
    },
    { name: "no-sheet.xlsx", bytes: zip([{ name: "xl/workbook.xml", content: "<workbook/>" }]), code: "corrupt" },
    { name: "size-lie.xlsx", bytes: xlsx(`!${" ".repeat(3_000_000)}`, { claims: 10 }), code: "corrupt" },
    {
      name: "bomb.xlsx",
      bytes: xlsx(sheet(table), { more: [{ name: "xl/a.xml", content: "", claims: 0xf0000000 }] }),
      code: "too-large",
    },
    { name: "dimension.xlsx", bytes: xlsx(sheet(table, '<dimension ref="A1:XFD1048576"/>')), code: null, models: 1 },
    {
      name: "far-cell.xlsx",
      bytes: xlsx(sheet(`${table}${xmlRow(1_048_576, ["Ghi chú: hết"])}`)),
      code: null,
      models: 1,
    },
    { name: "beyond.xlsx", bytes: xlsx(sheet(`${table}${xmlRow(4_000_000_000, ["x"])}`)), code: "corrupt" },
    { name: "styled-blanks.xlsx", bytes: xlsx(sheet(table + blankRows(4, 100_000))), code: null, models: 1 },
    { name: "merges.xlsx", bytes: xlsx(sheet(table, "", merges(1_000_000))), code: null, models: 1 },
    {
      name: "long-cell.xlsx",
      bytes: xlsx(sheet(`${table}${xmlRow(4, ["2", "Mô hình dài", "Kinh tế", "dài ".repeat(2_500_000)])}`)),
      code: null,
      models: 2,
    },
    {
      name: "laughs.xlsx",
      bytes: xlsx(`!${doctype(laughs())}<worksheet><sheetData>${xmlRow(1, ["&i;"])}</sheetData></worksheet>`),
      code: "no-table",
    },
    {
      name: "outside.xlsx",
      bytes: xlsx(
        `!${doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')}<worksheet><sheetData>${xmlRow(1, ["Đơn vị: Xã An Bình"])}${xmlRow(2, HEAD)}${xmlRow(3, ["1", "Mô hình &x;", "Kinh tế", "y"])}</sheetData></worksheet>`,
      ),
      code: null,
      models: 1,
    },
    {
      name: "laughs.xls",
      bytes: text(
        `<?xml version="1.0"?>${doctype(laughs())}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&i;</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
      code: "no-table",
    },
    {
      name: "span.xls",
      bytes: text(
        "<html><table><tr><td colspan=1000000>a</td><td rowspan=1000000000>b</td></tr><tr><td>c</td></tr></table></html>",
      ),
      code: "corrupt",
    },
    {
      name: "proto.csv",
      bytes: csv(`${HEAD.join(",")},__proto__,constructor,toString`, "1,Tổ tự quản,Kinh tế,x,một,hai,ba"),
      code: null,
      models: 1,
    },
    { name: "proto-sheet.xlsx", bytes: xlsx(sheet(table), { sheetName: "__proto__" }), code: null, models: 1 },
    { name: "quotes.xlsx", bytes: xlsx(sheet(table), { sheetName: `'a"!b<&` }), code: null, models: 1 },
    {
      name: "dde.csv",
      bytes: csv(HEAD.join(","), `1,=cmd|' /C calc'!A0,Kinh tế,"=HYPERLINK(""http://x"",""y"")"`),
      code: null,
      models: 1,
    },
    {
      name: "wide.csv",
      bytes: csv([...HEAD, ...Array.from({ length: 5_000 }, (_, i) => `Cột ${i}`)].join(","), MODEL.join(",")),
      code: "no-table",
    },
    {
      name: "wide-notes.csv",
      bytes: csv(HEAD.join(",") + ",Ghi chú".repeat(5_000), MODEL.join(",") + ",z".repeat(5_000)),
      code: null,
      models: 1,
    },
    {
      name: "many-rows.csv",
      bytes: csv(HEAD.join(","), ...Array.from({ length: 20_001 }, () => "1,a,b,c")),
      code: "too-large",
    },
    { name: "many-fields.csv", bytes: text(",".repeat(1_500_000)), code: "too-large" },
    {
      name: "quote-left-open.csv",
      bytes: csv(HEAD.join(","), `1,"Tổ tự quản,Kinh tế,x\n2,Hai,Kinh tế,y`),
      code: null,
      models: 1,
    },
  ];
}

/** Bytes that look like nothing, the same every time. */
function noise(length: number, seed = 7): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

function blankRows(from: number, to: number): string {
  const rows: string[] = [];
  for (let row = from; row <= to; row++)
    rows.push(`<row r="${row}" ht="15"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`);
  return rows.join("");
}

function merges(count: number): string {
  const cells: string[] = [];
  for (let row = 4; row < count + 4; row++) cells.push(`<mergeCell ref="A${row}:B${row}"/>`);
  return `<mergeCells>${cells.join("")}</mergeCells>`;
}

function doctype(inside: string): string {
  return `<!DOCTYPE x [${inside}]>`;
}

function laughs(): string {
  const letters = [..."abcdefghi"];
  return letters.map((l, i) => `<!ENTITY ${l} "${i === 0 ? "ha" : `&${letters[i - 1]};`.repeat(10)}">`).join("");
}
