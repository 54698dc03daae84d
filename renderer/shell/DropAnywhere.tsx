import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { filesOfDrop } from "../host/dropped.ts";
import { useReceive } from "../host/receive.ts";
import { inboxWords } from "../words/inbox.ts";
import { ROUTES } from "./routes.ts";

/** Files may be dropped on any screen; a drop outside a drop area would otherwise make the window open the file. */
export function DropAnywhere() {
  const navigate = useNavigate();
  const { take } = useReceive();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hold = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (!event.dataTransfer || !carriesFiles(event)) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then(take);
      navigate(ROUTES.inbox);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", hold);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", hold);
      window.removeEventListener("drop", drop);
    };
  }, [navigate, take]);
  if (!over) return null;
  return (
    <div className="drop-over" aria-hidden>
      <div>
        <strong>{inboxWords.drop.over}</strong>
        <span>{inboxWords.drop.overHint}</span>
      </div>
    </div>
  );
}
