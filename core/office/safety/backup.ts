import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { PLACES } from "../../store/backup/places.ts";
import { LEAST_PASSWORD } from "../../store/backup/seal.ts";
import { type WrittenBackup, writeBackup } from "../../store/backup/write.ts";
import { saveComputer } from "../../store/computer.ts";
import { StoreError } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { describeSecond, isFolder, shelve } from "./shelves.ts";
import { words } from "./words.ts";

/** A verified copy: of everything into one file where the clerk says, or onto the program's own shelf. */
export async function backUp(desk: Desk, input: Checked<"safety.backup">): Promise<Output<"safety.backup">> {
  if (input.to === undefined) {
    const { taken, second } = await shelve(desk, "by-hand", true);
    if (!taken) throw new OfficeError("failed", words.noBackup);
    return tell(taken, false, second === null ? [] : [second]);
  }
  if (input.password !== undefined && [...input.password].length < LEAST_PASSWORD) {
    throw new OfficeError("invalid", words.passwordTooShort(LEAST_PASSWORD));
  }
  const to = await fileFor(input.to, desk);
  const written = await writeBackup({
    snapshot: (path) => desk.store.snapshot(path),
    filePath: (sha256) => desk.store.filePath(sha256),
    scratch: PLACES.scratch(desk.dataFolder),
    to,
    reason: "by-hand",
    program: desk.version,
    withFiles: true,
    ...(input.password === undefined ? {} : { password: input.password }),
    progress: desk.progress,
  });
  return tell(written, input.password !== undefined, []);
}

/** In a folder that was chosen the file gets a name of its day. Refused: the midst of the data, and a file that is no backup. */
async function fileFor(to: string, { dataFolder, today }: Desk): Promise<string> {
  // What cannot be looked at is taken for a file to be: writing it then tells what is wrong, with its name.
  const there = await stat(to).catch(() => null);
  if (there && !there.isDirectory() && !/\.dvk$/iu.test(to)) throw new OfficeError("invalid", words.notOurs(to));
  const path = there?.isDirectory() ? join(to, words.fileName(today)) : to;
  if (isInside(dataFolder, path)) throw new OfficeError("invalid", words.inside);
  return path;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === "" || (!way.startsWith("..") && resolve(folder, way) === resolve(path));
}

function tell(written: WrittenBackup, encrypted: boolean, more: string[]): Output<"safety.backup"> {
  const { path, size, sha256, manifest, problems } = written;
  return {
    path,
    size,
    sha256,
    createdAt: manifest.createdAt,
    encrypted,
    register: manifest.register,
    files: manifest.withFiles ? manifest.files.length : 0,
    problems: [...problems, ...more],
  };
}

/** Backs up before something that changes much. Throws where it cannot, and then nothing may be changed. */
export async function backUpBefore(desk: Desk, reason: "before-undo"): Promise<void> {
  // A host that does not say where the data lies has no shelf.
  if (desk.dataFolder === "") return;
  try {
    await shelve(desk, reason);
  } catch (error) {
    const why = error instanceof StoreError ? error.message : String(error);
    throw new OfficeError("failed", words.notBackedUp, [why]);
  }
}

/** Chooses the second folder, which must be there and outside of the data, and copies the newest backup to it. */
export async function chooseSecond(desk: Desk, { to }: Checked<"safety.second">): Promise<Output<"safety.second">> {
  if (to !== null) {
    if (!(await isFolder(to))) throw new OfficeError("not-found", words.notAFolder(to));
    if (isInside(desk.dataFolder, join(to, randomUUID()))) throw new OfficeError("invalid", words.inside);
  }
  await saveComputer(desk.dataFolder, { second: to });
  if (to !== null) {
    const { second } = await shelve(desk, "by-hand");
    if (second !== null) throw new OfficeError("failed", second);
  }
  return { second: await describeSecond(await saveComputer(desk.dataFolder, {})) };
}
