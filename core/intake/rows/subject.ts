import type { ModelValues } from "../../register/model.ts";
import { fold } from "../../text/fold.ts";
import { isPersonName, isTitled, SURNAMES } from "./persons.ts";

type SubjectKind = NonNullable<ModelValues["subjectKind"]>;

/** A cell that only says the kind: “Tập thể”, “Cá nhân”, “TT”, “CN”. */
export function subjectKindWord(text: string): SubjectKind | null {
  const folded = fold(text);
  if (/^(mo hinh )?(tap the|tt)$/.test(folded)) return "collective";
  if (/^(mo hinh )?(ca nhan|cn)$/.test(folded)) return "individual";
  return null;
}

/** “Tập thể: Hội Nông dân xã”, “Cá nhân (Bùi Thị Lan)” → the kind that the label says, and the name behind it. */
export function withoutKindLabel(text: string): { labelled: SubjectKind | null; name: string } {
  const [, kind = "", inside] =
    /^(tập thể|cá nhân|TT|CN)\s*\(([^()]*\p{L}{2}[^()]*)\)$/iu.exec(text.normalize("NFC").trim()) ?? [];
  if (inside !== undefined) return { labelled: subjectKindWord(kind), name: inside.trim() };
  const label = /^(tập thể|cá nhân|TT|CN)\s*[:\-–]\s*(?=\S)/iu.exec(text.normalize("NFC"));
  if (!label) return { labelled: null, name: text };
  return { labelled: subjectKindWord(label[1] ?? ""), name: text.normalize("NFC").slice(label[0].length) };
}

/** What stands behind forms of address and ranks (“Đồng chí Đại úy …”); null where none begins the text. */
function addressed(text: string, forms = MOST_FORMS): string | null {
  const [form] = forms > 0 ? (PERSON.exec(text.toLocaleLowerCase("vi")) ?? []) : [];
  if (form === undefined) return null;
  const rest = text.slice(form.length);
  return addressed(rest, forms - 1) ?? rest;
}
const MOST_FORMS = 3;

/** Forms of address and ranks that stand before a person's name (lower case, with diacritics: “cô” is no “cơ”). */
const PERSON = new RegExp(
  `^(${[
    "ông[/ ]bà|quý ông|quý bà|cụ ông|cụ bà|ông|bà|anh|chị|cô|chú|bác|dì|cậu|mợ|thím|mế|mệ|cụ|đồng chí|đ/c|đ\\.c|đc",
    "thầy|sư thầy|sư cô|sư ông|hòa thượng|hoà thượng|thượng tọa|thượng toạ|đại đức|ni trưởng|ni sư|linh mục|mục sư|giám mục",
    "(?:hạ|trung|thượng) (?:sĩ|sỹ)|(?:chuẩn|thiếu|trung|thượng|đại) (?:úy|uý)|(?:thiếu|trung|thượng|đại) tá",
    "(?:phó )?giáo sư|(?:tiến|thạc|bác|nhạc|họa|hoạ) (?:sĩ|sỹ)|cử nhân|lương y|nghệ nhân|già làng|trưởng lão",
  ].join("|")})[\\s.:]+(?=\\S)`,
  "u",
);

/** Words with which the name of an organisation starts (hai-phong-2024:L89). */
const ORGANISATION =
  /^(cac |tap the |(?:ban )?thuong truc |ban thuong vu |ban chap hanh |bch |btv )*(chi bo|cb (?:thon|xom|ban|khu|tdp|to|truong|co quan|quan su|cong an)|chi hoi|chi doan|cd|cdcs|cdvc|cdbp|hnd|hctd|hkh|dtncs|ubmt|bhxh|thpt|thcs|th|tieu hoc|mam non|mn|mau giao|khoa|kho bac|ngan hang|agribank|hat|dien luc|xa doan|huyen doan|lien chi|lien doi|chi doi|lien gia|hoi dong|giao ho|lop|vp|bql|bts|chi uy|dang bo|dang uy|hoi|doan|lien doan|cong doan|to|thon|xom|ap|khu|khu dan cu|kdc|lang|ban|uy ban|ubnd|ub|hdnd|mat tran|mttq|cong an|bo chi huy|quan su|don bien phong|dong|truong|co quan|don vi|tram|trung tam|phong|van phong|cong ty|doanh nghiep|hop tac xa|htx|nha may|xi nghiep|benh vien|clb|cau lac bo|doi|phan doi|ban quan ly|ban cong tac|cap uy|xa|phuong|thi tran|huyen|nhan dan|can bo|giao xu|chua|khoi|lien minh|quy(?! (?:[ivx]+|\d)\b)|buu dien|chi cuc|toa an|vien|so|cum|nhom|bo phan|ca (xa|phuong|huyen|thi tran|tt)|cax|tyt|ttyt|vks|vksnd|tand|thads|bchqs|dntn|cty|kp(?= \d)|ll|cbgv|cbgvnv|cbvc|cbcnv|cnvc|ccb|hccb|hpn|hlhpn|hnd|dtn|ldld|ubmttq|bcd|tdp|cbcc|tieu doi|trung doi|dai doi|nghiep doan|xuong|phan xuong|cua hang|quay hang|gian hang|tiem|sieu thi|nha hang|khach san|trang trai|nong truong|lam truong|lang nghe|hiep hoi|lien hiep|ben xe|quan doan)\b/;

/** What without its marks would begin like a body: “Chưa rõ” is no “chùa” (lower case). */
const MISREAD = /^(?:chưa|bạn|hỏi|đổi|đời|số|sổ)(?!\p{L})/u;

/** Bodies whose first word is told from a name or a rank by its marks alone: “Báo” is no “Bảo”, “Đài” no “Đại”. */
const BODY =
  /^(đồn|kho(?= [a-z]?\d)|(?:trung|lữ|sư|tiểu|quân|binh|hải) đoàn(?! (?:trưởng|viên))|hải đội(?! trưởng)|quân khu|bộ tư lệnh|ban chỉ huy|nhà trường|gia tộc|chi tộc|tộc họ|báo|tạp chí|đài|tòa|toà|cục|chi cục|nhà (xuất bản|văn hóa|văn hoá|thiếu nhi|hát|khách)|thư viện|bảo tàng|bảo hiểm (?:xã hội|y tế)|thanh tra|thành đoàn|tỉnh đoàn|quận đoàn|chi nhánh|tổng công ty|học viện)\s/iu;

/** Many together, whoever they are; “Các ông …” are so many persons. */
const MANY =
  /^(?:(?:các|những|toàn thể|tất cả|toàn bộ|một số)(?! (?:các )?(?:ông|bà|anh|chị|cô|chú|bác|cụ|thầy|đồng chí|đ\/?c)(?!\p{L}))|đội ngũ|lực lượng|dân quân(?: (?:tự vệ|thường trực|cơ động|tại chỗ|và|các|xã|phường|thôn|xóm|khu|bản|tổ|ấp)(?!\p{L})|$))(?!\p{L})/u;
/** “4 tổ liên gia”, “chín chi hội” are bodies, “12 hội viên” persons. */
const COUNTED =
  /^(?:\d{1,3}(?:\/\d{1,3})?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!(?:hội|đoàn|đội|tổ|đảng|thành|ban) viên)(?=\p{L})/u;

/** The Youth Union's bodies begin with what is a surname too. */
const YOUTH_UNION = /^doan (tn|tncs|tncshcm|tnvn|thanh nien|xa|phuong|thi tran|truong|co so|khoi|vien)\b/;

/** An office held, before the holder's name: “Bí thư chi bộ Phan Văn Quý”. */
const OFFICE =
  /^(phó )?(bí thư( chi bộ| đảng ủy| đoàn)?|chủ tịch( hội)?|hội trưởng|tổ trưởng|thôn trưởng|trưởng thôn|trưởng xóm|xóm trưởng|trưởng khu|trưởng ban|đảng viên|hội viên|đoàn viên|giáo viên|y sĩ|y sỹ|kỹ sư|bác sĩ|bác sỹ)(?=\s+\p{L})/u;

/** What a person is, before a whole name: “Cựu chiến binh Trương Quốc Kính”, “Cô giáo Bùi Thị Ngân”. */
const CALLING =
  /^(cô giáo|thầy giáo|nhà giáo|giảng viên|cựu chiến binh|ccb|cựu giáo chức|cựu thanh niên xung phong|thương binh|bệnh binh|người cao tuổi|nông dân|công nhân|ngư dân|chiến sĩ|chiến sỹ|cán bộ|công chức|chuyên viên|dược sĩ|dược sỹ|điều dưỡng|nữ hộ sinh|nghệ sĩ|nghệ sỹ|nhà báo|phóng viên|luật sư|kiểm sát viên|thẩm phán|người có uy tín|học sinh|sinh viên|chủ hộ|giám đốc|chủ nhiệm|hiệu trưởng|phó hiệu trưởng|trạm trưởng|em|cháu)\s+(?=\p{L})/u;

/**
 * A post at the beginning, whatever body's name it is made of: “Xã đội trưởng”, “Chi hội phó”, “Trưởng Công an xã”,
 * “Công an viên” (lower case, with diacritics: “Trường” is a school).
 */
const POST =
  /^(?:nguyên |phó )*(?:(?:(?:chi|liên|phân) )?(?:hội|đoàn|đội|tổ|thôn|xã|phường|huyện|tỉnh|bản|xóm|ấp|khu|khu phố|tổ dân phố|làng|buôn|nhóm|lớp|trạm|khoa|ban|cụm|chỉ huy|hiệu|thuyền|kế toán|tiểu đội|trung đội|đại đội)(?: đội)? (?:trưởng|phó)|trưởng|phó|chính trị viên|(?:công an|cộng tác|tuyên truyền|hòa giải|hoà giải|cấp ủy|ủy|uỷ|báo cáo|hướng dẫn|nhân|đội)(?: viên)|dân quân|bí thư|chủ tịch|chỉ huy|giám đốc|chủ nhiệm)(?=[\s,])/u;

/** A school or a street may be called after a person. */
const CALLED_AFTER = /(trường|thcs|thpt|tiểu học|mầm non|đường|phố)\s+$/iu;

const SURNAME = new RegExp(`^(${SURNAMES})\\s`, "u");
/** A whole name at the end of words: with “Thị” or “Văn” in its middle, or a known surname and two words more. */
const WITH_MIDDLE = /(?<!\p{L})\p{Lu}\p{Ll}+ (?:Thị|Văn)(?: \p{Lu}\p{Ll}*){1,2}$/u;
const LONG_NAME = new RegExp(`(?<!\\p{L})(?:${SURNAMES})(?: \\p{Lu}\\p{Ll}*){2,3}$`, "u");

/**
 * Which kind a subject is, by its own words: a form of address, an organisation's first word, or
 * the shape of a person's name. Null where the words do not tell.
 */
export function subjectKindOf(text: string): SubjectKind | null {
  // “Ông Lê Văn A và Chi bộ thôn 2” is both, and so neither.
  const [head, ...others] = text.split(/\s+và\s+/u);
  if (
    head !== undefined &&
    others.some((other) => ORGANISATION.test(fold(other))) &&
    PERSON.test(head.toLocaleLowerCase("vi"))
  )
    return null;
  const office = OFFICE.exec(text.toLocaleLowerCase("vi").normalize("NFC"));
  const holder = office !== null && /^\s*\p{Lu}\p{Ll}+(\s+\p{Lu}\p{Ll}*)+/u.test(text.slice(office[0].length));
  // “Đoàn viên Nguyễn Thị Hà” is one of them, “Đoàn viên thanh niên” are all.
  if (YOUTH_UNION.test(fold(text))) return holder ? "individual" : "collective";
  if (/^\p{Lu}\p{Ll}+ (Thị|Văn) \p{Lu}/u.test(text)) return "individual";
  if (holder) return "individual";
  const post = POST.exec(text.toLocaleLowerCase("vi").normalize("NFC"));
  if (post) return endsInName(text.normalize("NFC").slice(post[0].length)) ? "individual" : null;
  if (office) return null;
  const calling = CALLING.exec(text.toLocaleLowerCase("vi").normalize("NFC"));
  if (calling && SURNAME.test(text.normalize("NFC").slice(calling[0].length))) return "individual";
  const called = addressed(text.normalize("NFC"));
  if (called !== null) return /^\p{Lu}/u.test(called) ? "individual" : null;
  const name = text.split(/\s*[-–,;(:\n]\s*/u)[0] ?? "";
  const words = name.split(/\s+/u);
  const capitalised = words.every(isTitled);
  if (SURNAME.test(name) && words.length >= 2 && words.length <= 5 && capitalised) return "individual";
  if (MISREAD.test(text.toLocaleLowerCase("vi").normalize("NFC"))) return null;
  return ORGANISATION.test(fold(text)) || BODY.test(`${text.normalize("NFC")} `) ? "collective" : null;
}

/**
 * The same for what is known to tell who carries a model out: there many together are a collective too, whoever they
 * are (“Các hộ ngõ 3”, “4 tổ liên gia”, “Bà con thôn Đoài”), and a bare name is a person's in whatever letters.
 * A person and a body side by side (“Ông Lê Văn A và Chi bộ thôn 2”) are both, and so neither.
 */
export function subjectKindTold(text: string): SubjectKind | null {
  const whole = text.normalize("NFC").trim();
  const bare = whole.replace(/^(?:[-–+•*]|\d{1,2}[.)])\s+/u, "").replace(/^cá nhân\s+(?=\S+\s)/iu, "");
  return isMixed(bare) ? null : oneKind(bare);
}

function oneKind(text: string): SubjectKind | null {
  const lower = text.toLocaleLowerCase("vi");
  const group = GROUP.exec(lower);
  if (group) return holdsName(text.slice(group[0].length)) ? subjectKindOf(text) : "collective";
  const kind = subjectKindOf(text);
  if (kind !== null) return kind;
  const counted = COUNTED.exec(lower);
  const bodies = counted !== null && ORGANISATION.test(fold(text.slice(counted[0].length)));
  if (bodies || MANY.test(lower) || CLAN.test(text)) return "collective";
  return isPersonName(text.split(/\s*[-–,;(:\n]\s*|\s+\d{1,2}[.)]\s/u)[0] ?? "") ? "individual" : null;
}

/** People who are many by their very word, at the beginning (lower case). */
const GROUP =
  /^(?:cb,? ?gv(?:,? ?nv)?|cán bộ,? (?:giáo viên|chiến (?:sĩ|sỹ)|hội viên|đảng viên|công chức|viên chức)|bà con|toàn dân|người dân|hộ dân|đồng bào|phụ nữ|thanh niên|thanh thiếu niên|thiếu nhi|nông dân|học sinh|phụ huynh|công nhân|người cao tuổi|người lao động|cựu chiến binh|tiểu thương|giáo dân|phật tử|tín đồ)(?=$|[\s,])/u;
/** “Họ Trần Văn” is a clan; “Buôn Ea Mar” a village of the Highlands. */
const CLAN = new RegExp(`^(?:[Dd]òng )?[Hh]ọ (?:${SURNAMES})(?!\\p{L})|^[Bb]uôn \\p{Lu}`, "u");

/** Bodies and persons named side by side; one who is said to hold a post behind a body leads it. */
function isMixed(text: string): boolean {
  const parts = text.split(/\s+và\s+|\s*[;+&\n]\s*/u).filter((part) => part !== "");
  if (parts.length < 2) return false;
  const kinds = parts.map((part) => oneKind(part.replace(/^cá nhân\s+/iu, "")));
  const person = kinds.indexOf("individual");
  const body = kinds.indexOf("collective");
  if (person < 0 || body < 0) return false;
  return person < body || !LEADS.test(parts[person]?.toLocaleLowerCase("vi") ?? "");
}
const LEADS = /(?<!\p{L})(?:bí thư|trưởng|phó|chủ tịch|chủ nhiệm|giám đốc|phụ trách|đứng đầu)(?!\p{L})/u;

/** True where words behind a group are or end in a person's name. */
function holdsName(rest: string): boolean {
  const name = rest.trim();
  return SURNAME.test(name)
    ? endsInName(name)
    : WITH_MIDDLE.test(name) && !CALLED_AFTER.test(name.replace(WITH_MIDDLE, ""));
}

/** True where a person's name follows a post: right behind it, or behind the body that the post is held in. */
function endsInName(rest: string): boolean {
  const [first = "", ...others] = rest.split(/[,;:(\n]|\s[-–]\s/u).map((part) => part.trim());
  const whole = first.split(/\s+/u);
  const named = whole.length >= 2 && whole.length <= 5 && whole.every((word) => /^\p{Lu}/u.test(word));
  if (named && (SURNAME.test(first) || !ORGANISATION.test(fold(first)))) return true;
  return [first, ...others].some((part, index) => {
    const name = WITH_MIDDLE.exec(part) ?? LONG_NAME.exec(part);
    if (name) return !CALLED_AFTER.test(part.slice(0, name.index));
    const called = addressed(part);
    if (index > 0 && called !== null) return /^\p{Lu}/u.test(called);
    const words = part.split(/\s+/u);
    return index > 0 && SURNAME.test(part) && words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word));
  });
}

/** True where a line names a body or person whole; false for a line that breaks off (“Chi bộ và Hội”, “Chi hội Phụ nữ,”). */
export function isWhole(line: string): boolean {
  return subjectKindOf(line) !== null && !/(?:\s(?:và|với|cùng|của|các|&)|[,–-])\s*$/iu.test(line);
}
