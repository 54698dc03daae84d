import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { perform } from "../../host/host.ts";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { to } from "../../shell/routes.ts";
import { vettingWords } from "../../words/vetting.ts";

const words = vettingWords.nominations;
type Level = Output<"year.nominations">[number];
type Nominated = Level["nominated"][number];

/** The nominations to one level by rank, moved up and down or withdrawn. */
export function NominationTable({ level, writable }: { level: Level; writable: boolean }) {
  const { modal } = App.useApp();
  const rank = useAction("year.nominations.rank");
  const takeBack = useAction("year.models.takeBack");
  const { nominated } = level;
  const busy = rank.isPending || takeBack.isPending;
  const failed = rank.error ?? takeBack.error;

  function swap(at: number, by: number): void {
    const ids = nominated.map(({ id }) => id);
    const [moved, other] = [ids[at], ids[at + by]];
    if (moved === undefined || other === undefined) return;
    ids[at] = other;
    ids[at + by] = moved;
    rank.mutate({ level: level.level, models: ids });
  }
  const withdraw = ({ id, name }: Nominated) =>
    modal.confirm({
      title: words.withdrawLabel(name),
      content: vettingWords.way.takeBackText,
      okText: words.withdraw,
      cancelText: vettingWords.way.no,
      async onOk() {
        const { events } = await perform("year.models.show", { id });
        const standing = events.find(
          ({ details, takenBackAt }) =>
            takenBackAt === null && details.kind === "nominated" && details.level === level.level,
        );
        // Somebody else may just have withdrawn it; the list is asked for anew either way.
        if (standing) await takeBack.mutateAsync({ event: standing.id }).catch(() => undefined);
      },
    });

  return (
    <>
      {failed && <ErrorNote error={failed} />}
      <table className="nomination-table">
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.model}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.date}</th>
            {writable && <th scope="col">{words.move}</th>}
          </tr>
        </thead>
        <tbody>
          {nominated.map((one, at) => (
            <tr key={one.id}>
              <td className="nomination-rank">{one.rank}</td>
              <td>
                <Link to={to.vetting({ step: "all", model: one.id })}>{one.name}</Link>
                <div className="quiet">{one.unit ?? vettingWords.list.noUnit}</div>
              </td>
              <td>{one.reason}</td>
              <td>{formatDay(one.day)}</td>
              {writable && (
                <td className="nomination-moves">
                  <Button
                    icon={<ArrowUpOutlined aria-hidden />}
                    aria-label={words.up(one.name)}
                    disabled={at === 0 || busy}
                    onClick={() => swap(at, -1)}
                  />
                  <Button
                    icon={<ArrowDownOutlined aria-hidden />}
                    aria-label={words.down(one.name)}
                    disabled={at === nominated.length - 1 || busy}
                    onClick={() => swap(at, 1)}
                  />
                  <Button aria-label={words.withdrawLabel(one.name)} disabled={busy} onClick={() => withdraw(one)}>
                    {words.withdraw}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
