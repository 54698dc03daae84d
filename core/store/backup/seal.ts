import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import type { Sink } from "./zip-writer.ts";

/**
 * A backup under a password: AES-256-GCM in frames, the key from the password by scrypt. Each frame's
 * nonce is its number and whether it is the last, so that frames cannot be swapped, left out or cut off
 * unnoticed; the head is authenticated with every frame. The key is of one file only (random salt), so
 * that a nonce never comes twice under it.
 *
 * It keeps a lost stick or a mailed file from being read. It does not protect the register on the
 * computer, nor a password that is guessed; and without the password nobody can open it again.
 */
const MAGIC = Buffer.from("DVKSEAL1", "latin1");
const SALT = 16;
const HEAD = MAGIC.length + SALT + 4;
const FRAME = 1 << 16;
const TAG = 16;
/** 64 MB and some tenths of a second for each guess; what an old office computer can still give. */
const COST = { logN: 16, r: 8, p: 1 };

/** Fewer letters are guessed in an afternoon. */
export const LEAST_PASSWORD = 8;

/** Thrown where a frame does not open: another password, or bytes that were changed or cut off. */
export class SealError extends Error {}

/** Whether a file that begins so is sealed. */
export function isSealed(beginning: Buffer): boolean {
  return beginning.subarray(0, MAGIC.length).equals(MAGIC);
}

/** What is written to `write` goes sealed to `sink`; `end` must be called for the file to be whole. */
export async function seal(sink: Sink, password: string): Promise<{ write: Sink; end(): Promise<void> }> {
  const head = Buffer.concat([MAGIC, randomBytes(SALT), Buffer.from([COST.logN, COST.r, COST.p, 0])]);
  const key = await keyOf(password, head);
  await sink(head);
  let waiting = Buffer.alloc(0);
  let number = 0;
  const put = async (plain: Buffer, last: boolean): Promise<void> => {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(number, last));
    cipher.setAAD(head);
    number += 1;
    await sink(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  };
  return {
    async write(bytes) {
      waiting = Buffer.concat([waiting, bytes]);
      // One frame is always held back, for the last one is marked.
      while (waiting.length > FRAME) {
        await put(waiting.subarray(0, FRAME), false);
        waiting = waiting.subarray(FRAME);
      }
    },
    end: () => put(waiting, true),
  };
}

/** Opens what was sealed, frame by frame. Throws {@link SealError}; what came before is then not to be used. */
export async function* unseal(blocks: AsyncIterable<Buffer>, password: string): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  let opened: { head: Buffer; key: Buffer } | null = null;
  let number = 0;
  const open = (frame: Buffer, last: boolean): Buffer => {
    if (!opened || frame.length < TAG) throw new SealError("cut off");
    const decipher = createDecipheriv("aes-256-gcm", opened.key, nonce(number, last));
    decipher.setAAD(opened.head);
    decipher.setAuthTag(frame.subarray(-TAG));
    number += 1;
    try {
      return Buffer.concat([decipher.update(frame.subarray(0, -TAG)), decipher.final()]);
    } catch {
      throw new SealError("does not open");
    }
  };
  for await (const block of blocks) {
    waiting = Buffer.concat([waiting, block]);
    if (!opened && waiting.length >= HEAD) {
      const head = waiting.subarray(0, HEAD);
      opened = { head, key: await keyOf(password, head) };
      waiting = waiting.subarray(HEAD);
    }
    while (opened && waiting.length > FRAME + TAG) {
      yield open(waiting.subarray(0, FRAME + TAG), false);
      waiting = waiting.subarray(FRAME + TAG);
    }
  }
  yield open(waiting, true);
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Vietnamese letters may be typed composed or not: both are the same password. */
async function keyOf(password: string, head: Buffer): Promise<Buffer> {
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT);
  const [logN = 0, r = 0, p = 0] = head.subarray(MAGIC.length + SALT);
  // The head of a hostile file must not make this machine work for hours.
  if (logN !== COST.logN || r !== COST.r || p !== COST.p) throw new SealError("unknown cost");
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, 32, { N: 2 ** logN, r, p, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}
