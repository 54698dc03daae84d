import type { LongText } from "../../../core/register/model.ts";
import type { UnitInput } from "../../../core/register/unit.ts";
import type { ExpectedFile } from "../score/files.ts";
import type { ExpectedModel } from "../score/shapes.ts";

export type FieldCode =
  | "ntm"
  | "do-thi"
  | "chuyen-doi-so"
  | "kinh-te"
  | "van-hoa-xa-hoi"
  | "quoc-phong-an-ninh"
  | "he-thong-chinh-tri";

export const FIELD_CODES: readonly FieldCode[] = [
  "ntm",
  "do-thi",
  "kinh-te",
  "van-hoa-xa-hoi",
  "quoc-phong-an-ninh",
  "he-thong-chinh-tri",
  "chuyen-doi-so",
];

export type Who = "collective" | "individual";
export type Origin = "new" | "continued";
export type Seat = "huyen" | "quan";

/** One model before it is written anywhere. */
export interface ModelSeed {
  name: string;
  /** Other spellings of the name that are right too. */
  nameAccept: string[];
  unit: UnitInput;
  kind: "mo-hinh" | "dien-hinh";
  subject: string;
  who: Who;
  /** Undefined where a title leaves it open. */
  leader: null | undefined;
  /** Null: the file names a field that no guidance knows. */
  field: FieldCode | null;
  origin: Origin;
  since: number;
  texts: Partial<Record<LongText, string>>;
  phone: string;
  households: number;
  /** Million đồng. */
  budget: number;
}

export interface GeneratedFile {
  name: string;
  bytes: Uint8Array;
  expected: ExpectedFile;
  /** Models that this file yields if it is imported. */
  models: ExpectedModel[];
  traits: string[];
  /** Days after 1 March 2024 on which the mail came. */
  day: number;
  /** For the test that reads the file again. */
  encoding?: "utf-8" | "utf-16le";
  separator?: string;
}

export interface GeneratedInbox {
  seed: number;
  programme: "hai-phong-2024";
  seat: Seat;
  office: string;
  units: UnitInput[];
  files: GeneratedFile[];
  expected: {
    files: ExpectedFile[];
    register: ExpectedModel[];
    inReview: ExpectedModel[];
    withdrawn: { unit: string | null; name: string }[];
  };
}
