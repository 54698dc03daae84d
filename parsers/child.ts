import { answerRequest, watchMemory } from "./perform.ts";
import type { Request } from "./protocol.ts";

/** Entry of a parser process under Node: one request at a time, until its parent goes. */

watchMemory(Number(process.argv[2]));

process.on("message", (request: Request) => {
  void answerRequest(request).then((reply) => process.send?.(reply));
});
// Ctrl+C reaches every process of the terminal. The host decides what becomes of the file being read:
// ending here would make a good file look damaged.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
