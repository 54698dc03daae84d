import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { openStore } from "../../store/open.ts";
import { data, officeOfSamples, optionsFor, refusal, temporaryWorkplace } from "../testing/workplaces.ts";
import { openWorkplace, type Workplace } from "../workplace.ts";

const parsers = createParserPool({ size: 1 });
const SAMPLE = { programme: "hai-phong-2024", office: "-", seat: "huyen", sample: true };
let first: Awaited<ReturnType<typeof temporaryWorkplace>>;
/** A copy of one whole trial, from which each test has its own. */
let carried: string;

beforeAll(async () => {
  first = await temporaryWorkplace(parsers);
  await data(first.place, "workplace.create", SAMPLE);
  carried = (await data(first.place, "safety.backup", { to: join(first.folder, "thử.dvk") })).path;
});
afterAll(async () => {
  await first.done();
  parsers.close();
});

/** A trial that was carried here by its backup. */
async function trial(): Promise<{ place: Workplace; folder: string; dataFolder: string }> {
  const { place, folder, options, done } = await temporaryWorkplace(parsers);
  onTestFinished(done);
  await data(place, "safety.restore", { path: carried });
  return { place, folder, dataFolder: options.dataFolder };
}

test("a trial ends with nothing left of it, whatever was tried, and the next office begins with an empty register", async () => {
  const { place, dataFolder, folder } = await trial();
  expect(await data(place, "safety.trial", {})).toEqual({ added: 0 });
  const [model] = await data(place, "models.list", {});
  await data(place, "models.edit", { ids: [model?.id ?? ""], changes: { name: "Thử sửa" } });
  await data(place, "safety.backup", {});
  expect(await data(place, "safety.endTrial", {})).toEqual({ kept: null });
  expect(await readdir(folder)).toEqual([]);
  expect(await data(place, "workplace.state", {})).toMatchObject({ created: false, dataFolder });
  await data(place, "workplace.create", { programme: "nghia-thai-2024", office: "Đảng ủy xã", seat: "dang-uy-xa" });
  expect(await data(place, "models.list", {})).toEqual([]);
  expect(await data(place, "safety.trial", {})).toBeNull();
});

test("what she received herself is kept beside, and opens there", async () => {
  const { place, folder, dataFolder } = await trial();
  const own = join(folder, "của mình.csv");
  await writeFile(own, "Đơn vị;Tên mô hình\nXã An Bình;Tổ xe ôm tự quản");
  await data(place, "import.run", { paths: [own] });
  expect(await data(place, "safety.trial", {})).toEqual({ added: 1 });
  const { kept } = await data(place, "safety.endTrial", {});
  expect(kept).toBe(`${dataFolder}-dung-thu-2024-03-28`);
  expect(await data(place, "workplace.state", {})).toMatchObject({ created: false });
  const aside = openWorkplace(optionsFor(kept ?? "", parsers));
  onTestFinished(() => aside.close());
  expect(await data(aside, "check", {})).toMatchObject({ sound: true });
  expect((await data(aside, "inbox.list", {})).map(({ name }) => name)).toContain("của mình.csv");
});

test("where a trial was restored over an office's own register, that one's backup is not thrown away with it", async () => {
  const { place, folder } = await officeOfSamples(parsers);
  await data(place, "safety.restore", { path: carried });
  expect(await data(place, "safety.trial", {})).toEqual({ added: 0 });
  const { kept } = await data(place, "safety.endTrial", {});
  expect(dirname(kept ?? "")).toBe(folder);
  const shelf = (await readdir(join(kept ?? "", "backups"))).filter((name) => name.includes("before-restore"));
  expect(shelf).toHaveLength(1);
  // The same again on the same day gets another name.
  await data(place, "workplace.create", { programme: "hai-phong-2024", office: "Khác", seat: "huyen" });
  await data(place, "safety.restore", { path: carried });
  expect((await data(place, "safety.endTrial", {})).kept).toBe(`${kept}-2`);
});

test("no office's own register is a trial, and nothing is dropped that is not ours or open elsewhere", async () => {
  const own = await officeOfSamples(parsers);
  expect(await data(own.place, "safety.trial", {})).toBeNull();
  expect(await refusal(own.place, "safety.endTrial", {})).toBe("refused");
  expect(await data(own.place, "workplace.state", {})).toMatchObject({ created: true });

  const { place, dataFolder } = await trial();
  await writeFile(join(dataFolder, "ghi chú.txt"), "của cơ quan");
  const answer = await place.call("safety.endTrial", {});
  expect(answer).toMatchObject({
    ok: false,
    error: { code: "failed", message: expect.stringContaining("ghi chú.txt") },
  });
  const { length } = await data(place, "models.list", {});
  expect(length).toBeGreaterThan(100);

  // Under her own office's name the register is hers, however it began.
  await data(place, "office.save", { office: "Ban Dân vận Huyện ủy Thanh Hà" });
  expect(await data(place, "safety.trial", {})).toBeNull();
  expect(await refusal(place, "safety.endTrial", {})).toBe("refused");

  const busy = await trial();
  const reader = await openStore(busy.dataFolder, { write: false });
  await reader.units();
  expect(await refusal(busy.place, "safety.endTrial", {})).toBe("busy");
  await reader.close();
  expect(await data(busy.place, "models.list", {})).toHaveLength(length);
  expect(await data(busy.place, "safety.endTrial", {})).toEqual({ kept: null });
  // Said where there is no register at all, as of every other work.
  expect(await busy.place.call("safety.endTrial", {})).toMatchObject({ ok: false });
  expect(await readdir(dirname(busy.dataFolder))).toEqual([]);
});
