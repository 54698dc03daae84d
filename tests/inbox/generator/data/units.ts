import type { UnitInput } from "../../../../core/register/unit.ts";
import type { Random } from "../random.ts";
import { lines, withoutDiacritics } from "../text.ts";
import type { Seat } from "../types.ts";

const FIRST = lines(`
  An
  Tân
  Kiến
  Ngũ
  Thụy
  Tú
  Hữu
  Đại
  Thuận
  Bát
  Quốc
  Chiến
  Mỹ
  Trường
  Lê
  Hùng`);
const SECOND = lines(`
  Thọ
  Hưng
  Đoan
  Phúc
  Sơn
  Thiên
  Bằng
  Tiến
  Thái
  Quang
  Khê
  Đồng
  Hòa
  Thủy
  Trung
  Lâm`);

/** Pairs that a careless reader takes for one: one vowel, one mark, one word more, or only the kind apart. */
const TWINS: readonly (readonly [string, string])[] = [
  ["An Lộc", "An Lạc"],
  ["Đông Khê", "Đồng Khê"],
  ["Tân Mỹ", "Tân Mỹ Đông"],
  ["Hòa Nghĩa", "Hóa Nghĩa"],
  ["Tân Thủy", "Tân Thụy"],
  ["Kỳ Sơn", "Kỳ Sơn Hạ"],
  ["Vạn Phúc", "Văn Phúc"],
];

interface OfficeUnit {
  name: string;
  kind: string;
  /** How a letterhead, a file name or a unit column may name it too. */
  forms: string[];
}

const OFFICES: readonly OfficeUnit[] = [
  { name: "Hội Liên hiệp Phụ nữ {seat}", kind: "Đoàn thể", forms: ["Hội LHPN {seat}", "Hội Phụ nữ {seat}"] },
  { name: "Hội Nông dân {seat}", kind: "Đoàn thể", forms: ["HND {seat}"] },
  { name: "Hội Cựu chiến binh {seat}", kind: "Đoàn thể", forms: ["Hội CCB {seat}"] },
  { name: "Liên đoàn Lao động {seat}", kind: "Đoàn thể", forms: ["LĐLĐ {seat}"] },
  { name: "Hội Chữ thập đỏ {seat}", kind: "Đoàn thể", forms: ["Hội CTĐ {seat}"] },
  { name: "Hội Khuyến học {seat}", kind: "Đoàn thể", forms: [] },
  { name: "Công an {seat}", kind: "Lực lượng vũ trang", forms: ["CA {seat}"] },
  { name: "Ban Chỉ huy Quân sự {seat}", kind: "Lực lượng vũ trang", forms: ["Ban CHQS {seat}", "BCHQS {seat}"] },
  { name: "Viện kiểm sát nhân dân {seat}", kind: "Cơ quan", forms: ["VKSND {seat}", "Viện KSND {seat}"] },
  { name: "Chi cục Thi hành án dân sự {seat}", kind: "Cơ quan", forms: ["Chi cục THADS {seat}"] },
  { name: "Kho bạc Nhà nước {seat}", kind: "Cơ quan", forms: ["KBNN {seat}"] },
  { name: "Phòng Văn hóa và Thông tin {seat}", kind: "Cơ quan", forms: ["Phòng VH&TT {seat}", "Phòng VHTT {seat}"] },
  { name: "Trường THPT Nguyễn Thái Học", kind: "Cơ quan", forms: ["THPT Nguyễn Thái Học"] },
  { name: "Bệnh viện Đa khoa {seat}", kind: "Cơ quan", forms: ["BVĐK {seat}"] },
  { name: "Hạt Kiểm lâm {seat}", kind: "Cơ quan", forms: [] },
  { name: "Điện lực {place}", kind: "Doanh nghiệp", forms: [] },
  { name: "Công ty CP Dệt {place}", kind: "Doanh nghiệp", forms: ["Cty CP Dệt {place}"] },
];

export interface UnitWorld {
  units: UnitInput[];
  /** Other certain namings, by unit name. */
  forms: ReadonlyMap<string, readonly string[]>;
  /** Name of the district without its kind. */
  place: string;
  seat: Seat;
}

/** A district with enough communes for `senders` units to write. */
export function inventUnits(rng: Random, seat: Seat, senders: number): UnitWorld {
  const place = rng.pick(["Kiến Bình", "Tiên Hải", "Vĩnh An", "Dương Hồng", "Thủy Đường"]);
  const seatWord = seat === "huyen" ? "huyện" : "quận";
  const names = new Set(rng.sample(TWINS, seat === "huyen" ? 3 : 2).flat());
  const wanted = Math.min(80, Math.max(10, senders - OFFICES.length));
  while (names.size < wanted) {
    const [first, second] = [rng.pick(FIRST), rng.pick(SECOND)];
    const name = `${first} ${second}`;
    // Further twins by chance would make file names unclear that the truth takes for clear.
    const clash = [...names].some((other) => tooNear(other, name));
    if (first !== second && name !== place && !clash) names.add(name);
  }
  const communes = rng.shuffle([...names]);
  const towns = seat === "huyen" ? 2 : 0;
  const units: UnitInput[] = communes.map((name, i) =>
    unit(
      `${seat === "quan" ? "Phường" : i < towns ? "Thị trấn" : "Xã"} ${name}`,
      seat === "quan" ? "Phường" : i < towns ? "Thị trấn" : "Xã",
      seat === "huyen" && i >= towns && rng.chance(0.4) ? ["ntm-kieu-mau"] : [],
    ),
  );
  const town = communes[0];
  const namesake = seat === "huyen" && rng.chance(0.4) && town !== undefined;
  if (namesake) units.push(unit(`Xã ${town}`, "Xã", []));
  const forms = new Map<string, string[]>();
  const fill = (text: string) => text.replace("{seat}", seatWord).replace("{place}", place);
  for (const office of OFFICES) {
    const listed = unit(fill(office.name), office.kind, []);
    // A kind office lists its abbreviations; most do not.
    if (rng.chance(0.3)) listed.aliases = office.forms.map(fill);
    units.push(listed);
    forms.set(listed.name, office.forms.map(fill));
  }
  return { units, forms, place, seat };
}

function unit(name: string, kind: string, flags: string[]): UnitInput {
  return { name, kind, parent: null, short: null, aliases: [], flags };
}

export function isCommune(one: UnitInput): boolean {
  return ["Xã", "Phường", "Thị trấn"].includes(one.kind);
}

/** “Xã An Lộc” → “An Lộc”. */
export function bareName(one: UnitInput): string {
  return isCommune(one) ? one.name.slice(one.kind.length + 1) : one.name;
}

/** True where no other unit has this name, kind aside; without diacritics if asked. */
export function isUniqueName(one: UnitInput, units: readonly UnitInput[], folded: boolean): boolean {
  const key = (text: string) => (folded ? withoutDiacritics(text) : text).toLowerCase();
  return !units.some((other) => other !== one && key(bareName(other)) === key(bareName(one)));
}

/** The same without diacritics, but for the kind: only marks tell the two apart. */
export function hasFoldedTwin(one: UnitInput, units: readonly UnitInput[]): boolean {
  const key = (unitInput: UnitInput) => withoutDiacritics(unitInput.name).toLowerCase();
  return units.some((other) => other !== one && key(other) === key(one));
}

function tooNear(a: string, b: string): boolean {
  const [x, y] = [withoutDiacritics(a).toLowerCase(), withoutDiacritics(b).toLowerCase()];
  if (x.includes(y) || y.includes(x)) return true;
  let apart = Math.abs(x.length - y.length);
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) apart++;
  return apart < 2;
}
