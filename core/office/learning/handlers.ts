import type { learningContract } from "../../contract/learning.ts";
import type { HandlersOf } from "../desk.ts";
import { forgetLayout, listLayouts } from "./learnt.ts";
import { listResults, showResults } from "./results.ts";
import { makeSlip } from "./slip.ts";

/** The operations of what the office taught the intake, of results papers, and of answers to senders. */
export const learningHandlers: HandlersOf<typeof learningContract> = {
  "results.show": showResults,
  "results.list": listResults,
  "learnt.layouts": listLayouts,
  "learnt.forgetLayout": forgetLayout,
  "slip.make": makeSlip,
};
