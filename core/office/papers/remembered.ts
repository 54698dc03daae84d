import { z } from "zod";
import { type PaperLayout, paperLayout } from "../../contract/papers.ts";
import { signer } from "../../contract/window.ts";
import type { PaperSigner } from "../../documents/layout/office.ts";
import type { PaperRules } from "../../documents/measures.ts";
import type { OwnTexts } from "../../documents/reports/prose.ts";
import type { Desk } from "../desk.ts";

/** Paragraphs are kept under this and their id. */
export const TEXT = "text:";
/** The office's own blank form, kept by its hash under the name that the clerk knows. */
export const FORM = "form";
const keptForm = z.strictObject({ name: z.string(), sha256: z.string() });
export type KeptForm = z.infer<typeof keptForm>;
const ownText = z.strictObject({ text: z.string(), draft: z.string() });

/** What the office has chosen for one kind of paper. */
export interface Remembered {
  signer: PaperSigner | null;
  recipients: string[] | null;
  title: string[] | null;
  own: OwnTexts;
  layout: PaperLayout | null;
  form: KeptForm | null;
  /** Whose layout it follows; null: the Party's. */
  rules: PaperRules | null;
}

/** What is remembered for each kind of paper, by its code. */
export async function rememberedPapers({ store, programme }: Desk): Promise<(code: string) => Remembered> {
  const all = await store.paperSettings(programme.id);
  return (code) => {
    const values = new Map(all.filter(({ paper }) => paper === code).map(({ key, value }) => [key, value]));
    const read = <T>(key: string, shape: z.ZodType<T>): T | null => {
      const value = values.get(key);
      return value === undefined ? null : shape.parse(JSON.parse(value));
    };
    const texts = [...values].filter(([key]) => key.startsWith(TEXT));
    return {
      signer: read("signer", signer),
      recipients: read("recipients", z.array(z.string())),
      title: read("title", z.array(z.string())),
      own: Object.fromEntries(texts.map(([key, value]) => [key.slice(TEXT.length), ownText.parse(JSON.parse(value))])),
      layout: read("layout", paperLayout),
      form: read(FORM, keptForm),
      rules: read("rules", z.enum(["party", "state"])),
    };
  };
}
