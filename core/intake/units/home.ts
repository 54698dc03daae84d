import { compareKey, fold } from "../../text/fold.ts";

/** The place that the office itself belongs to: bodies of its own tier are named with it, without it, or without the tier. */
export interface Home {
  /** Compare key of the tier's word (“huyện”). */
  tier: string;
  /** Compare key of the place's name (“hàm yên”). */
  place: string;
}

/** Words for a tier, or for the committee that writes for it. */
const TIERS = new Map(
  (
    [
      ["huyện ủy", "huyện"],
      ["quận ủy", "quận"],
      ["tỉnh ủy", "tỉnh"],
      ["thành ủy", "thành phố"],
      ["thị ủy", "thị xã"],
      ["thành phố", "thành phố"],
      ["thị xã", "thị xã"],
      ["thị trấn", "thị trấn"],
      ["đặc khu", "đặc khu"],
      ["huyện", "huyện"],
      ["quận", "quận"],
      ["tỉnh", "tỉnh"],
      ["phường", "phường"],
      ["xã", "xã"],
    ] as const
  ).map(([words, tier]) => [compareKey(words), compareKey(tier)]),
);
const TIER_AND_PLACE = new RegExp(`(?:^| )(${[...TIERS.keys()].join("|")}) (?=\\S)(.+)$`, "u");
/** What lies above the place: “…, tỉnh Tuyên Quang” (as a compare key, where marks are gone). */
const ABOVE = new RegExp(
  `(?<=\\S) (?:${["huyện", "quận", "tỉnh", "thành phố", "thị xã", "tp"].map(compareKey).join("|")}) .*$`,
  "u",
);

/** “Huyện ủy” without its place: the committee's word is none. */
const COMMITTEE = new RegExp(`^${compareKey("ủy")}(?: |$)`, "u");

/** True for a text that names the office's own place with its tier or its committee (“HUYỆN ỦY HÀM YÊN”, “huyen Ham Yen”). */
export function namesHome(text: string, home: Home): boolean {
  const key = ` ${compareKey(text)} `;
  return [...TIERS].some(([words, tier]) => {
    const own = ` ${words} ${home.place} `;
    return tier === home.tier && (key.includes(own) || key.includes(fold(own)));
  });
}

/**
 * Reads “Ban Dân vận Huyện ủy Hàm Yên, tỉnh Tuyên Quang” as huyện, Hàm Yên: the place that is named first, without what
 * it lies in. Null for an office that names no place.
 */
export function homeOf(office: string): Home | null {
  const [, word = "", rest = ""] = TIER_AND_PLACE.exec(compareKey(office)) ?? [];
  const tier = TIERS.get(word);
  if (tier === undefined || COMMITTEE.test(rest)) return null;
  return { tier, place: rest.replace(ABOVE, "") };
}
