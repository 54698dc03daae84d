import { answerRequest, watchMemory } from "./perform.ts";
import type { Request } from "./protocol.ts";

/** Entry of a parser process under Node: one request at a time, until its parent goes. */

watchMemory(Number(process.argv[2]));

process.on("message", (request: Request) => {
  void answerRequest(request).then((reply) => process.send?.(reply));
});
process.on("disconnect", () => process.exit(0));
