import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useMemo, useState } from "react";
import { withNonce } from "../../host/nonce.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { papersWords as words } from "../../words/papers.ts";
import { fitScale, nextScale, pageWidth } from "./zoom.ts";

/** The paper as it will print, in a frame of its own without script, fitted to the room there is. */
export function Preview({ html }: { html: string }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const page = useMemo(() => pageWidth(html), [html]);
  const framed = useMemo(() => withNonce(html), [html]);
  const scale = chosen ?? fitScale(page, width);
  // The frame is as large as the room divided by the scale, so that it scrolls within itself.
  const size = { width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` };
  return (
    <section className="paper-preview" aria-label={words.preview}>
      <header>
        <span className="quiet">{words.previewHint}</span>
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
        <iframe title={words.preview} sandbox="" srcDoc={framed} style={size} />
      </div>
    </section>
  );
}
