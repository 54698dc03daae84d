import fc from "fast-check";
import { expect, it } from "vitest";
import { nameKey } from "../results/match.ts";
import { likelySame, nameParts } from "../results/similar.ts";
import { NearNames } from "./names.ts";

const word = fc.constantFrom(
  "mô hình",
  "tiếng",
  "kẻng",
  "tiếng kẻng",
  "tiengkeng",
  "đường",
  "đừơng",
  "hoa",
  "hoà",
  "phụ nữ",
  "an ninh",
  "camera",
  "camara",
  "thôn",
  "1",
  "2",
  "số 3",
  "“Hũ gạo”",
  "tình thương",
  "nhà",
);
const name = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));

it("a near name is the one that holding it against each of the others finds first", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), name, fc.integer({ min: 1, max: 3 }), (names, asked, every) => {
      const known = new NearNames<number>();
      for (const [index, own] of names.entries()) known.add(own, index);
      const wanted = (index: number) => index % every === 0;
      const found = known.near(asked, wanted);
      expect(found === null ? undefined : names[found]).toBe(firstNear(names, asked, wanted));
      const same = names.findIndex((own, index) => wanted(index) && nameKey(own) === nameKey(asked));
      const foundSame = known.same(asked, wanted);
      expect(foundSame === null ? null : nameKey(names[foundSame] ?? "")).toBe(same < 0 ? null : nameKey(asked));
    }),
    { numRuns: process.env.DVK_LONG ? 20_000 : 500 },
  );
});

/** The near name that came in first, whichever of those that bear it is wanted; each held against the one asked for. */
function firstNear(names: string[], asked: string, wanted: (index: number) => boolean): string | undefined {
  const numbers = (text: string) => (text.match(/\d+/gu) ?? []).join(" ");
  return [...new Set(names)].find(
    (own) =>
      nameKey(own) !== nameKey(asked) &&
      numbers(own) === numbers(asked) &&
      likelySame(nameParts(asked), nameParts(own)) &&
      names.some((other, index) => other === own && wanted(index)),
  );
}

it("what was taken out is found no more", () => {
  const known = new NearNames<string>();
  known.add("Đường hoa phụ nữ", "m1");
  known.add("Đường hoa phụ nữ", "m2");
  known.remove("Đường hoa phụ nữ", "m1");
  expect(known.same("Mô hình “Đường hoa phụ nữ”", () => true)).toBe("m2");
  expect(known.near("Đường hoa của phụ nữ", () => true)).toBe("m2");
  known.remove("Đường hoa phụ nữ", "m2");
  expect(known.near("Đường hoa của phụ nữ", () => true)).toBeNull();
});
