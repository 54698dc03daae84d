import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PURPOSES } from "../../cli/options.ts";
import { submissionPurpose } from "../../core/programme/schema.ts";
import { openStore } from "../../core/store/open.ts";
import { bare, inProcess, root, run } from "./dvk.ts";
import { sampleFolder } from "./folder.ts";
import { errorAnswer } from "./schemas.ts";

let folder = "";
let data = "";

beforeAll(async () => {
  ({ folder, data } = await sampleFolder());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs with `--json`: the refusal in its shape on stdout, its message on stderr too. */
async function refusal(args: string[], dir = data): Promise<{ exit: number; code: string; message: string }> {
  const { code: exit, stdout, stderr } = await inProcess(["--data", dir, ...args, "--json"]);
  const { code, message } = errorAnswer.parse(JSON.parse(stdout)).error;
  expect(stderr).toContain(message);
  return { exit, code, message };
}

describe("wrong usage: exit code 2, a refusal as JSON, nothing done", () => {
  const inbox = "samples/inbox/0321_May An Lac.csv";
  it.each<[string, string[], string]>([
    ["an unknown command", ["imprt"], "imprt"],
    ["an unknown option", ["models", "--foo"], "--foo"],
    ["no command", [], "Thiếu lệnh"],
    ["a group without a command", ["review"], "Thiếu lệnh"],
    ["no path", ["import"], "paths"],
    ["one argument too many", ["status", "x"], "Thừa"],
    ["an option without its value", ["models", "--unit"], "--unit"],
    ["a required option left out", ["export", "appendix", "01"], "--to"],
    ["an office without a name", ["init", "--programme", "hai-phong-2024"], "--office"],
    ["a report that is none", ["export", "report", "foo", "--to", "x"], "Tham số “kind”: “foo”"],
    ["a day that is none", ["status", "--as-of", "2024-02-30"], "2024-02-30"],
    ["a day written otherwise", ["import", inbox, "--received", "28/3/2024"], "28/3/2024"],
    ["a year that is none", ["status", "--year", "hai nghìn"], "hai nghìn"],
    ["another year", ["status", "--year", "2025"], "2024"],
    ["another programme", ["status", "--programme", "nghia-thai-2024"], "nghia-thai-2024"],
    ["a programme that nobody knows", ["programmes", "show", "x"], "“x”"],
    ["an id that leads out of the folder", ["programmes", "show", "../package"], "../package"],
    ["an unknown purpose", ["import", inbox, "--purpose", "letter"], "registration"],
    ["an unknown unit", ["models", "--unit", "Xã An Bịnh"], "Xã An Bình"],
    ["an unknown sender", ["import", inbox, "--unit", "Xã Không Có"], "Xã Không Có"],
    ["an unknown field", ["models", "--field", "thể thao"], "kinh-te"],
    ["an appendix of another seat", ["export", "appendix", "02", "--to", "/nowhere"], "01, 03"],
    ["an appendix that nobody knows", ["export", "appendix", "99", "--to", "/nowhere"], "01, 03"],
    ["an unknown format", ["export", "appendix", "01", "--to", "/nowhere", "--format", "odt"], "odt"],
    ["a decision without a value", ["review", "set", "s1", "unit"], "unit"],
  ])("%s", async (_, args, named) => {
    const { exit, message } = await refusal(args);
    expect(exit).toBe(2);
    expect(message).toContain(named);
  });

  it("also of an office to be: unknown programme, seat, year; no folder is left behind", async () => {
    const fresh = join(folder, "fresh");
    const office = ["init", "--office", "Ban Dân vận"];
    for (const [args, code] of [
      [["--programme", "x"], "unknown-programme"],
      [["--programme", "hai-phong-2024", "--seat", "xa"], "unknown-seat"],
      [["--programme", "hai-phong-2024", "--year", "2023"], "usage"],
      [[], "usage"],
    ] as const) {
      expect(await refusal([...office, ...args], fresh)).toMatchObject({ exit: 2, code });
    }
    expect(await readdir(folder)).not.toContain("fresh");
  });

  it("ends the process with that code", async () => {
    const { code, stdout, stderr } = await run(data, ["models", "--foo", "--json"]);
    expect({ code, stderr: stderr.includes("--foo") }).toEqual({ code: 2, stderr: true });
    expect(errorAnswer.parse(JSON.parse(stdout)).error.code).toBe("usage");
  });

  it("tells near words, and says where help is", async () => {
    const { message } = await refusal(["statu"]);
    expect(message).toMatch(/status.*dvk --help/u);
  });
});

describe("failed: exit code 1, a refusal as JSON, nothing changed", () => {
  it("without data, and over data that is there", async () => {
    const none = join(folder, "none");
    expect(await refusal(["models"], none)).toMatchObject({ exit: 1, code: "missing" });
    expect(await refusal(["import", "samples/inbox"], none)).toMatchObject({ exit: 1, code: "missing" });
    expect(await readdir(folder)).not.toContain("none");
    const again = ["init", "--programme", "hai-phong-2024", "--office", "Cơ quan khác"];
    expect(await refusal(again)).toMatchObject({ exit: 1, code: "exists" });
  });

  it("for paths and ids that are not there, before anything is received", async () => {
    const good = "samples/inbox/0321_May An Lac.csv";
    expect(await refusal(["import", good, join(folder, "absent")])).toMatchObject({ exit: 1, code: "not-found" });
    await mkdir(join(folder, "empty"), { recursive: true });
    expect(await refusal(["import", join(folder, "empty")])).toMatchObject({ exit: 1, code: "not-found" });
    await symlink(join(folder, "absent"), join(folder, "link"));
    expect(await refusal(["import", join(folder, "link")])).toMatchObject({ exit: 1, code: "not-found" });
    expect(await refusal(["units", "import", join(folder, "absent.csv")])).toMatchObject({
      exit: 1,
      code: "not-found",
    });
    for (const args of [
      ["undo", "s99"],
      ["undo", "x"],
      ["review", "show", "s99"],
      ["review", "confirm", "s99"],
    ]) {
      expect(await refusal(args)).toMatchObject({ exit: 1, code: "not-found" });
    }
    expect(JSON.parse((await run(data, ["models", "--json"])).stdout)).toEqual([]);
  });

  it("while another process writes: the second writer is busy, a reader is not", async () => {
    const holder = await openStore(data, { write: true });
    try {
      for (const args of [
        ["import", "samples/inbox"],
        ["units", "import", "samples/units.csv"],
        ["undo", "s1"],
      ]) {
        expect(await refusal(args)).toMatchObject({ exit: 1, code: "busy" });
      }
      expect((await run(data, ["status", "--json"])).code).toBe(0);
    } finally {
      await holder.close();
    }
  });

  it("of a new office whose unit list is bad: every bad line is told, and a second try is not refused", async () => {
    const list = join(folder, "units.csv");
    await writeFile(list, "name,kind\nXã A,Xã\n,Xã\nABC,\n");
    const fresh = join(folder, "second");
    const office = ["init", "--programme", "hai-phong-2024", "--office", "Ban Dân vận", "--units", list];
    const refused = await run(fresh, [...office, "--json"]);
    expect(refused.code).toBe(1);
    const { error } = errorAnswer.parse(JSON.parse(refused.stdout));
    expect(error.code).toBe("bad-unit-list");
    expect(error.details.map((line) => /dòng (\d+)/u.exec(line)?.[1])).toEqual(["3", "4"]);
    await writeFile(list, "name,kind\nXã A,Xã\n");
    expect((await run(fresh, office)).code).toBe(0);
  });
});

describe("options", () => {
  it("are taken before and after the command", async () => {
    for (const args of [
      ["--data", data, "--json", "--as-of", "2024-03-31", "status"],
      ["status", "--as-of", "2024-03-31", "--json", "--data", data],
      ["--json", "status", "--data", data, "--as-of", "2024-03-31"],
    ]) {
      const ended = await bare(args);
      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.stdout)).toMatchObject({ asOf: "2024-03-31" });
    }
  });

  it("fall back on $DVK_DATA, then on the desktop app's folder", async () => {
    const units = await bare(["units", "list", "--json"], { DVK_DATA: data });
    expect(JSON.parse(units.stdout)).toHaveLength(27);
    const home = { DVK_DATA: "", XDG_CONFIG_HOME: folder, APPDATA: folder, HOME: folder };
    const missing = await bare(["units", "list"], home);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/dan-van-kheo.data/u);
  });

  it("--quiet says nothing of what was done, but still answers a question and tells an error", async () => {
    const list = ["units", "import", "samples/units.csv"];
    expect(await run(data, [...list, "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await run(data, list)).stdout).toContain("27");
    expect((await run(data, ["units", "list", "--quiet"])).stdout).toContain("Xã An Bình");
    expect((await run(data, ["undo", "s99", "--quiet"])).stderr).toContain("s99");
  });

  it("ends well where nobody reads what it prints to its end", async () => {
    const child = spawn(process.execPath, ["cli/start.mjs", "programmes", "show", "hai-phong-2024", "--json"], {
      cwd: root,
    });
    child.stdout.destroy();
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const [code] = await once(child, "close");
    expect({ code, said }).toEqual({ code: 0, said: "" });
  });

  it("know the papers that the programmes know", () => {
    expect([...PURPOSES]).toEqual(submissionPurpose.options);
  });
});
