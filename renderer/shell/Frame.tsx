import { type InputRef, Layout } from "antd";
import { useRef, useState } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { sectionAt } from "../guide/guide.ts";
import { useOfficeWatch } from "../host/queries.ts";
import { useReceive } from "../host/receive.ts";
import { ErrorNote } from "../parts/ErrorNote.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { shellWords } from "../words/shell.ts";
import { DropAnywhere } from "./DropAnywhere.tsx";
import { HelpDrawer } from "./HelpDrawer.tsx";
import { Navigation } from "./Navigation.tsx";
import { ROUTES } from "./routes.ts";
import { useShortcut } from "./shortcuts.ts";
import { TopBar } from "./TopBar.tsx";
import { useUndo } from "./useUndo.tsx";
import { WorkStrip } from "./WorkStrip.tsx";

/** Navigation at the left, the state of things on top, a screen inside; and the keys that work everywhere. */
export function Frame({ writable }: { writable: boolean }) {
  const office = useOfficeWatch(true);
  const navigate = useNavigate();
  const { pathname, search: query } = useLocation();
  const search = useRef<InputRef>(null);
  const [help, setHelp] = useState(false);
  const { choose } = useReceive();
  const undo = useUndo();

  useShortcut("help", () => setHelp(true));
  useShortcut("search", () => search.current?.focus({ cursor: "all" }));
  useShortcut("undo", undo, writable);
  useShortcut("receive", () => void choose("files").then((some) => some && navigate(ROUTES.inbox)), writable);
  // The browser's own printing would print the window; Văn bản prints the paper.
  useShortcut("print", () => undefined, !pathname.startsWith(ROUTES.papers));

  if (office.isPending) return <Waiting page label={shellWords.loading} />;
  if (office.isError && !office.data) {
    return <ErrorNote page error={office.error} onAgain={() => void office.refetch()} />;
  }
  return (
    <Layout className="frame">
      <button type="button" className="skip" onClick={skipToContent}>
        {shellWords.skip}
      </button>
      <Navigation office={office.data.office} />
      <Layout>
        <TopBar office={office.data} writable={writable} searchRef={search} onHelp={() => setHelp(true)} />
        <WorkStrip />
        <Layout.Content id="content" className="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <HelpDrawer open={help} section={sectionAt(pathname, query)} onClose={() => setHelp(false)} />
      {writable && <DropAnywhere />}
    </Layout>
  );
}

function skipToContent(): void {
  document.getElementById("content")?.focus();
}
