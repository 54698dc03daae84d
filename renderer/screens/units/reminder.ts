import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { unitsWords as words } from "../../words/units.ts";

type Overview = Output<"overview.show">;
type Cell = Overview["units"][number]["cells"][number];

/** The words that remind a unit of what it owes past its last day; null where it owes nothing. */
export function reminderText(
  office: string,
  unit: string,
  cells: readonly Cell[],
  duties: Overview["duties"],
): string | null {
  const papers = duties.flatMap((duty) => {
    const cell = cells.find((one) => one.duty === duty.id && one.state === "missing");
    return cell ? [words.reminderPaper(paperName(duty), cell.lastDay && formatDay(cell.lastDay))] : [];
  });
  return papers.length === 0 ? null : words.reminderText(office, unit, papers.join("; "));
}

/** The reminders of all units that owe something, one below the other. */
export function allReminders(office: string, overview: Pick<Overview, "units" | "duties">): string {
  return overview.units
    .flatMap(({ name, cells }) => reminderText(office, name, cells, overview.duties) ?? [])
    .join("\n\n");
}

/** “Gửi Bản tổng hợp …” → “Bản tổng hợp …”: the paper without the verb of its deadline; what puts models forward by its own name. */
export function paperName({ purpose, label }: Pick<Overview["duties"][number], "purpose" | "label">): string {
  return purpose === "nomination" ? words.nomination : label.replace(/^(gửi|nộp)\s+/iu, "");
}
