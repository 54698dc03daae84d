import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { unitsWords as words } from "../../words/units.ts";

type Overview = Output<"overview.show">;
type Cell = Overview["units"][number]["cells"][number];

/** What a unit still owes: past its last day, or still to come. */
export function owed(cells: readonly Cell[], duties: Overview["duties"], states: readonly Cell["state"][]) {
  return duties.filter((duty) => cells.some((cell) => cell.duty === duty.id && states.includes(cell.state)));
}

/** The words that remind a unit of what it owes past its last day; null where it owes nothing. */
export function reminderText(
  office: string,
  unit: string,
  cells: readonly Cell[],
  duties: Overview["duties"],
): string | null {
  const late = owed(cells, duties, ["missing"]);
  if (late.length === 0) return null;
  const papers = late.map((duty) =>
    words.reminderPaper(paperName(duty.label), duty.lastDay === null ? null : formatDay(duty.lastDay)),
  );
  return words.reminderText(office, unit, papers.join("; "));
}

/** The reminders of all units that owe something, one below the other. */
export function allReminders(office: string, overview: Pick<Overview, "units" | "duties">): string {
  return overview.units
    .flatMap(({ name, cells }) => reminderText(office, name, cells, overview.duties) ?? [])
    .join("\n\n");
}

/** “Gửi Bản tổng hợp …” → “Bản tổng hợp …”: the paper without the verb of its deadline. */
export function paperName(label: string): string {
  return label.replace(/^(gửi|nộp)\s+/iu, "");
}
