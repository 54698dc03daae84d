import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";

/**
 * The field of `to` under which a field of `from` is found: the one of the same code, else the one whose name or
 * spellings have it (chuyển đổi số of hai-phong-2024 is within văn hóa - xã hội of co-quan-dang-2026:L31-L41).
 * Gives null where no field takes it in, or more than one does.
 */
export function crosswalk(from: Programme, to: Programme): (code: string) => string | null {
  const codes = new Map(
    from.fields.map((field) => {
      if (to.fields.some(({ code }) => code === field.code)) return [field.code, field.code];
      const names = namesOf(field);
      const taking = to.fields.filter((other) => [...namesOf(other)].some((name) => names.has(name)));
      return [field.code, taking.length === 1 ? (taking[0]?.code ?? null) : null];
    }),
  );
  return (code) => codes.get(code) ?? null;
}

function namesOf({ label, short, aliases }: Programme["fields"][number]): Set<string> {
  return new Set([label, short, ...aliases].map(fold));
}
