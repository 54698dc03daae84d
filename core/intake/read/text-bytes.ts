import iconv from "iconv-lite";
import { decodeLegacy, plausibility } from "../../text/legacy.ts";

/** Control characters that no text file holds; white space is let through, and those that Windows-1252 decoding may leave. */
const BINARY = /(?!\s)\p{Cc}(?<![\u{80}-\u{9f}])/gu;
/** How many of those in a thousand characters make bytes something other than text. */
const BINARY_PER_THOUSAND = 2;

/**
 * Decodes a text file: by its byte order mark, by the zeros of UTF-16, by a charset that its markup
 * names, as UTF-8 where it is valid, as Windows-1258 where its letters say so, else as Windows-1252
 * (under which TCVN3 and VNI letters keep their codes). Returns null where the bytes are no text.
 */
export function decodeText(bytes: Buffer): string | null {
  const text = decode(bytes);
  const sample = text.slice(0, 20_000);
  const binary = sample.match(BINARY)?.length ?? 0;
  return binary * 1_000 > sample.length * BINARY_PER_THOUSAND ? null : text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return iconv.decode(bytes, "utf8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, "utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, "utf16be");
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return iconv.decode(bytes, "utf16le");
  if (zeros.even > 0.3 && zeros.odd < 0.05) return iconv.decode(bytes, "utf16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the only other way to know is the markup's own word.
  }
  const named = /charset\s*=\s*["']?([\w-]+)|encoding\s*=\s*["']([\w-]+)/i.exec(
    bytes.subarray(0, 2_000).toString("latin1"),
  );
  const charset = named?.[1] ?? named?.[2] ?? (isVietnameseWindows(bytes) ? "windows-1258" : "windows-1252");
  return iconv.decode(bytes, iconv.encodingExists(charset) && !/^utf/i.test(charset) ? charset : "windows-1252");
}

/**
 * Windows-1258 writes tones behind their vowels, at the codes where Windows-1252 has letters: it is believed where nearly
 * all words with such letters become Vietnamese syllables by it, and more of them than by TCVN3 or VNI.
 */
function isVietnameseWindows(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const text = iconv.decode(sample, "windows-1258");
  if (!/\p{L}\p{M}/u.test(text)) return false;
  const western = iconv.decode(sample, "windows-1252");
  const others = [western, decodeLegacy(western, "tcvn3"), decodeLegacy(western, "vni")].map(plausibility);
  const own = plausibility(text.normalize("NFC"));
  return own > BELIEVED && own > Math.max(...others);
}
const SAMPLE = 50_000;
const BELIEVED = 0.8;

function zeroShare(bytes: Buffer): { odd: number; even: number } {
  const sample = bytes.subarray(0, 2_000);
  let odd = 0;
  let even = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 1) odd++;
    else even++;
  }
  const half = Math.max(1, sample.length / 2);
  return { odd: odd / half, even: even / half };
}
