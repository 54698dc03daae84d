import { colours } from "../../shell/theme.ts";
import { statisticsWords as words } from "../../words/statistics.ts";

/** How many dots of the picture stand for one of the screen, so that it prints well. */
const SHARPNESS = 2;

/** A drawing as a PNG on white (base64). What it looks like stands in its attributes, for no style sheet comes along. */
export async function pictureOf(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.getBoundingClientRect();
  const source = new XMLSerializer().serializeToString(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * SHARPNESS);
  canvas.height = Math.ceil(height * SHARPNESS);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(words.pictureFailed);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, base64] = canvas.toDataURL("image/png").split(",");
  if (!base64) throw new Error(words.pictureFailed);
  return base64;
}
