import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../../core/contract.ts";
import type { Answer, Progress } from "../../core/host.ts";
import { WIRE } from "../../core/http.ts";
import type { Workplace } from "../../core/office/workplace.ts";
import { echo, serveOffice, serveWorkplace } from "./office.ts";

/** A promise and what settles it. */
function deferred<T = void>(): { promise: Promise<T>; resolve(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

/** A workplace whose calls work until they are stopped or let go. */
function slow(): { workplace: Pick<Workplace, "call">; begun: Promise<void>; letGo(): void; stopped(): boolean } {
  const begun = deferred();
  const end = deferred();
  let stopped = false;
  return {
    begun: begun.promise,
    letGo: () => end.resolve(),
    stopped: () => stopped,
    workplace: {
      async call(_operation, _input, context = {}) {
        context.progress?.(1, 2, "a.xlsx");
        context.signal?.addEventListener("abort", () => {
          stopped = true;
          end.resolve();
        });
        begun.resolve();
        await end.promise;
        return { ok: true, data: {} as never };
      },
    },
  };
}

describe("calls", () => {
  test("a path instead of a token is refused, whatever the operation", async () => {
    const { client } = await serveWorkplace(echo());
    for (const [operation, input] of [
      ["import.run", { paths: ["/etc/passwd"] }],
      ["import.run", { paths: [await client.token("a.csv", "a"), "samples/inbox"] }],
      ["units.import", { path: "/etc/passwd" }],
      ["workplace.create", { programme: "x", office: "y", seat: "z", units: "samples/units.csv" }],
      ["restore", { path: "C:\\data" }],
    ] as const) {
      const reply = await client.post(WIRE.call, { operation, input });
      expect(reply.status).toBe(400);
      expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "unknown-file" } });
    }
    for (const operation of ["export.appendix", "papers.save"]) {
      const to = await client.token("a.csv", "a");
      const reply = await client.post(WIRE.call, { operation, input: { code: "01", to } });
      expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "no-writing" } });
    }
  });

  test("progress reaches every window, with the id of its call", async () => {
    const { workplace, letGo } = slow();
    const { client } = await serveWorkplace(workplace);
    const told = [deferred<Progress>(), deferred<Progress>()];
    const streams = await Promise.all(told.map(({ resolve }) => client.listen(resolve)));
    const call = client.call("status", { asOf: "2024-03-28" }, "call-1");
    for (const { promise } of told) {
      expect(await promise).toEqual({ callId: "call-1", operation: "status", done: 1, of: 2, what: "a.xlsx" });
    }
    letGo();
    await call;
    for (const stream of streams) stream.stop();
  });

  test("cancel stops the call of that id and no other", async () => {
    const { workplace, begun, stopped } = slow();
    const { client } = await serveWorkplace(workplace);
    const call = client.call("check", {}, "call-1");
    await begun;
    expect(
      JSON.parse((await client.post(WIRE.call, { operation: "check", input: {}, callId: "call-1" })).text),
    ).toMatchObject({ ok: false, error: { code: "same-call" } });
    expect((await client.post(WIRE.cancel, { callId: "call-2" })).status).toBe(200);
    expect(stopped()).toBe(false);
    expect(JSON.parse((await client.post(WIRE.cancel, { callId: "call-1" })).text)).toEqual({ ok: true, data: null });
    expect((await call).ok).toBe(true);
    expect(stopped()).toBe(true);
    expect((await client.post(WIRE.cancel, { callId: 5 })).status).toBe(400);
  });

  test("closing stops what runs, waits for it, and answers it", async () => {
    const { workplace, begun, stopped } = slow();
    const { client, server } = await serveWorkplace(workplace);
    const stream = await client.listen(() => undefined);
    const call = client.call("check", {});
    await begun;
    const closed = server.close();
    expect((await call).ok).toBe(true);
    expect(stopped()).toBe(true);
    await closed;
    await stream.ended;
    await expect(client.get("/")).rejects.toThrow();
  });

  test("a body that is too long is refused and not read to its end", async () => {
    const { client } = await serveWorkplace(echo());
    const ten = 10 * 1024 * 1024;
    const announced = await client
      .send(
        "POST",
        WIRE.call,
        { origin: client.origin, "content-type": "application/json", "content-length": String(ten + 1) },
        // Only what was announced is looked at; the rest never comes.
      )
      .catch((error: NodeJS.ErrnoException) => error.code);
    expect(announced).toMatchObject({ status: 413 });
    const within = await client.post(WIRE.call, { operation: "search.run", input: { text: "a".repeat(ten - 1_000) } });
    expect(within.status).toBe(200);
  });
});

describe("whatever is sent", () => {
  const operation = fc.oneof(
    fc.constantFrom(...Object.keys(contract)),
    fc.string(),
    fc.constantFrom("__proto__", "constructor", "toString"),
  );
  const input = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(
        "id",
        "ids",
        "path",
        "paths",
        "to",
        "units",
        "code",
        "text",
        "changes",
        "asOf",
        "__proto__",
        "decisions",
      ),
      fc.jsonValue(),
    ),
  );
  const body = fc.oneof(
    fc.record({ operation, input }).map((value) => JSON.stringify(value)),
    fc.record({ operation, input, callId: fc.jsonValue() }, { requiredKeys: [] }).map((value) => JSON.stringify(value)),
    fc.json(),
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );

  test("comes back as an answer with a code, and the server goes on", async () => {
    const { client } = await serveOffice();
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const headers = { origin: client.origin, "content-type": "application/json" };
        const reply = await client.send("POST", WIRE.call, headers, sent);
        const answer = JSON.parse(reply.text) as Answer<unknown>;
        expect(reply.status).toBeLessThan(500);
        if (answer.ok) return;
        expect(answer.error.code).toMatch(/^[a-z-]+$/);
        expect(answer.error.message).not.toBe("");
        expect(reply.text).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d/);
      }),
      { numRuns: process.env.DVK_LONG ? 20_000 : 400 },
    );
    expect(await client.perform("check", {})).toEqual({ sound: true, findings: [] });
  });

  test("nesting of any depth is only a bad request", async () => {
    const { client } = await serveOffice({ created: false });
    const deep = `{"operation":"review.set","input":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    const reply = await client.post(WIRE.call, deep);
    expect((JSON.parse(reply.text) as Answer<unknown>).ok).toBe(false);
    expect((await client.call("workplace.state", {})).ok).toBe(true);
  });
});
