import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeFolder, writeWhole } from "./write.ts";

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "dvk-write-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}
const paper = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });

it("replaces what stands there and leaves nothing beside it", async () => {
  const to = await folder();
  await writeFile(join(to, "a.docx"), "cũ");
  await writeWhole([paper(join(to, "a.docx"), "mới"), paper(join(to, "b.docx"), "mới")]);
  expect(await readFile(join(to, "a.docx"), "utf8")).toBe("mới");
  expect((await readdir(to)).sort()).toEqual(["a.docx", "b.docx"]);
});

it("writes none where one has no place: a folder of that name, a folder that is not there", async () => {
  const to = await folder();
  await writeFile(join(to, "a.docx"), "cũ");
  await mkdir(join(to, "b.docx"));
  for (const [bad, said] of [
    [join(to, "b.docx"), /b\.docx.*đã có một thư mục/su],
    [join(to, "không", "có.docx"), /có\.docx.*không có thư mục/su],
  ] as const) {
    const refused = writeWhole([paper(join(to, "a.docx"), "mới"), paper(join(to, "c.docx"), "mới"), paper(bad, "x")]);
    await expect(refused).rejects.toMatchObject({ code: "failed", message: expect.stringMatching(said) });
    expect(await readFile(join(to, "a.docx"), "utf8")).toBe("cũ");
    expect((await readdir(to)).sort()).toEqual(["a.docx", "b.docx"]);
  }
});

// Linux holds a running program as Windows holds a file that Excel has open.
it.runIf(process.platform === "linux")(
  "leaves a file alone that another program holds, and all that goes with it",
  async () => {
    const to = await folder();
    const held = join(to, "b.docx");
    await writeFile(join(to, "a.docx"), "cũ");
    await copyFile("/bin/sleep", held);
    const before = await readFile(held);
    const holder = spawn(held, ["60"]);
    await once(holder, "spawn");
    try {
      const refused = writeWhole([paper(join(to, "a.docx"), "mới"), paper(held, "mới")]);
      await expect(refused).rejects.toMatchObject({
        code: "failed",
        message: expect.stringMatching(/b\.docx.*đang mở trong chương trình khác/su),
      });
      expect(await readFile(join(to, "a.docx"), "utf8")).toBe("cũ");
      expect((await readFile(held)).equals(before)).toBe(true);
      expect((await readdir(to)).sort()).toEqual(["a.docx", "b.docx"]);
    } finally {
      holder.kill();
    }
  },
);

it("says that a folder may not be written", async () => {
  const to = await folder();
  const locked = join(to, "khóa");
  await mkdir(locked);
  await writeFile(join(locked, "a.docx"), "cũ");
  await chmod(locked, 0o500);
  onTestFinished(() => chmod(locked, 0o700));
  // An administrator may write anywhere.
  if (process.getuid?.() === 0) return;
  await expect(writeWhole([paper(join(locked, "a.docx"), "mới")])).rejects.toMatchObject({
    message: expect.stringContaining("quyền ghi"),
  });
  await expect(makeFolder(join(locked, "con"))).rejects.toMatchObject({
    message: expect.stringContaining("quyền ghi"),
  });
  expect(await readdir(locked)).toEqual(["a.docx"]);
});
