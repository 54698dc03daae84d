import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { data, refusal, SAMPLES, temporaryWorkplace } from "./testing/workplaces.ts";
import { openWorkplace } from "./workplace.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const CREATION = { programme: "hai-phong-2024", office: "Ban Dân vận Huyện ủy An Lạc", seat: "huyen" };

async function workplace() {
  const made = await temporaryWorkplace(parsers);
  onTestFinished(made.done);
  return made;
}

describe("workplace", () => {
  test("before it is created it says so, and everything else is missing", async () => {
    const { place } = await workplace();
    const state = await data(place, "workplace.state", {});
    expect(state).toMatchObject({ created: false, writable: true });
    expect(state.programmes.map(({ id }) => id)).toContain("hai-phong-2024");
    expect(await refusal(place, "models.list", {})).toBe("missing");
  });

  test("is created with its units, once", async () => {
    const { place } = await workplace();
    const state = await data(place, "workplace.create", { ...CREATION, units: join(SAMPLES, "units.csv") });
    expect(state).toMatchObject({ created: true, writable: true });
    expect(await data(place, "units.list", {})).toHaveLength(27);
    expect(await data(place, "office.show", {})).toMatchObject({ office: CREATION.office, version: "0.0.0" });
    expect(await refusal(place, "workplace.create", CREATION)).toBe("exists");
  });

  test.each([
    ["a programme that is not there", { ...CREATION, programme: "khong-co" }, "not-found"],
    ["a seat that is not there", { ...CREATION, seat: "khong-co" }, "invalid"],
    ["a unit list that is not there", { ...CREATION, units: "/khong/co.csv" }, "not-found"],
    ["no name", { ...CREATION, office: "" }, "invalid"],
  ])("%s is refused and leaves nothing behind", async (_, creation, code) => {
    const { place, folder } = await workplace();
    expect(await refusal(place, "workplace.create", creation)).toBe(code);
    expect(await readdir(folder)).toEqual([]);
    expect(await data(place, "workplace.state", {})).toMatchObject({ created: false });
  });

  test("a second one can read and not write, until the first is closed", async () => {
    const { place, options } = await workplace();
    await data(place, "workplace.create", CREATION);
    const other = openWorkplace(options);
    onTestFinished(() => other.close());
    expect(await data(other, "workplace.state", {})).toMatchObject({ created: true, writable: false });
    expect(await data(other, "models.list", {})).toEqual([]);
    expect(await refusal(other, "office.save", { place: "An Lạc" })).toBe("busy");
    expect(await refusal(other, "import.run", { paths: [join(SAMPLES, "inbox")] })).toBe("busy");
    await place.close();
    expect(await data(other, "workplace.state", {})).toMatchObject({ writable: true });
    await data(other, "office.save", { place: "An Lạc" });
  });

  test("damaged data are said to be so, and an unknown operation too", async () => {
    const { place, options } = await workplace();
    await mkdir(options.dataFolder);
    await writeFile(join(options.dataFolder, "register.sqlite"), "không phải cơ sở dữ liệu ".repeat(100));
    expect(await refusal(place, "workplace.state", {})).toBe("damaged");
    expect(await refusal(place, "toString" as "check", {})).not.toBe("failed");
  });

  test("what nobody foresaw is told without a stack", async () => {
    const { options } = await workplace();
    const broken = openWorkplace({ ...options, programmesFolder: "\0" });
    onTestFinished(() => broken.close());
    const answer = await broken.call("workplace.state", {});
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).not.toMatch(/\.ts:\d+|node_modules/);
  });

  test("after it is closed it answers still", async () => {
    const { place } = await workplace();
    await data(place, "workplace.create", CREATION);
    await place.close();
    expect(await refusal(place, "models.list", {})).toBe("failed");
  });
});

describe("the sample", () => {
  test("belongs to its own programme and seat, says so, and is made under no other", async () => {
    const { place, done } = await temporaryWorkplace(parsers);
    onTestFinished(done);
    const { sample } = await data(place, "workplace.state", {});
    expect(sample).toMatchObject({ programme: "hai-phong-2024", seat: "huyen" });
    for (const other of [{ programme: "tuyen-quang-2024", seat: "tinh" }, { seat: "quan" }]) {
      expect(await refusal(place, "workplace.create", { ...sample, ...other, sample: true })).toBe("invalid");
    }
    expect((await data(place, "workplace.state", {})).created).toBe(false);
  });

  test("is received whole, dated by its names, with progress", async () => {
    const { place } = await workplace();
    const told: string[] = [];
    const progress = (_: number, __: number, what: string) => void told.push(what);
    await data(place, "workplace.create", { ...CREATION, sample: true }, { progress });
    const inbox = await data(place, "inbox.list", {});
    expect(inbox).toHaveLength(29);
    expect(inbox.every(({ receivedAssumed }) => !receivedAssumed)).toBe(true);
    expect(inbox.at(-1)).toMatchObject({ receivedAt: "2024-03-04", sender: "Xã An Bình", via: "file" });
    expect(told.length).toBeGreaterThan(28);
    expect(await data(place, "check", {})).toEqual({ sound: true, findings: [] });
  });

  test("an import is stopped between two files, and what was received stays", async () => {
    const { place } = await workplace();
    await data(place, "workplace.create", { ...CREATION, units: join(SAMPLES, "units.csv") });
    const stop = new AbortController();
    const progress = (done: number) => done === 3 && stop.abort();
    const result = await data(
      place,
      "import.run",
      { paths: [join(SAMPLES, "inbox")] },
      { progress, signal: stop.signal },
    );
    expect(result.files).toHaveLength(4);
    expect(result.summary.files).toBe(4);
    expect(await data(place, "inbox.list", {})).toHaveLength(4);
    expect(await data(place, "models.list", {})).toHaveLength(result.summary.models);
  });
});
