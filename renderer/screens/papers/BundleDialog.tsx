import { Checkbox, Form, Segmented } from "antd";
import { useState } from "react";
import { performLong } from "../../host/work.ts";
import { papersWords, paperWorkWords } from "../../words/papers.ts";
import { FilesDialog } from "./FilesDialog.tsx";
import type { Paper, PaperFormat } from "./options.ts";

const words = paperWorkWords.bundle;
type Purpose = NonNullable<Paper["purpose"]>;

/** All papers of a deadline at once, into a folder or as one zip. */
export function BundleDialog({ papers, onClose }: { papers: readonly Paper[]; onClose(): void }) {
  const purposes = [...new Set(papers.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])))];
  const [codes, setCodes] = useState(() => codesOf(papers, purposes[0] ?? null));
  const [formats, setFormats] = useState<PaperFormat[]>(["xlsx", "docx"]);
  const chosen = purposes.find((purpose) => String(codesOf(papers, purpose)) === String(codes));
  return (
    <FilesDialog
      title={words.title}
      intro={words.intro}
      width={760}
      ready={codes.length > 0 && formats.length > 0}
      make={(folder) => performLong("papers.bundle", { codes, formats, ...folder }, words.making)}
      say={({ files, leftOut }, place) =>
        [paperWorkWords.done(files.length, place), leftOut > 0 ? words.leftOut(leftOut) : ""].join(" ")
      }
      onClose={onClose}
    >
      <Form.Item label={words.purpose}>
        <Segmented<Purpose | "all" | "some">
          aria-label={words.purpose}
          value={chosen ?? (codes.length === papers.length ? "all" : "some")}
          onChange={(value) => {
            if (value !== "some") setCodes(codesOf(papers, value === "all" ? null : value));
          }}
          options={[
            ...purposes.map((value) => ({ value, label: words.purposes[value] })),
            { value: "all" as const, label: words.all },
          ]}
        />
      </Form.Item>
      <Form.Item label={words.papers}>
        <Checkbox.Group<string>
          className="paper-choices is-wide"
          value={codes}
          onChange={(values) => setCodes(papers.map(({ code }) => code).filter((code) => values.includes(code)))}
          options={papers.map(({ code, label }) => ({ value: code, label }))}
        />
      </Form.Item>
      <Form.Item label={papersWords.formatsLabel}>
        <Checkbox.Group<PaperFormat>
          value={formats}
          onChange={setFormats}
          options={(["xlsx", "docx", "pdf"] as const).map((value) => ({ value, label: papersWords.formats[value] }))}
        />
      </Form.Item>
    </FilesDialog>
  );
}

function codesOf(papers: readonly Paper[], purpose: Purpose | null): string[] {
  return papers.filter((paper) => purpose === null || paper.purpose === purpose).map(({ code }) => code);
}
