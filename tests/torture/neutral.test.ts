import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listZip, readZipMember } from "../../core/intake/read/zip.ts";
import { registration, TestOffice } from "../cli/office.ts";

/**
 * Names that look like formulas, pages, fields and lines of a calendar go through every way out of the register:
 * what is written shows them and does nothing with them, whichever program opens it.
 */

const FORMULAS = [
  "=1+1",
  "+84 912 345",
  "-Vận động",
  "@SUM(A1)",
  '=HYPERLINK("http://bad.example","xem")',
  "=cmd|' /C calc'!A0",
];
const PAGES = [
  '<img src="http://bad.example/x.png" onerror="alert(1)">',
  "<script>alert(1)</script>",
  "</td></table><h1>Chèn",
  "{{7*7}} <%= 7 %>",
  "DDEAUTO c:\\windows\\system32\\cmd.exe",
  "Ngày hội\r\nATTACH:http://bad.example/x\r\nEND:VEVENT",
];
const HOSTILE = [...FORMULAS, ...PAGES];

/** Files by name, those inside of archives too. */
async function unpacked(name: string, bytes: Buffer): Promise<[string, Buffer][]> {
  if (!name.endsWith(".zip")) return [[name, bytes]];
  const inside: [string, Buffer][] = [];
  for (const member of await listZip(bytes)) {
    inside.push(...(await unpacked(member.name, await readZipMember(bytes, member.name))));
  }
  return inside;
}

const tags = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}[ >][^<]*`, "gu"))].map(([found]) => found);

async function assertOffice(name: string, bytes: Buffer): Promise<string> {
  const texts: string[] = [];
  for (const { name: part } of await listZip(bytes)) {
    if (!/\.(xml|rels)$/u.test(part)) continue;
    const xml = (await readZipMember(bytes, part)).toString("utf8");
    expect(part, name).not.toMatch(/externalLink|connections|activeX|vba|altChunk/iu);
    expect(xml, `${name} ${part}`).not.toMatch(/TargetMode="External"|<ddeLink|<w:altChunk|<oleObject/u);
    // Formulas of our own reckon sums and lists; none holds a word of the register.
    for (const formula of [...tags(xml, "f"), ...tags(xml, "formula1"), ...tags(xml, "definedName")]) {
      expect(formula, `${name} ${part}`).not.toMatch(/cmd|HYPERLINK|bad\.example|Vận động|84 912|1\+1/u);
    }
    for (const field of [...tags(xml, "w:instrText"), ...tags(xml, "w:fldSimple")]) {
      expect(field, `${name} ${part}`).toMatch(/PAGE|NUMPAGES|SECTIONPAGES/u);
    }
    texts.push(xml);
  }
  return texts.join("\n");
}

function assertPage(name: string, html: string): string {
  for (const [, tag = ""] of html.matchAll(/<\/?([a-z][a-z0-9]*)/giu)) {
    expect(["img", "script", "iframe", "object", "embed", "link", "base", "form", "svg", "h1"], name).not.toContain(
      tag.toLowerCase(),
    );
  }
  // Outside of texts and of values there are tags and known attributes alone, none of which runs or fetches.
  const skeleton = html.replace(/>[^<]*</gu, "><").replace(/"[^"]*"/gu, "");
  for (const [, attribute] of skeleton.matchAll(/\s([\w-]+)=/gu)) {
    expect(attribute, name).toMatch(
      /^(lang|charset|http-equiv|content|name|title|class|style|colspan|rowspan|id|data-[\w-]+)$/u,
    );
  }
  return html;
}

const CALENDAR =
  /^(BEGIN|END|VERSION|CALSCALE|PRODID|METHOD|X-[A-Z-]+|REFRESH-INTERVAL|UID|SUMMARY|DTSTAMP|DTSTART|DTEND|DURATION|DESCRIPTION|STATUS|CATEGORIES|TRANSP|CLASS|LOCATION|SEQUENCE|CREATED|LAST-MODIFIED|ACTION|TRIGGER)[;:]/u;

function assertCalendar(text: string, entries: number): string {
  const lines = text
    .replaceAll(/\r\n[ \t]/gu, "")
    .split("\r\n")
    .filter(Boolean);
  for (const line of lines) expect(line).toMatch(CALENDAR);
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(entries);
  return text;
}

async function assertNeutral(name: string, bytes: Buffer): Promise<string> {
  if (/\.(xlsx|docx)$/u.test(name)) return assertOffice(name, bytes);
  if (name.endsWith(".html")) return assertPage(name, bytes.toString("utf8"));
  throw new Error(`nobody has looked at ${name}`);
}

it("text that could do something is only shown, in everything that is written", { timeout: 300_000 }, async () => {
  const office = await TestOffice.open();
  const plain = HOSTILE.map((_, index) => `Tổ tự quản ${index + 1}`);
  await office.importOne(await office.write("bản đăng ký.csv", registration("Xã Đông Hưng", plain)));
  const models = await office.models();
  expect(models).toHaveLength(HOSTILE.length);
  for (const [index, { id }] of models.entries()) {
    const text = HOSTILE[index] ?? "";
    const changes = { name: text, goal: text, content: text, subject: text, responsible: text, note: text };
    await office.call("models.edit", { ids: [id], changes });
  }
  await office.call("office.save", {
    office: PAGES[0] ?? "",
    place: FORMULAS[0] ?? "",
    superior: PAGES[1] ?? "",
    signer: { authority: "TM. BAN", title: FORMULAS[3] ?? "", name: PAGES[2] ?? "" },
  });
  const units = await office.call("units.list", {});
  const unit = units.find(({ name }) => name === "Xã Đông Hưng");
  const task = {
    unitId: unit?.id ?? null,
    member: null,
    given: "2024-03-01",
    due: "2024-04-20",
    done: null,
    result: null,
  };
  for (const name of HOSTILE) await office.call("year.tasks.save", { ...task, name });

  const out = join(office.folder, "out");
  await mkdir(out);
  const written: [string, Buffer][] = [];
  const take = async (made: { name: string; base64: string | null }) =>
    written.push(...(await unpacked(made.name, Buffer.from(made.base64 ?? "", "base64"))));
  await office.call("export.appendix", { code: "all", to: out, formats: ["xlsx", "docx"] });
  await office.call("export.report", { kind: "annual", to: out, formats: ["docx"] });
  await office.call("export.form", { unit: "Xã Đông Hưng", to: out });
  for (const name of await readdir(out)) written.push([name, await readFile(join(out, name))]);
  await take(await office.call("forms.send", { unitNames: ["Xã Đông Hưng"], purposes: ["registration", "results"] }));
  const papers = await office.call("papers.list", {});
  await take(await office.call("papers.bundle", { codes: papers.map(({ code }) => code), formats: ["xlsx", "docx"] }));
  const shown: string[] = [];
  for (const [name, bytes] of written) shown.push(await assertNeutral(name, bytes));
  for (const { code } of papers) shown.push(assertPage(code, (await office.call("papers.preview", { code })).html));
  expect(written.length).toBeGreaterThan(15);
  // They were really there: shown as text in each kind of file.
  const all = shown.join("\n");
  expect(all).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(all).toContain("cmd|");

  const calendar = await office.call("year.calendar.export", {});
  expect(assertCalendar(calendar.text, calendar.entries)).toContain("=cmd|");
  const log = Buffer.from((await office.call("safety.export-audit", {})).base64, "base64").toString("utf8");
  for (const [, cell = ""] of log.matchAll(/"((?:[^"]|"")*)"/gu)) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
});
