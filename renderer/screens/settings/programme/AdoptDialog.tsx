import { App, Button, Modal } from "antd";
import type { Output } from "../../../../core/contract.ts";
import { useAction } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { editorWords } from "../../../words/programme-editor.ts";
import { Points } from "./Points.tsx";

const words = editorWords.adopt;

/** A programme's file as it was understood, before it is kept. */
export interface Found {
  token: string;
  checked: Output<"year.programme.check">;
}

/** What a programme's file is against what the office has, and whether to keep it. */
export function AdoptDialog({ found, onClose }: { found: Found; onClose(): void }) {
  const { token, checked } = found;
  const { message } = App.useApp();
  const adopt = useAction("year.programme.adopt");
  const other = checked.standing === "other";
  const take = () =>
    adopt.mutate(
      { path: token, replace: other },
      {
        onSuccess: ({ title }) => {
          void message.success(words.taken(title));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={words.title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {checked.standing !== "same" && (
            <Button type="primary" disabled={checked.problems.length > 0} loading={adopt.isPending} onClick={take}>
              {other ? words.replace : words.take}
            </Button>
          )}
        </>
      }
    >
      <p>
        <b>{checked.year}</b>: {checked.issuer}. {checked.title} <span className="quiet">({checked.id})</span>
      </p>
      <p>{other ? words.isOther : checked.standing === "new" ? words.isNew : words.isSame}</p>
      {checked.changes.length > 0 && (
        <ul className="adopt-changes">
          {checked.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <Points title={words.blocked} tone="error" points={checked.problems} />
      <Points title={words.open} tone="warning" points={checked.open} />
      {adopt.isError && <ErrorNote error={adopt.error} />}
    </Modal>
  );
}
