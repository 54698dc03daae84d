import { App, Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { host } from "../../host/host.ts";
import { useAction, useOperation, useWritable } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { to } from "../../shell/routes.ts";
import { editorWords } from "../../words/programme-editor.ts";
import { programmeFileWords as words } from "../../words/programme-file.ts";
import { AdoptDialog, type Found } from "./programme/AdoptDialog.tsx";

/** The programme as one file, another one's file taken in, and the way to other years. */
export function ProgrammeActions({ id }: { id: string }) {
  const { message } = App.useApp();
  const take = useAction("year.programme.export");
  const check = useAction("year.programme.check");
  const goTo = useAction("year.switch");
  const years = useOperation("year.programmes", {});
  const others = years.data?.filter(({ current }) => !current) ?? [];
  const writable = useWritable();
  const [error, setError] = useState<Error | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const navigate = useNavigate();
  const attempt = async (act: () => Promise<void>) => {
    setError(null);
    try {
      await act();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const save = () =>
    attempt(async () => {
      const { name, text } = await take.mutateAsync({ id });
      const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
      const kept = await host.saveFile(name, btoa(bytes));
      if (kept !== null) void message.success(words.exported(kept));
    });
  const hold = () =>
    attempt(async () => {
      const [file] = await host.chooseFiles("guidance");
      if (!file) return;
      setFound({ token: file.token, checked: await check.mutateAsync({ path: file.token }) });
    });
  const work = (programme: string, year: number) =>
    attempt(async () => {
      await goTo.mutateAsync({ programme });
      void message.success(words.switched(year));
    });
  return (
    <>
      <div className="programme-actions">
        <Button loading={take.isPending} onClick={() => void save()}>
          {words.export}
        </Button>
        <Button loading={check.isPending} onClick={() => void hold()}>
          {editorWords.adopt.action}
        </Button>
        <Button onClick={() => void navigate(to.nextYear())}>{words.next}</Button>
        {writable &&
          others.map(({ id: other, year, title }) => (
            <Button key={other} title={title} loading={goTo.isPending} onClick={() => void work(other, year)}>
              {words.goTo(year)}
            </Button>
          ))}
      </div>
      {error && <ErrorNote error={error} />}
      {found && <AdoptDialog found={found} onClose={() => setFound(null)} />}
    </>
  );
}
