import type { SentCell } from "../sent.ts";

/** A cell of “Ai đã gửi”: a registration that has not come, but for what is said otherwise. */
export function aCell(part: Partial<SentCell> = {}): SentCell {
  return {
    duty: "registration",
    state: "missing",
    lastDay: null,
    extended: false,
    receivedOn: null,
    daysLate: 0,
    files: [],
    models: [],
    ...part,
  };
}
