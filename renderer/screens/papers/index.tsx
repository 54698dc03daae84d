import { Button, Empty } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { useShortcut } from "../../shell/shortcuts.ts";
import { papersWords as words } from "../../words/papers.ts";
import { useDelivery, useTold } from "./deliver.ts";
import { Left } from "./Left.tsx";
import { FigureDrawer } from "./ModelNames.tsx";
import { Options } from "./Options.tsx";
import { OwnTexts } from "./OwnTexts.tsx";
import { NOTHING_WRITTEN, type Paper, type PaperFormat, type PaperPreview, type Written } from "./options.ts";
import { type Opened, PaperBar } from "./PaperBar.tsx";
import { PaperWork } from "./PaperWork.tsx";
import { Preview } from "./Preview.tsx";
import { usePaper } from "./usePaper.ts";
import { usePrint } from "./usePrint.ts";
import "./papers.css";

/** Văn bản: a paper as it will print, edited where it stands, kept as it is issued; and what stands in none. */
export default function PapersScreen() {
  const { code } = useParams();
  const office = useOperation("office.show", {});
  const list = useOperation("papers.list", {});
  // Each paper has its own number and day, also while the clerk looks at another; appendices share their công văn's.
  const [allWritten, setWritten] = useState<Readonly<Record<string, Written>>>({});
  const [opened, setOpened] = useState<{ what: Opened; supplements: string | null } | null>(null);
  if (office.isError) return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  if (list.isError) return <ErrorNote page error={list.error} onAgain={() => void list.refetch()} />;
  if (!office.data || !list.data) return <Waiting page label={words.loading} />;
  const papers = list.data;
  const paper = papers.find((one) => one.code === code) ?? papers[0];
  if (!paper) return <Empty className="paper-none" description={words.none} />;
  const bearer = paper.group === "appendix" ? paper.group : paper.code;
  const written = allWritten[bearer] ?? NOTHING_WRITTEN;
  return (
    <PaperPage
      key={`${office.data.programme.id} ${paper.code}`}
      {...{ office: office.data, papers, paper, written, opened }}
      onWrite={(next) => setWritten({ ...allWritten, [bearer]: next })}
      onOpen={setOpened}
    />
  );
}

interface PageProps {
  office: Output<"office.show">;
  papers: readonly Paper[];
  paper: Paper;
  written: Written;
  opened: { what: Opened; supplements: string | null } | null;
  onWrite(written: Written): void;
  onOpen(opened: { what: Opened; supplements: string | null } | null): void;
}

function PaperPage({ office, papers, paper, written, opened, onWrite, onOpen }: PageProps) {
  const navigate = useNavigate();
  const desk = usePaper(office, paper, written);
  const { preview, input } = desk;
  const save = useAction("papers.save");
  const handOver = useDelivery();
  const { done, failed } = useTold();
  const printPaper = usePrint();
  const [figure, setFigure] = useState<PaperPreview["figures"][number] | null>(null);
  const html = preview.data?.html;

  const print = () => {
    if (html !== undefined) void printPaper(html, input);
  };
  useShortcut("print", print);
  const saveAs = (format: PaperFormat) =>
    save.mutate({ ...input, format }, { onSuccess: (made) => void handOver(made), onError: failed });
  return (
    <div className="papers">
      <PaperBar
        papers={papers}
        paper={paper}
        models={preview.data?.models}
        ready={html !== undefined}
        writable={desk.writable}
        saving={save.isPending}
        onPrint={print}
        onSave={saveAs}
        onOpen={(what) => onOpen({ what, supplements: null })}
      />
      <div className="papers-main">
        {preview.isError ? (
          <ErrorNote error={preview.error} onAgain={() => void preview.refetch()} />
        ) : preview.data === undefined ? (
          <Waiting page label={words.loading} />
        ) : (
          <Preview
            preview={preview.data}
            // A letter to one unit is drafted from what that unit owes: there is nothing of its own to keep.
            editable={desk.writable && desk.unit === null && !preview.isPlaceholderData}
            titleFrom={paper.group === "appendix" ? 1 : 0}
            onText={(id, text) => desk.keep({ texts: { [id]: text } }, () => done(words.texts.saved))}
            onTitle={(title) => desk.keep({ title }, () => done(words.texts.saved))}
            onFigure={setFigure}
          />
        )}
        <aside className="papers-side" aria-label={words.options}>
          {preview.data?.models === 0 ? (
            <section className="paper-left is-out">
              <p>{words.empty}</p>
              <Button onClick={() => void navigate(to.inbox())}>{words.emptyAction}</Button>
            </section>
          ) : null}
          <Options paper={paper} desk={desk} written={written} onWrite={onWrite} />
          {preview.data ? <OwnTexts preview={preview.data} desk={desk} /> : null}
          {preview.data && paper.group !== "letter" ? (
            <Left key={paper.code} preview={preview.data} isAppendix={paper.group === "appendix"} />
          ) : null}
        </aside>
      </div>
      {figure ? <FigureDrawer figure={figure} onClose={() => setFigure(null)} /> : null}
      <PaperWork {...{ papers, paper, desk, written, opened, onWrite, onOpen }} />
    </div>
  );
}
