import { App, Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useBlocker } from "react-router";
import type { Output } from "../../../../core/contract.ts";
import { byLine } from "../../../../core/programme/document-lines.ts";
import { OperationError } from "../../../host/host.ts";
import { useAction, useOperation, useWritable } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { Waiting } from "../../../parts/Waiting.tsx";
import { editorWords } from "../../../words/programme-editor.ts";
import { shellWords } from "../../../words/shell.ts";
import { EditorContext, type EditorDesk, fieldId, standsIn } from "./context.ts";
import { type Draft, sectionOf } from "./draft.ts";
import { Editions } from "./Editions.tsx";
import { Points } from "./Points.tsx";
import { SectionPart } from "./SectionPart.tsx";
import { sectionsOf } from "./sections.ts";
import { useDraft } from "./useDraft.ts";
import "./editor.css";

const words = editorWords.editor;
type Opened = Output<"year.programme.open">;

/** The editor of one programme, from its newest edition. */
export function Editor({ id, onBack }: { id: string; onBack(): void }) {
  const opened = useOperation("year.programme.open", { id });
  // The draft begins anew when the clerk has kept it, never because somebody else has kept another.
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState("head");
  if (opened.isError) return <ErrorNote error={opened.error} onAgain={() => void opened.refetch()} />;
  if (!opened.data) return <Waiting label={shellWords.loading} />;
  const anew = () => void opened.refetch().then(() => setRound(round + 1));
  return (
    <Desk key={`${id} ${round}`} opened={opened.data} shown={shown} onShow={setShown} onBack={onBack} onAnew={anew} />
  );
}

function Desk(props: { opened: Opened; shown: string; onShow(section: string): void; onBack(): void; onAnew(): void }) {
  const { shown, onShow, onBack, onAnew } = props;
  // What was opened stays under the clerk's hands whatever is asked for anew meanwhile.
  const [opened] = useState(props.opened);
  const { entry, form, edition } = opened;
  const { message, modal } = App.useApp();
  const writable = useWritable();
  const state = useDraft(opened);
  const { draft, changed, judging, problems, open, failure } = state;
  const save = useAction("year.programme.save");
  const sections = useMemo(() => sectionsOf(form), [form]);
  const [wanted, setWanted] = useState<string | null>(null);
  const lines = useMemo(() => linesOf(draft, opened.lines), [draft, opened.lines]);
  const blocker = useBlocker(changed);
  const { state: blocked, proceed, reset } = blocker;

  useEffect(() => {
    if (blocked !== "blocked") return;
    modal.confirm({
      title: words.leaveTitle,
      okText: words.leave,
      cancelText: words.stay,
      onOk: () => proceed?.(),
      onCancel: () => reset?.(),
    });
  }, [blocked, proceed, reset, modal]);

  useEffect(() => {
    if (wanted === null) return;
    // Lists open towards the place first.
    const timer = setTimeout(() => {
      const target = nearestField(wanted);
      target?.scrollIntoView({ block: "center" });
      target?.focus();
      setWanted(null);
    }, 80);
    return () => clearTimeout(timer);
  }, [wanted]);

  const goTo = (path: string) => {
    const section = sections.find(({ keys }) => keys.includes(sectionOf(path)));
    if (section) onShow(section.key);
    setWanted(path);
  };
  const desk: EditorDesk = {
    draft,
    lines,
    writable,
    wanted,
    set: state.set,
    problemsAt: (key) => problems.flatMap(({ path, message: said }) => (path === key ? [said] : [])),
    countIn: (key) => problems.filter(({ path }) => standsIn(path, key)).length,
  };
  const keep = () =>
    save.mutate(
      { id: entry.id, content: { ...draft }, edition },
      {
        onSuccess: () => {
          void message.success(words.saved);
          onAnew();
        },
      },
    );
  const section = sections.find(({ key }) => key === shown);
  const status = judging ? words.check : problems.length > 0 ? words.wrong(problems.length) : words.right;
  return (
    <EditorContext.Provider value={desk}>
      <div className="programme-editor">
        <header className="editor-bar">
          <Button onClick={onBack}>{words.back}</Button>
          <h2>{words.title(entry.id)}</h2>
          <span className={problems.length > 0 ? "field-wrong" : "quiet"} role="status">
            {writable ? (changed ? `${words.changed}. ${status}` : words.unchanged) : words.readOnly}
          </span>
          {writable && (
            <>
              <Button disabled={!changed} onClick={state.discard}>
                {words.discard}
              </Button>
              <Button
                type="primary"
                loading={save.isPending}
                disabled={!changed || judging || problems.length > 0}
                onClick={keep}
              >
                {words.save}
              </Button>
            </>
          )}
        </header>
        {!entry.own && <p className="quiet plain">{words.template}</p>}
        {failure && <ErrorNote error={failure} />}
        {save.isError && <ErrorNote error={save.error} {...againAfter(save.error, onAnew)} />}
        <Points title={words.wrong(problems.length)} tone="error" points={problems} onGo={goTo} />
        <Points title={words.open(open.length)} tone="warning" points={open} onGo={goTo} />
        <div className="editor-body">
          <nav aria-label={words.parts}>
            {sections.map(({ key, label, keys }) => {
              const wrong = keys.reduce((sum, one) => sum + desk.countIn(one), 0);
              return (
                <button
                  key={key}
                  type="button"
                  aria-current={key === shown ? "true" : undefined}
                  onClick={() => onShow(key)}
                >
                  {label}
                  {wrong > 0 && <span className="field-wrong"> ({wrong})</span>}
                </button>
              );
            })}
            <Editions opened={opened} changed={changed} onAnew={onAnew} />
          </nav>
          <div className="editor-sheet">{section && <SectionPart section={section} opened={opened} />}</div>
        </div>
      </div>
    </EditorContext.Provider>
  );
}

/** Where somebody else has saved meanwhile, the way on is to open that edition. */
function againAfter(error: Error, onAgain: () => void): { onAgain?: () => void } {
  return error instanceof OperationError && error.code === "changed-since" ? { onAgain } : {};
}

function linesOf(draft: Draft, known: Record<string, string>): Record<string, string> {
  const { document } = draft;
  if (!Array.isArray(document)) return known;
  return byLine(document.map((line) => String(line)));
}

/** The control at a place, or at the nearest place around it that has one. */
function nearestField(path: string): HTMLElement | null {
  for (let key = path; key !== ""; key = key.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/u, "")) {
    const found = document.getElementById(fieldId(key));
    if (found) return found;
  }
  return null;
}
