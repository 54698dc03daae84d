/**
 * Invents the mail of a district's units: messy files together with what a careful clerk makes of them. The truth
 * comes from the data that the files are written from, never from a reader.
 */
import type { UnitInput } from "../../core/register/unit.ts";
import { inventUnits, type UnitWorld } from "./generator/data/units.ts";
import { ModelSource } from "./generator/models.ts";
import { Random } from "./generator/random.ts";
import { badFile, duplicate } from "./generator/specials.ts";
import { apart, consolidated, drawSeeds, fieldsOf, submission, type Task } from "./generator/submission.ts";
import type { GeneratedFile, GeneratedInbox, ModelSeed, Seat } from "./generator/types.ts";

const STRANGERS = ["Xã Phú Cường", "Xã Đình Bảng", "Trường Cao đẳng nghề Bắc Sông", "Xã Ngọc Chiến"];

export async function generateInbox(seed: number, { files: wanted }: { files: number }): Promise<GeneratedInbox> {
  const rng = new Random(seed);
  const seat: Seat = seed % 4 === 0 ? "quan" : "huyen";
  const world = inventUnits(rng, seat, Math.ceil(wanted * 1.1) + 6);
  const source = new ModelSource(rng, world.units);
  const names = new Set<string>();
  const strangers = rng.shuffle(STRANGERS);
  const waiting = rng.shuffle(world.units);
  const files: GeneratedFile[] = [];
  const withdrawn: { unit: string | null; name: string }[] = [];
  const replaced = new Set<string>();
  const task = (day: number, dated: boolean): Task => ({ rng, world, source, day, dated, names });

  while (files.length < wanted) {
    const kind = rng.weighted({ single: 78, several: 7, bad: 6, duplicate: 3, version: 5, stranger: 2, apart: 3 });
    const unit = waiting.pop();
    if (unit === undefined || kind === "bad") {
      const whole = files.find((file) => file.expected.status === "imported" && file.traits.includes("format:xlsx"));
      files.push(await badFile(task(rng.int(4, 28), false), whole?.bytes));
      if (unit !== undefined) waiting.push(unit);
      continue;
    }
    if (kind === "several" && waiting.length > 4) {
      const units = [unit, ...waiting.splice(0, rng.int(1, 3))];
      files.push(await consolidated(task(rng.int(4, 28), false), units));
      continue;
    }
    if (kind === "stranger") {
      waiting.push(unit);
      const name = strangers.pop();
      if (name !== undefined) files.push(await stranger(task(rng.int(4, 28), false), name));
      continue;
    }
    const one = task(rng.int(4, 16), kind === "duplicate" || kind === "version");
    const seeds = drawSeeds(one, unit);
    const both = kind === "apart" && files.length + 2 <= wanted ? await apart(one, unit, seeds) : null;
    if (both !== null) {
      files.push(...both);
      continue;
    }
    const first = await submission(one, unit, seeds);
    files.push(first);
    if (first.expected.status !== "imported" || files.length >= wanted) continue;
    if (kind === "duplicate") files.push(duplicate(task(rng.int(17, 28), true), first));
    if (kind === "version") files.push(await laterVersion(task(rng.int(17, 28), true), unit, seeds, first));
  }
  for (const file of files) {
    const { version, status } = file.expected;
    if (version.kind !== "replaces" || version.of === null || status !== "imported") continue;
    replaced.add(version.of);
  }
  const registered = files.filter((file) => file.expected.status === "imported" && !replaced.has(file.name));
  const register = registered.flatMap((file) => file.models);
  const left = new Set(register.map((model) => `${model.unit}|${model.name}`));
  for (const file of files.filter((one) => replaced.has(one.name))) {
    for (const { unit, name } of file.models) if (!left.has(`${unit}|${name}`)) withdrawn.push({ unit, name });
  }
  return {
    seed,
    programme: "hai-phong-2024",
    seat,
    office: `Ban Dân vận ${seat === "huyen" ? "Huyện ủy" : "Quận ủy"} ${world.place}`,
    units: world.units,
    files,
    expected: {
      files: files.map((file) => file.expected),
      register,
      inReview: files.filter((file) => file.expected.status === "review").flatMap((file) => file.models),
      withdrawn,
    },
  };

  async function laterVersion(
    later: Task,
    unit: UnitInput,
    before: readonly ModelSeed[],
    first: GeneratedFile,
  ): Promise<GeneratedFile> {
    if (rng.chance(0.5)) {
      const more = source.models(unit, rng.int(1, 3), fieldsOf(unit));
      const words = { inTitle: "(bổ sung)", inName: rng.pick(["bo sung", "(bổ sung)", "- bo sung"]) };
      return submission(later, unit, more, { version: { kind: "supplements", of: first.name, ...words } });
    }
    const kept = before.length > 2 ? before.slice(0, -1) : [...before];
    const again = kept.map((model) => ({ ...model, texts: { ...model.texts } }));
    const [changed] = again;
    if (changed !== undefined) changed.texts.goal = "Mục tiêu nâng lên 100% số hộ";
    again.push(...source.models(unit, rng.int(0, 2), fieldsOf(unit)));
    const words = rng.pick([
      { inTitle: "(LẦN 2)", inName: "lan 2" },
      { inTitle: "(thay thế bản gửi lần 1)", inName: "(thay thế)" },
      { inTitle: "- lần 2", inName: "lần 2" },
    ]);
    return submission(later, unit, again, { version: { kind: "replaces", of: first.name, ...words } });
  }
}

async function stranger(task: Task, name: string): Promise<GeneratedFile> {
  const kind = name.startsWith("Xã") ? "Xã" : "Cơ quan";
  const unit: UnitInput = { name, kind, parent: null, short: null, aliases: [], flags: [] };
  const world: UnitWorld = { ...task.world };
  const seeds = drawSeeds(task, unit);
  return submission({ ...task, world }, unit, seeds, { unknownUnit: true });
}
