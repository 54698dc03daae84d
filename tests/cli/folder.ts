import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dvk } from "./dvk.ts";

/** A data folder of the sample's office, made by the command line itself. The caller removes `folder`. */
export async function sampleFolder(): Promise<{ folder: string; data: string }> {
  const folder = await mkdtemp(join(tmpdir(), "dvk-cli-"));
  const data = join(folder, "data");
  const office = ["--programme", "hai-phong-2024", "--office", "Ban Dân vận Huyện ủy An Lạc", "--seat", "huyen"];
  await dvk(data, ["init", ...office, "--units", "samples/units.csv"]);
  return { folder, data };
}
