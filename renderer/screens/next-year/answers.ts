import type { Output } from "../../../core/contract.ts";

/** What the clerk has settled of the year to come. */
export interface NextAnswers {
  programme: string | null;
  seat: string | null;
  keepFlags: boolean;
}

/** A guidance document that a year may begin under. */
export type NextProgramme = Output<"year.programme.list">[number];
