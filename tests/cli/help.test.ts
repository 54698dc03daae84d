import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bare, inProcess, root } from "./dvk.ts";

describe("help and version", () => {
  const commands = [
    [],
    ["init"],
    ["programmes"],
    ["programmes", "show"],
    ["units"],
    ["units", "list"],
    ["units", "import"],
    ["import"],
    ["review"],
    ["review", "list"],
    ["review", "show"],
    ["review", "set"],
    ["review", "confirm"],
    ["undo"],
    ["models"],
    ["status"],
    ["export"],
    ["export", "appendix"],
    ["check"],
    ["backup"],
    ["restore"],
    ["serve"],
  ];
  /** What commander would say in English. */
  const ENGLISH = /\b(usage|options|commands|arguments|display|output|default|help for)\b(?!\])/iu;

  it.each(commands.map((command) => [command.join(" "), command] as const))("dvk %s --help", async (_, command) => {
    const { code, stdout, stderr } = await inProcess([...command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`Cách dùng: dvk ${command.join(" ")}`.trimEnd());
    expect(stdout).toContain("--json");
    expect(stdout).not.toMatch(ENGLISH);
    // Every option and every argument is explained.
    for (const line of stdout.split("\n").filter((one) => /^ {2}(-|<)/u.test(one)))
      expect(line).toMatch(/ {2,}\p{L}.*$/u);
  });

  it("loads nothing heavy: neither database nor parsers nor schemas", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const log = join(tmpdir(), `dvk-loaded-${process.pid}.txt`);
    for (const args of [["--version"], ["--help"], ["import", "--help"], ["imprt"]]) {
      await rm(log, { force: true });
      const ended = await bare(args, { DVK_LOADED: log }, ["./tests/cli/loaded.ts"]);
      if (args[0] === "--version") expect(ended).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
      const loaded = readFileSync(log, "utf8").split("\n");
      expect(loaded.some((url) => url.includes("/commander/"))).toBe(true);
      const own = loaded
        .filter((url) => /\/(core|parsers)\/.*\.ts$/u.test(url))
        .map((url) => url.replace(/.*\/(?=core\/|parsers\/)/u, ""));
      expect(own.sort()).toEqual(["core/office/errors.ts", "core/store/store.ts"]);
      expect(loaded.filter((url) => /node_modules\/(?!commander\/|tsx\/)/u.test(url))).toEqual([]);
    }
    await rm(log, { force: true });
  });
});
