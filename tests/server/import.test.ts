import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Progress } from "../../core/host.ts";
import { WIRE } from "../../core/http.ts";
import { dvk, dvkJson } from "../cli/dvk.ts";
import type { Client } from "./client.ts";
import { registration, serveOffice, temporaryFolder } from "./office.ts";
import { startServe } from "./process.ts";

/** Bytes that no reader makes anything of. */
const BROKEN = [Buffer.from("PK\u0003\u0004broken"), Buffer.alloc(600, 7), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1])];

/** Uploads as a browser does with a folder: a few at a time, every n-th file broken. */
async function uploadMany(client: Client, count: number, everyBroken: number): Promise<string[]> {
  const tokens: string[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index);
  const worker = async () => {
    for (let index = numbers.shift(); index !== undefined; index = numbers.shift()) {
      const broken = everyBroken > 0 && index % everyBroken === everyBroken - 1;
      const bad = Buffer.concat([BROKEN[index % BROKEN.length] ?? Buffer.alloc(0), Buffer.from(`${index}`)]);
      const name = `thư mục/${String(index).padStart(3, "0")} xa Hoa Lac.${broken ? "xlsx" : "csv"}`;
      tokens[index] = await client.token(name, broken ? bad : registration(index), { [WIRE.dropHeader]: "drop" });
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return tokens;
}

/** Begins to listen; `reached` comes with so many files done, and is not missed however fast they are. */
async function progressOf(client: Client, files: number): Promise<{ reached: Promise<void> }> {
  let told: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    told = resolve;
  });
  await client.listen(({ done }) => {
    if (done >= files) told();
  });
  return { reached };
}

describe("import over HTTP", () => {
  test("of 500 uploads with 20 bad ones accounts for every file", async () => {
    const { client } = await serveOffice();
    const tokens = await uploadMany(client, 500, 25);
    expect(new Set(tokens).size).toBe(500);
    const told: Progress[] = [];
    const stream = await client.listen((progress) => told.push(progress));
    const result = await client.perform("import.run", { paths: tokens, received: "2024-03-28" }, "import-1");
    expect(result.files).toHaveLength(500);
    expect(result.summary.files).toBe(500);
    expect(result.summary.rejected).toBe(20);
    expect(result.summary.imported).toBeGreaterThan(0);
    expect(result.files.filter(({ status, path }) => (status === "rejected") !== path.endsWith(".xlsx"))).toEqual([]);
    for (const { rows } of result.files) expect(rows.seen).toBe(rows.imported + rows.setAside);
    expect(result.files[0]?.path).toBe("thư mục/000 xa Hoa Lac.csv");
    // In the clerk's order, whatever order the uploads ended in.
    expect(result.files.map(({ path }) => path)).toEqual(result.files.map(({ path }) => path).sort());
    expect(told.every(({ callId, of }) => callId === "import-1" && of === 500)).toBe(true);
    expect(new Set(told.map(({ done }) => done)).size).toBeGreaterThan(400);
    stream.stop();
    expect(await client.perform("check", {})).toEqual({ sound: true, findings: [] });
    // What was received is the office's now; the uploaded copies are gone, and their tokens with them.
    expect(await client.call("import.run", { paths: [tokens[0] ?? ""] })).toMatchObject({
      ok: false,
      error: { code: "unknown-file" },
    });
  });

  test("that is cancelled keeps what was received, and the rest can follow", async () => {
    const { client } = await serveOffice();
    const paths = await uploadMany(client, 60, 0);
    const begun = await progressOf(client, 3);
    const call = client.perform("import.run", { paths }, "import-1");
    await begun.reached;
    await client.post(WIRE.cancel, { callId: "import-1" });
    const first = await call;
    expect(first.files.length).toBeGreaterThanOrEqual(3);
    expect(first.files.length).toBeLessThan(60);
    expect(first.summary.files).toBe(first.files.length);
    expect(await client.perform("check", {})).toEqual({ sound: true, findings: [] });
    const second = await client.perform("import.run", { paths });
    expect(second.files).toHaveLength(60);
    expect(second.summary.duplicate).toBe(first.files.length);
  });

  test("of a folder passes over what file systems and Office leave in it", async () => {
    const { client } = await serveOffice();
    const paths: string[] = [];
    for (const name of ["drop/.DS_Store", "drop/~$0304 xa Hoa Lac.csv", "drop/0304 xa Hoa Lac.csv", "drop/Thumbs.db"]) {
      paths.push(await client.token(name, registration(1)));
    }
    const { files } = await client.perform("import.run", { paths });
    expect(files.map(({ path }) => path)).toEqual(["drop/0304 xa Hoa Lac.csv"]);
  });

  test("a rehearsal leaves the uploads for the import", async () => {
    const { client } = await serveOffice();
    const paths = [await client.token("0304 xa Hoa Lac.csv", registration(1))];
    const rehearsed = await client.perform("import.run", { paths, dryRun: true });
    expect(await client.perform("inbox.list", {})).toEqual([]);
    const received = await client.perform("import.run", { paths });
    expect(received.summary).toEqual(rehearsed.summary);
  });

  test("a window that goes away does not lose what it sent", async () => {
    const { client } = await serveOffice();
    const paths = await uploadMany(client, 20, 0);
    const begun = await progressOf(client, 1);
    const call = client.start("POST", WIRE.call, { origin: client.origin, "content-type": "application/json" });
    call.on("error", () => undefined);
    call.end(JSON.stringify({ operation: "import.run", input: { paths } }));
    await begun.reached;
    call.destroy();
    // Nobody waits for the answer any more; the next call of the same kind does, for imports go one by one.
    await client.perform("import.run", { paths: [await client.token("cuoi.csv", registration(999))] });
    expect((await client.perform("inbox.list", {})).map(({ path }) => path)).toHaveLength(21);
    expect(await client.perform("check", {})).toEqual({ sound: true, findings: [] });
  });
});

describe("dvk serve", () => {
  test("prints one address and nothing else; stops when told", async () => {
    const data = join(await temporaryFolder(), "data");
    for (const args of [[], ["--json"], ["--quiet"]]) {
      const served = await startServe(data, args);
      expect((await served.client.open(served.url)).status).toBe(303);
      expect((await served.client.get("/")).text).toContain('id="root"');
      expect(await served.client.perform("workplace.state", {})).toMatchObject({ created: false, writable: true });
      expect(await served.stop()).toBe(0);
      const { stdout, stderr } = served.said();
      expect(stdout).toBe(args.includes("--json") ? `{"url":"${served.url}"}\n` : `${served.url}\n`);
      if (args.includes("--quiet")) expect(stderr).toBe("");
    }
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s in the middle of an import lets the file under way end, and leaves all sound",
    async (signal) => {
      const data = join(await temporaryFolder(), "data");
      const office = ["--office", "Ban Dân vận Huyện ủy An Lạc", "--units", "samples/units.csv"];
      await dvk(data, ["init", "--programme", "hai-phong-2024", ...office]);
      const served = await startServe(data);
      await served.client.open(served.url);
      const paths = await uploadMany(served.client, 150, 0);
      const begun = await progressOf(served.client, 5);
      const answered = served.client.call("import.run", { paths }).catch(() => null);
      await begun.reached;
      expect(await served.stop(signal)).toBe(0);
      const answer = await answered;
      // No good file was taken for a damaged one because its parser was told to stop as well.
      expect(answer).toMatchObject({ ok: true, data: { summary: { rejected: 0 } } });
      if (answer?.ok) expect(answer.data.files.length).toBeLessThan(150);
      expect(await dvkJson(data, ["check"])).toEqual({ sound: true, findings: [] });
      const left = (await readdir(tmpdir())).filter((name) => name.startsWith(`dvk-upload-${served.child.pid}-`));
      expect(left).toEqual([]);
    },
  );

  test("killed in the middle of an import: sound at the next start, and sending the same again completes it", async () => {
    // So many that a kill which comes late, where others keep the processors busy, still meets the import.
    const FILES = 50;
    const office = ["--office", "Ban Dân vận Huyện ủy An Lạc", "--units", "samples/units.csv"];
    const folder = await temporaryFolder();
    const start = async (name: string) => {
      const data = join(folder, name);
      await dvk(data, ["init", "--programme", "hai-phong-2024", ...office]);
      return { data, served: await startServe(data) };
    };
    const register = async (client: Client) => {
      const models = await client.perform("models.list", {});
      // Ids tell how often something was tried; all else must be the same.
      return models.map(({ name, unit, field, content, subject }) => [name, unit, field, content, subject]).sort();
    };

    const undisturbed = await start("undisturbed");
    await undisturbed.served.client.open(undisturbed.served.url);
    const all = await uploadMany(undisturbed.served.client, FILES, 0);
    await undisturbed.served.client.perform("import.run", { paths: all, received: "2024-03-28" });
    const wanted = await register(undisturbed.served.client);
    await undisturbed.served.stop();

    const { data, served } = await start("killed");
    await served.client.open(served.url);
    const paths = await uploadMany(served.client, FILES, 0);
    const begun = await progressOf(served.client, 5);
    const answered = served.client.call("import.run", { paths, received: "2024-03-28" }).catch(() => "cut off");
    await begun.reached;
    await served.stop("SIGKILL");
    expect(await answered).toBe("cut off");

    const again = await startServe(data);
    await again.client.open(again.url);
    expect(await again.client.perform("check", {})).toEqual({ sound: true, findings: [] });
    const kept = (await again.client.perform("inbox.list", {})).length;
    expect(kept).toBeGreaterThanOrEqual(5);
    expect(kept).toBeLessThan(FILES);
    const anew = await uploadMany(again.client, FILES, 0);
    const { summary } = await again.client.perform("import.run", { paths: anew, received: "2024-03-28" });
    expect(summary.duplicate).toBe(kept);
    expect(await register(again.client)).toEqual(wanted);
    expect(await again.client.perform("check", {})).toEqual({ sound: true, findings: [] });
    // What the killed one had been sent went with its next start, too.
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith(`dvk-upload-${served.child.pid}-`));
    expect(left).toEqual([]);
  });
});
