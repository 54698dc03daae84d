/** Text as the generator writes it, and as the register must show it; on purpose not the reader's own functions. */

/** Lines of a block of data, without blanks. */
export function lines(block: string): string[] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A long text as the register shows it: NFC, single spaces, line breaks kept, no blank lines. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map((line) => line.replace(/[\s\u00a0]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A name as the register shows it: on one line. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\n/gu, " ");
}

export function hasText(text: string): boolean {
  return text.replace(/[\s\u00a0\u200b-\u200d\ufeff]/gu, "") !== "";
}

/** “Xã Đồng Hưng” → “Xa Dong Hung”. */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D").normalize("NFC");
}

export function upper(text: string): string {
  return text.toLocaleUpperCase("vi");
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

const MARKS = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** The other place of the tone mark: oà ↔ òa, uỷ ↔ ủy; unchanged where there is none. */
export function otherTonePlace(text: string): string {
  return text.normalize("NFC").replace(/\p{L}+/gu, (word) => {
    for (const mark of MARKS.slice(1)) {
      for (const [first, second] of ["oa", "oe", "uy"].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)) {
        const old = `${first}${mark}`.normalize("NFC") + second;
        const modern = first + `${second}${mark}`.normalize("NFC");
        for (const [from, to] of [
          [old, modern],
          [modern, old],
        ] as const) {
          for (const shape of [(s: string) => s, upper, capital]) {
            const found = shape(from);
            // After q the u belongs to the consonant; only open syllables have two spellings.
            if (word.endsWith(found) && !/q/iu.test(word.at(-found.length - 1) ?? "")) {
              return word.slice(0, -found.length) + shape(to);
            }
          }
        }
      }
    }
    return word;
  });
}

/** Two digits, as offices write counts. */
export function two(n: number): string {
  return String(n).padStart(2, "0");
}

export function camel(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(capital)
    .join("");
}
