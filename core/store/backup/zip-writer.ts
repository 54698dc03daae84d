import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

/** Where the bytes of an archive go, in order. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** Writes one archive; nothing is held in memory but a block and the names. */
export interface ZipWriter {
  /** Adds a member from its blocks. Names are ASCII, with forward slashes. */
  add(name: string, blocks: AsyncIterable<Buffer>, compress: boolean): Promise<void>;
  /** Writes the directory; nothing can be added afterwards. */
  end(): Promise<void>;
}

interface Written {
  name: Buffer;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** Sizes follow the member, for they are not known before it is read. */
const SIZES_FOLLOW = 0x0008;
const VERSION = 45;
/** 1 January 1980: an archive of the same content is the same bytes. */
const DAY = 0x0021;
const LONG = 0xffffffff;

/**
 * A zip archive as a stream. Always in the 64-bit form, so that the register of ten years needs no
 * other code than the register of ten days, and the one that is tested is the one that is used.
 */
export function zipWriter(sink: Sink): ZipWriter {
  const written: Written[] = [];
  let at = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    at += bytes.length;
    await sink(bytes);
  };

  return {
    async add(label, blocks, compress) {
      const member: Written = { name: Buffer.from(label), method: compress ? 8 : 0, crc: 0, packed: 0, size: 0, at };
      await put(localHeader(member));
      const packed = async (bytes: Buffer): Promise<void> => {
        member.packed += bytes.length;
        await put(bytes);
      };
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const block of blocks) {
          member.crc = crc32(block, member.crc);
          member.size += block.length;
          yield block;
        }
      };
      if (compress) await deflate(counted(), packed);
      else for await (const block of counted()) await packed(block);
      await put(descriptor(member));
      written.push(member);
    },
    async end() {
      const start = at;
      for (const member of written) await put(centralHeader(member));
      await put(ending(written.length, start, at - start));
    },
  };
}

async function deflate(blocks: AsyncIterable<Buffer>, put: (bytes: Buffer) => Promise<void>): Promise<void> {
  const stream = createDeflateRaw({ level: 6 });
  const feed = (async () => {
    for await (const block of blocks) if (!stream.write(block)) await once(stream, "drain");
    stream.end();
  })();
  feed.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const bytes of stream) await put(bytes as Buffer);
  await feed;
}

function common(target: Buffer, at: number, { method }: Written): void {
  target.writeUInt16LE(VERSION, at);
  target.writeUInt16LE(SIZES_FOLLOW, at + 2);
  target.writeUInt16LE(method, at + 4);
  target.writeUInt16LE(DAY, at + 8);
}

function localHeader(member: Written): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4, member);
  head.writeUInt32LE(LONG, 18);
  head.writeUInt32LE(LONG, 22);
  head.writeUInt16LE(member.name.length, 26);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, member.name, extra]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(24);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeBigUInt64LE(BigInt(packed), 8);
  tail.writeBigUInt64LE(BigInt(size), 16);
  return tail;
}

function centralHeader(member: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  common(head, 6, member);
  head.writeUInt32LE(member.crc, 16);
  head.writeUInt32LE(LONG, 20);
  head.writeUInt32LE(LONG, 24);
  head.writeUInt16LE(member.name.length, 28);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(member.size), 4);
  extra.writeBigUInt64LE(BigInt(member.packed), 12);
  extra.writeBigUInt64LE(BigInt(member.at), 20);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(LONG, 42);
  return Buffer.concat([head, member.name, extra]);
}

function ending(members: number, start: number, length: number): Buffer {
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(VERSION, 12);
  end64.writeUInt16LE(VERSION, 14);
  end64.writeBigUInt64LE(BigInt(members), 24);
  end64.writeBigUInt64LE(BigInt(members), 32);
  end64.writeBigUInt64LE(BigInt(length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(LONG, 12);
  end.writeUInt32LE(LONG, 16);
  return Buffer.concat([end64, locator, end]);
}
