import { EventEmitter } from "node:events";
import type { Protocol, Session, WebRequest } from "electron";
import { createNet, createPartition, type Net, type Partition } from "./net.ts";
import { events, preventable, requireNotReady, requireReady, type World } from "./world.ts";

type Permission = Parameters<Parameters<Session["setPermissionRequestHandler"]>[0] & object>[1];
type StandInSession = Pick<
  Session,
  "on" | "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler"
> & { webRequest: Pick<WebRequest, "onBeforeRequest"> };

/** The sessions and their protocols, with the questions that Chromium would put to them. */
export interface Network {
  protocol: Pick<Protocol, "handle" | "registerSchemesAsPrivileged">;
  session: { defaultSession: StandInSession; fromPartition(name: string): Partition };
  net: Net;
  /** Loads an address as a page or one of its parts does. */
  load(url: string): Promise<Response>;
  /** Whether a page's wish is granted. */
  permission(contents: unknown, name: string, isMainFrame?: boolean): boolean;
  /** Whether a download may begin. */
  mayDownload(): boolean;
}

export function createNetwork(world: World): Network {
  const partitions = new Map<string, Partition>();
  const schemes = new Set<string>();
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  const emitter = new EventEmitter();
  let onRequest: Parameters<Session["setPermissionRequestHandler"]>[0] = null;
  let onCheck: Parameters<Session["setPermissionCheckHandler"]>[0] = null;
  let before: ((details: never, answer: (response: { cancel?: boolean }) => void) => void) | null = null;

  function isCancelled(url: string): boolean {
    let cancelled = false;
    before?.({ url } as never, ({ cancel }) => {
      cancelled = cancel ?? false;
    });
    return cancelled;
  }

  return {
    protocol: {
      registerSchemesAsPrivileged(list) {
        requireNotReady(world, "protocol.registerSchemesAsPrivileged");
        for (const { scheme } of list) schemes.add(scheme);
      },
      handle(scheme, handler) {
        requireReady(world, "protocol.handle");
        if (!schemes.has(scheme)) throw new Error(`${scheme}: not registered as privileged`);
        handlers.set(scheme, handler as (request: Request) => Response | Promise<Response>);
      },
    },
    net: createNet(world),
    session: {
      fromPartition(name) {
        requireReady(world, "session.fromPartition");
        const partition = partitions.get(name) ?? createPartition();
        partitions.set(name, partition);
        return partition;
      },
      defaultSession: {
        ...events<Session>(emitter),
        setPermissionRequestHandler(handler) {
          onRequest = handler;
        },
        setPermissionCheckHandler(handler) {
          onCheck = handler;
        },
        setDevicePermissionHandler: () => undefined,
        webRequest: {
          onBeforeRequest: ((listener: typeof before) => {
            before = listener;
          }) as unknown as WebRequest["onBeforeRequest"],
        },
      },
    },
    async load(url) {
      const handler = handlers.get(new URL(url).protocol.replace(":", ""));
      if (isCancelled(url) || !handler) return new Response(null, { status: 599, statusText: "ERR_BLOCKED" });
      return handler(new Request(url));
    },
    permission(contents, name, isMainFrame = true) {
      const permission = name as Permission;
      const details = { isMainFrame, requestingUrl: "" } as never;
      // What nobody handles Chromium grants.
      let granted = onRequest === null;
      onRequest?.(
        contents as never,
        permission,
        (answer) => {
          granted = answer;
        },
        details,
      );
      const checked = onCheck === null || onCheck(contents as never, name as never, "", details);
      return granted && checked;
    },
    mayDownload() {
      const event = preventable({});
      emitter.emit("will-download", event, {}, {});
      return !event.defaultPrevented;
    },
  };
}
