import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps, Tabs } from "antd";
import { useState } from "react";
import { reviewWords as words } from "../../words/review.ts";
import { fateName, toneOf } from "./fates.ts";
import { countFates, type Links, type ReviewSheet, type Spot, type Target } from "./links.ts";
import { columnMenu, type DecisionMenu, rowMenu, sheetMenu } from "./menus.ts";
import { SheetTable } from "./SheetTable.tsx";
import type { Decide } from "./useReview.ts";

interface Opened {
  menu: DecisionMenu;
  left: number;
  top: number;
  from: HTMLElement;
}

/** The file as Excel shows it, sheet by sheet, and what each row and column was understood as. */
export function SheetPane({
  sheets,
  shown,
  links,
  active,
  focus,
  doubtful,
  decisions,
  editable,
  onShow,
  onSpot,
  decide,
}: {
  sheets: readonly ReviewSheet[];
  shown: string;
  links: Links;
  active: Target | null;
  focus: Spot | null;
  doubtful: ReadonlySet<string>;
  decisions: Record<string, string>;
  editable: boolean;
  onShow(sheet: string): void;
  onSpot(spot: Spot): void;
  decide: Decide;
}) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const sheet = sheets.find(({ name }) => name === shown) ?? sheets[0];
  if (!sheet) return <div className="review-nosheet">{words.noSheets}</div>;
  const open = (menu: DecisionMenu, from: HTMLElement) => {
    const { left, bottom } = from.getBoundingClientRect();
    setOpened({ menu, left, top: bottom, from });
  };
  const close = () => {
    opened?.from.focus();
    setOpened(null);
  };
  const ofSheet = sheetMenu(sheet, decisions);
  return (
    <section className="review-sheets" aria-label={words.sheets}>
      <Tabs
        className="review-tabs"
        activeKey={String(sheets.indexOf(sheet))}
        onChange={(key) => onShow(sheets[Number(key)]?.name ?? sheet.name)}
        // Names of sheets have spaces, which the ids of tabs may not.
        items={sheets.map(({ name, hidden }, index) => ({
          key: String(index),
          label: hidden ? `${name} (${words.hidden})` : name,
        }))}
      />
      <div className="review-over">
        <ul className="review-legend" title={words.legend}>
          {countFates(sheet).map(({ row, count }) => (
            <li key={fateName(row)} className={`tone-${toneOf(row)}`}>
              {count} {fateName(row)}
            </li>
          ))}
        </ul>
        {editable ? (
          <Dropdown trigger={["click"]} menu={menuProps(ofSheet, (made) => void decide(made))}>
            <Button type="text">
              {words.sheetMenu} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        ) : null}
      </div>
      {sheet.cut ? <p className="review-cut">{sheet.cut}</p> : null}
      <SheetTable
        key={sheet.name}
        sheet={sheet}
        links={links}
        active={active}
        focus={focus}
        doubtful={doubtful}
        decisions={decisions}
        editable={editable}
        onSpot={onSpot}
        onColumn={(letter, from) => open(columnMenu(sheet, letter, decisions), from)}
        onRow={(number, from) => {
          const row = sheet.rows.find((other) => other.row === number);
          if (row) open(rowMenu(sheet, row, decisions), from);
        }}
      />
      {opened ? (
        <Dropdown
          open
          autoFocus
          trigger={["click"]}
          onOpenChange={(isOpen) => {
            if (!isOpen) close();
          }}
          menu={menuProps(opened.menu, (made) => {
            close();
            void decide(made);
          })}
        >
          <span className="review-menu-place" style={{ left: opened.left, top: opened.top }} />
        </Dropdown>
      ) : null}
    </section>
  );
}

function menuProps(menu: DecisionMenu, onChoose: (made: Record<string, string>) => void) {
  return {
    items: menu.items,
    selectable: true,
    selectedKeys: menu.chosen,
    className: "review-menu",
    onClick: ({ key, domEvent }: Parameters<NonNullable<MenuProps["onClick"]>>[0]) => {
      // The focus goes back to what opened the menu, and the rest of this very Enter would open it again.
      domEvent.preventDefault();
      const made = menu.decisions.get(key);
      if (made) onChoose(made);
    },
  };
}
