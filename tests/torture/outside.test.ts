import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FilePlan } from "../../core/intake/plan/plan.ts";
import { accountFaults, planPaper } from "./office.ts";
import { xlsx, xmlRow, zip } from "./zip.ts";

/** What a file names outside of itself is neither read, nor fetched, nor run: a file of this machine, an address, a program. */

const SECRET = "Điều bí mật của máy này";
let folder: string;
let server: Server;
let address: string;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dvk-outside-"));
  await writeFile(join(folder, "secret.txt"), SECRET);
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(SECRET);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A plan whose account is exact, and in which nothing from outside stands. */
async function plan(name: string, bytes: Buffer): Promise<FilePlan> {
  const read = await planPaper({ name, bytes });
  expect(accountFaults(read)).toEqual([]);
  expect(JSON.stringify(read)).not.toContain(SECRET);
  expect(asked).toEqual([]);
  return read;
}

const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung"];
const rows = (content: string) => [["Đơn vị: Xã An Bình"], HEAD, ["1", "Tổ tự quản", "Kinh tế", content]];
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

type Make = (content: string, doctype: string) => Buffer;

const docx: Make = (content, doctype) => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const [title = [], ...table] = rows(content);
  const body = `<w:p><w:r><w:t>${title[0]}</w:t></w:r></w:p><w:tbl>${table.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = (inside: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const outside = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${address}/${type}" TargetMode="External"/>`;
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return zip([
    {
      name: "[Content_Types].xml",
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="${types}.settings+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: rels(`<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: "word/_rels/document.xml.rels", content: rels(outside("r1", "image") + outside("r2", "oleObject")) },
    { name: "word/_rels/settings.xml.rels", content: rels(outside("r1", "attachedTemplate")) },
    {
      name: "word/settings.xml",
      content: `${XML}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"><w:attachedTemplate r:id="r1"/></w:settings>`,
    },
    {
      name: "word/document.xml",
      content: `${XML}${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}<w:p><w:r><w:drawing><a:blip r:link="r1"/></w:drawing></w:r></w:p></w:body></w:document>`,
    },
  ]);
};

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const openSheet = (content: string) =>
  `<office:body><office:spreadsheet><table:table table:name="A">${rows(content)
    .map(
      (row) =>
        `<table:table-row>${row.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`,
    )
    .join("")}</table:table></office:spreadsheet></office:body>`;
const TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const FORMATS: Record<string, Make> = {
  "a.docx": docx,
  "a.ods": (content, doctype) =>
    zip([
      { name: "mimetype", content: TYPE },
      {
        name: "META-INF/manifest.xml",
        content: `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
      },
      { name: "styles.xml", content: `${XML}<office:document-styles ${NAMES}/>` },
      {
        name: "content.xml",
        content: `${XML}${doctype}<office:document-content ${NAMES}>${openSheet(content)}</office:document-content>`,
      },
    ]),
  "a.fods": (content, doctype) =>
    Buffer.from(
      `${XML}${doctype}<office:document ${NAMES} office:mimetype="${TYPE}">${openSheet(content)}</office:document>`,
    ),
  "a.xls (XML 2003)": (content, doctype) =>
    Buffer.from(
      `${XML}${doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${rows(
        content,
      )
        .map((row) => `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}</Row>`)
        .join("")}</Table></Worksheet></Workbook>`,
    ),
  "a.xlsx": (content, doctype) =>
    xlsx(
      `!${XML}${doctype}<worksheet><sheetData>${rows(content)
        .map((row, index) => xmlRow(index + 1, row))
        .join("")}</sheetData></worksheet>`,
    ),
};

describe.each(Object.entries(FORMATS))("entities in %s", (name, make) => {
  const fileName = name.replace(/ .*/u, "");

  it("the same file without them is read", async () => {
    const { models, problems } = await plan(fileName, make("Vận động nhân dân", ""));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(models.map(({ values }) => [values.name, values.content])).toEqual([["Tổ tự quản", "Vận động nhân dân"]]);
  });

  it("of a file or an address are not followed", async () => {
    for (const target of [pathToFileURL(join(folder, "secret.txt")).href, `${address}/entity`]) {
      await plan(fileName, make("Nội dung &x;", `<!DOCTYPE d [<!ENTITY x SYSTEM "${target}">]>`));
      await plan(fileName, make("Nội dung", `<!DOCTYPE d SYSTEM "${target}">`));
      await plan(fileName, make("Nội dung", `<!DOCTYPE d [<!ENTITY % x SYSTEM "${target}"> %x;]>`));
    }
  });

  it("that blow up stay as small as the file", async () => {
    const letters = [..."abcdefghi"];
    const entities = letters.map(
      (letter, i) => `<!ENTITY ${letter} "${i === 0 ? "ha" : `&${letters[i - 1]};`.repeat(10)}">`,
    );
    const read = await plan(fileName, make("&i;", `<!DOCTYPE d [${entities.join("")}]>`));
    expect(JSON.stringify(read).length).toBeLessThan(20_000);
  });
});

describe("a workbook that calls out", () => {
  it("gives what its cells showed last; links, DDE and web functions are never followed", async () => {
    const formula = (ref: string, text: string, shown: string) =>
      `<c r="${ref}" t="str"><f>${text}</f><v>${shown}</v></c>`;
    const link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = xlsx(
      `<sheetData>${xmlRow(1, ["Đơn vị: Xã An Bình"])}${xmlRow(2, HEAD)}` +
        `<row r="3">${formula("B3", "cmd|'/C calc'!A0", "Tổ tự quản")}${formula("C3", `WEBSERVICE("${address}/web")`, "Kinh tế")}${formula("D3", "[1]A!A1", "Nội dung đã lưu")}</row></sheetData>` +
        `<hyperlinks><hyperlink ref="B3" xmlns:r="${link}" r:id="rId9"/></hyperlinks>`,
      {
        more: [
          {
            name: "xl/externalLinks/externalLink1.xml",
            content: `${XML}<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
          },
          {
            name: "xl/externalLinks/_rels/externalLink1.xml.rels",
            content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${link}/externalLinkPath" Target="${address}/book.xlsx" TargetMode="External"/></Relationships>`,
          },
          {
            name: "xl/connections.xml",
            content: `${XML}<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="c" type="4" refreshedVersion="3" background="1" refreshOnLoad="1"><webPr xml="1" url="${address}/connection"/></connection></connections>`,
          },
        ],
      },
    );
    const { models } = await plan("a.xlsx", bytes);
    expect(models.map(({ values }) => [values.name, values.content])).toEqual([["Tổ tự quản", "Nội dung đã lưu"]]);
  });
});

describe("names of prototypes", () => {
  const NAME = ["__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__"];

  it("as headings, units, sheets and contents are text like any other, in every format", async () => {
    for (const [name, make] of Object.entries(FORMATS)) {
      for (const word of NAME) {
        const { models } = await plan(name.replace(/ .*/u, ""), make(word, ""));
        expect(models[0]?.values.content, `${name} ${word}`).toBe(word);
      }
    }
    for (const word of NAME) {
      const sheet = `<sheetData>${xmlRow(1, [`Đơn vị: ${word}`])}${xmlRow(2, [...HEAD, word])}${xmlRow(3, ["1", "Tổ tự quản", "Kinh tế", "x", "riêng"])}</sheetData>`;
      const read = await plan("a.xlsx", xlsx(sheet, { sheetName: word }));
      expect(
        read.models.map(({ values }) => Object.values(values.extras)),
        word,
      ).toEqual([["riêng"]]);
      expect(read.models[0]?.unitId).toBeNull();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).riêng).toBeUndefined();
  });
});
