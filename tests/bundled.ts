import { join } from "node:path";
import { bundleDvk } from "../build/dvk.ts";
import { root } from "./cli/dvk.ts";

/**
 * Before any test: `dvk` is bundled of the present sources, so that the many processes of the tests start as the
 * program does at an office. Sources that cannot be bundled are said, and fail only the tests that run them.
 */
export async function setup(): Promise<void> {
  await bundleDvk(join(root, "dist")).catch((error: unknown) =>
    process.stderr.write(
      `dvk is started from its sources: ${error instanceof Error ? error.message : String(error)}\n`,
    ),
  );
}
