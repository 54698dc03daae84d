import type { PaperLayout } from "../../contract/papers.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { paperKind } from "./catalogue.ts";
import { draftPaper } from "./compose.ts";
import { recipientsOf } from "./recipients.ts";
import { rememberedPapers, TEXT } from "./remembered.ts";
import { words } from "./words.ts";

/** Remembers signer, “Nơi nhận”, own paragraphs (with the draft that stood there) and layout of a kind of paper. */
export async function rememberPaper(desk: Desk, input: Checked<"papers.remember">): Promise<Output<"papers.remember">> {
  const kind = paperKind(desk, input.code);
  const changes: Record<string, string | null> = {};
  const put = (key: string, value: unknown) => {
    if (value !== undefined) changes[key] = value === null ? null : JSON.stringify(value);
  };
  put("signer", input.signer);
  put("recipients", input.recipients);
  put("rules", input.rules);
  // A paper without any title would not say what it is.
  put("title", input.title?.every((line) => line.trim() === "") ? null : input.title);
  if (input.layout !== undefined) {
    if (kind.group !== "appendix") throw new OfficeError("invalid", words.notLaidOut(kind.label));
    if (input.layout !== null) checkLayout(input.layout);
    put("layout", input.layout);
  }
  const texts = Object.entries(input.texts ?? {});
  if (texts.length > 0) {
    const { drafts } = await draftPaper(desk, { code: input.code });
    const draftOf = new Map(drafts.map(({ id, draft }) => [id, draft]));
    for (const [id, text] of texts) {
      // An empty paragraph is the wish to have the draft back.
      put(`${TEXT}${id}`, text === null || text.trim() === "" ? null : { text, draft: draftOf.get(id) ?? "" });
    }
  }
  if (Object.keys(changes).length > 0) await desk.store.savePaperSettings(desk.programme.id, kind.code, changes);
  return {};
}

/** What is remembered for a kind of paper, and the layout in force. */
export async function showSettings(
  desk: Desk,
  { code }: Checked<"papers.settings">,
): Promise<Output<"papers.settings">> {
  const kind = paperKind(desk, code);
  const remembered = (await rememberedPapers(desk))(code);
  const layout =
    remembered.layout ??
    (kind.group === "appendix"
      ? { title: kind.appendix.title, groupBy: kind.appendix.groupBy, columns: kind.appendix.columns, notes: [] }
      : null);
  return {
    signer: remembered.signer,
    recipients: recipientsOf(desk, kind, remembered),
    ownRecipients: remembered.recipients !== null,
    title: remembered.title,
    texts: Object.fromEntries(Object.entries(remembered.own).map(([id, { text }]) => [id, text])),
    layout,
    ownLayout: remembered.layout !== null,
    rules: remembered.rules ?? "party",
  };
}

function checkLayout({ columns }: PaperLayout): void {
  const seen = new Set<string>();
  for (const { column, title } of columns) {
    if (seen.has(column)) throw new OfficeError("invalid", words.columnTwice(title));
    seen.add(column);
  }
  if (!seen.has("name")) throw new OfficeError("invalid", words.noNameColumn);
}
