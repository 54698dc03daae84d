import { nameOf, formWords as words } from "./form-words.ts";

/** By what a part of a list is called where it is named. */
const CALLED = ["label", "title", "text", "name", "code", "id", "column"] as const;

const LONGEST = 40;

/**
 * A place of a programme's file (`fields[3].aliases[0]`) as a person finds it: “Nội dung, lĩnh vực, mục 4
 * (“Phát triển kinh tế”) › Cách gọi khác, mục 1”.
 *
 * @param file what was read of the file, of whatever shape
 */
export function placeInWords(file: unknown, path: string): string {
  let here: unknown = file;
  let owner = "programme";
  const said: string[] = [];
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    const last = said.length - 1;
    if (Array.isArray(here)) {
      here = here[Number(step)];
      said[last] = called(words.nth(said[last] ?? "", Number(step) + 1), here);
    } else {
      here = isRecord(here) ? here[step] : undefined;
      said.push(nameOf(owner, step));
      owner = step;
    }
  }
  return said.length === 0 ? words.whole : said.join(" › ");
}

function called(place: string, one: unknown): string {
  if (!isRecord(one)) return place;
  for (const key of CALLED) {
    const name = one[key];
    if (typeof name === "string" && name.trim() !== "") return words.called(place, shortened(name.trim()));
  }
  return place;
}

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST).trimEnd()}…`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
