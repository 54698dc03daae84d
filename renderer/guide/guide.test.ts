import fc from "fast-check";
import { expect, test } from "vitest";
import source from "../../docs/huong-dan-su-dung.md?raw";
import { NEXT_YEAR, ROUTES } from "../shell/routes.ts";
import { GUIDE, pictureOf, SECTION_OF, sectionAt, sectionIndex } from "./guide.ts";
import { type Block, GuideError, type Inline, readGuide, wordsOf } from "./markdown.ts";
import { searchGuide } from "./search.ts";

/** Everything that the program may say: the texts of its sources, and of the programmes. */
const SAID = Object.entries(
  import.meta.glob(
    ["../words/*.ts", "../../core/**/*.ts", "../../electron/**/*.ts", "../../server/*.ts", "../../programmes/*.json"],
    { eager: true, query: "?raw", import: "default" },
  ),
)
  .filter(([path]) => !path.endsWith(".test.ts"))
  .map(([, text]) => text)
  .join("\n")
  // Menus of the window mark a letter with “&”.
  .replaceAll("&", "");
const blocks: Block[] = GUIDE.flatMap((section) => section.blocks);

/** Every stretch of text of the guide. */
const stretches = blocks.flatMap((block): Inline[][] => {
  if (block.kind === "list") return block.items.map(({ text }) => text);
  if (block.kind === "table") return [...block.head, ...block.rows.flatMap(({ cells }) => cells)];
  return block.kind === "picture" ? [] : [block.piece.text];
});

test("every word of the guide is shown, and every picture is there", () => {
  const shown = [
    ...GUIDE.map(({ title }) => title),
    ...stretches.map(wordsOf),
    ...blocks.flatMap((block) => (block.kind === "picture" ? [block.alt] : [])),
  ].join(" ");
  const written = source
    .replace(/\]\(pictures\/[^)]+\)/gu, " ")
    .replace(/^(?:#+ |- |\d+\. |\| --- .*$)/gmu, " ")
    .replace(/[*`]/gu, "")
    .replace(/\||!\[/gu, " ");
  const words = (text: string) => text.split(/\s+/u).filter(Boolean).sort();
  expect(words(shown)).toEqual(words(written));

  for (const block of blocks) {
    if (block.kind !== "picture") continue;
    expect(pictureOf(block.file)).toContain(block.file.replace(".png", ""));
  }
});

test("what is printed bold, and what the tables say the program writes, the program writes", () => {
  const known = (text: string) => SAID.includes(text);
  const bold = stretches.flat().filter(({ style }) => style === "strong");
  expect(bold.length).toBeGreaterThan(60);
  expect(bold.map(({ text }) => text).filter((text) => !known(text))).toEqual([]);

  const messages = blocks.flatMap((block) =>
    block.kind === "table" && wordsOf(block.head[0] ?? []) === "Phần mềm ghi"
      ? block.rows.map(({ cells }) => wordsOf(cells[0] ?? []))
      : [],
  );
  expect(messages.length).toBeGreaterThan(20);
  const parts = messages.flatMap((message) => message.split("…")).map((part) => part.replace(/^”|“$/gu, "").trim());
  expect(parts.filter((part) => part.length > 1 && !known(part))).toEqual([]);
});

test("each screen opens its section", () => {
  for (const title of Object.values(SECTION_OF)) {
    expect(GUIDE[sectionIndex(title)]?.title).toMatch(new RegExp(`^\\d+\\. ${title}$`, "u"));
  }
  const titles = Object.values(ROUTES).map((route) => GUIDE[sectionAt(route, "")]?.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(GUIDE[sectionAt("/tiep-nhan/f1", "")]?.title).toMatch(/Xem xét một tệp$/u);
  expect(GUIDE[sectionAt("/van-ban/01", "?ngay=2024-04-03")]?.title).toMatch(/Văn bản$/u);
  expect(GUIDE[sectionAt(NEXT_YEAR, "")]?.title).toMatch(/Sang năm mới$/u);
  expect(GUIDE[sectionAt("/thiet-lap", "?muc=backups")]?.title).toMatch(/Sao lưu/u);
});

test("it is found without diacritics, titles first", () => {
  const titleOf = (typed: string) => GUIDE[searchGuide(GUIDE, typed)[0]?.section ?? -1]?.title;
  expect(titleOf("nhan tep")).toBe("3. Nhận tệp");
  expect(titleOf("khoi phuc")).toMatch(/phục hồi/u);
  expect(titleOf("phuc hoi")).toMatch(/phục hồi/u);
  expect(titleOf("su co")).toMatch(/sự cố/u);
  const rar = searchGuide(GUIDE, "tep nen rar");
  expect(rar.some(({ text }) => /Giải nén/u.test(text))).toBe(true);
  expect(searchGuide(GUIDE, "zzz")).toEqual([]);
  expect(searchGuide(GUIDE, "  ")).toEqual([]);
});

test("what the help cannot draw is refused with its line", () => {
  const of = (line: string) => () => readGuide(`# Tên\n\n## 1. Mục\n\n${line}\n`);
  for (const line of [
    "> trích",
    "```",
    "<b>x</b>",
    "---",
    "#### sâu",
    "xem [mục 2](#2)",
    "**hở",
    "một * sao",
    "![](pictures/a.png)",
    "![hình](https://example.org/a.png)",
    "| a | b |\nkhông có dòng kẻ",
    "| a | b |\n| --- | --- |\n| một |",
    "- một\n1. hai",
    "# Tên thứ hai",
  ]) {
    expect(of(line), line).toThrow(GuideError);
    expect(of(line), line).toThrow(/line [5-7]/u);
  }
  expect(() => readGuide("chữ trước tên")).toThrow(GuideError);
  // Whatever is written, it is read whole or refused.
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("- a", "1. b", "c", "", "| d |", "| --- |", "  e", "### f", "**g**")),
      (lines) => {
        try {
          const shown = JSON.stringify(readGuide(`# T\n${lines.join("\n")}`));
          for (const letter of "abcdefg")
            expect(shown.split(new RegExp(`\\b${letter}\\b`, "u")).length).toBeGreaterThanOrEqual(
              lines.join("\n").split(new RegExp(`\\b${letter}\\b`, "u")).length,
            );
        } catch (error) {
          expect(error).toBeInstanceOf(GuideError);
        }
      },
    ),
  );
});
