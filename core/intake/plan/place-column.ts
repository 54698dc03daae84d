import type { Source } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { cleanLine } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { DraftModel } from "../rows/models.ts";
import { columnNumber } from "../table/address.ts";
import { type Decisions, decidedColumns } from "./decisions.ts";
import type { TableView } from "./plan.ts";
import { takeBody } from "./take-body.ts";

/** Headings (folded) that ask where, and not whose a model is: “Địa điểm”, “Địa bàn khu dân cư”, “Nơi thực hiện”. */
const WHERE =
  /\b(?:dia ban|dia diem|dia chi|noi (?:thuc hien|trien khai|ap dung|xay dung)|o dau|khu vuc|vi tri|pham vi)\b/;
/** Headings (folded) of the hamlets below a commune. */
const HAMLET =
  /^(?:ten )?(?:thon|xom|to dan pho|tdp|khu dan cu|kdc|khu pho|ap|ban|lang|khu)(?: (?:thon|xom|to dan pho|tdp|khu dan cu|kdc|khu pho|ap|ban|lang|to))*$/;

/** Kinds of units that have none below them whose models they gather. */
const ALONE: ReadonlySet<string> = new Set(["chi bo", "co quan", "doan the", "luc luong vu trang", "doanh nghiep"]);
/** Bodies (folded) that gather for the Party committee, whatever kind they were given. */
const GATHERS =
  /^(?:van phong|ban dan van|ban chi dao|khoi dan van|to dan van|ban thuong vu|thuong truc|dang uy|dang bo|ubnd|uy ban nhan dan)\b/;

/** True for a sender whose list is its own: a mass organisation, a school, a force, one Party cell. */
function sendsItsOwn({ kind, name }: Unit): boolean {
  return ALONE.has(fold(kind)) && !GATHERS.test(fold(name));
}

/**
 * In the list of a sender that has no units below it, a column that asks where a model is carried out tells no unit, even
 * where units are called after such places (“Thôn Đông” is no “Chi bộ thôn Đông” in the list of the commune's Front): it is
 * kept as the place, or as who carries the model out under a heading of hamlets where nothing else tells that.
 *
 * @param senderOf the unit that a sheet's lines, or the file, tell
 * @param tables whose column of units becomes one of places where all of it is; changed
 */
export function placesOfSenders(
  models: DraftModel[],
  tables: readonly TableView[],
  decisions: Decisions,
  senderOf: (sheet: string) => Unit | null,
): DraftModel[] {
  return models.map((model) => {
    const sender = model.unitText === null ? null : senderOf(model.sheet);
    const [source] = model.provenance.unit ?? [];
    const asked = source && headingOf(source);
    if (!sender || !source || !asked || !sendsItsOwn(sender) || isDecided(source, decisions)) return model;
    for (const table of tables) moveColumn(table, model, source);
    return withPlace(model, asked);
  });
}

/** The heading of the cell that told the unit, where it asks for a place. */
function headingOf({ how, said }: Source): { heading: string; hamlet: boolean } | null {
  if (said === undefined || (how !== "column" && how !== "question" && how !== "carried")) return null;
  const folded = fold(said);
  const hamlet = HAMLET.test(folded);
  return hamlet || WHERE.test(folded) ? { heading: said, hamlet } : null;
}

function isDecided({ sheet, cell }: Source, decisions: Decisions): boolean {
  const column = columnNumber((cell ?? "").replace(/\d+$/u, ""));
  return sheet !== undefined && column !== null && decidedColumns(decisions, sheet).has(column);
}

function withPlace(model: DraftModel, { heading, hamlet }: { heading: string; hamlet: boolean }): DraftModel {
  const text = cleanLine(model.unitText ?? "");
  const { unit: written = [], ...provenance } = model.provenance;
  const doubts = model.doubts.filter(({ field }) => field !== "unit");
  const values = { ...model.values, extras: { ...model.values.extras } };
  const out: DraftModel = { ...model, values, doubts, provenance, unitId: null, unitText: null, unitCell: null };
  const property = hamlet && takeBody(out, text) ? "subject" : takePlace(out, text, heading);
  out.provenance[property] = [...(out.provenance[property] ?? []), ...written];
  return out;
}

function takePlace({ values }: DraftModel, text: string, heading: string): string {
  if (values.place === null) {
    values.place = text;
    return "place";
  }
  values.extras[heading] = text;
  return `extras.${heading}`;
}

/** What the review shows of the table's columns. */
function moveColumn(table: TableView, { sheet, row }: DraftModel, { cell }: Source): void {
  const { unit, place, ...others } = table.columns;
  const letter = cell?.replace(/\d+$/u, "");
  if (table.sheet !== sheet || row < table.firstRow || row > table.lastRow || unit === undefined || unit !== letter)
    return;
  table.columns = place === undefined ? { ...others, place: unit } : { ...others, place };
}
