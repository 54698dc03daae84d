import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { extractAll, listPackage, statFile } from "@electron/asar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleElectron } from "../../build/bundle.ts";
import { ensureRenderer } from "../../cli/renderer.ts";
import { APP_ID } from "../../electron/main/paths.ts";
import { MIGRATIONS } from "../../migrations/index.ts";
import { root } from "../cli/dvk.ts";
import { launch, prepare } from "./stand-in/launch.ts";

/** Packs the program with electron-builder and a placeholder for Electron, and looks at what came out. */

interface BuilderConfig {
  getConfig(project: string, path: string, more: null): Promise<Record<string, unknown>>;
  validateConfiguration(config: object, log: object): Promise<void>;
}

let prepared: Awaited<ReturnType<typeof prepare>>;
let packed: string;
let files: string[];

beforeAll(async () => {
  prepared = await prepare();
  await ensureRenderer(() => undefined);
  await bundleElectron(join(root, "dist/electron"));
  const pack = ["--import", "tsx", "build/pack-placeholder.ts", prepared.folder];
  await promisify(execFile)(process.execPath, pack, { cwd: root, maxBuffer: 1e8 });
  packed = join(prepared.folder, "out/linux-unpacked");
  files = listPackage(archive(), { isPack: false })
    .map((path) => path.replaceAll("\\", "/").slice(1))
    .filter((path) => !("files" in statFile(archive(), path)));
  // Ten seconds alone; several times that where other tests keep the processors busy.
}, 300_000);
afterAll(() => prepared?.remove());

const archive = () => join(packed, "resources/app.asar");

/** All that may be in the archive. A new package or kind of file has to be let in here on purpose. */
const ALLOWED = [
  /^package\.json$/,
  /^dist\/electron\/(main|preload|office|parser|updater)\.cjs$/,
  /^dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg|png|webp|jpg))$/,
  /^node_modules\/(knex|colorette|debug|ms|lodash|pg-connection-string|tarn|bindings|file-uri-to-path)\/.*(\.[cm]?js|package\.json|LICEN[CS]E(\.\w+)?)$/,
  /^node_modules\/sqlite3\/(package\.json|LICENSE|lib\/[\w-]+\.js|build\/Release\/node_sqlite3\.node)$/,
];

test("the archive holds what runs, and nothing else", () => {
  expect(files.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      "package.json",
      "dist/electron/main.cjs",
      "dist/electron/preload.cjs",
      "dist/electron/office.cjs",
      "dist/electron/parser.cjs",
      "dist/electron/updater.cjs",
      "dist/renderer/index.html",
      "node_modules/knex/knex.js",
      "node_modules/sqlite3/lib/sqlite3.js",
      "node_modules/sqlite3/build/Release/node_sqlite3.node",
    ]),
  );
  expect(files.filter((path) => /\.test\.|\.map$|\.d\.[cm]?ts$|(^|\/)(tests?|spec|samples)\//.test(path))).toEqual([]);
});

test("the native module lies beside the archive, where the system can load it", async () => {
  const unpacked = await readdir(`${archive()}.unpacked`, { recursive: true, withFileTypes: true });
  expect(unpacked.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(["node_sqlite3.node"]);
});

test("programmes and samples lie where a person can open them", async () => {
  const list = async (folder: string) => (await readdir(join(packed, "resources", folder))).sort();
  expect(await list("programmes")).toEqual((await readdir(join(root, "programmes"))).sort());
  expect(await list("samples")).toEqual(["inbox", "units.csv"]);
  expect(await list("samples/inbox")).toEqual((await readdir(join(root, "samples/inbox"))).sort());
  const licences = "giay-phep-thanh-phan.txt";
  // No address for updates either, for none was given.
  expect(await list(".")).toEqual(["app.asar", "app.asar.unpacked", licences, "programmes", "samples"]);
  const told = await readFile(join(packed, "resources", licences), "utf8");
  const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(dependencies)) expect(told).toContain(`\n${name} ${version} (`);
  expect((await readdir(join(packed, "locales"))).sort()).toEqual(["en-US.pak", "vi.pak"]);
});

test("Electron's switches are set: no Node from outside, only this archive, and that one unchanged", async () => {
  const program = await readFile(join(packed, "dan-van-kheo"));
  const wire = program.indexOf("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX") + 34;
  // runAsNode, cookies encrypted, NODE_OPTIONS, inspector, integrity, only from the archive, own snapshot, file: privileges
  expect(program.subarray(wire, wire + 8).toString("latin1")).toBe("01001100");
  expect(await readFile(join(root, "build/electron-builder.yml"), "utf8")).toContain(`appId: ${APP_ID}\n`);
  // One version, named to the last number: whoever builds later packs the same Electron.
  const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the installer is as it was promised, and said in options that electron-builder knows", async () => {
  // electron-builder brings its documented schema along, and holds every configuration against it.
  const own = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
  const { getConfig, validateConfiguration } = own("app-builder-lib/out/util/config/config") as BuilderConfig;
  const config = await getConfig(root, "build/electron-builder.mjs", null);
  const log = { isEnabled: false, add: () => undefined };
  await validateConfiguration(config, log);
  await expect(validateConfiguration({ ...config, nsis: { perMashine: false } }, log)).rejects.toThrow(/nsis/);

  expect(config).toMatchObject({
    publish: null,
    win: { target: ["nsis", "portable"], requestedExecutionLevel: "asInvoker" },
    // No administrator's rights, Vietnamese, and the data stays.
    nsis: { perMachine: false, allowElevation: false, language: "1066", deleteAppDataOnUninstall: false },
    portable: { requestExecutionLevel: "user" },
    fileAssociations: [{ ext: "dvk" }],
    linux: { target: ["AppImage", "deb"] },
  });
  const of = (path: unknown) => readFile(join(root, String(path)));
  const nsis = config.nsis as { license: string; include: string };
  // The installer's maker takes a text for Windows' own letters without this mark.
  expect((await of(nsis.license)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(await readFile(join(root, nsis.license), "utf8")).toContain("ĐIỀU KHOẢN SỬ DỤNG");
  expect((await of(nsis.include)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const script = await readFile(join(root, nsis.include), "utf8");
  expect(script.indexOf("MB_DEFBUTTON2")).toBeGreaterThan(0);
  expect(script.indexOf("RMDir")).toBeGreaterThan(script.lastIndexOf("MessageBox"));
  const icon = await of((config.win as { icon: string }).icon);
  const sides = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => icon[6 + 16 * index] || 256);
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
  const workflow = await readFile(join(root, ".github/workflows/windows.yml"), "utf8");
  for (const arch of ["x64", "arm64"]) expect(workflow).toContain(`- arch: ${arch}`);
});

test("an address for updates over the net is packed only where one is given, and only one by https", async () => {
  const say =
    'import("./build/electron-builder.mjs").then(({ default: { publish } }) => console.log(JSON.stringify(publish)))';
  const publish = async (address: string): Promise<unknown> => {
    const env = { ...process.env, DVK_UPDATE_URL: address };
    return JSON.parse((await promisify(execFile)(process.execPath, ["-e", say], { cwd: root, env })).stdout);
  };
  expect(await publish("")).toBeNull();
  expect(await publish("https://cap-nhat.test/dvk/")).toEqual({
    provider: "generic",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder puts the kind of processor in here
    url: "https://cap-nhat.test/dvk/${arch}",
  });
  await expect(publish("http://cap-nhat.test/dvk")).rejects.toThrow("DVK_UPDATE_URL");
});

test("the packed program does the main job", async () => {
  const program = join(prepared.folder, "program");
  await mkdir(program);
  extractAll(archive(), program);
  const source = async (name: string) => readFile(join(program, "dist/electron", name), "utf8");
  const office = await source("office.cjs");
  for (const { name } of MIGRATIONS) expect(office).toContain(`"${name}"`);
  expect(await source("main.cjs")).not.toMatch(/require\("(sqlite3|knex)"\)/);
  for (const name of ["main.cjs", "preload.cjs", "office.cjs", "parser.cjs", "updater.cjs"]) {
    expect(await source(name)).not.toContain(root.replace(/\/$/, ""));
  }
  const manifest = JSON.parse(await readFile(join(program, "package.json"), "utf8")) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: "dan-van-kheo", main: "dist/electron/main.cjs" });
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["scripts", "devDependencies"]));

  const appData = join(prepared.folder, "settings");
  const resources = join(packed, "resources");
  const app = await launch({ program, appData, resources, shim: prepared.shim });
  const host = await app.host();
  const page = (await app.window()).webContents.html;
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  expect((await app.network.load(`app://dvk/${script}`)).status).toBe(200);

  const input = { programme: "hai-phong-2024", office: "Ban Dân vận", seat: "huyen", sample: true };
  expect(await host.call("workplace.create", input)).toMatchObject({ ok: true, data: { created: true } });
  const models = await host.call("models.list", {});
  expect(models.ok && models.data.length).toBeGreaterThan(100);
  app.world.answers.set("open", [{ canceled: false, filePaths: [prepared.folder] }]);
  const [to] = await host.chooseFiles("folder");
  const written = await host.call("export.appendix", { code: "all", to: to?.token ?? "", formats: ["xlsx"] });
  if (!written.ok) throw new Error(written.error.message);
  for (const { path } of written.data.files) expect((await stat(path)).size).toBeGreaterThan(5_000);
  (await app.window()).close();
  expect(await app.world.exited).toBe(0);
});
