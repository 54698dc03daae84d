import type { formsContract } from "../../contract/forms.ts";
import type { papersContract } from "../../contract/papers.ts";
import type { HandlersOf } from "../desk.ts";
import { formsHandlers } from "../forms/handlers.ts";
import { exportAppendices } from "./export.ts";
import { previewPaper, savePaper } from "./preview.ts";

/** The operations of official papers. */
export const papersHandlers: HandlersOf<typeof papersContract & typeof formsContract> = {
  "papers.preview": previewPaper,
  "papers.save": savePaper,
  "export.appendix": exportAppendices,
  ...formsHandlers,
};
