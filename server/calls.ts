import { z } from "zod";
import type { Input, Operation } from "../core/contract.ts";
import type { Answer, Progress } from "../core/host.ts";
import { tokensToPaths } from "../core/office/tokens.ts";
import type { Workplace } from "../core/office/workplace.ts";
import { Refused } from "./refusal.ts";
import type { Uploads } from "./uploads.ts";
import { words } from "./words.ts";

const callId = z.string().min(1).max(200);
const callRequest = z.strictObject({
  operation: z.string().max(100),
  input: z.unknown(),
  callId: callId.nullable().optional(),
});
const cancelRequest = z.strictObject({ callId });

/** The operations under way on behalf of the windows. */
export interface Calls {
  /** Performs what a request's body asks for. Rejects only with `Refused`, before anything was done. */
  perform(body: unknown): Promise<Answer<unknown>>;
  cancel(body: unknown): Answer<null>;
  /** Takes no more calls, stops long ones between two files, and waits for what is under way. */
  close(): Promise<void>;
}

/** Calls on a workplace whose files come in `uploads`; long work is told to `tell`. */
export function createCalls(
  workplace: Pick<Workplace, "call">,
  uploads: Uploads,
  tell: (progress: Progress) => void,
): Calls {
  const running = new Set<{ id: string | null; controller: AbortController; done: Promise<unknown> }>();
  let closing = false;

  const perform = async (body: unknown): Promise<Answer<unknown>> => {
    if (closing) throw new Refused(503, "closing", words.closing);
    const request = callRequest.safeParse(body);
    if (!request.success) throw new Refused(400, "bad-request", words.badRequest);
    const id = request.data.callId ?? null;
    if (id !== null && [...running].some((call) => call.id === id)) throw new Refused(409, "same-call", words.sameCall);
    const tokens: string[] = [];
    const input = tokensToPaths(request.data.input ?? {}, (token, use) => {
      // A browser's host gives out no place to write to: papers come back as bytes to download.
      if (use === "write") throw new Refused(400, "no-writing", words.noWriting);
      tokens.push(token);
      return uploads.pathOf(token);
    });
    // The contract's own check finds out whether there is such an operation, and whether the input is its own.
    const operation = request.data.operation as Operation;
    const controller = new AbortController();
    const done = workplace.call(operation, input as Input<Operation>, {
      progress: (done, of, what) => tell({ callId: id, operation, done, of, what }),
      signal: controller.signal,
      shownAs: uploads.shownAs,
    });
    const call = { id, controller, done };
    running.add(call);
    try {
      const answer = await done;
      // What was received is kept by the office itself, so that the uploaded copy is done with.
      if (operation === "import.run" && answer.ok && !isRehearsal(input) && !controller.signal.aborted) {
        await uploads.forget(tokens);
      }
      return answer;
    } finally {
      running.delete(call);
    }
  };

  return {
    perform,
    cancel(body) {
      const request = cancelRequest.safeParse(body);
      if (!request.success) throw new Refused(400, "bad-request", words.badRequest);
      for (const { id, controller } of running) if (id === request.data.callId) controller.abort();
      return { ok: true, data: null };
    },
    async close() {
      closing = true;
      for (const { controller } of running) controller.abort();
      await Promise.allSettled([...running].map(({ done }) => done));
    },
  };
}

function isRehearsal(input: unknown): boolean {
  return typeof input === "object" && input !== null && "dryRun" in input && input.dryRun === true;
}
