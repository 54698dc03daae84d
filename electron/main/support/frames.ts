/** How much of an error is kept: its kind and where in the program it arose, never its words. */
export interface Traced {
  error: string;
  where: string[];
}

const FRAMES = 12;

/** A frame of our own bundles or of Node, without the folder that they lie in, for its name may be a person's. */
const FRAME =
  /^\s*at (?:(?:async |new )*([\w$.<>]{1,80})(?: \[as [\w$.<>]+\])? \()?[^()]*?((?:node:[\w/]+|[\w-]+\.[cm]?js)):(\d+):(\d+)\)?$/u;

/**
 * What may be told of an error to somebody outside: messages name files, units and models, and folders name whoever
 * works here, so that only the kind, the functions and the lines are kept.
 */
export function traced(error: unknown): Traced {
  if (!(error instanceof Error)) return { error: typeof error, where: [] };
  const where = (error.stack ?? "").split("\n").flatMap((line) => {
    const [, name, file, row, column] = FRAME.exec(line) ?? [];
    return file === undefined ? [] : [`${name ?? "?"} ${file}:${row}:${column}`];
  });
  return { error: /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : "Error", where: where.slice(0, FRAMES) };
}
