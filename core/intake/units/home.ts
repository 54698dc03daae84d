import { compareKey } from "../../text/fold.ts";

/** The place that the office itself belongs to: bodies of its own tier are named with it, without it, or without the tier. */
export interface Home {
  /** Compare key of the tier's word (“huyện”). */
  tier: string;
  /** Compare key of the place's name (“hàm yên”). */
  place: string;
}

const TIERS: [RegExp, string][] = (
  [
    ["huyện ủy", "huyện"],
    ["quận ủy", "quận"],
    ["tỉnh ủy", "tỉnh"],
    ["thành ủy", "thành phố"],
    ["thị ủy", "thị xã"],
    ["thành phố", "thành phố"],
    ["huyện", "huyện"],
    ["quận", "quận"],
    ["tỉnh", "tỉnh"],
    ["thị xã", "thị xã"],
    ["thị trấn", "thị trấn"],
    ["đặc khu", "đặc khu"],
    ["phường", "phường"],
    ["xã", "xã"],
  ] as const
).map(([words, tier]) => [new RegExp(`(?:^| )${compareKey(words)} (.+)$`, "u"), compareKey(tier)]);

/** “Huyện ủy” without its place: the committee's word is none. */
const COMMITTEE = new RegExp(`^${compareKey("ủy")}(?: |$)`, "u");

/** Reads “Ban Dân vận Huyện ủy Hàm Yên” as huyện, Hàm Yên; null for an office that names no place. */
export function homeOf(office: string): Home | null {
  const key = compareKey(office);
  for (const [pattern, tier] of TIERS) {
    const place = pattern.exec(key)?.[1];
    if (place !== undefined) return COMMITTEE.test(place) ? null : { tier, place };
  }
  return null;
}
