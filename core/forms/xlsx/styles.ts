import type { TextStyle } from "../../documents/model.ts";
import { child, parseXml, type XmlNode } from "../xml/tree.ts";

/** What the workbook's cell styles say of how a cell is drawn. Styles are numbered as cells name them (`s`). */
export interface SheetStyles {
  /** True where the cell has a line on at least one side. */
  isFramed(style: number): boolean;
  wraps(style: number): boolean;
  text(style: number): TextStyle;
}

/** Reads the styles part; without one nothing is framed. */
export function readStyles(xml: string | null): SheetStyles {
  const root = xml === null ? null : parseXml(xml);
  const list = (name: string): XmlNode[] => (root ? (child(root, name)?.children ?? []) : []);
  const formats = list("cellXfs");
  const borders = list("borders").map((border) =>
    border.children.some(({ local, attributes }) => SIDES.has(local) && (attributes.style ?? "none") !== "none"),
  );
  const fonts = list("fonts").map((font) => ({
    size: Number(child(font, "sz")?.attributes.val ?? 11),
    bold: isOn(child(font, "b")),
  }));
  const format = (style: number) => formats[style]?.attributes ?? {};
  return {
    isFramed: (style) => borders[Number(format(style).borderId ?? 0)] ?? false,
    wraps(style) {
      const alignment = formats[style] ? child(formats[style], "alignment") : null;
      return ["1", "true"].includes(alignment?.attributes.wrapText ?? "0");
    },
    text(style) {
      const font = fonts[Number(format(style).fontId ?? 0)];
      return { size: font?.size ?? 11, bold: font?.bold ?? false };
    },
  };
}

const SIDES = new Set(["left", "right", "top", "bottom"]);

function isOn(node: XmlNode | null): boolean {
  return node !== null && !["0", "false"].includes(node.attributes.val ?? "1");
}
