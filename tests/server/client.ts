import { type ClientRequest, type IncomingMessage, request } from "node:http";
import type { Input, Operation, Output } from "../../core/contract.ts";
import type { Answer, FileToken, Progress } from "../../core/host.ts";
import { WIRE } from "../../core/http.ts";

export interface Reply {
  status: number;
  headers: IncomingMessage["headers"];
  text: string;
}

/** A browser's part of the conversation, free to lie about who it is. */
export class Client {
  cookie = "";
  readonly origin: string;

  constructor(
    readonly port: number,
    readonly host = `127.0.0.1:${port}`,
  ) {
    this.origin = `http://${host}`;
  }

  /** Starts a request; a header of `undefined` is left out. */
  start(method: string, path: string, headers: Record<string, string | undefined> = {}): ClientRequest {
    const all = { host: this.host, ...(this.cookie ? { cookie: this.cookie } : {}), ...headers };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return request({ host: "127.0.0.1", port: this.port, method, path, headers: Object.fromEntries(given) });
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string | undefined> = {},
    body?: string | Buffer,
  ): Promise<Reply> {
    const started = this.start(method, path, headers);
    const reply = replyTo(started);
    started.end(body);
    return reply;
  }

  get(path: string, headers: Record<string, string | undefined> = {}): Promise<Reply> {
    return this.send("GET", path, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string | undefined> = {}): Promise<Reply> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.send("POST", path, { origin: this.origin, "content-type": "application/json", ...headers }, text);
  }

  /** Opens the printed address as a browser does: the token for a cookie, and on to the page. */
  async open(url: string): Promise<Reply> {
    const first = await this.get(url.slice(url.indexOf("/", "http://".length)));
    this.cookie = first.headers["set-cookie"]?.[0]?.split(";")[0] ?? this.cookie;
    return first;
  }

  async call<O extends Operation>(operation: O, input: Input<O>, callId?: string): Promise<Answer<Output<O>>> {
    const { text } = await this.post(WIRE.call, { operation, input, ...(callId ? { callId } : {}) });
    return JSON.parse(text) as Answer<Output<O>>;
  }

  /** What a call that must succeed gives. */
  async perform<O extends Operation>(operation: O, input: Input<O>, callId?: string): Promise<Output<O>> {
    const answer = await this.call(operation, input, callId);
    if (!answer.ok) throw new Error(`${operation}: ${answer.error.code} ${answer.error.message}`);
    return answer.data;
  }

  async upload(
    name: string,
    bytes: string | Buffer,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer<FileToken>> {
    const all = { origin: this.origin, [WIRE.nameHeader]: encodeURIComponent(name), ...headers };
    return JSON.parse((await this.send("POST", WIRE.files, all, bytes)).text) as Answer<FileToken>;
  }

  /** The token of an upload that must succeed. */
  async token(name: string, bytes: string | Buffer, headers: Record<string, string | undefined> = {}): Promise<string> {
    const answer = await this.upload(name, bytes, headers);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
    return answer.data.token;
  }

  /** Listens to progress; resolves once the server has begun to tell. */
  async listen(heard: (progress: Progress) => void): Promise<{ stop(): void; ended: Promise<void> }> {
    const started = this.start("GET", WIRE.progress);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      started.on("response", resolve).on("error", reject).end();
    });
    if (response.statusCode !== 200) throw new Error(`progress: ${response.statusCode}`);
    const ended = new Promise<void>((resolve) => response.on("close", resolve).on("error", () => undefined));
    let text = "";
    await new Promise<void>((resolve) => {
      response.setEncoding("utf8").on("data", (part: string) => {
        resolve();
        text += part;
        const messages = text.split("\n\n");
        text = messages.pop() ?? "";
        for (const message of messages) {
          if (message.startsWith("data: ")) heard(JSON.parse(message.slice("data: ".length)) as Progress);
        }
      });
    });
    return { stop: () => started.destroy(), ended };
  }
}

/** The whole reply to a request. */
export function replyTo(started: ClientRequest): Promise<Reply> {
  return new Promise((resolve, reject) => {
    started.on("error", reject);
    started.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on("error", reject);
    });
  });
}
