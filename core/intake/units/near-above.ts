import { saidShort } from "../../register/source.ts";
import { cellName } from "../table/address.ts";
import type { Evidence, Line } from "./evidence.ts";
import { linesOfCell, senderParts } from "./letterhead.ts";
import type { UnitReader } from "./reader.ts";

/**
 * The line of a letterhead that comes nearest to a unit's name without being one (“TOÀ ÁN NHÂN DÂM”), the lowest first;
 * none where no line does. It tells no unit: it is what a person is asked about where nothing else says who sent a paper.
 */
export function nearAbove(sheets: readonly { view: { name: string }; above: Line[] }[], units: UnitReader): Evidence[] {
  for (const { view, above } of sheets) {
    for (const { text, as, row = 0, column = 0 } of above.toReversed()) {
      if (as !== "letterhead") continue;
      const near = linesOfCell(text)
        .map((line) => senderParts(line).join(" "))
        .find((line) => !units.ownPlace(line) && units.similar(line).length > 0);
      if (near === undefined) continue;
      const at = row > 0 && column > 0 ? { sheet: view.name, cell: cellName(row, column) } : {};
      return [{ place: "letterhead", unit: null, text: near, by: { how: "letterhead", ...at, said: saidShort(text) } }];
    }
  }
  return [];
}
