import type { ColumnRole } from "../intake/columns/roles.ts";
import type { SheetView } from "../intake/table/view.ts";
import type { Edit } from "./xml/splice.ts";
import { descendants, escapeXml, unescapeXml, type XmlNode } from "./xml/tree.ts";

/** `{{ten}}`: letters, digits and underscores, without diacritics. */
const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu;

/** Placeholders of a body row: which property of the model goes there. */
const PLACEHOLDER_ROLES: Readonly<Record<string, ColumnRole>> = {
  tt: "ordinal",
  stt: "ordinal",
  ten_mo_hinh: "name",
  don_vi: "unit",
  linh_vuc: "field",
  chu_the: "subject",
  tap_the: "collective",
  ca_nhan: "individual",
  loai_chu_the: "subjectKind",
  noi_dung: "content",
  cach_thuc: "method",
  muc_tieu: "goal",
  ket_qua_du_kien: "expected",
  thoi_gian: "period",
  dia_ban: "place",
  thuc_trang: "situation",
  luc_luong: "forces",
  nguon_luc: "resources",
  phu_trach: "responsible",
  moi: "new",
  duy_tri: "continued",
  moi_hay_duy_tri: "origin",
  tu_nam: "sinceYear",
  ket_qua: "result",
  ghi_chu: "note",
};

/** What `{{…}}` outside of the body stand for: the paper's own facts. */
export interface PaperFacts {
  co_quan: string;
  cap_tren: string;
  dia_danh: string;
  nam: string;
  /** “ngày 05 tháng 02 năm 2024”, or with dots where the date is open. */
  ngay: string;
  so: string;
  so_mo_hinh: string;
  so_tap_the: string;
  so_ca_nhan: string;
  so_moi: string;
  so_duy_tri: string;
  nguoi_ky: string;
  chuc_vu: string;
  tham_quyen: string;
}

/** True where a text holds a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

/** The body row that names its cells by placeholders; null where the name of a model is not among them. */
export function bodyPlaceholders(view: SheetView): { row: number; columns: Map<number, ColumnRole> } | null {
  for (const row of view.rowNumbers) {
    const columns = new Map<number, ColumnRole>();
    for (const { column, text } of view.own(row)) {
      const name = /^\s*\{\{\s*(\w+)\s*\}\}\s*$/u.exec(text)?.[1];
      const role = name === undefined ? undefined : PLACEHOLDER_ROLES[name];
      if (role) columns.set(column, role);
    }
    if ([...columns.values()].includes("name")) return { row, columns };
  }
  return null;
}

/**
 * Edits that put facts in the place of placeholders. Office programs cut a text into runs where they
 * like, so the pieces of one paragraph are read as one; what replaces stands in the first piece.
 *
 * @param paragraph local name of what holds the pieces (`si`, `is`, `p`, `oddHeader` …)
 * @param piece local name of a piece of text (`t`); the paragraph itself where it is a leaf
 * @param unknown hears of every name that is none
 */
export function placeholderEdits(
  xml: string,
  root: XmlNode,
  paragraph: string[],
  piece: string,
  facts: PaperFacts,
  unknown: (name: string) => void,
): Edit[] {
  const edits: Edit[] = [];
  for (const node of descendants(root, ...paragraph)) {
    const pieces = node.children.length === 0 ? [node] : [...descendants(node, piece)];
    const texts = pieces.map((one) => unescapeXml(xml.slice(one.openEnd, one.closeStart)));
    const whole = texts.join("");
    if (!whole.includes("{{")) continue;
    const written = [...texts];
    for (const match of [...whole.matchAll(PLACEHOLDER)].reverse()) {
      const name = match[1] ?? "";
      const value = factOf(facts, name.toLowerCase());
      // Those of the body stand in its rows, or in texts that no cell shows any more.
      if (value === undefined) {
        if (!(name in PLACEHOLDER_ROLES)) unknown(name);
      } else put(written, texts, match.index, match.index + match[0].length, value);
    }
    for (const [index, one] of pieces.entries()) {
      if (written[index] === texts[index]) continue;
      edits.push({ start: one.openEnd, end: one.closeStart, text: escapeXml(written[index] ?? "") });
    }
  }
  return edits;
}

function factOf(facts: PaperFacts, name: string): string | undefined {
  return Object.entries(facts).find(([key]) => key === name)?.[1];
}

/** Puts a value over a stretch of the joined texts; from the last placeholder to the first, so that earlier places stay true. */
function put(written: string[], texts: readonly string[], from: number, to: number, value: string): void {
  let at = 0;
  let said = false;
  for (const [index, text] of texts.entries()) {
    const start = Math.max(from, at) - at;
    const end = Math.min(to, at + text.length) - at;
    if (start < end) {
      const own = written[index] ?? "";
      written[index] = own.slice(0, start) + (said ? "" : value) + own.slice(end);
      said = true;
    }
    at += text.length;
  }
}
