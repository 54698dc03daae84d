import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleDvk } from "../../build/dvk.ts";
import { inProcess, root } from "./dvk.ts";

/** The project as it stands after `npm run build`, in a folder of its own: what is not bundled is only pointed to. */
let project: string;
const list = () => join(project, "dist", "dvk.json");

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "dvk-built-"));
  await mkdir(join(project, "cli"));
  await copyFile(join(root, "cli", "start.mjs"), join(project, "cli", "start.mjs"));
  await writeFile(join(project, "cli", "main.ts"), 'const said: string = "the sources"; console.log(said);');
  for (const name of ["node_modules", "programmes", "package.json"])
    await symlink(join(root, name), join(project, name));
  await bundleDvk(join(project, "dist"));
});
afterAll(() => rm(project, { recursive: true, force: true }));

function start(args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [join(project, "cli", "start.mjs"), ...args], { encoding: "utf8" });
}

describe("the bundled command line", () => {
  it("is the same program: it takes a file in through its own parser process, and tells the register", async () => {
    const data = ["--data", join(project, "data")];
    const units = join(root, "samples", "units.csv");
    const office = ["--office", "Ban Dân vận Huyện ủy An Lạc", "--units", units];
    expect(start([...data, "init", "--programme", "hai-phong-2024", ...office])).toMatchObject({ status: 0 });
    const file = join(root, "samples", "inbox", "0308_DK DVK Vinh Phong (ban chinh thuc).xlsx");
    expect(start([...data, "import", file, "--json"])).toMatchObject({ status: 0, stderr: "" });
    const told = start([...data, "models", "--json"]);
    const { stdout } = await inProcess([...data, "models", "--json"]);
    expect(JSON.parse(told.stdout)).toEqual(JSON.parse(stdout));
    expect(JSON.parse(stdout).length).toBeGreaterThan(0);
  });

  it("gives way to the sources where one of them was written since, or it was never built", async () => {
    const { sources } = JSON.parse(await readFile(list(), "utf8"));
    await writeFile(list(), JSON.stringify({ made: Date.now(), sources }));
    expect(start(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    await writeFile(list(), JSON.stringify({ made: 0, sources }));
    expect(start(["--version"]).stdout).toBe("the sources\n");
    await writeFile(list(), JSON.stringify({ made: Date.now(), sources: [...sources, "gone.ts"] }));
    expect(start(["--version"]).stdout).toBe("the sources\n");
    await rm(list());
    expect(start(["--version"]).stdout).toBe("the sources\n");
  });
});
