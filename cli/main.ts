import { dvk } from "./dvk.ts";

/** Entry of the process `dvk`. The exit code is set and not forced, so that all output is written first. */
process.exitCode = await dvk(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
