import type { Input } from "../../core/contract.ts";

type Model = Input<"inbox.record">["models"][number];

const SYLLABLES = ["An", "Bình", "Đông", "Hòa", "Hưng", "Lập", "Minh", "Phú", "Quang", "Tân", "Thủy", "Trung"];
const BODIES = [
  "Hội Liên hiệp Phụ nữ",
  "Hội Nông dân",
  "Hội Cựu chiến binh",
  "Đoàn Thanh niên",
  "Liên đoàn Lao động",
  "Ủy ban MTTQ Việt Nam",
  "Ban Chỉ huy Quân sự",
  "Công an",
  "Hội Chữ thập đỏ",
  "Hội Người cao tuổi",
];

/** 120 communes (30 of them marked), 20 wards, 10 bodies. */
export const UNITS: readonly { name: string; kind: string; flag: boolean }[] = [
  ...place("Xã", 120).map((name, index) => ({ name, kind: "Xã", flag: index % 4 === 0 })),
  ...place("Phường", 20).map((name) => ({ name, kind: "Phường", flag: false })),
  ...BODIES.map((name) => ({ name: `${name} huyện`, kind: "Đoàn thể", flag: false })),
];

function place(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const one = SYLLABLES[index % SYLLABLES.length];
    const other = SYLLABLES[(index * 5 + Math.floor(index / SYLLABLES.length) + 1) % SYLLABLES.length];
    const number = Math.floor(index / (SYLLABLES.length * SYLLABLES.length));
    return `${kind} ${one} ${other}${number > 0 ? ` ${number}` : ""}`;
  }).map((name, index, all) => (all.indexOf(name) === index ? name : `${name} ${index}`));
}

const FIELDS = [
  "ntm",
  "kinh-te",
  "van-hoa-xa-hoi",
  "van-hoa-xa-hoi",
  "chuyen-doi-so",
  "quoc-phong-an-ninh",
  "he-thong-chinh-tri",
  null,
] as const;
const NAMES = [
  "Vận động nhân dân hiến đất làm đường giao thông nông thôn, mở rộng diện tích trồng rau gia vị cho hiệu quả kinh tế cao",
  "Đường hoa thay cỏ dại",
  "Tiếng kẻng an ninh vì bình yên cuộc sống",
  "Mỗi gia đình một thùng rác sạch đẹp, văn minh",
  "Tổ công nghệ số cộng đồng giúp dân dùng dịch vụ công trực tuyến",
  "Ngày thứ sáu trong dân",
  "Khu dân cư tự quản “Đoàn kết - Đồng thuận - Ấm no - Hạnh phúc”",
  "Hũ gạo tình thương",
];

/** A model as a unit registers it; every 40th without a field, every 9th from an earlier year. */
export function modelOf(index: number, kind: string): Model {
  const planned = FIELDS[index % FIELDS.length] ?? null;
  const field = planned === "ntm" && kind === "Phường" ? "do-thi" : planned;
  const person = index % 7 === 0;
  return {
    name: `${NAMES[index % NAMES.length]} số ${index + 1}`,
    field: index % 40 === 7 ? null : (field ?? "kinh-te"),
    origin: index % 9 === 0 ? "continued" : index % 31 === 0 ? null : "new",
    subjectKind: index % 23 === 0 ? null : person ? "individual" : "collective",
    subject: person ? "Bà Phạm Thị Lan, Bí thư chi bộ" : "Chi hội Phụ nữ thôn Đoài",
    content: "Vận động hội viên và nhân dân cùng tham gia, mỗi tháng một buổi. ".repeat(1 + (index % 4)).trim(),
    goal: `${10 + (index % 90)} hộ tham gia`,
    place: "Thôn Đoài",
  };
}
