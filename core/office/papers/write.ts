import { randomUUID } from "node:crypto";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { OfficeError } from "../errors.ts";
import { words } from "../words.ts";

/** A file to be written. */
export interface PaperFile {
  path: string;
  bytes: Buffer;
}

/** Makes the folder that papers go into. Throws `failed` and says why it cannot be had. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => cannotWrite(path, error));
}

/**
 * Writes all of the papers or none: each beside its place first, then all take their places; where one
 * cannot, those that had are put back as they were. Throws `failed` with the path, the reason and what to do.
 */
export async function writeWhole(papers: readonly PaperFile[]): Promise<void> {
  const steps = papers.map(({ path, bytes }) => {
    const mark = randomUUID().slice(0, 8);
    return { path, bytes, fresh: `${path}.${mark}.tmp`, before: `${path}.${mark}.old`, stood: false, placed: false };
  });
  try {
    for (const step of steps) {
      await writeThrough(step.fresh, step.bytes).catch((error: unknown) => cannotWrite(step.path, error));
      step.stood = await keepAside(step).catch((error: unknown) => cannotWrite(step.path, error));
    }
    for (const step of steps) {
      await rename(step.fresh, step.path).catch((error: unknown) => cannotWrite(step.path, error));
      step.placed = true;
    }
  } catch (error) {
    for (const { path, before, stood, placed } of steps) {
      if (placed) await (stood ? rename(before, path) : rm(path, { force: true }));
    }
    throw error;
  } finally {
    for (const { fresh, before } of steps) {
      await rm(fresh, { force: true });
      await rm(before, { force: true });
    }
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies what stands in the place, if anything does: a file that another program holds, or a folder, is found now. */
async function keepAside({ path, before }: { path: string; before: string }): Promise<boolean> {
  try {
    await (await open(path, "r+")).close();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  await copyFile(path, before);
  return true;
}

function cannotWrite(path: string, error: unknown): never {
  const said = error instanceof Error ? error.message : String(error);
  const parent = codeOf(error) === "ENOENT" ? dirname(path) : null;
  const reason = parent === null ? (words.whyNotWritten[codeOf(error)] ?? said) : words.noSuchFolder(parent);
  throw new OfficeError("failed", words.cannotWrite(path, reason));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
