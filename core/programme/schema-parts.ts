import { z } from "zod";

/* What every part of a programme is made of. */

/** `L137` or `L17-L19`: lines of the guidance document's text. */
export const source = z.string().regex(/^L\d+(-L\d+)?$/, "dòng nguồn phải có dạng L137 hoặc L17-L19");
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "mã chỉ gồm chữ thường không dấu, số và dấu gạch nối");
export const isoDate = z.iso.date("ngày phải có thật và có dạng YYYY-MM-DD");
export const words = z.string().trim().min(1, "không được để trống");

/** Words of the document; `printed` keeps them as printed where a certain OCR error was corrected. */
export const item = z.strictObject({ text: words, printed: words.optional(), source });

/** Kinds of unit that the document does not mean, where it says whom it means only by what they are not. */
export const exceptUnitKinds = z.array(words).min(1).optional();
