import type { Answer, Request } from "./protocol.ts";

/** A parser in a process of its own, however the host starts one. */
export interface ParserProcess {
  send(request: Request): void;
  /** Hears every answer. */
  onAnswer(listener: (answer: Answer) => void): void;
  /** Hears once that the process ended by itself, with the end of what it wrote to its error stream. */
  onEnd(listener: (errors: string) => void): void;
  /** True while an answer is awaited: an idle parser must not keep the host alive. */
  hold(busy: boolean): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** Starts a parser process that watches over its own resident size. */
export type SpawnParser = (residentBytes: number) => ParserProcess;
