/** Parts that are compared as a whole: where in them a change lies says nothing to a person. */
const WHOLE = new Set(["document", "aliases", "title", "columns"]);

/**
 * Where two programmes differ, as places of the second (`targets[0].minimum`): a list of another length as a whole,
 * else what differs in it. Empty where they say the same.
 */
export function differences(former: unknown, next: unknown, path = ""): string[] {
  if (Array.isArray(former) && Array.isArray(next) && former.length === next.length) {
    return former.flatMap((one, index) => differences(one, next[index], `${path}[${index}]`));
  }
  if (isRecord(former) && isRecord(next)) {
    return [...new Set([...Object.keys(former), ...Object.keys(next)])].flatMap((key) => {
      const at = path === "" ? key : `${path}.${key}`;
      const found = differences(former[key], next[key], at);
      return WHOLE.has(key) && found.length > 0 ? [at] : found;
    });
  }
  return former === next ? [] : [path];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
