import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../contract.ts";
import { FILE_INPUTS, tokensToPaths } from "./tokens.ts";

const given = new Map([
  ["t1", "/uploads/a.xlsx"],
  ["t2", "/uploads/b.xlsx"],
]);
const pathOf = (token: string) => {
  const path = given.get(token);
  if (path === undefined) throw new Error(`refused: ${token}`);
  return path;
};

/** Called like a file, and the id of one that was received: looked up in the register, never on the disk. */
const IDS = ["inbox.record.from", "models.list.file"];

/** Every input that a window fills with a token. A name that means something else elsewhere would stand out here. */
const TOKENS = [
  "export.appendix.to",
  "export.form.to",
  "export.report.to",
  "forms.fill.form",
  "forms.fill.to",
  "forms.own.fill.to",
  "forms.own.keep.path",
  "forms.recognise.path",
  "forms.send.to",
  "import.run.paths",
  "papers.bundle.to",
  "papers.issued.save.to",
  "papers.save.to",
  "safety.backup.to",
  "safety.inspect.path",
  "safety.restore.path",
  "safety.second.to",
  "units.import.path",
  "workplace.create.guidance",
  "workplace.create.units",
  "workplace.guidance.path",
  "year.calendar.export.to",
  "year.dossier.attach.paths",
  "year.programme.adopt.path",
  "year.programme.check.path",
];

describe("tokens in an input", () => {
  test("become paths, alone and in lists", () => {
    expect(tokensToPaths({ paths: ["t1", "t2"], dryRun: true }, pathOf)).toEqual({
      paths: ["/uploads/a.xlsx", "/uploads/b.xlsx"],
      dryRun: true,
    });
    expect(tokensToPaths({ path: "t2" }, pathOf)).toEqual({ path: "/uploads/b.xlsx" });
    expect(tokensToPaths({ programme: "x", units: "t1" }, pathOf)).toEqual({
      programme: "x",
      units: "/uploads/a.xlsx",
    });
  });

  test("a path instead of a token is refused, wherever files are named", () => {
    for (const name of Object.keys(FILE_INPUTS)) {
      expect(() => tokensToPaths({ [name]: "/etc/passwd" }, pathOf)).toThrow("refused");
      expect(() => tokensToPaths({ [name]: ["t1", "/etc/passwd"] }, pathOf)).toThrow("refused");
      expect(() => tokensToPaths({ [name]: "" }, pathOf)).toThrow("refused");
    }
  });

  test("reading and writing are told apart", () => {
    const uses: string[] = [];
    tokensToPaths({ path: "a", to: "b" }, (token, use) => {
      uses.push(use);
      return token;
    });
    expect(uses).toEqual(["read", "write"]);
  });

  test("no text of a file input gets past, whatever the input looks like", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(FILE_INPUTS)), (value, name) => {
        const seen: string[] = [];
        const mapped = tokensToPaths({ [name]: value }, (token) => {
          seen.push(token);
          return "mapped";
        }) as Record<string, unknown>;
        const left = Array.isArray(mapped[name]) ? mapped[name] : [mapped[name]];
        expect(left.filter((one) => typeof one === "string" && one !== "mapped")).toEqual([]);
      }),
    );
  });

  test("the contract names files in no other place", () => {
    const suspicious = /path|file|folder|dir|token|attach|upload|^(to|from|into|units|form|source|target)$/i;
    const inputs = Object.entries(contract).flatMap(([operation, { input }]) =>
      Object.keys(input.shape).map((name) => ({ name, at: `${operation}.${name}` })),
    );
    const named = inputs.filter(({ name }) => suspicious.test(name) && !Object.hasOwn(FILE_INPUTS, name));
    expect(named.map(({ at }) => at).sort()).toEqual(IDS);
    const tokens = inputs.filter(({ name }) => Object.hasOwn(FILE_INPUTS, name));
    expect(tokens.map(({ at }) => at).sort()).toEqual(TOKENS);
  });
});
