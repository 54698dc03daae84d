import { FormError } from "../errors.ts";
import type { OfficePackage } from "../package.ts";
import { words } from "../words.ts";
import { attribute, descendants, parseXml } from "../xml/tree.ts";

/** Where the parts of a workbook are. */
export interface Book {
  /** The workbook's own part. */
  part: string;
  sheets: { name: string; part: string; sheetId: string }[];
  stylesPart: string | null;
  stringsPart: string | null;
  calcChainPart: string | null;
}

/** Finds the parts of a workbook. Throws {@link FormError} `damaged`. */
export function openBook(file: OfficePackage): Book {
  const part = file.relations("").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw new FormError("damaged", words.damaged("workbook.xml"));
  const relations = file.relations(part);
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const root = parseXml(file.require(part));
  const sheets = [...descendants(root, "sheet")].flatMap((node) => {
    const relation = relations.find(({ id }) => id === attribute(node, "id"));
    if (relation?.type !== "worksheet") return [];
    return [{ name: node.attributes.name ?? "", part: relation.target, sheetId: node.attributes.sheetId ?? "" }];
  });
  return {
    part,
    sheets,
    stylesPart: target("styles"),
    stringsPart: target("sharedStrings"),
    calcChainPart: target("calcChain"),
  };
}
