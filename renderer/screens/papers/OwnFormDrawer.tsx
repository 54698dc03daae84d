import { Button, Drawer, Space } from "antd";
import { type DragEvent, useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { host } from "../../host/host.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { paperWorkWords } from "../../words/papers.ts";
import { useDelivery, useTold } from "./deliver.ts";
import type { Paper, PaperInput } from "./options.ts";

const words = paperWorkWords.form;
type Form = Output<"forms.recognise">;
type Told = Pick<Output<"forms.own.fill">, "warnings" | "notes">;

/** The blank form that the level above sent: chosen once, shown as it is understood, then filled. */
export function OwnFormDrawer(props: { paper: Paper; input: PaperInput; writable: boolean; onClose(): void }) {
  const { paper, input, writable } = props;
  const { code } = paper;
  const own = useOperation("forms.own.show", { code });
  const keep = useAction("forms.own.keep");
  const drop = useAction("forms.own.drop");
  const fill = useAction("forms.own.fill");
  const [told, setTold] = useState<Told | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const handOver = useDelivery();
  const { done, failed } = useTold();

  const take = (tokens: Promise<{ token: string }[]>) =>
    void tokens
      .then(([file]) => {
        setTold(null);
        setFailure(null);
        if (file) keep.mutate({ code, path: file.token }, { onError: setFailure });
      })
      .catch((error: Error) => setFailure(error));
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file && writable) take(host.takeFiles([file]));
  };
  const { letterNumber, date, signer } = input;
  const save = () =>
    fill.mutate(
      { code, number: letterNumber, date, ...(signer ? { signer } : {}) },
      {
        onSuccess: (made) => {
          setTold(made);
          void handOver(made, (place) => words.filled(made.models, place));
        },
        onError: failed,
      },
    );
  const forget = () => drop.mutate({ code }, { onSuccess: () => done(words.forgotten), onError: failed });
  return (
    <Drawer open size={680} title={words.title(paper.label)} onClose={props.onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button does the same by keys */}
      <div className="own-form-drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <p>{words.intro}</p>
        <Space wrap>
          <Button
            type={own.data ? "default" : "primary"}
            disabled={!writable}
            onClick={() => take(host.chooseFiles("files"))}
          >
            {own.data ? words.chooseOther : words.choose}
          </Button>
          <span className="quiet">{words.drop}</span>
        </Space>
      </div>
      {keep.isPending || own.isPending ? <Waiting label={words.keeping} /> : null}
      {failure ? <ErrorNote error={failure} /> : null}
      {own.isError ? <ErrorNote error={own.error} /> : null}
      {own.data ? (
        <>
          <h3>{words.kept(own.data.name)}</h3>
          <Match form={own.data.form} />
          <Space wrap className="own-form-do">
            <Button type="primary" loading={fill.isPending} onClick={save}>
              {words.fill}
            </Button>
            <Button disabled={!writable} onClick={forget}>
              {words.forget}
            </Button>
          </Space>
        </>
      ) : own.isError ? (
        <Button onClick={forget}>{words.forget}</Button>
      ) : null}
      {told && told.warnings.length + told.notes.length > 0 ? (
        <section className="paper-left">
          <h2>{words.told}</h2>
          <ul>
            {told.warnings.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {told.notes.map(({ id, name, note }) => (
              <li key={`${id} ${note}`}>
                {name}: {note}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Drawer>
  );
}

/** What is understood of the form: each column with what fills it, where the body is, what a person should know. */
function Match({ form }: { form: Form }) {
  const { sheet, headerRows, blankRows, belowRow } = form;
  return (
    <>
      <p>{words.place(sheet, headerRows.join(", "), blankRows.length, belowRow)}</p>
      <table className="own-form-match">
        <thead>
          <tr>
            <th>{words.column}</th>
            <th>{words.heading}</th>
            <th>{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {form.columns.map(({ column, heading, label, fills }) => (
            <tr key={column} className={fills ? undefined : "is-empty"}>
              <td>{column}</td>
              <td>{heading}</td>
              <td>{fills ? label : `${words.empty} (${label})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {form.headings.length > 0 ? (
        <p>
          {words.groups} {form.headings.map(({ text }) => `“${text}”`).join(", ")}
        </p>
      ) : null}
      {form.notes.length > 0 ? (
        <ul className="own-form-notes">
          {form.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
