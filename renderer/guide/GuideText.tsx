import type { ReactNode } from "react";
import { helpWords } from "../words/help.ts";
import { pictureOf } from "./guide.ts";
import { type Block, type Inline, type Section, wordsOf } from "./markdown.ts";

/** Identity of a piece in the page, for scrolling to it. */
export const pieceId = (place: number): string => `guide-${place}`;

interface Shown {
  /** The piece that was looked for, marked. */
  marked: number | null;
  /** Pictures in their own size, or as wide as the text. */
  large: boolean;
  onLarge: () => void;
}

/** One section of the guide. */
export function GuideText({ section, ...shown }: { section: Section } & Shown) {
  return <>{section.blocks.map((block) => drawn(block, shown))}</>;
}

function drawn(block: Block, { marked, large, onLarge }: Shown): ReactNode {
  const at = (place: number) => ({ id: pieceId(place), className: place === marked ? "guide-marked" : undefined });
  switch (block.kind) {
    case "heading":
      return (
        <h3 key={block.piece.place} {...at(block.piece.place)}>
          <Text of={block.piece.text} />
        </h3>
      );
    case "paragraph":
      return (
        <p key={block.piece.place} {...at(block.piece.place)}>
          <Text of={block.piece.text} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List key={block.items[0]?.place}>
          {block.items.map(({ place, text }) => (
            <li key={place} {...at(place)}>
              <Text of={text} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <table key={`table-${block.rows[0]?.place}`}>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={wordsOf(cell)} scope="col">
                  <Text of={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(({ place, cells }) => (
              <tr key={place} {...at(place)}>
                {cells.map((cell) => (
                  <td key={wordsOf(cell)}>
                    <Text of={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "picture":
      return (
        <button
          key={block.file}
          type="button"
          className="guide-picture"
          aria-pressed={large}
          title={large ? helpWords.smaller : helpWords.larger}
          onClick={onLarge}
        >
          <img src={pictureOf(block.file) ?? ""} alt={block.alt} width={1366} height={680} loading="lazy" />
        </button>
      );
  }
}

function Text({ of }: { of: readonly Inline[] }) {
  return of.map(({ style, text }, index) => {
    const key = `${index}${text}`;
    if (style === "strong") return <strong key={key}>{text}</strong>;
    if (style === "code") return <code key={key}>{text}</code>;
    return text;
  });
}
