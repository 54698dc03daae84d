import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { checkProgramme } from "./check.ts";
import type { ProgrammeProblem } from "./problem.ts";
import { type Programme, programmeSchema } from "./schema.ts";
import { programmeWords as words } from "./words.ts";

/** A programme that cannot be used: why (stable code), and everything that is wrong, each with its path. */
export class ProgrammeError extends Error {
  constructor(
    readonly code: "not-found" | "unreadable" | "not-json" | "invalid",
    name: string,
    readonly problems: ProgrammeProblem[],
  ) {
    const details = problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
    super(`${words.refused(name)}: ${details.join("; ")}`);
    this.name = "ProgrammeError";
  }
}

/**
 * Reads a programme from the text of its file. Throws a {@link ProgrammeError} with every problem
 * of shape, or, where the shape is right, every reference that does not hold.
 *
 * @param name what messages call it: a file name or an id
 */
export function parseProgramme(text: string, name = "JSON"): Programme {
  return readProgramme(parseJson(text, name), name);
}

/** As {@link parseProgramme}, from what was read of the file already. */
export function readProgramme(value: unknown, name = "JSON"): Programme {
  const shape = programmeSchema.safeParse(value, { error: inVietnamese });
  if (!shape.success) {
    const problems = shape.error.issues.map((issue) => ({ path: pathInWords(issue.path), message: issue.message }));
    throw new ProgrammeError("invalid", name, problems);
  }
  const problems = checkProgramme(shape.data);
  if (problems.length > 0) throw new ProgrammeError("invalid", name, problems);
  return shape.data;
}

/** The programme `id` of the folder in which a host keeps those that come with the product. */
export async function loadProgramme(folder: string, id: string): Promise<Programme> {
  // An id becomes a file name: nothing that could lead out of the folder is one.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fail("not-found", id, words.badId(id));
  const programme = parseProgramme(await readText(join(folder, `${id}.json`), id), id);
  if (programme.id !== id) fail("invalid", id, words.otherId(programme.id, `${id}.json`), "id");
  return programme;
}

/** All programmes of the folder, the latest year first. One that cannot be used is an error, not a gap. */
export async function listProgrammes(folder: string): Promise<Programme[]> {
  const names = await readdir(folder).catch(() => fail("unreadable", folder, words.unreadable(folder)));
  const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
  const programmes = await Promise.all(ids.map((id) => loadProgramme(folder, id)));
  return programmes.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

async function readText(path: string, id: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return absent ? fail("not-found", id, words.notFound(id)) : fail("unreadable", id, words.unreadable(id));
  }
}

/** The JSON of a programme's file. Throws a {@link ProgrammeError} (`not-json`). */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return fail("not-json", name, words.notJson(error instanceof Error ? error.message : String(error)));
  }
}

function fail(code: ProgrammeError["code"], name: string, message: string, path = ""): never {
  throw new ProgrammeError(code, name, [{ path, message }]);
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((said, step) => {
    if (typeof step === "number") return `${said}[${step}]`;
    return said === "" ? String(step) : `${said}.${String(step)}`;
  }, "");
}

/** Messages for what the schema does not word itself. */
function inVietnamese(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? words.missing : words.expected(issue.expected);
    case "unrecognized_keys":
      return words.strangeKeys(issue.keys);
    case "invalid_value":
      return words.oneOf(issue.values);
    case "invalid_union":
      return words.unknownKind;
    case "too_small":
      return issue.origin === "number"
        ? words.tooSmall(issue.minimum, issue.inclusive ?? true)
        : words.tooFew(issue.minimum);
    case "too_big":
      return words.tooBig(issue.maximum);
    default:
      return words.badFormat;
  }
}
