/** A refusal of the office: stable code, Vietnamese message, what it is about. */
export class OfficeError extends Error {
  constructor(
    readonly code: "not-found" | "invalid" | "busy" | "failed" | "unknown-operation",
    message: string,
    readonly details: string[] = [],
  ) {
    super(message);
    this.name = "OfficeError";
  }
}
