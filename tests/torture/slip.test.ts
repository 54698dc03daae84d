import { randomUUID } from "node:crypto";
import { access, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, parse, resolve } from "node:path";
import { expect, it } from "vitest";
import { registration, TestOffice } from "../cli/office.ts";
import { zip } from "./zip.ts";

/** Every folder from here up to the root. */
function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

it("an archive whose names lead elsewhere writes nowhere, and each of its files is told", async () => {
  const office = await TestOffice.open();
  const mark = randomUUID();
  const evil = (index: number) => `${mark}-${index}.csv`;
  const names = [
    `../${evil(0)}`,
    `../../${evil(1)}`,
    `../../../../../../${evil(2)}`,
    `/${evil(3)}`,
    join(office.folder, evil(4)),
    `..\\..\\${evil(5)}`,
    `C:\\${evil(6)}`,
    `a/../../${evil(7)}`,
    `./${evil(8)}`,
    evil(9),
  ];
  const paper = (index: number) => registration("Xã Đông Hưng", [`Tổ tự quản số ${index}`]);
  const archive = zip(names.map((name, index) => ({ name, content: paper(index) })));
  const { files } = await office.import([await office.write("gửi.zip", archive)]);
  // Read, waiting, or refused with a reason; none is lost. One with names of that kind may be refused as a whole.
  expect(files.length === names.length || files.every(({ status }) => status === "rejected")).toBe(true);
  for (const { status, problems } of files) if (status !== "imported") expect(problems.length).toBeGreaterThan(0);

  const places = new Set([
    ...upwards(join(tmpdir(), "a", "b")),
    ...upwards(office.data),
    ...upwards(process.cwd()),
    parse(resolve("/")).root,
  ]);
  for (const place of places) {
    for (const [index] of names.entries()) await expect(access(join(place, evil(index)))).rejects.toThrow("ENOENT");
    const beside = await readdir(place).catch(() => []);
    expect(beside.filter((name) => name.includes(mark))).toEqual([]);
  }
  expect((await readdir(office.data, { recursive: true })).filter((name) => name.includes(mark))).toEqual([]);
  expect((await office.call("check", {})).findings).toEqual([]);
});
