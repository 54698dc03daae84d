import type { Answer, FileToken, HostApi, Progress } from "../../core/host.ts";
import { WIRE } from "../../core/http.ts";
import { hostWords } from "../words/host.ts";
import { chooseInBrowser, downloadBase64, printHtml } from "./browser.ts";
import { pathInDrop } from "./dropped.ts";
import { currentWork, showWork } from "./workStore.ts";

/** The office over HTTP on loopback: what a browser has of its host. */
export const httpHost: HostApi = {
  kind: "browser",
  async call(operation, input, callId) {
    return post(WIRE.call, { operation, input, callId });
  },
  async cancel(callId) {
    await post(WIRE.cancel, { callId });
  },
  onProgress(listener) {
    const source = new EventSource(WIRE.progress);
    source.onmessage = (event) => {
      const progress = parse<Progress>(String(event.data));
      if (progress) listener(progress);
    };
    return () => source.close();
  },
  async chooseFiles(what) {
    return sendAll(await chooseInBrowser(what));
  },
  takeFiles: sendAll,
  async saveFile(name, base64) {
    downloadBase64(name, base64);
    return name;
  },
  async openFile(name, base64) {
    downloadBase64(name, base64);
  },
  // A browser's page is not what the system opens files with.
  openedBackup: async () => null,
  onBackupOpened: () => () => undefined,
  // The browser shows its downloads itself, and lets them be dragged.
  onSaved: () => () => undefined,
  showSaved: async () => undefined,
  dragSaved: async () => undefined,
  print: printHtml,
};

/** Files go one by one: the office takes bytes, and a browser cannot name a path. None where the clerk stops it. */
async function sendAll(files: File[]): Promise<FileToken[]> {
  const drop = crypto.randomUUID();
  const tokens: FileToken[] = [];
  try {
    for (const file of files) {
      if (currentWork()?.cancelling) return [];
      if (files.length > 1) showSending(tokens.length, files.length, file.name);
      tokens.push(await send(file, drop));
    }
    return tokens;
  } finally {
    if (files.length > 1) showWork(null);
  }
}

function showSending(done: number, of: number, what: string): void {
  showWork({ callId: null, title: hostWords.sending, done, of, what, cancelling: false });
}

async function send(file: File, drop: string): Promise<FileToken> {
  const name = nameOf(file);
  const response = await fetch(WIRE.files, {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      [WIRE.nameHeader]: encodeURIComponent(name),
      [WIRE.modifiedHeader]: String(file.lastModified),
      [WIRE.dropHeader]: drop,
    },
    body: file,
  });
  const answer = parse<Answer<FileToken>>(await response.text());
  if (answer?.ok) return answer.data;
  throw new Error(answer ? answer.error.message : hostWords.fileNotTaken(name));
}

/** A file from a folder keeps its way inside it, for the unit often stands in the folder's name. */
function nameOf(file: File): string {
  return pathInDrop(file);
}

async function post<T>(address: string, body: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = parse<Answer<T>>(await response.text());
    return answer ?? failure("host", hostWords.noAnswer(response.status));
  } catch {
    return failure("unreachable", hostWords.unreachable);
  }
}

function failure(code: string, message: string): Answer<never> {
  return { ok: false, error: { code, message, details: [] } };
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
