import { KNOWN_UNIT_KINDS } from "../../../core/register/unit.ts";

/** A unit typed or pasted on the first start; `kind` is null where its name does not tell. */
export interface TypedUnit {
  name: string;
  kind: string | null;
}

/** How a unit's name begins → its kind; the first that fits decides, so the longer ones come first. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^(xã|phường|quận|huyện|thị|tỉnh|thành)\s+đoàn(\s|$)/iu, "Đoàn thể"],
  [/^(quận|huyện|thị|tỉnh|thành)\s+(ủy|uỷ)(\s|$)/iu, "Đảng bộ"],
  [/^xã\s/iu, "Xã"],
  [/^phường\s/iu, "Phường"],
  [/^(thị trấn|tt\.?)\s/iu, "Thị trấn"],
  [/^đặc khu\s/iu, "Đặc khu"],
  [/^quận\s/iu, "Quận"],
  [/^huyện\s/iu, "Huyện"],
  [/^(thành phố|tp\.?)\s/iu, "Thành phố"],
  [/^chi bộ\s/iu, "Chi bộ"],
  [/^đảng (bộ|ủy|uỷ)\s/iu, "Đảng bộ"],
  [/^(công an|ban chỉ huy quân sự|bch quân sự|bộ chỉ huy|đồn biên phòng|bộ đội)/iu, "Lực lượng vũ trang"],
  [/^(hội|đoàn|liên đoàn|uỷ ban mặt trận|ủy ban mặt trận|ủy ban mttq|uỷ ban mttq|mttq|mặt trận)/iu, "Đoàn thể"],
  [/^(công ty|doanh nghiệp|hợp tác xã|tổng công ty|xí nghiệp)/iu, "Doanh nghiệp"],
  [/^(phòng|ban|văn phòng|trung tâm|chi cục|tòa án|toà án|viện|kho bạc|bảo hiểm|trường|sở)\s/iu, "Cơ quan"],
];

/** Reads pasted lines: a name, perhaps numbered, perhaps with its kind in the next column. */
export function readUnitLines(text: string): { units: TypedUnit[]; duplicates: string[] } {
  const units = new Map<string, TypedUnit>();
  const duplicates: string[] = [];
  for (const line of text.normalize("NFC").split(/\r?\n/u)) {
    const cells = line.split("\t").map((cell) => cell.replace(/\s+/gu, " ").trim());
    const parts = cells.filter((cell) => cell !== "" && !/^\d+[.)]?$/u.test(cell));
    const name = (parts[0] ?? "").replace(/^\d+\s*[.)-]\s*|^[-•+]\s*/u, "");
    if (name === "") continue;
    const key = name.toLocaleLowerCase("vi");
    if (units.has(key)) duplicates.push(name);
    else units.set(key, { name, kind: kindIn(parts[1]) ?? kindOfName(name) });
  }
  return { units: [...units.values()], duplicates };
}

function kindIn(cell: string | undefined): string | null {
  const wanted = cell?.toLocaleLowerCase("vi");
  return KNOWN_UNIT_KINDS.find((kind) => kind.toLocaleLowerCase("vi") === wanted) ?? null;
}

function kindOfName(name: string): string | null {
  return BEGINNINGS.find(([beginning]) => beginning.test(name))?.[1] ?? null;
}

/** The lines as the unit list that the office reads. */
export function unitListFile(units: readonly { name: string; kind: string }[]): File {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = units.map(({ name, kind }) => [quoted(name), quoted(kind), "", "", "", ""].join(","));
  const text = ["name,kind,parent,short,aliases,flags", ...lines, ""].join("\n");
  return new File([`\uFEFF${text}`], "don-vi.csv", { type: "text/csv" });
}
