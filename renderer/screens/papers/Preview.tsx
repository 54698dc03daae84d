import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWidth } from "../../parts/useWidth.ts";
import { papersWords as words } from "../../words/papers.ts";
import { enliven, type FrameWork, framedPage } from "./frame.ts";
import { fitScale, nextScale, pageWidth } from "./zoom.ts";

/**
 * The paper as it will print, in a frame of its own that runs no script, fitted to the room there is. What can be
 * edited is edited where it stands; the frame is drawn anew where the paper has changed, and stays where it was read.
 */
export function Preview(work: Omit<FrameWork, "onEditing">) {
  const fresh = work.preview.html;
  const [html, setHtml] = useState(fresh);
  const [editing, setEditing] = useState(false);
  // What is being typed is never lost to a paper that was drawn anew beneath it.
  if (!editing && html !== fresh) setHtml(fresh);
  const [box, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const at = useRef(0);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const page = useMemo(() => pageWidth(html), [html]);
  const framed = useMemo(() => framedPage(html), [html]);
  const scale = chosen ?? fitScale(page, width);
  // The frame is as large as the room divided by the scale, so that it scrolls within itself.
  const size = { width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` };
  const drawn = () => {
    const inside = frame.current?.contentWindow;
    if (!inside) return;
    enliven(inside.document, {
      ...latest.current,
      // What is called is what the screen holds when it is called.
      onText: (...given) => latest.current.onText(...given),
      onTitle: (...given) => latest.current.onTitle(...given),
      onFigure: (...given) => latest.current.onFigure(...given),
      onEditing: setEditing,
    });
    inside.scrollTo(0, at.current);
    inside.addEventListener("scroll", () => {
      at.current = inside.scrollY;
    });
    // Keys of the program work while the paper has the focus, too.
    inside.addEventListener("keydown", (event) => {
      if (event.defaultPrevented) return;
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const again = new KeyboardEvent("keydown", {
        ...{ key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true },
      });
      if ((ctrlKey || metaKey || key === "F1") && !window.dispatchEvent(again)) event.preventDefault();
    });
  };
  return (
    <section className="paper-preview" aria-label={words.preview}>
      <header>
        <span className="quiet">{work.editable ? words.previewEdit : words.previewHint}</span>
        <Space size={4}>
          <Button
            type="text"
            icon={<MinusOutlined aria-hidden />}
            aria-label={words.zoomOut}
            onClick={() => setChosen(nextScale(scale, false))}
          />
          <span className="paper-scale">{words.zoom(Math.round(scale * 100))}</span>
          <Button
            type="text"
            icon={<PlusOutlined aria-hidden />}
            aria-label={words.zoomIn}
            onClick={() => setChosen(nextScale(scale, true))}
          />
          <Button type="text" disabled={chosen === null} onClick={() => setChosen(null)}>
            {words.fit}
          </Button>
        </Space>
      </header>
      <div ref={box} className="paper-room">
        <iframe
          ref={frame}
          title={words.preview}
          sandbox="allow-same-origin"
          srcDoc={framed}
          style={size}
          onLoad={drawn}
        />
      </div>
    </section>
  );
}
