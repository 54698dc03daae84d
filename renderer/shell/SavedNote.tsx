import { App, Button } from "antd";
import { useEffect } from "react";
import type { SavedFile } from "../../core/host.ts";
import { host } from "../host/host.ts";
import { useTell } from "../parts/useTell.ts";
import { savedWords as words } from "../words/saved.ts";

/** Long enough to drag it into a letter. */
const SECONDS = 12;

/** Says of each file that was written where it is, and lets it be shown in its folder or dragged out of the window. */
export function SavedNote() {
  const { notification } = App.useApp();
  const tell = useTell();
  useEffect(
    () =>
      host.onSaved((file: SavedFile) => {
        notification.success({
          key: file.id,
          title: words.title,
          placement: "bottomRight",
          duration: SECONDS,
          description: (
            <button
              type="button"
              className="saved-file"
              draggable
              title={words.drag}
              onDragStart={(event) => {
                event.preventDefault();
                host.dragSaved(file.id).catch(tell);
              }}
              onClick={() => host.showSaved(file.id).catch(tell)}
            >
              {file.name}
            </button>
          ),
          actions: (
            <Button size="small" onClick={() => void host.showSaved(file.id).catch(tell)}>
              {words.show}
            </Button>
          ),
        });
      }),
    [notification, tell],
  );
  return null;
}
