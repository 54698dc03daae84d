import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

/**
 * Draws the program's icon: a register's page with its heading row, and a tick, on red. Drawn by
 * distances, so that every size is sharp by itself. `node --import tsx build/icon.ts` writes it anew.
 */

type Colour = readonly [number, number, number];
const RED: Colour = [166, 27, 27];
const PAPER: Colour = [255, 253, 248];
const LINE: Colour = [196, 182, 170];
const GOLD: Colour = [240, 180, 41];

/** Signed distance from a point to a rounded rectangle; all in units of the icon's side. */
function box(x: number, y: number, left: number, top: number, right: number, bottom: number, radius: number): number {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return Math.hypot(dx, dy) - radius;
}

/** Distance to a stroke of that width from one point to another. */
function stroke(x: number, y: number, x1: number, y1: number, x2: number, y2: number, width: number): number {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) - width / 2;
}

type Shape = { colour: Colour; distance(x: number, y: number): number };
const SHAPES: Shape[] = [
  { colour: RED, distance: (x, y) => box(x, y, 0.02, 0.02, 0.98, 0.98, 0.2) },
  { colour: PAPER, distance: (x, y) => box(x, y, 0.2, 0.16, 0.8, 0.84, 0.05) },
  { colour: RED, distance: (x, y) => box(x, y, 0.28, 0.25, 0.72, 0.33, 0.02) },
  ...[0.44, 0.55, 0.66].map((line) => ({
    colour: LINE,
    distance: (x: number, y: number) => box(x, y, 0.28, line, 0.72, line + 0.04, 0.02),
  })),
  { colour: RED, distance: (x, y) => Math.hypot(x - 0.72, y - 0.72) - 0.21 },
  {
    colour: GOLD,
    distance: (x, y) => Math.min(stroke(x, y, 0.62, 0.72, 0.7, 0.8, 0.07), stroke(x, y, 0.7, 0.8, 0.84, 0.63, 0.07)),
  },
];

/** RGBA rows of the icon; the edge of each shape is spread over one pixel. */
function draw(side: number): Buffer {
  const pixels = Buffer.alloc(side * side * 4);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column + 0.5) / side, (row + 0.5) / side];
      let [r, g, b, alpha] = [0, 0, 0, 0];
      for (const { colour, distance } of SHAPES) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x, y) * side));
        const over = cover + alpha * (1 - cover);
        if (over === 0) continue;
        const mix = (below: number, above: number) => (above * cover + below * alpha * (1 - cover)) / over;
        [r, g, b, alpha] = [mix(r, colour[0]), mix(g, colour[1]), mix(b, colour[2]), over];
      }
      pixels.set([r, g, b, alpha * 255].map(Math.round), (row * side + column) * 4);
    }
  }
  return pixels;
}

function png(side: number): Buffer {
  const rows = draw(side);
  const raw = Buffer.alloc(side * (side * 4 + 1));
  for (let row = 0; row < side; row++) rows.copy(raw, row * (side * 4 + 1) + 1, row * side * 4, (row + 1) * side * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** An icon file of Windows, whose pictures are PNGs. */
function ico(sides: number[]): Buffer {
  const pictures = sides.map((side) => ({ side, bytes: png(side) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.set([0, 0, 1, 0, pictures.length, 0]);
  let offset = head.length;
  for (const [index, { side, bytes }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // Zero stands for 256.
    head.set([side % 256, side % 256, 0, 0, 1, 0, 32, 0], at);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

const folder = fileURLToPath(new URL("./resources/", import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "icon.png"), png(512));
await writeFile(join(folder, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256]));
