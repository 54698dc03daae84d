import { compareKey, fold } from "../../text/fold.ts";
import { remembering } from "../../text/remember.ts";
import { EXPANSIONS, KIND_ABBREVIATION, KIND_INSIDE } from "./abbreviations.ts";

/** Words for a tier, as they stand in a body's name (“Công an huyện”). */
export const TIER_WORDS = ["huyện", "quận", "tỉnh", "thành phố", "thị xã", "xã", "phường", "thị trấn", "đặc khu"];
const TIER_LEADS = new Set([...TIER_WORDS, "tp"].flatMap((words) => compareKey(words).split(" ").slice(0, 1)));
const COMMITTEES = ["ban chấp hành", "bch", "ban thường vụ", "btv", "ban thường trực"];

/** Words that say which body of a place writes, not which place (as compare keys, longest first). */
const BODIES: string[] = [
  "ban chấp hành đảng bộ",
  "ban thường vụ đảng ủy",
  "ban thường vụ",
  "ban chấp hành",
  "ủy ban nhân dân",
  "hội đồng nhân dân",
  "ban thường trực ủy ban mặt trận tổ quốc việt nam",
  "ủy ban mặt trận tổ quốc việt nam",
  "ủy ban mặt trận tổ quốc",
  "mặt trận tổ quốc việt nam",
  "mặt trận tổ quốc",
  "đảng ủy",
  "đảng bộ",
  "khối dân vận đảng ủy",
  "khối dân vận",
  "ban dân vận",
  "ban tuyên giáo và dân vận",
  "văn phòng đảng ủy",
  "chi ủy",
  "chi bộ",
  "bch",
  "btv",
  "thường trực",
]
  .map(compareKey)
  .sort((a, b) => b.length - a.length);

/** Typed without diacritics (“LDLD huyen”) an abbreviation of three letters or more still says what it is. */
const EXPANDED = new Map([
  ...EXPANSIONS.filter(([short]) => short.length >= 3).map(([short, long]): [string, string] => [fold(short), long]),
  ...EXPANSIONS,
]);

/** Compare key of a unit's name with the usual abbreviations written out. */
export const unitKey = remembering((text: string): string => {
  let spelled = text.trim();
  for (const [pattern, long] of KIND_ABBREVIATION) spelled = spelled.replace(pattern, long);
  for (const [pattern, long] of KIND_INSIDE) spelled = spelled.replace(pattern, long);
  const words = compareKey(spelled).split(" ");
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const two = EXPANDED.get(`${words[i]} ${words[i + 1] ?? ""}`);
    if (two !== undefined) {
      out.push(two);
      i++;
    } else if (words[i] === "ca" && i > 0 && !TIER_LEADS.has(words[i + 1] ?? "")) {
      // “Xã Bình Ca” is no police.
      out.push("ca");
    } else out.push(EXPANDED.get(words[i] ?? "") ?? words[i] ?? "");
  }
  return SYNONYMS.reduce((key, [pattern, words]) => key.replace(pattern, words), ` ${out.join(" ")} `).trim();
});

/** Names that are used for one body in a longer and a shorter form. */
const SHORTER: [string, string][] = [
  ["hội phụ nữ", "hội liên hiệp phụ nữ"],
  ["đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên"],
  ["đoàn thanh niên cộng sản", "đoàn thanh niên"],
  ["huyện đoàn", "đoàn thanh niên huyện"],
  ["quận đoàn", "đoàn thanh niên quận"],
  ["tỉnh đoàn", "đoàn thanh niên tỉnh"],
  ["giáo dục đào tạo", "giáo dục và đào tạo"],
  ["liên hiệp hội", "liên hiệp các hội"],
  ["khoa học kỹ thuật", "khoa học và kỹ thuật"],
  ["khoa học công nghệ", "khoa học và công nghệ"],
  ["tiểu học và trung học cơ sở", "tiểu học trung học cơ sở"],
  ["bch quân sự", "ban chỉ huy quân sự"],
  ["ủy ban mặt trận", "mặt trận"],
  ["ban thường trực mặt trận", "mặt trận"],
  ["đoàn huyện", "đoàn thanh niên huyện"],
  ["thành đoàn", "đoàn thanh niên thành phố"],
  ["đoàn thành phố", "đoàn thanh niên thành phố"],
  ["đoàn xã", "đoàn thanh niên xã"],
  ["đoàn phường", "đoàn thanh niên phường"],
];

/** The patterns for text with diacritics (`spell` is `compareKey`), or without (its folded form). */
function synonyms(spell: (text: string) => string): [RegExp, string][] {
  const any = (texts: string[]) => texts.map(spell).join("|");
  return [
    // The country in an organisation's name does not say whose branch it is.
    [new RegExp(`(?<!${any(["cộng sản", "chủ nghĩa"])}) ${spell("việt nam")}(?= )`, "gu"), ""],
    ...SHORTER.map(([from, to]): [RegExp, string] => [new RegExp(` ${spell(from)}(?= )`, "gu"), ` ${spell(to)}`]),
    [
      new RegExp(` ${spell("phòng giáo dục")}(?= (?!${spell("và đào tạo")} ))`, "gu"),
      ` ${spell("phòng giáo dục và đào tạo")}`,
    ],
    [
      new RegExp(` (${any(["tòa án", "viện kiểm sát"])})(?= (?!${any(["nhân", "quân sự"])} ))`, "gu"),
      ` $1 ${spell("nhân dân")}`,
    ],
    // “Hội Nông dân Việt Nam, BCH huyện An Lạc”: the committee stands between the body and its tier.
    [new RegExp(`(?<=\\S) (?:${any(COMMITTEES)})(?= (?:${any(TIER_WORDS)}) )`, "gu"), ""],
    // “TRƯỜNG THCS NGHĨA THÁI” and “THCS Nghia Thai” are both the school of “Chi bộ Trường THCS Nghĩa Thái”.
    [new RegExp(` (?:${any(["trường", "truong"])}) (?=(?:${any(["trung học", "tiểu học", "mầm non"])}) )`, "gu"), " "],
  ];
}
const SYNONYMS = [...synonyms(compareKey), ...synonyms((text) => compareKey(fold(text)))];

/** The key without a leading body: “đảng ủy xã an thắng” → “xã an thắng”; the same key where there is none. */
export function withoutBody(key: string): string {
  for (const body of BODIES) {
    if (key.startsWith(`${body} `)) return withoutBody(key.slice(body.length + 1));
  }
  return key;
}
