import type { papersContract } from "../../contract/papers.ts";
import type { HandlersOf } from "../desk.ts";
import { exportAppendices } from "./export.ts";
import { previewPaper, savePaper } from "./preview.ts";

/** The operations of official papers. */
export const papersHandlers: HandlersOf<typeof papersContract> = {
  "papers.preview": previewPaper,
  "papers.save": savePaper,
  "export.appendix": exportAppendices,
};
