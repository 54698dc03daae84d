import type { MessagePortMain } from "electron";
import type { Input, Operation } from "../../core/contract.ts";
import { openWorkplace, type Workplace } from "../../core/office/workplace.ts";
import { createParserPool, type ParserPool } from "../../parsers/pool.ts";
import { remoteParsers } from "./parsers.ts";
import { remotePdf } from "./pdf.ts";
import { type FromOffice, type OfficeOptions, officeOptions, type ToOffice } from "./protocol.ts";

/** Entry of the office process: store and use cases, apart from the process that draws the window. */

const main = process.parentPort;
const tell = (message: FromOffice) => main.postMessage(message);
const remote = remoteParsers(tell);
const printing = remotePdf(tell);
const running = new Map<number, AbortController>();
let opened: { workplace: Workplace; parsers: ParserPool } | null = null;

// A message that cannot be dealt with ends this process, as Node ends one with a promise that nobody caught: main hears
// of it, answers whoever waits, and starts the office anew with the next call.
main.on("message", ({ data, ports }) => void hear(data as ToOffice, ports));

async function hear(message: ToOffice, ports: MessagePortMain[]): Promise<void> {
  switch (message.kind) {
    case "open":
      opened = open(officeOptions.parse(message.options));
      return;
    case "call":
      return perform(message);
    case "cancel":
      return running.get(message.id)?.abort();
    case "parser-ready":
      if (ports[0]) remote.ready(message.parser, ports[0]);
      return;
    case "parser-ended":
      return remote.ended(message.parser, message.errors);
    case "pdf-made":
      return printing.made(message.request, message.pdf);
    case "close":
      await opened?.workplace.close();
      opened?.parsers.close();
      return tell({ kind: "closed" });
  }
}

function open(options: OfficeOptions) {
  const parsers = createParserPool({ spawn: remote.spawn });
  return { parsers, workplace: openWorkplace({ ...options, parsers, pdf: printing.make, today }) };
}

async function perform({ id, operation, input }: Extract<ToOffice, { kind: "call" }>): Promise<void> {
  if (!opened) throw new Error("a call before the office was opened");
  const controller = new AbortController();
  running.set(id, controller);
  // The workplace checks both against the contract, and never rejects.
  const answer = await opened.workplace.call(operation as Operation, input as Input<Operation>, {
    progress: (done, of, what) => tell({ kind: "progress", id, done, of, what }),
    signal: controller.signal,
  });
  running.delete(id);
  tell({ kind: "answer", id, answer });
}

/** The day that counts as today: the clerk's, not Greenwich's. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
