import type { Rectangle } from "electron";
import { z } from "zod";
import { remember, remembered } from "./remembered.ts";

/** How the clerk left the window. */
const windowState = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }).nullable(),
  maximized: z.boolean(),
  zoom: z.number(),
});
export type WindowState = z.infer<typeof windowState>;

/** Text of 14 px at 90 % is the smallest that an office is asked to read; 150 % still fits 1366 pixels. */
const ZOOM = { least: 0.9, most: 1.5, step: 0.1, normal: 1 } as const;

/** The zoom one step on, within its bounds. */
export function zoomBy(factor: number, steps: number): number {
  const next = Math.round((factor + steps * ZOOM.step) * 10) / 10;
  return Math.min(ZOOM.most, Math.max(ZOOM.least, next));
}

/** The state as it was left, or a window that fills the screen, where there is none or it cannot be read. */
export async function readWindowState(path: string): Promise<WindowState> {
  const first: WindowState = { bounds: null, maximized: true, zoom: ZOOM.normal };
  const state = await remembered(path, windowState, first);
  return { ...state, zoom: zoomBy(state.zoom, 0) };
}

/** Keeps the state; that it cannot be kept is no reason to stop anybody. */
export async function writeWindowState(path: string, state: WindowState): Promise<void> {
  await remember(path, state);
}

/** False for a place on a screen that is no longer there: the title bar could not be reached. */
export function isReachable(bounds: Rectangle, screens: Rectangle[]): boolean {
  return screens.some(
    (screen) =>
      bounds.x < screen.x + screen.width - 100 &&
      bounds.x + bounds.width > screen.x + 100 &&
      bounds.y >= screen.y - 10 &&
      bounds.y < screen.y + screen.height - 50,
  );
}
