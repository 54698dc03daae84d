import { QuestionCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { SECTION_OF, sectionIndex } from "../guide/guide.ts";
import { shellWords } from "../words/shell.ts";
import { HelpDrawer } from "./HelpDrawer.tsx";
import { useShortcut } from "./shortcuts.ts";

/** The help where there is no frame yet: at the first start, under lock, and where the register does not open. */
export function HelpCorner({ about }: { about: keyof typeof SECTION_OF }) {
  const [open, setOpen] = useState(false);
  useShortcut("help", () => setOpen(true));
  return (
    <>
      <Button className="help-corner" icon={<QuestionCircleOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {shellWords.help}
      </Button>
      <HelpDrawer open={open} section={sectionIndex(SECTION_OF[about])} onClose={() => setOpen(false)} />
    </>
  );
}
