import { type LeftOutModel, placeModels } from "../../consolidation/placement.ts";
import { seatOf } from "../../consolidation/situation.ts";
import { defaultResults } from "../../documents/layout/default-results.ts";
import type { PaperOffice } from "../../documents/layout/office.ts";
import type { Document } from "../../documents/model.ts";
import type { ReportKind } from "../../documents/reports/report.ts";
import type { Desk } from "../desk.ts";
import type { OfficeSituation } from "../situation.ts";
import { appendixPaper } from "./appendix.ts";
import type { PaperChoices } from "./compose.ts";
import type { Remembered } from "./remembered.ts";
import type { YearForPapers } from "./year.ts";

interface Material {
  desk: Pick<Desk, "settings">;
  situation: OfficeSituation;
  year: YearForPapers;
  remembered(code: string): Remembered;
  office: PaperOffice;
  choices: PaperChoices;
}

/**
 * The appendices that go with a report: those of the registration, or those of the results
 * (co-quan-dang-2026:L167); where the document names none for the results, a default list of them. An
 * evaluation of targets and a report by members have their tables in the text.
 */
export function attachmentsOf(
  kind: ReportKind,
  material: Material,
): { attachments: Document[]; leftOut: LeftOutModel[] } {
  if (kind === "targets" || kind === "members") return { attachments: [], leftOut: [] };
  const { desk, situation, year, remembered, office, choices } = material;
  const { programme } = situation;
  const seat = seatOf(situation);
  const wanted = kind === "registration" ? "registration" : "results";
  const own = programme.appendices.filter(({ code, purpose }) => seat.appendices.includes(code) && purpose === wanted);
  const fallback = defaultResults(programme, situation.seat);
  // A document without an appendix of results still has results to list.
  const placedIn =
    own.length > 0
      ? situation
      : {
          ...situation,
          programme: {
            ...programme,
            appendices: [fallback],
            seats: programme.seats.map((one) =>
              one.code === seat.code ? { ...one, appendices: [fallback.code] } : one,
            ),
          },
        };
  const placement = placeModels(placedIn, wanted);
  const attachments = placement.appendices.map(({ appendix, models }) =>
    appendixPaper({
      situation,
      settings: desk.settings,
      appendix,
      models: models.map(({ model }) => model),
      options: { date: choices.date, signer: office.signer, rules: choices.rules },
      outcomes: year.outcomes,
      layout: remembered(appendix.code).layout,
      letter: { paper: "Báo cáo", number: office.number ?? "…-BC/…", date: office.date },
    }),
  );
  return { attachments, leftOut: placement.leftOut };
}
