import { describe, expect, it } from "vitest";
import { zip } from "../../../tests/torture/zip.ts";
import { checkZip, listZip, readZipMember } from "./zip.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "read",
    (error: { code: string }) => error.code,
  );

describe("a zip archive", () => {
  const bytes = zip([
    { name: "thư mục/", content: "" },
    { name: "thư mục/một.txt", content: "một" },
    { name: "hai.txt", content: "" },
  ]);

  it("lists its files and gives each whole", async () => {
    expect(await listZip(bytes)).toEqual([
      { name: "thư mục/một.txt", size: Buffer.byteLength("một"), encrypted: false },
      { name: "hai.txt", size: 0, encrypted: false },
    ]);
    expect((await readZipMember(bytes, "thư mục/một.txt")).toString()).toBe("một");
    expect(await readZipMember(bytes, "hai.txt")).toHaveLength(0);
    expect(await code(readZipMember(bytes, "ba.txt"))).toBe("corrupt");
    expect(await code(checkZip(bytes))).toBe("read");
  });

  it("is held to the sizes it names, before anything is inflated", async () => {
    const zeros = Buffer.alloc(1_000_000);
    expect(await code(listZip(zip([{ name: "a", content: "", claims: 301 * 1024 * 1024 }])))).toBe("too-large");
    const parts = Array.from({ length: 4 }, (_, i) => ({ name: `${i}`, content: "", claims: 100 * 1024 * 1024 }));
    expect(await code(listZip(zip(parts)))).toBe("too-large");
    for (const claims of [0, 10, 999_999, 1_000_001]) {
      expect(await code(checkZip(zip([{ name: "a", content: zeros, claims }])))).toBe("corrupt");
    }
  });

  it("is held to its sums, and says so where it has a password", async () => {
    const flipped = Buffer.from(zip([{ name: "a", content: "x".repeat(1_000) }]));
    flipped.writeUInt32LE(0, flipped.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16);
    expect(await code(checkZip(flipped))).toBe("corrupt");
    const locked = Buffer.from(zip([{ name: "a", content: "x" }]));
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8);
    expect((await listZip(locked)).map(({ encrypted }) => encrypted)).toEqual([true]);
    expect(await code(readZipMember(locked, "a"))).toBe("password-protected");
  });
});
