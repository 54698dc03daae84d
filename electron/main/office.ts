import { type UtilityProcess, utilityProcess } from "electron";
import type { Answer, Progress } from "../../core/host.ts";
import type { FromOffice, OfficeOptions, ToOffice } from "../office/protocol.ts";
import { words } from "../words.ts";
import { type ParserProcesses, parserProcesses } from "./parsers.ts";
import { unwaited } from "./support/unwaited.ts";

/** The office, in a process of its own that starts with the first call. */
export interface OfficeClient {
  /** Performs an operation whose input names real paths; never rejects. */
  call(operation: string, input: unknown, callId: string | null): Promise<Answer<unknown>>;
  cancel(callId: string): void;
  /** Long work that is under way, with how far it came; null where there is none. */
  busy(): Progress | null;
  /** Has long work stop between two files, waits for what is under way, and ends the process. */
  close(): Promise<void>;
}

/** The parts of the program that it runs, and who hears of long work. */
export interface OfficeSetup {
  entry: string;
  parserEntry: string;
  options: OfficeOptions;
  progress(progress: Progress): void;
  /** Draws a page and gives it as a PDF. */
  pdf(html: string): Promise<Buffer>;
}

interface Call {
  operation: string;
  callId: string | null;
  progress: Progress | null;
  settle(answer: Answer<unknown>): void;
}

interface Running {
  process: UtilityProcess;
  parsers: ParserProcesses;
  calls: Map<number, Call>;
  closed(): void;
}

/** Work that takes as long as there are files, and can be stopped between two of them. */
const LONG: ReadonlySet<string> = new Set(["import.run", "workplace.create"]);

/** The office as main sees it: its process is started with the first call, and anew where it died. */
export function createOffice(setup: OfficeSetup): OfficeClient {
  let running: Running | null = null;
  let nextId = 1;

  function start(): Running {
    const child = utilityProcess.fork(setup.entry, [], { serviceName: "dan-van-kheo-office" });
    const office: Running = {
      process: child,
      parsers: parserProcesses(setup.parserEntry, child),
      calls: new Map(),
      closed: () => undefined,
    };
    child.on("message", (message: FromOffice) => hear(office, message));
    child.once("exit", () => lose(office));
    send(office, { kind: "open", options: setup.options });
    return office;
  }

  function lose(office: Running): void {
    if (running === office) running = null;
    office.parsers.killAll();
    const gone: Answer<unknown> = { ok: false, error: { code: "failed", message: words.officeStopped, details: [] } };
    for (const call of office.calls.values()) call.settle(gone);
    office.calls.clear();
    office.closed();
  }

  function hear(office: Running, message: FromOffice): void {
    switch (message.kind) {
      case "answer":
        office.calls.get(message.id)?.settle(message.answer);
        office.calls.delete(message.id);
        return;
      case "progress":
        report(office.calls.get(message.id), message);
        return;
      case "start-parser":
        office.parsers.start(message.parser, message.residentBytes);
        return;
      case "kill-parser":
        office.parsers.kill(message.parser);
        return;
      case "make-pdf":
        unwaited(() => makePdf(office, message));
        return;
      case "closed":
        office.process.kill();
        return;
    }
  }

  async function makePdf(office: Running, { request, html }: { request: number; html: string }): Promise<void> {
    const pdf = await setup.pdf(html).then(
      (bytes) => ({ base64: bytes.toString("base64") }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    if (running === office) send(office, { kind: "pdf-made", request, pdf });
  }

  function report(call: Call | undefined, { done, of, what }: { done: number; of: number; what: string }): void {
    if (!call) return;
    call.progress = { callId: call.callId, operation: call.operation, done, of, what };
    setup.progress(call.progress);
  }

  function stop(office: Running, wanted: (call: Call) => boolean): void {
    for (const [id, call] of office.calls) if (wanted(call)) send(office, { kind: "cancel", id });
  }

  return {
    call(operation, input, callId) {
      running ??= start();
      const office = running;
      const id = nextId++;
      return new Promise((settle) => {
        office.calls.set(id, { operation, callId, progress: null, settle });
        send(office, { kind: "call", id, operation, input });
      });
    },
    cancel(callId) {
      if (running) stop(running, (call) => call.callId === callId);
    },
    busy() {
      const call = [...(running?.calls.values() ?? [])].find(({ operation }) => LONG.has(operation));
      if (!call) return null;
      return call.progress ?? { callId: call.callId, operation: call.operation, done: 0, of: 0, what: "" };
    },
    async close() {
      const office = running;
      if (!office) return;
      stop(office, ({ operation }) => LONG.has(operation));
      await new Promise<void>((closed) => {
        office.closed = closed;
        send(office, { kind: "close" });
      });
    },
  };
}

function send(office: Running, message: ToOffice): void {
  office.process.postMessage(message);
}
