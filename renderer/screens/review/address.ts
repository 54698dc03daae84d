import { to } from "../../shell/routes.ts";

/** A cell as Excel names it. */
export interface Place {
  sheet: string;
  cell: string;
}

/** Address of the review of a file, at a cell of it. */
export function reviewAt(file: string, place: Place | null): string {
  if (!place) return to.review(file);
  const query = new URLSearchParams({ sheet: place.sheet, cell: place.cell });
  return `${to.review(file)}?${query}`;
}
