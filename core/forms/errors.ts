/** Why a blank form cannot be filled; `code` is stable, the message Vietnamese. */
export class FormError extends Error {
  constructor(
    readonly code:
      | "no-table"
      | "several-tables"
      | "already-filled"
      | "formula-in-body"
      | "merged-body"
      | "legacy-font"
      | "not-a-form"
      | "too-large"
      | "damaged",
    message: string,
  ) {
    super(message);
    this.name = "FormError";
  }
}
