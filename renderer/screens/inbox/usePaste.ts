import { useEffect, useRef } from "react";
import { isTyping } from "../../shell/shortcuts.ts";

interface Pasted {
  onFiles: (files: File[]) => void;
  onTable: (text: string) => void;
}

/** Ctrl+V anywhere on the screen: files copied in Explorer, or a table copied in Excel. */
export function usePaste(pasted: Pasted): void {
  const latest = useRef(pasted);
  useEffect(() => {
    latest.current = pasted;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (!event.clipboardData || isTyping(event.target)) return;
      const text = event.clipboardData.getData("text/plain");
      const files = [...event.clipboardData.files];
      // Excel puts a picture of the table beside its text; the text is what was meant.
      if (text.includes("\t") || text.includes("\n")) latest.current.onTable(text);
      else if (files.length > 0) latest.current.onFiles(files);
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, []);
}
