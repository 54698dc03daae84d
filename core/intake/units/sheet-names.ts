import type { Unit } from "../../register/unit.ts";
import { fold } from "../../text/fold.ts";
import { sheetMeaning } from "../rows/section.ts";
import type { UnitReader } from "./reader.ts";

/** Words of sheet names that say what the paper is, and not whose. */
const OF_PAPERS = new Set(
  (
    "sheet trang bang table bieu mau pl phu luc so dk dang ky dvk dan van kheo mo hinh mh dien hinh nam danh sach ds tong hop th moi duy tri " +
    "tiep tuc tap the ca nhan ban chinh thuc sua bo sung lan final new copy data nhap lieu ket qua bao cao quy thang huong dan chi tiet " +
    "linh vuc noi dung cac theo va in gui ky page worksheet tieu de i ii iii iv v vi a b c x"
  ).split(" "),
);
/** Words before the name of a cell of the Party or a part of a commune. */
const CELL = /^(chi bo|cb|dang bo|xom|thon|ap|ban|khu|khu pho|to dan pho|tdp)\b/;

/**
 * True where a sheet's name speaks of a unit of its own, known or not, so that what another sheet says of its sender
 * does not hold here. Where sheets are named by their units (`named`), every name of its own words does.
 */
export function namesAnother(name: string, reader: UnitReader, units: Unit[], named: boolean): boolean {
  const words = fold(name)
    .split(" ")
    .filter((word) => !/^\d*$/u.test(word) && !OF_PAPERS.has(word));
  if (words.length === 0 || Object.keys(sheetMeaning(name)).length > 0) return false;
  if (named) return true;
  const keepsCells = units.some((unit) => CELL.test(fold(unit.name)));
  return reader.lookalike(name) !== null || reader.similar(name).length > 0 || (keepsCells && CELL.test(fold(name)));
}
