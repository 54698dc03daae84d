import { answerRequest, watchMemory } from "../../parsers/perform.ts";
import type { Request } from "../../parsers/protocol.ts";
import type { ParserStart } from "./protocol.ts";

/**
 * Entry of a parser process on the desktop: the work of parsers/child.ts, asked over a port. No heap
 * flag can be given to a utility process; the watch over resident bytes bounds the heap as well.
 */
process.parentPort.once("message", ({ data, ports }) => {
  watchMemory((data as ParserStart).residentBytes);
  const [office] = ports;
  office?.on("message", (event) => {
    void answerRequest(event.data as Request).then((answer) => office.postMessage(answer));
  });
  office?.start();
});
