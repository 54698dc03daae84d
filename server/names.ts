/** Names of e-mailed files reach far; a file system allows 255 bytes. Room is left for nothing else. */
const SEGMENT_BYTES = 240;
const PATH_BYTES = 600;
const DEPTH = 32;

/** Names that Windows keeps for devices, whatever comes after the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
/** What no file name on Windows may hold; a colon would even name another stream of the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[<>:"|?*\u0000-\u001f\u007f]/gu;

/**
 * The name that a browser sent, as a relative path that is safe to make below a folder: the folders
 * it came in are kept, for a unit's name often stands there. Null where there is nothing to keep or
 * the name leads out of its folder.
 */
export function relativeName(sent: string): string[] | null {
  const decoded = decode(sent);
  if (decoded === null) return null;
  const parts = decoded
    .normalize("NFC")
    .split(/[/\\]/u)
    .filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.length > DEPTH || parts.includes("..")) return null;
  const safe = parts.map(safeSegment);
  const last = safe.at(-1) ?? "";
  return Buffer.byteLength(safe.join("/")) > PATH_BYTES ? [last] : safe;
}

function decode(sent: string): string | null {
  try {
    return decodeURIComponent(sent);
  } catch {
    // It throws over nothing but a name that is none, which the caller refuses.
    return null;
  }
}

function safeSegment(part: string): string {
  // Windows drops dots and blanks at the end, so that two names would become one file.
  const name = part.replace(FORBIDDEN, "_").replace(/[. ]+$/u, "_");
  return shortened(DEVICE.test(name) ? `_${name}` : name);
}

/** Cuts the middle of a name out, keeping its beginning and its extension. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= SEGMENT_BYTES) return name;
  const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? "";
  const letters = [...name.slice(0, name.length - extension.length)];
  while (Buffer.byteLength(letters.join("") + extension) > SEGMENT_BYTES) letters.pop();
  return letters.join("").trimEnd() + extension;
}
