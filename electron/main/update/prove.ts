import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { complain } from "../support/complain.ts";
import { compareVersions, hashOf, type Installer, type Own } from "./installer.ts";
import type { AskSignature } from "./signature.ts";
import type { UpdateRefusal } from "./words.ts";

/** What came of proving an installer: our own copy that may be started, or why there is none. */
export type Proof = { ok: true; path: string; publisher: string } | { ok: false; why: UpdateRefusal };

/** What came of judging a program by its signature: who published it, or why it may not be started. */
export type Judgement = { publisher: string } | UpdateRefusal;

/**
 * Copies an installer into a folder of ours and proves the copy, so that nobody changes it between the look and
 * the start: its SHA-256, a valid signature by the publisher of what runs now, and the version
 * inside, for an older installer can be given a newer name. What was refused is not left there.
 */
export async function proveInstaller(
  installer: Installer,
  wanted: string,
  own: Own & { program: string },
  folder: string,
  ask: AskSignature,
): Promise<Proof> {
  const copy = join(folder, installer.name);
  const why = await prove(copy, installer, wanted, own, folder, ask);
  if (typeof why !== "string") return { ok: true, path: copy, publisher: why.publisher };
  await rm(copy, { force: true });
  return { ok: false, why };
}

async function prove(
  copy: string,
  installer: Installer,
  wanted: string,
  own: Own & { program: string },
  folder: string,
  ask: AskSignature,
): Promise<Judgement> {
  const found = await copyIn(installer.path, copy, folder);
  if (found === null) return "unreadable";
  if (found !== wanted) return "damaged";
  return judge(copy, installer.version, own, ask);
}

/** Whether what lies there is signed by the publisher of what runs now, and is the version that it is said to be. */
export async function judge(
  path: string,
  version: string,
  own: Own & { program: string },
  ask: AskSignature,
): Promise<Judgement> {
  const asked = await Promise.all([ask(own.program), ask(path)]).catch((error: unknown) => {
    complain("the signature cannot be asked for:", error);
    return null;
  });
  if (asked === null) return "cannot-check";
  const [ours, theirs] = asked;
  if (!ours.valid || ours.publisher === "") return "own-unsigned";
  if (!theirs.valid || theirs.publisher === "") return "unsigned";
  if (theirs.publisher !== ours.publisher) return "publisher";
  if (theirs.version !== version || compareVersions(theirs.version, own.version) <= 0) return "version";
  return { publisher: theirs.publisher };
}

/** The hash of what was copied; null where it could not be. */
async function copyIn(from: string, to: string, folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(from, to);
    return await hashOf(to);
  } catch (error) {
    complain("the installer cannot be copied:", error);
    return null;
  }
}
