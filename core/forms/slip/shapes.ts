/** A cell by its corner, counted from 1. */
interface Corner {
  top: number;
  left: number;
}

/** Shapes are numbered in thousands of their drawing. */
const BLOCK = 1024;

/** The drawing of notes for a sheet that has none: Excel shows a note only where a shape stands for it. */
export function drawingOf(cells: readonly Corner[], index: number): string {
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${index}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    shapesOf(cells, index),
    "</xml>",
  ].join("");
}

/** A hidden box beside each cell, which Excel opens under the pointer. */
export function shapesOf(cells: readonly Corner[], index: number): string {
  return cells.map((cell, at) => shape(cell, index * BLOCK + at + 1)).join("");
}

function shape({ top, left }: Corner, id: number): string {
  const anchor = [left, 12, Math.max(top - 2, 0), 6, left + 4, 20, Math.max(top - 2, 0) + 6, 4].join(", ");
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${top - 1}</x:Row><x:Column>${left - 1}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}
