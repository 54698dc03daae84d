import type { Input, Operation, Output } from "../../core/contract.ts";
import { host, perform } from "./host.ts";
import { currentWork, showWork } from "./workStore.ts";

export { useWork } from "./workStore.ts";

/** Performs an operation that may take long, showing how far it is until it ends. */
export async function performLong<O extends Operation>(
  operation: O,
  input: Input<O>,
  title: string,
): Promise<Output<O>> {
  const callId = crypto.randomUUID();
  showWork({ callId, title, done: 0, of: 0, what: "", cancelling: false });
  const stopListening = host.onProgress((progress) => {
    const work = currentWork();
    if (work?.callId !== callId || progress.callId !== callId) return;
    showWork({ ...work, done: progress.done, of: progress.of, what: progress.what });
  });
  try {
    return await perform(operation, input, callId);
  } finally {
    stopListening();
    if (currentWork()?.callId === callId) showWork(null);
  }
}

/** Stops the work under way between two files; what was received stays. */
export function cancelWork(): void {
  const work = currentWork();
  if (!work || work.cancelling) return;
  showWork({ ...work, cancelling: true });
  if (work.callId !== null) void host.cancel(work.callId);
}
