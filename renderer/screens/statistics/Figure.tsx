import { CopyOutlined, PictureOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { type ReactNode, useRef } from "react";
import { Link } from "react-router";
import { host } from "../../host/host.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { useCopy } from "../../parts/useCopy.ts";
import { useTell } from "../../parts/useTell.ts";
import { useWidth } from "../../parts/useWidth.ts";
import { statisticsWords as words } from "../../words/statistics.ts";
import { pictureOf } from "./picture.ts";

/** A cell of the table beside a picture; it opens its list where there is one. */
export interface Cell {
  text: string;
  address?: string;
  open?: () => void;
}
export interface FigureTable {
  head: string[];
  rows: { key: string; cells: Cell[] }[];
}

/** A picture with the same numbers as a table beside it; either can be taken along. */
export function Figure(props: {
  title: string;
  controls?: ReactNode;
  note?: string;
  /** The table has too many columns to stand beside the picture. */
  wide?: boolean;
  table: FigureTable;
  /** Draws the picture for a width in pixels. */
  chart: (width: number) => ReactNode;
}) {
  const { title, table } = props;
  const { message } = App.useApp();
  const tell = useTell();
  const copy = useCopy();
  const [box, width] = useWidth<HTMLDivElement>();
  const drawn = useRef<HTMLDivElement>(null);
  const save = async () => {
    const svg = drawn.current?.querySelector("svg");
    if (!svg) return;
    try {
      const kept = await host.saveFile(`${title}.png`, await pictureOf(svg));
      if (kept !== null) void message.success(words.saved(kept));
    } catch (error) {
      tell(error);
    }
  };
  const texts = [table.head, ...table.rows.map(({ cells }) => cells.map(({ text }) => text))];
  return (
    <Sheet
      title={title}
      className="figure"
      beside={
        <span className="figure-actions">
          <Button
            icon={<CopyOutlined aria-hidden />}
            aria-label={words.copyOf(title)}
            onClick={() => void copy(texts, words.copied)}
          >
            {words.copy}
          </Button>
          <Button
            icon={<PictureOutlined aria-hidden />}
            aria-label={words.pictureOf(title)}
            onClick={() => void save()}
          >
            {words.picture}
          </Button>
        </span>
      }
    >
      {props.controls && <div className="figure-controls">{props.controls}</div>}
      {props.note && <p className="quiet">{props.note}</p>}
      <div className={props.wide ? "figure-body figure-wide" : "figure-body"}>
        <div className="figure-chart" ref={drawn}>
          <div ref={box}>{width > 0 && props.chart(width)}</div>
        </div>
        <div className="figure-table">
          <table>
            <thead>
              <tr>
                {table.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells: [first, ...rest] }) => (
                <tr key={key}>
                  <th scope="row">{first && <CellView cell={first} />}</th>
                  {rest.map((cell, index) => (
                    <td key={table.head[index + 1]}>
                      <CellView cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Sheet>
  );
}

function CellView({ cell: { text, address, open } }: { cell: Cell }) {
  if (open) {
    return (
      <Button type="link" onClick={open}>
        {text}
      </Button>
    );
  }
  return address ? <Link to={address}>{text}</Link> : text;
}
