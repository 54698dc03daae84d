import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

type Said = { step: string; saved: number };

/** A process that works on a store; the test hears where it is and may kill it there. */
export class StoreProcess {
  readonly #process: ChildProcess;
  readonly #exit: Promise<void>;
  #waiting: { wanted: (said: Said) => boolean; met: (said: Said) => void } | null = null;
  #said: Said = { step: "", saved: 0 };

  constructor(mode: "create" | "save" | "hold", dir: string, inbox: string) {
    const script = fileURLToPath(new URL("./saver.child.ts", import.meta.url));
    this.#process = fork(script, [mode, dir, inbox], { execArgv: ["--import", "tsx"], serialization: "json" });
    this.#exit = new Promise((resolve) => this.#process.once("exit", () => resolve()));
    this.#process.on("message", (said: Said) => {
      this.#said = said;
      if (this.#waiting?.wanted(said)) {
        this.#waiting.met(said);
      }
    });
    onTestFinished(() => this.kill());
  }

  /** What it said last. */
  get said(): Said {
    return this.#said;
  }

  async until(wanted: (said: Said) => boolean): Promise<Said> {
    const ended = this.#exit.then(() => Promise.reject(new Error(`ended after “${this.#said.step}”`)));
    return Promise.race([new Promise<Said>((met) => (this.#waiting = { wanted, met })), ended]);
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.#exit;
  }
}
