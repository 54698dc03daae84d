import { crc32, deflateRawSync } from "node:zlib";
import yauzl from "yauzl";
import { listZip, readZipMember } from "../intake/read/zip.ts";
import { FormError } from "./errors.ts";
import { words } from "./words.ts";

/** Parts that are taken as text. */
const IS_TEXT = /\.(xml|rels|vml)$/iu;
/** Bytes of all of them at most: they are held as text, and as trees of a multiple of that size. */
const MOST_TEXT = 20 * 1024 * 1024;

/**
 * The parts of an Office file. What is not changed keeps its packed bytes, name, method and date; what
 * is changed is packed anew. Sizes were added up before anything is inflated.
 */
export class OfficePackage {
  readonly #bytes: Buffer;
  readonly #entries: yauzl.Entry[];
  readonly #texts = new Map<string, string>();
  readonly #changed = new Map<string, string>();

  private constructor(bytes: Buffer, entries: yauzl.Entry[]) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /** Opens a package. Throws `Refusal` or {@link FormError} for one that is damaged, encrypted or too large. */
  static async open(bytes: Buffer): Promise<OfficePackage> {
    const members = await listZip(bytes);
    const texts = members.filter(({ name }) => IS_TEXT.test(name));
    if (texts.reduce((sum, { size }) => sum + size, 0) > MOST_TEXT) throw new FormError("too-large", words.tooLarge);
    const entries: yauzl.Entry[] = [];
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const own = new OfficePackage(bytes, entries);
    for (const { name } of texts) own.#texts.set(name, (await readZipMember(bytes, name)).toString("utf8"));
    return own;
  }

  /** Names of the parts that are text, in their order. */
  get names(): string[] {
    return [...this.#texts.keys()];
  }

  /** A part's text as it now stands; null where there is none. */
  text(name: string): string | null {
    return this.#changed.get(name) ?? this.#texts.get(name) ?? null;
  }

  /** As {@link text}; throws {@link FormError} `damaged` where the part is missing. */
  require(name: string): string {
    const text = this.text(name);
    if (text === null) throw new FormError("damaged", words.damaged(name));
    return text;
  }

  /** Puts another text in the place of a part. */
  set(name: string, text: string): void {
    if (text !== this.text(name)) this.#changed.set(name, text);
  }

  /** Parts that are no longer what they were. */
  get changed(): string[] {
    return [...this.#changed.keys()];
  }

  /** The targets of a part's relationships: id → part name, and each one's type. */
  relations(part: string): { id: string; type: string; target: string }[] {
    const at = part.lastIndexOf("/");
    const folder = part.slice(0, at + 1);
    const rels = this.text(`${folder}_rels/${part.slice(at + 1)}.rels`) ?? "";
    return [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].flatMap(([tag]) => {
      const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "u").exec(tag)?.[1] ?? "";
      if (value("TargetMode") === "External") return [];
      return [
        { id: value("Id"), type: value("Type").split("/").at(-1) ?? "", target: resolve(folder, value("Target")) },
      ];
    });
  }

  /** The whole file. */
  bytes(): Buffer {
    const records: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const entry of this.#entries) {
      const text = this.#changed.get(entry.fileName);
      const part = text === undefined ? this.#packed(entry) : pack(text);
      const name = entry.fileNameRaw;
      const common = Buffer.alloc(26);
      common.writeUInt16LE(VERSION, 0);
      // Sizes stand in the header itself, so no descriptor follows the data.
      common.writeUInt16LE(entry.generalPurposeBitFlag & ~DESCRIPTOR, 2);
      common.writeUInt16LE(part.method, 4);
      common.writeUInt16LE(entry.lastModFileTime, 6);
      common.writeUInt16LE(entry.lastModFileDate, 8);
      common.writeUInt32LE(part.sum, 10);
      common.writeUInt32LE(part.data.length, 14);
      common.writeUInt32LE(part.size, 18);
      common.writeUInt16LE(name.length, 22);
      records.push(Buffer.from("PK\x03\x04", "latin1"), common, name, part.data);
      const place = Buffer.alloc(14);
      place.writeUInt32LE(entry.externalFileAttributes, 6);
      place.writeUInt32LE(offset, 10);
      directory.push(Buffer.from(`PK\x01\x02${String.fromCharCode(VERSION)}\0`, "latin1"), common, place, name);
      offset += 4 + common.length + name.length + part.data.length;
    }
    const listing = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", 0, "latin1");
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(listing.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...records, listing, end]);
  }

  #packed(entry: yauzl.Entry): Packed {
    const header = entry.relativeOffsetOfLocalHeader;
    const start = header + LOCAL_HEADER + this.#bytes.readUInt16LE(header + 26) + this.#bytes.readUInt16LE(header + 28);
    const data = this.#bytes.subarray(start, start + entry.compressedSize);
    return { data, method: entry.compressionMethod, sum: entry.crc32, size: entry.uncompressedSize };
  }
}

interface Packed {
  data: Buffer;
  method: number;
  sum: number;
  size: number;
}

const LOCAL_HEADER = 30;
const VERSION = 20;
const DEFLATED = 8;
const DESCRIPTOR = 0x8;

function pack(text: string): Packed {
  const plain = Buffer.from(text, "utf8");
  return { data: deflateRawSync(plain), method: DEFLATED, sum: crc32(plain), size: plain.length };
}

/** A relationship's target as a part's name: from the package's root, or from the folder of its source. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
