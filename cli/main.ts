import { dvk } from "./dvk.ts";

// Whoever reads the output may stop before its end, as `head` does: what was begun is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

/** Entry of the process `dvk`. The exit code is set and not forced, so that all output is written first. */
process.exitCode = await dvk(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
