import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { Checked, Output } from "../../contract.ts";
import { readComputer, saveComputer } from "../../store/computer.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words } from "./words.ts";

/*
 * The lock keeps whoever sits down at the computer from opening the register in the program. It does not
 * encrypt the data: whoever can read the data folder can read the register, with the command line too.
 * A forgotten password is helped by removing `computer.json`; nothing of the register is lost by it.
 */

const LEAST = 4;
const KEY = 32;
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

/** Sets, changes or removes the lock. One that is set is changed only by who knows it. */
export async function setLock(desk: Desk, input: Checked<"safety.lock">): Promise<Output<"safety.lock">> {
  await assertPassword(desk.dataFolder, input.current ?? "");
  if (input.password === null) {
    await saveComputer(desk.dataFolder, { lock: null });
    return { lock: false };
  }
  if ([...input.password].length < LEAST) throw new OfficeError("invalid", words.passwordTooShort(LEAST));
  const salt = randomBytes(16);
  const hash = await hashOf(input.password, salt);
  await saveComputer(desk.dataFolder, { lock: { salt: salt.toString("base64"), hash: hash.toString("base64") } });
  return { lock: true };
}

/** The lock of one run of the program: closed until the password is given, open where there is none. */
export interface Lock {
  /** Throws `locked` until it is opened. */
  assertOpen(): Promise<void>;
  /** Throws `locked` for another password. */
  open(password: string): Promise<Output<"safety.unlock">>;
}

/** The lock of the office in this folder, for one run of the program. */
export function openLock(dataFolder: string): Lock {
  let open = false;
  return {
    async assertOpen() {
      // Looked at once: a lock that is set while the program runs is asked for at the next start.
      open ||= (await readComputer(dataFolder)).lock === null;
      if (!open) throw new OfficeError("locked", words.locked);
    },
    async open(password) {
      await assertPassword(dataFolder, password);
      open = true;
      return { unlocked: true };
    },
  };
}

/** Throws `locked` where there is a lock and this is not its password. */
async function assertPassword(dataFolder: string, password: string): Promise<void> {
  const { lock } = await readComputer(dataFolder);
  if (lock === null) return;
  const wanted = Buffer.from(lock.hash, "base64");
  const given = await hashOf(password, Buffer.from(lock.salt, "base64"));
  if (wanted.length !== KEY || !timingSafeEqual(wanted, given)) throw new OfficeError("locked", words.wrongPassword);
}

function hashOf(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, KEY, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );
}
