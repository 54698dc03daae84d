/** Stable codes. `invalid` and those of a word that nobody knows mean that the call was wrong; the others, that it failed. */
export type OfficeErrorCode =
  | "not-found"
  | "invalid"
  | "busy"
  | "locked"
  | "failed"
  | "unknown-operation"
  | "unknown-programme"
  | "unknown-unit"
  | "unknown-field"
  | "unknown-appendix"
  | "bad-decision"
  | "bad-unit-list"
  | "bad-form"
  | "not-waiting"
  | "nothing-to-undo"
  | "refused"
  | "not-available";

/** A refusal of the office: stable code, Vietnamese message, what it is about. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string,
    readonly details: string[] = [],
  ) {
    super(message);
    this.name = "OfficeError";
  }
}
