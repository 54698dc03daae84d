import type { formsContract } from "../../contract/forms.ts";
import type { papersContract } from "../../contract/papers.ts";
import type { HandlersOf } from "../desk.ts";
import { formsHandlers } from "../forms/handlers.ts";
import { bundlePapers } from "./bundle.ts";
import { exportAppendices, exportReport } from "./export.ts";
import { issuePaper, listIssued, saveIssued, suggestNumber } from "./issued.ts";
import { listPapers, previewPaper, savePaper } from "./preview.ts";
import { rememberPaper, showSettings } from "./settings.ts";

/** The operations of official papers. */
export const papersHandlers: HandlersOf<typeof papersContract & typeof formsContract> = {
  "papers.list": listPapers,
  "papers.preview": previewPaper,
  "papers.save": savePaper,
  "papers.remember": rememberPaper,
  "papers.settings": showSettings,
  "papers.number": suggestNumber,
  "papers.issue": issuePaper,
  "papers.issued": listIssued,
  "papers.issued.save": saveIssued,
  "papers.bundle": bundlePapers,
  "export.appendix": exportAppendices,
  "export.report": exportReport,
  ...formsHandlers,
};
