import type { ColumnRole } from "../columns/roles.ts";
import { partAside } from "../rows/origin-aside.ts";

/** The parts of a point, in the sender's words. */
export type Parts = Partial<Record<ColumnRole, string>>;

/** What begins a part inside a sentence, behind a comma, a dash or a bracket; the words themselves are its label. */
const MARKS: [ColumnRole, RegExp][] = [
  ["field", /(?:thuộc\s+)?lĩnh vực(?:\s+thực hiện)?/u],
  ["subject", /(?:đơn vị|chủ thể|tập thể|cá nhân|người)\s+(?:thực hiện|triển khai|phụ trách)|chủ thể|do(?=\s)/u],
  ["content", /nội dung(?:\s+(?:thực hiện|chủ yếu|chính))?(?=\s*(?::|là\s))/u],
  ["goal", /mục tiêu(?=\s*(?::|là\s))/u],
  ["period", /thời gian(?:\s+(?:thực hiện|triển khai))?(?=\s*(?::|là\s|từ\s))/u],
  // Nothing but the word itself tells it, so that the word is what is kept.
  [
    "origin",
    /(?=(?:là\s+)?(?:mô hình\s+)?(?:(?:xây dựng|đăng ký|thành lập)\s+)?(?:mới|duy trì|tiếp tục|nhân rộng)(?:\s+(?:từ\s+)?(?:năm\s+)?\d{4}|\s+duy trì|\s+thực hiện)?\s*(?:$|[,;.)–-]))/u,
  ],
];
const BEHIND = "(?:^|[,;:(]\\s*|\\.\\s+|\\s[–-]\\s*|\\s(?=do\\s|thuộc\\s+lĩnh vực|lĩnh vực))";
const PART = new RegExp(
  `${BEHIND}(?:${MARKS.map(([, mark], index) => `(?<m${index}>${mark.source})`).join("|")})\\s*[:–-]?\\s*(?:là\\s+(?!mô hình))?`,
  "giu",
);

const NAME_LABEL = /^(?:tên\s+)?(?:mô hình|điển hình)(?:\s+dân vận khéo)?(?=\s*[“"«:])\s*:?\s*/iu;
const QUOTED_NAME = /^[“"«]([^“”"«»]+)[”"»]/u;
/** What ends a name without quotes, where no part begins before. */
const NAME_ENDS = /\s*(?:[:;(]|\.\s|\s[–-]\s)/u;
const TRIMMED = /^[\s,;.:)–-]+|[\s,;.:(–-]+$/gu;
/** “do Chi bộ thôn Đông thực hiện” */
const CARRIED_OUT = /\s+(?:thực hiện|triển khai(?:\s+thực hiện)?|chủ trì|đảm nhiệm|phụ trách)\s*[.,;]?\s*$/iu;

/**
 * Takes a point of a list apart: “Mô hình “Tiếng kẻng an ninh”, lĩnh vực Quốc phòng - an ninh, do Chi bộ thôn Đông thực
 * hiện, duy trì”. What stands behind the name and says not what it is, is its content.
 */
export function partsOf(text: string): Parts {
  const whole = text.normalize("NFC");
  const rest = whole.slice(NAME_LABEL.exec(whole)?.[0].length ?? 0);
  const quoted = QUOTED_NAME.exec(rest);
  const marks = [...rest.matchAll(PART)].filter(
    (mark) =>
      mark.index >= (quoted?.[0].length ?? 1) &&
      // “do Hội Phụ nữ xã”, and not “do đó”.
      (!/^do$/iu.test(mark.groups?.m1 ?? "") || /^\p{Lu}/u.test(rest.slice(mark.index + mark[0].length))),
  );
  const begins = marks[0]?.index ?? rest.length;
  const ends = quoted ? quoted[0].length : Math.min(begins, NAME_ENDS.exec(rest)?.index ?? rest.length);
  const name = trimmed(quoted?.[1] ?? rest.slice(0, ends));
  // “Tiếng kẻng an ninh (tiếp tục từ năm 2023)”: the quotes take in what is no part of the name.
  const parts: Parts = partAside(name) ?? { name };
  let between = trimmed(rest.slice(ends, begins));
  for (const [at, mark] of marks.entries()) {
    const role = MARKS.find((_, index) => mark.groups?.[`m${index}`] !== undefined)?.[0];
    const said = trimmed(rest.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? rest.length));
    if (role === undefined || said === "") continue;
    // “(mới): Công đoàn thực hiện”: what stands behind the bracket is no origin any more.
    const [own = "", behind = ""] = role === "origin" ? said.split(/\)[\s:;,.–-]*/u, 2) : [said];
    if (behind !== "") between = behind;
    const value = role === "subject" ? own.replace(CARRIED_OUT, "") : own;
    parts[role] = parts[role] === undefined ? value : `${parts[role]}; ${value}`;
  }
  if (parts.subject === undefined && /^\p{Lu}/u.test(between) && CARRIED_OUT.test(between)) {
    parts.subject = between.replace(CARRIED_OUT, "");
    between = "";
  }
  if (between !== "") parts.content = parts.content === undefined ? between : `${between}\n${parts.content}`;
  return parts;
}

const LABELS: [ColumnRole, RegExp][] = [
  ["field", /^(?:thuộc\s+)?lĩnh vực(?:\s+(?:thực hiện|đăng ký))?$/iu],
  [
    "subject",
    /^(?:đơn vị|chủ thể|tập thể|cá nhân|người)(?:[\s,/]+(?:thực hiện|triển khai|phụ trách|tập thể|cá nhân))*$/iu,
  ],
  ["origin", /^(?:loại(?:\s+mô hình)?|mới\s*(?:\/|hay|hoặc|,)?\s*duy trì|hình thức)$/iu],
  ["content", /^(?:nội dung|cách làm|cách thức)(?:[\s,]+\p{L}+){0,5}$/iu],
  ["goal", /^mục (?:tiêu|đích)(?:[\s,]+\p{L}+){0,4}$/iu],
  ["period", /^thời gian(?:\s+\p{L}+){0,3}$/iu],
];

/** “- Nội dung: Gõ kẻng mỗi tối”: what a line answers by its label, and the answer; null for any other line. */
export function namedRole(line: string): { role: ColumnRole; text: string } | null {
  const asked = /^\s*(?:\(?[\da-z]{1,2}\s*[.)]\s*|[-–+•*·]\s*)?([^:]{4,60}):\s*(\S.*)$/su.exec(line.normalize("NFC"));
  const role = LABELS.find(([, label]) => label.test(asked?.[1]?.trim() ?? ""))?.[0];
  return role === undefined ? null : { role, text: (asked?.[2] ?? "").trim() };
}

function trimmed(text: string): string {
  const bare = text.replace(TRIMMED, "");
  const inside = /^\(([^()]*)\)$/u.exec(bare)?.[1];
  if (inside !== undefined) return inside.trim();
  return bare.includes("(") ? bare : bare.replace(/[)\s,;.]+$/u, "");
}
