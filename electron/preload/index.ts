import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Answer, FileToken, HostApi, Progress, SavedFile } from "../../core/host.ts";
import { CHANNEL, type Dropped } from "../channels.ts";

/**
 * All that the window has of the desktop. It can ask for the contract's operations and for what only a
 * host can do; it cannot name a path, a channel or a module.
 */
const host: HostApi = {
  kind: "desktop",
  call: (operation, input, callId) => ipcRenderer.invoke(CHANNEL.call, { operation, input, callId: callId ?? null }),
  cancel: (callId) => ask(CHANNEL.cancel, { callId }),
  onProgress(listener) {
    const hear = (_: IpcRendererEvent, progress: Progress) => listener(progress);
    ipcRenderer.on(CHANNEL.progress, hear);
    return () => void ipcRenderer.off(CHANNEL.progress, hear);
  },
  chooseFiles: (what) => ask<FileToken[]>(CHANNEL.choose, { what }),
  takeFiles: async (files) => ask<FileToken[]>(CHANNEL.take, { files: await Promise.all(files.map(dropped)) }),
  saveFile: (name, base64) => ask<string | null>(CHANNEL.save, { name, base64 }),
  openFile: (name, base64) => ask(CHANNEL.openFile, { name, base64 }),
  openedBackup: () => ask<FileToken | null>(CHANNEL.opened, {}),
  onBackupOpened(listener) {
    const hear = () => listener();
    ipcRenderer.on(CHANNEL.backupOpened, hear);
    return () => void ipcRenderer.off(CHANNEL.backupOpened, hear);
  },
  onSaved(listener) {
    const hear = (_: IpcRendererEvent, file: SavedFile) => listener(file);
    ipcRenderer.on(CHANNEL.saved, hear);
    return () => void ipcRenderer.off(CHANNEL.saved, hear);
  },
  showSaved: (id) => ask(CHANNEL.showSaved, { id }),
  dragSaved: (id) => ask(CHANNEL.dragSaved, { id }),
  print: (html) => ask(CHANNEL.print, { html }),
};

async function dropped(file: File): Promise<Dropped> {
  const path = webUtils.getPathForFile(file);
  if (path !== "") return { path };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), modified: file.lastModified };
}

/** What an answer holds; a refusal becomes an error whose message the clerk may read. */
async function ask<T>(channel: string, input: object): Promise<T> {
  const answer: Answer<T> = await ipcRenderer.invoke(channel, input);
  if (answer.ok) return answer.data;
  throw new Error(answer.error.message);
}

contextBridge.exposeInMainWorld("dvk", host);
