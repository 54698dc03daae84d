import { z } from "zod";

/** Kinds known to the movement's rules; an office may use others, as free text. */
export const KNOWN_UNIT_KINDS = [
  "Xã",
  "Phường",
  "Thị trấn",
  "Đặc khu",
  "Quận",
  "Huyện",
  "Thành phố",
  "Tỉnh",
  "Chi bộ",
  "Đảng bộ",
  "Cơ quan",
  "Đoàn thể",
  "Lực lượng vũ trang",
  "Doanh nghiệp",
] as const;

/** One line of a unit list (`units import`). */
export const unitInput = z.strictObject({
  name: z.string().min(1),
  kind: z.string().min(1),
  parent: z.string().nullable(),
  short: z.string().nullable(),
  aliases: z.array(z.string()),
  /** Year flags such as `ntm-kieu-mau`; never assumed. */
  flags: z.array(z.string()),
});
export type UnitInput = z.infer<typeof unitInput>;

/** A subordinate unit as the register keeps it. */
export const unit = unitInput.extend({ id: z.string() });
export type Unit = z.infer<typeof unit>;
