import { Button, Drawer, Empty, Space } from "antd";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { papersWords } from "../../words/papers.ts";
import { useDelivery, useTold } from "./deliver.ts";
import type { PaperFormat } from "./options.ts";

const words = papersWords.issued;
type Issued = Output<"papers.issued">[number];

/** What was issued, as it was issued, and what the register has come to since. */
export function IssuedDrawer(props: { writable: boolean; onAgain(paper: Issued): void; onClose(): void }) {
  const issued = useOperation("papers.issued", {});
  const numbers = new Map(issued.data?.map(({ id, number }) => [id, number]));
  return (
    <Drawer open size={640} title={words.title} onClose={props.onClose}>
      {issued.isError ? <ErrorNote error={issued.error} onAgain={() => void issued.refetch()} /> : null}
      {issued.isPending ? <Waiting label={papersWords.loading} /> : null}
      {issued.data?.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} /> : null}
      {issued.data?.map((paper) => (
        <IssuedOne
          key={paper.id}
          paper={paper}
          supplements={paper.supplements === null ? null : (numbers.get(paper.supplements) ?? "")}
          {...(props.writable && paper.since !== null ? { onAgain: () => props.onAgain(paper) } : {})}
        />
      ))}
    </Drawer>
  );
}

function IssuedOne(props: { paper: Issued; supplements: string | null; onAgain?: () => void }) {
  const { paper, supplements, onAgain } = props;
  const save = useAction("papers.issued.save");
  const handOver = useDelivery();
  const { failed } = useTold();
  const take = (format: PaperFormat) =>
    save.mutate({ id: paper.id, format }, { onSuccess: (made) => void handOver(made), onError: failed });
  return (
    <article className="issued">
      <h3>{paper.title}</h3>
      <p>
        {words.number(paper.number, formatDay(paper.date))}. {words.signer(paper.signer)}
      </p>
      {supplements === null ? null : <p>{words.supplements(supplements)}</p>}
      <Since since={paper.since} />
      <Space wrap>
        {(["xlsx", "docx", "pdf"] as const)
          .filter((format) => paper.files.some((file) => file.format === format))
          .map((format) => (
            <Button key={format} onClick={() => take(format)}>
              {words.save(papersWords.formats[format])}
            </Button>
          ))}
        {onAgain ? <Button onClick={onAgain}>{words.again}</Button> : null}
      </Space>
    </article>
  );
}

function Since({ since }: { since: Issued["since"] }) {
  if (since === null) return <p className="quiet">{words.unknown}</p>;
  const kinds = (["added", "removed", "changed"] as const).filter((kind) => since[kind].length > 0);
  if (kinds.length === 0) return <p className="issued-same">{words.same}</p>;
  return (
    <div className="issued-since">
      <p>{words.since}</p>
      {kinds.map((kind) => (
        <details key={kind} open={since[kind].length <= 8}>
          <summary>{words[kind](since[kind].length)}</summary>
          <ul>
            {since[kind].map(({ id, name, unit }) => (
              <li key={id}>
                <Link to={to.register({ model: id })}>{name}</Link>{" "}
                <span className="quiet">{unit ?? papersWords.noUnit}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
