import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Output } from "../../core/contract.ts";
import type { Parsers } from "../../core/office/parsers.ts";
import { newOffice } from "./office.ts";

type Received = Output<"import.run">["files"][number];

/** A new office that receives one drop after the other, each answered with what became of its files by their names; it goes with the test. */
export async function officeOfDrops(parsers: Parsers) {
  const root = await mkdtemp(join(tmpdir(), "dvk-drops-"));
  const own = await newOffice(join(root, "data"), parsers);
  onTestFinished(async () => {
    await own.store.close();
    await rm(root, { recursive: true, force: true });
  });
  let drops = 0;
  const receive = async (files: Record<string, Buffer>): Promise<Map<string, Received>> => {
    const folder = join(root, `drop-${++drops}`);
    await mkdir(folder);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const { files: told } = await own.office.call("import.run", { paths: [folder] });
    return new Map(told.map((file) => [file.path.slice(folder.length + 1), file]));
  };
  return { ...own, receive };
}
