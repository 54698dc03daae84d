import { compareKey, fold } from "../../text/fold.ts";

/** Abbreviations of kinds before a name: “X. An Thắng”, “TT An Lão”. */
const KIND_ABBREVIATION: [RegExp, string][] = [
  [/^X[.\s]\s*(?=\p{L})/u, "Xã "],
  [/^P[.\s]\s*(?=\p{L})/u, "Phường "],
  [/^TT[.\s]\s*(?=\p{L})/iu, "Thị trấn "],
  [/^ĐK[.\s]\s*(?=\p{L})/u, "Đặc khu "],
  [/^CB[.\s]\s*(?=\p{L})/u, "Chi bộ "],
  [/^ĐB[.\s]\s*(?=\p{L})/u, "Đảng bộ "],
];

/** The same inside a text, where only the dot tells them from any other letter: “Đăng ký X. An Thắng”. */
const KIND_INSIDE: [RegExp, string][] = [
  [/(?<![\p{L}\d])X\.\s*(?=\p{Lu})/gu, "Xã "],
  [/(?<![\p{L}\d])P\.\s*(?=\p{Lu})/gu, "Phường "],
  [/(?<![\p{L}\d])TT\.\s*(?=\p{Lu})/gu, "Thị trấn "],
];

/** Abbreviations inside names of organisations, as compare keys. */
const EXPANSIONS: [string, string][] = (
  [
    ["UBND", "ủy ban nhân dân"],
    ["HĐND", "hội đồng nhân dân"],
    ["LHPN", "liên hiệp phụ nữ"],
    ["HPN", "hội liên hiệp phụ nữ"],
    ["HLHPN", "hội liên hiệp phụ nữ"],
    ["HND", "hội nông dân"],
    ["CCB", "cựu chiến binh"],
    ["HCCB", "hội cựu chiến binh"],
    ["MTTQ", "mặt trận tổ quốc"],
    ["UBMTTQ", "ủy ban mặt trận tổ quốc"],
    ["UB MTTQ", "ủy ban mặt trận tổ quốc"],
    ["ủy ban MTTQ", "ủy ban mặt trận tổ quốc"],
    ["LĐLĐ", "liên đoàn lao động"],
    ["CHQS", "chỉ huy quân sự"],
    ["BCHQS", "ban chỉ huy quân sự"],
    ["ĐTN", "đoàn thanh niên"],
    ["TNCS", "thanh niên cộng sản"],
    ["HCM", "hồ chí minh"],
    ["BQL", "ban quản lý"],
    ["KKT", "khu kinh tế"],
    ["CA", "công an"],
    ["GD&ĐT", "giáo dục và đào tạo"],
    ["GDĐT", "giáo dục và đào tạo"],
    ["TP", "thành phố"],
    ["ĐU", "đảng ủy"],
    ["ĐB", "đảng bộ"],
    ["VN", "việt nam"],
    ["KBNN", "kho bạc nhà nước"],
    ["THADS", "thi hành án dân sự"],
    ["KSND", "kiểm sát nhân dân"],
    ["VKSND", "viện kiểm sát nhân dân"],
    ["TAND", "tòa án nhân dân"],
    ["BVĐK", "bệnh viện đa khoa"],
    ["BV", "bệnh viện"],
    ["ĐK", "đa khoa"],
    ["Cty", "công ty"],
    ["CP", "cổ phần"],
    ["BHXH", "bảo hiểm xã hội"],
    ["TTYT", "trung tâm y tế"],
    ["NHCSXH", "ngân hàng chính sách xã hội"],
    ["CTĐ", "chữ thập đỏ"],
    ["NCT", "người cao tuổi"],
    ["THPT", "trung học phổ thông"],
    ["THCS", "trung học cơ sở"],
    ["TH", "tiểu học"],
    ["MN", "mầm non"],
  ] as const
).map(([short, long]) => [compareKey(short), compareKey(long)]);

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
export function unitKey(text: string): string {
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
    } else out.push(EXPANDED.get(words[i] ?? "") ?? words[i] ?? "");
  }
  return SYNONYMS.reduce((key, [pattern, words]) => key.replace(pattern, words), ` ${out.join(" ")} `).trim();
}

/** Names that are used for one body in a longer and a shorter form, as compare keys. */
const SYNONYMS: [RegExp, string][] = [
  [new RegExp(` ${compareKey("hội phụ nữ")} `, "gu"), ` ${compareKey("hội liên hiệp phụ nữ")} `],
  [new RegExp(` ${compareKey("mặt trận tổ quốc việt nam")} `, "gu"), ` ${compareKey("mặt trận tổ quốc")} `],
  [
    new RegExp(
      `^ ${compareKey("trường")} (?=${compareKey("trung học")} |${compareKey("tiểu học")} |${compareKey("mầm non")} )`,
      "gu",
    ),
    " ",
  ],
];

/** The key without a leading body: “đảng ủy xã an thắng” → “xã an thắng”; the same key where there is none. */
export function withoutBody(key: string): string {
  for (const body of BODIES) {
    if (key.startsWith(`${body} `)) return withoutBody(key.slice(body.length + 1));
  }
  return key;
}
