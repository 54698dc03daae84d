import { z } from "zod";

/** Years that an office's papers can bear; a slip of the keyboard outside of them must not enter the register. */
const YEARS = { from: 1945, to: 2200 };

/** A day of the calendar as a person gives it, ISO. */
export const day = z.iso.date().refine((text) => {
  const year = Number(text.slice(0, 4));
  return year >= YEARS.from && year <= YEARS.to;
}, `năm phải từ ${YEARS.from} đến ${YEARS.to}`);
