import { useNavigate } from "react-router";
import { to } from "../../shell/routes.ts";
import { BundleDialog } from "./BundleDialog.tsx";
import { IssueDialog } from "./IssueDialog.tsx";
import { IssuedDrawer } from "./IssuedDrawer.tsx";
import { LayoutDrawer } from "./LayoutDrawer.tsx";
import { OwnFormDrawer } from "./OwnFormDrawer.tsx";
import type { Paper, Written } from "./options.ts";
import type { Opened } from "./PaperBar.tsx";
import { SendDialog } from "./SendDialog.tsx";
import type { PaperDesk } from "./usePaper.ts";

interface WorkProps {
  papers: readonly Paper[];
  paper: Paper;
  desk: PaperDesk;
  written: Written;
  opened: { what: Opened; supplements: string | null } | null;
  onWrite(written: Written): void;
  onOpen(opened: { what: Opened; supplements: string | null } | null): void;
}

/** The dialogue or drawer that is open beside the paper, if any. */
export function PaperWork({ papers, paper, desk, written, opened, onWrite, onOpen }: WorkProps) {
  const navigate = useNavigate();
  const close = () => onOpen(null);
  const { writable, input } = desk;
  const settings = desk.settings.data;
  switch (opened?.what) {
    case "issue":
      return (
        <IssueDialog
          paper={paper}
          desk={desk}
          written={written}
          supplements={opened.supplements}
          onWrite={onWrite}
          onClose={close}
        />
      );
    case "issued":
      return (
        <IssuedDrawer
          writable={writable}
          onAgain={(issued) => {
            onOpen({ what: "issue", supplements: issued.id });
            void navigate(to.papers(issued.code));
          }}
          onClose={close}
        />
      );
    case "bundle":
      return <BundleDialog papers={papers} onClose={close} />;
    case "send":
      return <SendDialog onClose={close} />;
    case "form":
      return <OwnFormDrawer paper={paper} input={input} writable={writable} onClose={close} />;
    case "layout":
      return settings?.layout ? (
        <LayoutDrawer
          paper={paper}
          layout={settings.layout}
          own={settings.ownLayout}
          writable={writable}
          onClose={close}
        />
      ) : null;
    default:
      return null;
  }
}
