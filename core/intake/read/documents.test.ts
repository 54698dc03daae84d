import { CheckBox, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";
import type { Grid } from "./grid.ts";
import { readGrid } from "./read.ts";

const texts = ({ sheets }: Grid) =>
  sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ column, text }) => [column, text])));

const lines = (...said: (string | Paragraph)[]) =>
  new TableCell({ children: said.map((line) => (typeof line === "string" ? new Paragraph(line) : line)) });

const word = (...tables: TableCell[][][]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: tables.map((rows) => new Table({ rows: rows.map((children) => new TableRow({ children })) })),
        },
      ],
    }),
  );

const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });

describe("cells of a Word table", () => {
  const letterhead = [lines("HUYỆN ỦY AN LẠC", "ĐẢNG ỦY XÃ AN BÌNH", "*"), lines("ĐẢNG CỘNG SẢN VIỆT NAM")];
  const heads = [lines("TT"), lines("Tên", "mô hình"), lines("Nội dung,", "cách làm"), lines("Mục tiêu"), lines("Mới")];
  const listed = [
    lines("1"),
    lines("1. Nhà sạch vườn đẹp", "2. Ngõ xanh thôn Đông"),
    lines("1. Quét ngõ", "2. Trồng cây"),
    lines(new Paragraph({ children: [new TextRun("Đạt 80%"), new TextRun({ text: "Giữ vững", break: 1 })] })),
    lines(new Paragraph({ children: [new CheckBox({ checked: true })] })),
  ];
  const faces = ["Hỗ trợ sinh kế", " cho ", "hội viên ", "nghèo"].map(
    (text, i) => new TextRun({ text, bold: i % 2 === 0 }),
  );
  const marked = [
    lines("2"),
    lines("Nuôi ong"),
    lines(bullet("Nuôi 20 đàn"), bullet("Bán mật")),
    lines(new Paragraph({ children: faces })),
    lines(bullet("Mới")),
  ];

  it("keep their paragraphs, breaks and points apart, and words where the type face changes", async () => {
    const grid = await readGrid(await word([letterhead], [heads, listed, marked]));
    expect(texts(grid)).toEqual([
      [
        [
          [1, "HUYỆN ỦY AN LẠC\nĐẢNG ỦY XÃ AN BÌNH\n*"],
          [2, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ],
      ],
      [
        ["TT", "Tên\nmô hình", "Nội dung,\ncách làm", "Mục tiêu", "Mới"].map((text, i) => [i + 1, text]),
        ["1", "1. Nhà sạch vườn đẹp\n2. Ngõ xanh thôn Đông", "1. Quét ngõ\n2. Trồng cây", "Đạt 80%\nGiữ vững", "☒"].map(
          (text, i) => [i + 1, text],
        ),
        ["2", "Nuôi ong", "- Nuôi 20 đàn\n- Bán mật", "Hỗ trợ sinh kế cho hội viên nghèo", "Mới"].map((text, i) => [
          i + 1,
          text,
        ]),
      ],
    ]);
  });

  it("give their models one by one, and the unit of a letterhead that is a table", async () => {
    const plan = await planPaper({ name: "dang ky.docx", bytes: await word([letterhead], [heads, listed, marked]) });
    expect(plan.models.map(({ unitId, values: v }) => [unitId, v.name, v.content])).toEqual([
      ["u1", "Nhà sạch vườn đẹp", "Quét ngõ"],
      ["u1", "Ngõ xanh thôn Đông", "Trồng cây"],
      ["u1", "Nuôi ong", "- Nuôi 20 đàn\n- Bán mật"],
    ]);
  });
});

describe("text of markup", () => {
  it("in html: a cell ends where the next one, its row or its table does, whoever left out to close it", async () => {
    const html = `<table><tr><th>TT<th>Tên <b>mô hình</b><th>Chủ thể</tr>
      <tr><td>1<td rowspan=2>Ruộng <i>lúa thơm</i><td>Tổ 2</td></tr><tr><td>2<td>Tổ 3</tr></table>`;
    const rows = texts(await readGrid(Buffer.from(html)))[0]?.map((row) => row.map(([, text]) => text));
    expect(rows).toEqual([
      ["TT", "Tên mô hình", "Chủ thể"],
      ["1", "Ruộng lúa thơm", "Tổ 2"],
      ["2", "Tổ 3"],
    ]);
  });

  it("in html: blocks are lines, entities are letters, and tags end no word nor begin one", async () => {
    const html = `<html><style>td{}</style><p>ĐẢNG ỦY X&Atilde; AN B&Igrave;NH</p><table><tr><th>T<b>T</b></th><th><b>Tên</b> <i>mô hình</i></th></tr>
      <tr><td>1</td><td><p>1. Nhà sạch <b>vườn</b> đẹp</p><!-- <td> --><p>2. Ng&#245; xanh &#150; &ldquo;th&ocirc;n &#x110;&ocirc;ng&rdquo;</p><p>&nbsp;</p></td></tr>
      <tr><td>2</td><td><ol><li>Dưới < 5 hộ</li><li>a &amp;lt; b</li></ol><div>Nuôi<br/>
        ong</div></td></tr></table></html>`;
    const grid = await readGrid(Buffer.from(html));
    expect(grid.preamble).toEqual(["ĐẢNG ỦY XÃ AN BÌNH"]);
    expect(texts(grid)).toEqual([
      [
        [
          [1, "TT"],
          [2, "Tên mô hình"],
        ],
        [
          [1, "1"],
          [2, "1. Nhà sạch vườn đẹp\n2. Ngõ xanh – “thôn Đông”"],
        ],
        [
          [1, "2"],
          [2, "1. Dưới < 5 hộ\n2. a &lt; b\nNuôi\nong"],
        ],
      ],
    ]);
  });

  it("in XML of Excel 2003: parts in a type face of their own are of their cell", async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a"><Font ss:FontName="Arial"/></Style></Styles><Worksheet ss:Name="DK"><Table><Row>
      <Cell ss:StyleID="a"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Quét</B><Font html:Color="#FF0000"> ngõ</Font>&#10;trồng cây</ss:Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(texts(await readGrid(Buffer.from(xml)))).toEqual([[[[1, "Quét ngõ\ntrồng cây"]]]]);
  });
});
