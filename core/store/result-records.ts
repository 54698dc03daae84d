import type { CellReference } from "../register/model.ts";
import type { ResultMatch, ResultsPurpose, ResultValues } from "../register/result.ts";

/** What a results paper told of one model, with the cells that it was read from. */
export interface StoredResult {
  modelId: string;
  submissionId: string;
  file: string;
  receivedAt: string;
  purpose: ResultsPurpose;
  how: ResultMatch;
  sheet: string;
  row: number;
  rows: number[];
  values: ResultValues;
  cells: Record<string, CellReference[]>;
}

/** Which results are looked for: what holds of each model and purpose, or with a submission all that it told. */
export interface ResultFilter {
  programmeId: string;
  purpose?: ResultsPurpose;
  modelId?: string;
  submissionId?: string;
}
