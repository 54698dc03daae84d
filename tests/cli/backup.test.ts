import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Output } from "../../core/contract.ts";
import { dvk, dvkJson, run } from "./dvk.ts";
import { sampleFolder } from "./folder.ts";

/** `backup` and `restore` as a script runs them. */

let folder: string;
let data: string;
let models: Output<"models.list">;

beforeAll(async () => {
  ({ folder, data } = await sampleFolder());
  await dvk(data, ["import", "samples/inbox/0313_Dong Hung.xlsx", "--received", "2024-03-28"]);
  models = await dvkJson(data, ["models"]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Failure {
  error: { code: string; message: string; details: string[] };
}

describe("dvk backup, dvk restore", () => {
  it("carries everything to another computer in one file", async () => {
    const file = join(folder, "sổ.dvk");
    const taken = await dvkJson<Output<"safety.backup">>(data, ["backup", "--to", file]);
    expect(taken).toMatchObject({ path: file, encrypted: false, problems: [], files: 1 });
    expect(taken.sha256).toBe(
      createHash("sha256")
        .update(await readFile(file))
        .digest("hex"),
    );
    const other = join(folder, "khác");
    const preview = await dvkJson<Output<"safety.inspect">>(other, ["restore", file, "--dry-run"]);
    expect(preview).toMatchObject({ present: null, backup: { counts: { models: models.length } } });
    expect(await readdir(folder)).not.toContain("khác");
    const restored = await dvkJson<Output<"safety.restore">>(other, ["restore", file]);
    expect(restored).toMatchObject({ keptAside: null, before: null, problems: [] });
    expect(await dvkJson(other, ["models"])).toEqual(models);
    expect(await dvkJson(other, ["check"])).toEqual({ sound: true, findings: [] });
  });

  it("keeps the present state aside, says where, and that can be restored too", async () => {
    const own = join(folder, "riêng");
    const file = join(folder, "riêng.dvk");
    await dvk(data, ["backup", "--to", file]);
    await dvk(own, ["restore", file]);
    await dvk(own, ["import", "samples/inbox/0318_Xa Minh Duc.xlsx", "--received", "2024-03-28"]);
    const more = await dvkJson<Output<"models.list">>(own, ["models"]);
    const { keptAside } = await dvkJson<Output<"safety.restore">>(own, ["restore", file]);
    expect(await dvkJson(own, ["models"])).toEqual(models);
    const said = await dvk(own, ["restore", keptAside ?? ""]);
    expect(said).toContain("Dữ liệu trước khi phục hồi được giữ tại");
    expect(await dvkJson(own, ["models"])).toEqual(more);
    expect(await dvkJson(own, ["check"])).toMatchObject({ sound: true });
  });

  it("locks the file with a password from a file", async () => {
    const file = join(folder, "khóa.dvk");
    const secret = join(folder, "mật khẩu.txt");
    await writeFile(secret, "một mật khẩu dài\r\n");
    expect(await dvkJson(data, ["backup", "--to", file, "--password-file", secret])).toMatchObject({ encrypted: true });
    const other = join(folder, "mở khóa");
    const refused = await run(other, ["restore", file, "--json"]);
    expect(refused.code).toBe(1);
    expect((JSON.parse(refused.stdout) as Failure).error).toMatchObject({
      code: "locked",
      message: expect.stringContaining("mật khẩu"),
    });
    await dvk(other, ["restore", file, "--password-file", secret]);
    expect(await dvkJson(other, ["models"])).toEqual(models);
    expect((await run(data, ["backup", "--to", file, "--password-file", join(folder, "x")])).code).toBe(2);
  });

  it("refuses in words, with an exit code, and changes nothing", async () => {
    const file = join(folder, "hỏng.dvk");
    await dvk(data, ["backup", "--to", file]);
    await truncate(file, 3000);
    const text = join(folder, "công văn.txt");
    await writeFile(text, "Kính gửi");
    for (const [args, code, exit] of [
      [["restore", file], "damaged", 1],
      [["restore", text], "damaged", 1],
      [["restore", join(folder, "không có.dvk")], "not-found", 1],
      [["backup", "--to", text], "invalid", 2],
      [["backup", "--to", join(data, "a.dvk")], "invalid", 2],
      [["backup", "--to", join(text, "a.dvk")], "failed", 1],
    ] as const) {
      const ended = await run(data, [...args, "--json"]);
      expect({ args, exit: ended.code }).toEqual({ args, exit });
      expect((JSON.parse(ended.stdout) as Failure).error).toMatchObject({
        code,
        message: expect.stringMatching(/[à-ỹđ]/iu),
      });
    }
    expect(await readFile(text, "utf8")).toBe("Kính gửi");
    expect(await dvkJson(data, ["models"])).toEqual(models);
    expect((await readdir(folder)).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  it("a damaged register is refused with the newest backup at hand, which brings it back", async () => {
    const own = join(folder, "sẽ hỏng");
    const file = join(folder, "trước khi hỏng.dvk");
    await dvk(data, ["backup", "--to", file]);
    await dvk(own, ["restore", file]);
    // The first writing command of a day backs up by itself.
    await dvk(own, ["import", "samples/inbox/0318_Xa Minh Duc.xlsx", "--received", "2024-03-28"]);
    await writeFile(join(own, "register.sqlite"), "hỏng".repeat(5000));
    const ended = await run(own, ["models", "--json"]);
    expect(ended.code).toBe(1);
    const { error } = JSON.parse(ended.stdout) as Failure;
    expect(error.code).toBe("damaged");
    const command = /dvk restore "([^"]+)"/.exec(error.details.join("\n"))?.[1] ?? "";
    await dvk(own, ["restore", command]);
    expect(await dvkJson(own, ["models"])).toEqual(models);
    expect(await dvkJson(own, ["check"])).toMatchObject({ sound: true });
  });

  it("copies a register that another window has open, and refuses to restore under it", async () => {
    const { openStore } = await import("../../core/store/open.ts");
    const own = join(folder, "đang mở");
    await mkdir(own);
    const file = join(folder, "đang mở.dvk");
    await dvk(data, ["backup", "--to", file]);
    await dvk(own, ["restore", file]);
    const store = await openStore(own, { write: true });
    try {
      expect(await dvkJson(own, ["backup", "--to", join(folder, "đang mở 2.dvk")])).toMatchObject({ problems: [] });
      const ended = await run(own, ["restore", file, "--json"]);
      expect([ended.code, (JSON.parse(ended.stdout) as Failure).error.code]).toEqual([1, "busy"]);
    } finally {
      await store.close();
    }
    const reader = await openStore(own, { write: false });
    try {
      await reader.units();
      const ended = await run(own, ["restore", file, "--json"]);
      expect([ended.code, (JSON.parse(ended.stdout) as Failure).error.code]).toEqual([1, "busy"]);
      expect(await reader.units()).not.toEqual([]);
    } finally {
      await reader.close();
    }
    await dvk(own, ["restore", file]);
  });
});
