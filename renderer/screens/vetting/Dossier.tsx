import { CloseOutlined, DownloadOutlined, PaperClipOutlined } from "@ant-design/icons";
import { App, Button, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { DOSSIER_PARTS } from "../../../core/register/year.ts";
import { host, perform } from "../../host/host.ts";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { vettingWords } from "../../words/vetting.ts";
import { Clause } from "./Clause.tsx";

const words = vettingWords.dossier;
type Part = (typeof DOSSIER_PARTS)[number];
const PARTS = DOSSIER_PARTS.map((value) => ({ value, label: words.parts[value] }));

/** The papers of a model against what the programme asks its dossier to hold; each is kept as a copy. */
export function Dossier({
  model,
  dossier,
  writable,
}: {
  model: string;
  dossier: Output<"year.dossier.show">;
  writable: boolean;
}) {
  const { modal, message } = App.useApp();
  const [other, setOther] = useState<Part>("other");
  const attach = useAction("year.dossier.attach");
  const detach = useAction("year.dossier.detach");
  const [unread, setUnread] = useState<Error | null>(null);
  const { parts, papers, complete, lacks } = dossier;
  const failed = attach.error ?? detach.error ?? unread;

  async function add(part: Part): Promise<void> {
    const tokens = await host.chooseFiles("papers");
    if (tokens.length === 0) return;
    const after = await attach.mutateAsync({ model, part, paths: tokens.map(({ token }) => token) });
    const added = after.papers.length - papers.length;
    void (added > 0 ? message.success(words.attached(added)) : message.info(words.already));
  }
  const start = (part: Part) =>
    void add(part).catch((error: unknown) => {
      if (!(error instanceof Error && error === attach.error)) void message.error(String(error));
    });
  const take = async ({ key }: (typeof papers)[number], how: "open" | "save") => {
    setUnread(null);
    try {
      const { name, base64 } = await perform("year.dossier.read", { model, key });
      if (how === "open") return await host.openFile(name, base64);
      const kept = await host.saveFile(name, base64);
      if (kept !== null) void message.success(words.saved(kept));
    } catch (error) {
      setUnread(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const remove = ({ key, name }: (typeof papers)[number]) =>
    modal.confirm({
      title: words.removeTitle,
      content: words.removeText(name),
      okText: words.removeOk,
      cancelText: vettingWords.way.no,
      onOk: () => detach.mutateAsync({ model, key }).catch(() => undefined),
    });

  return (
    <section className="vetting-section" aria-label={words.title}>
      <h3>{words.title}</h3>
      {failed && <ErrorNote error={failed} />}
      <p className={complete ? "plain quiet" : "plain dossier-lacks"}>
        {parts.length === 0 ? words.free : complete ? words.complete : words.lacks(lacks.join(", "))}
      </p>
      <ul className="dossier">
        {parts.map(({ part, label, source, needed, present }) => (
          <li key={part}>
            <span className={present ? "is-good" : needed ? "is-bad" : "is-idle"}>
              {present ? `✓ ${words.present}` : needed ? `✗ ${words.absent}` : `– ${words.notNeeded}`}
            </span>
            <span className="dossier-label">
              {label} <Clause source={source} />
            </span>
            {writable && <Attach label={words.attachTo(label)} onAdd={() => start(partOf(part))} />}
          </li>
        ))}
        {papers.map((paper) => (
          <li key={paper.key}>
            <PaperClipOutlined aria-hidden />
            <span className="dossier-label">
              <Button type="link" title={words.open} onClick={() => void take(paper, "open")}>
                {paper.name}
              </Button>{" "}
              <span className="quiet">
                {words.parts[paper.part]}, {formatDay(paper.at)}
              </span>
            </span>
            {host.kind === "desktop" && (
              <Button
                type="text"
                icon={<DownloadOutlined aria-hidden />}
                aria-label={words.save(paper.name)}
                onClick={() => void take(paper, "save")}
              />
            )}
            {writable && (
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={words.remove(paper.name)}
                onClick={() => remove(paper)}
              />
            )}
          </li>
        ))}
      </ul>
      {writable && (
        <div className="dossier-other">
          <Select<Part> aria-label={words.part} value={other} options={PARTS} onChange={setOther} />
          <Attach label={words.attachOther} shown={words.attachOther} onAdd={() => start(other)} />
        </div>
      )}
    </section>
  );
}

function Attach(props: { label: string; shown?: string; onAdd(): void }) {
  return (
    <Button aria-label={props.label} icon={<PaperClipOutlined aria-hidden />} onClick={props.onAdd}>
      {props.shown ?? words.attach}
    </Button>
  );
}

function partOf(part: string): Part {
  return DOSSIER_PARTS.find((one) => one === part) ?? "other";
}
