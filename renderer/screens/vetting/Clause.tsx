import { Button, Popover } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { vettingWords } from "../../words/vetting.ts";
import { sentencesAt } from "../settings/sentences.ts";

const words = vettingWords.clause;

/** A line of the guidance document; pressing it shows the document's own words. */
export function Clause({ source }: { source: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" content={<Sentences source={source} />}>
      <Button type="link" className="clause" aria-expanded={open}>
        {words.open(source)}
      </Button>
    </Popover>
  );
}

function Sentences({ source }: { source: string }) {
  const office = useOperation("office.show", {});
  const id = office.data?.programme.id;
  const lines = useOperation("programmes.lines", { id: id ?? "" }, { enabled: id !== undefined });
  const sentences = sentencesAt(source, lines.data ?? {});
  return (
    <blockquote className="clause-text">
      {sentences.length === 0 && !lines.isPending && <p>{words.nothing}</p>}
      {sentences.map(({ line, text }) => (
        <p key={line}>{text}</p>
      ))}
    </blockquote>
  );
}
