import { Checkbox, Form, Modal, Segmented } from "antd";
import { useState } from "react";
import { host } from "../../host/host.ts";
import { performLong } from "../../host/work.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { papersWords, paperWorkWords } from "../../words/papers.ts";
import { chooseFolder, deliver, useTold } from "./deliver.ts";
import type { Paper, PaperFormat } from "./options.ts";

const words = paperWorkWords.bundle;
type Purpose = NonNullable<Paper["purpose"]>;

/** All papers of a deadline at once, into a folder or as one zip. */
export function BundleDialog({ papers, onClose }: { papers: readonly Paper[]; onClose(): void }) {
  const purposes = [...new Set(papers.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])))];
  const [codes, setCodes] = useState(() => codesOf(papers, purposes[0] ?? null));
  const [formats, setFormats] = useState<PaperFormat[]>(["xlsx", "docx"]);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const { done } = useTold();
  const chosen = purposes.find((purpose) => String(codesOf(papers, purpose)) === String(codes));
  const make = async () => {
    setError(null);
    setBusy(true);
    try {
      const folder = await chooseFolder();
      if (folder === null) return;
      const made = await performLong("papers.bundle", { codes, formats, ...folder }, words.making);
      const place = await deliver(made);
      if (place === null) return;
      done(
        [paperWorkWords.done(made.files.length, place), made.leftOut > 0 ? words.leftOut(made.leftOut) : ""].join(" "),
      );
      onClose();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={760}
      centered
      title={words.title}
      okText={host.kind === "browser" ? paperWorkWords.zip : paperWorkWords.folder}
      cancelText={papersWords.cancel}
      okButtonProps={{ disabled: codes.length === 0 || formats.length === 0 }}
      confirmLoading={busy}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <p>{words.intro}</p>
      {error ? <ErrorNote error={error} /> : null}
      <Form layout="vertical" className="paper-options">
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
      </Form>
    </Modal>
  );
}

function codesOf(papers: readonly Paper[], purpose: Purpose | null): string[] {
  return papers.filter((paper) => purpose === null || paper.purpose === purpose).map(({ code }) => code);
}
