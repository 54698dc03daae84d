/**
 * Hosts with a window never let it name a path: it holds tokens that the host gave out for what a
 * dialogue or a drop brought. Here, for every such host, stands which inputs hold them.
 */

/** What an operation will do with a file: read what the clerk gave, or write where she chose. */
export type FileUse = "read" | "write";

/**
 * The properties of any operation's input that name files. By name and not by operation, so that an
 * operation to come is covered before anybody thinks of it.
 */
export const FILE_INPUTS: Readonly<Record<string, FileUse>> = {
  paths: "read",
  path: "read",
  form: "read",
  units: "read",
  guidance: "read",
  to: "write",
};

/**
 * The input with the paths put in for its tokens. What is no token is left to the contract's own
 * check where it is no text at all; any text goes through `pathOf`, which throws for what it did not give out.
 */
export function tokensToPaths(input: unknown, pathOf: (token: string, use: FileUse) => string): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => {
      const use = Object.hasOwn(FILE_INPUTS, name) ? FILE_INPUTS[name] : undefined;
      if (use === undefined) return [name, value];
      const path = (token: unknown) => (typeof token === "string" ? pathOf(token, use) : token);
      return [name, Array.isArray(value) ? value.map(path) : path(value)];
    }),
  );
}
