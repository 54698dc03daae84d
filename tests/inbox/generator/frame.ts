import type { UnitInput } from "../../../core/register/unit.ts";
import { person } from "./data/people.ts";
import { bareName, isCommune, type UnitWorld } from "./data/units.ts";
import { aside, type Grid } from "./grid.ts";
import { issuer } from "./naming.ts";
import type { Random } from "./random.ts";
import { two, upper } from "./text.ts";

export interface Frame {
  rng: Random;
  grid: Grid;
  /** First and last column of the table below. */
  left: number;
  right: number;
  merges: boolean;
  day: number;
}

/** The column at which the right-hand half of a paper's head starts. */
function half({ left, right }: Frame): number {
  return Math.max(left + 2, left + Math.floor((right - left) * 0.6));
}

export function writeLetterhead(frame: Frame, one: UnitInput, world: UnitWorld, party: boolean): void {
  const { rng, grid, left } = frame;
  const at = half(frame);
  const end = Math.max(frame.right, at);
  const merge: [number, number][] = frame.merges
    ? [
        [left, at - 1],
        [at, end],
      ]
    : [];
  const fate = aside("letterhead");
  const district = upper(`${world.seat === "huyen" ? "huyện" : "quận"} ${world.place}`);
  const above = isCommune(one) ? `${party ? "ĐẢNG BỘ" : "UBND"} ${district}` : "THÀNH PHỐ HẢI PHÒNG";
  const body = issuer(rng, one, world, party);
  const country = party
    ? ["ĐẢNG CỘNG SẢN VIỆT NAM", ""]
    : ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", rng.pick(["Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"])];
  const date = placeAndDate(frame, one, world);
  const number = `Số: ${rng.int(3, 98)}${party ? "-CV/ĐU" : "/CV"}`;
  if (rng.chance(0.15)) {
    grid.add(
      fate,
      [
        [left, `${above}\n${body}`],
        [at, country.filter((line) => line !== "").join("\n")],
      ],
      { merge, bold: true },
    );
    grid.add(fate, [[at, date]], { merge: merge.slice(1), italic: true });
    return;
  }
  const rows: [string, string][] = [
    [above, country[0] ?? ""],
    [body, country[1] ?? ""],
    [rng.chance(0.5) ? number : party ? "*" : "", date],
  ];
  for (const [a, b] of rows) {
    grid.add(
      fate,
      [
        [left, a],
        [at, b],
      ],
      { merge: merge.filter(([column]) => (column === left ? a : b) !== ""), bold: true },
    );
  }
}

export function writeTitle(frame: Frame, lines: readonly string[], fate = aside("title", "letterhead", "note")): void {
  const merge: [number, number][] = frame.merges ? [[frame.left, frame.right]] : [];
  lines.forEach((text, i) => {
    grid(frame).add(fate, [[frame.left, text]], { merge, bold: i === 0, italic: text.startsWith("(") });
  });
}

function grid(frame: Frame): Grid {
  return frame.grid;
}

export function attachment(rng: Random, party: boolean): string {
  const number = `${rng.int(5, 90)}-${party ? rng.pick(["CV/ĐU", "BC/ĐU", "KH/ĐU"]) : "CV"}`;
  return `(Kèm theo ${rng.pick(["Công văn", "Báo cáo", "Kế hoạch"])} số ${number} ngày ${two(rng.int(1, 25))}/3/2024)`;
}

/** Receivers to the left, who signs to the right; a name below. */
export function writeSignature(frame: Frame, one: UnitInput | null, world: UnitWorld, party: boolean): void {
  const { rng, left } = frame;
  const at = half(frame);
  const fate = aside("signature", "note", "letterhead");
  if (rng.chance(0.8)) frame.grid.blank();
  if (one !== null && rng.chance(0.25)) {
    frame.grid.add(fate, [[at, placeAndDate(frame, one, world)]], { italic: true });
  }
  const who = party
    ? [
        rng.pick(["T/M ĐẢNG ỦY", "T/M BAN THƯỜNG VỤ", "TM. KHỐI DÂN VẬN"]),
        rng.pick(["PHÓ BÍ THƯ", "BÍ THƯ", "TRƯỞNG KHỐI"]),
      ]
    : [rng.pick(["CHỦ TỊCH", "THỦ TRƯỞNG ĐƠN VỊ", "NGƯỜI LẬP BIỂU", "TM. BAN CHẤP HÀNH"])];
  const receivers = rng.chance(0.5) ? ["Nơi nhận:", "- Ban Dân vận cấp trên,", "- Lưu VP."] : [];
  for (let i = 0; i < Math.max(who.length, receivers.length); i++) {
    frame.grid.add(
      fate,
      [
        [left, receivers[i]],
        [at, who[i]],
      ],
      { bold: true },
    );
  }
  frame.grid.blank(rng.int(0, 3));
  frame.grid.add(fate, [[at, person(rng).bare]], { bold: true });
}

export function writeNotes(frame: Frame): void {
  const { rng } = frame;
  const text = rng.pick([
    "* Ghi chú: Các mô hình trên đã được cấp ủy thống nhất.",
    "Ghi chú: Số liệu tính đến ngày 15/3/2024.",
    "Lưu ý: Đơn vị sẽ gửi bản giấy sau.",
    "Mọi thắc mắc xin liên hệ số điện thoại 0912 345 678 (văn phòng).",
  ]);
  frame.grid.add(aside("note", "signature"), [[frame.left, text]], { italic: true });
}

function placeAndDate({ day, rng }: Frame, one: UnitInput, world: UnitWorld): string {
  const place = isCommune(one) ? bareName(one) : world.place;
  return `${place}, ngày ${two(Math.max(1, day - rng.int(0, 2)))} tháng ${rng.pick(["3", "03"])} năm 2024`;
}
