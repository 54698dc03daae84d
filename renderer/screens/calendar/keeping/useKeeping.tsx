import { App, Button } from "antd";
import { useTell } from "../../../parts/useTell.ts";
import { keepingWords as words } from "../../../words/keeping.ts";

/**
 * Asks before a record is taken away, and offers to bring it back at once.
 *
 * @param take takes the record with that key away
 */
export function useRemoval(
  take: (input: { key: string }) => Promise<unknown>,
): (record: { key: string; name: string }, restore: () => Promise<unknown>, more?: string) => void {
  const { modal, message } = App.useApp();
  const tell = useTell();
  return ({ key, name }, restore, more) =>
    modal.confirm({
      title: words.removeTitle(name),
      content: more ? `${more} ${words.removeText}` : words.removeText,
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: words.cancel,
      onOk: () =>
        take({ key }).then(() => {
          const id = `removed ${key}`;
          const back = () => {
            message.destroy(id);
            restore().then(() => void message.success(words.restored(name)), tell);
          };
          void message.success({
            key: id,
            duration: 15,
            content: (
              <>
                {words.removed(name)}{" "}
                <Button type="link" onClick={back}>
                  {words.undo}
                </Button>
              </>
            ),
          });
        }, tell),
    });
}

/** The two things that may be done with a record of a list. */
export function RecordButtons(props: { name: string; onEdit: () => void; onRemove: () => void }) {
  return (
    <span className="record-buttons">
      <Button type="text" aria-label={words.label(words.edit, props.name)} onClick={props.onEdit}>
        {words.edit}
      </Button>
      <Button type="text" aria-label={words.label(words.remove, props.name)} onClick={props.onRemove}>
        {words.remove}
      </Button>
    </span>
  );
}
