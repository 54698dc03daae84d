/** Why bytes yield no grid. `code` is stable; the Vietnamese message is made from it where it is shown. */
export type RefusalCode =
  | "empty"
  | "too-large"
  | "password-protected"
  | "corrupt"
  | "not-a-spreadsheet"
  | "timeout"
  | "out-of-memory";

/** Thrown by every reader; `what` names the kind of file that was found instead, or the place of the damage. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly what = "",
  ) {
    super(`${code} ${what}`.trim());
    this.name = "Refusal";
  }
}
