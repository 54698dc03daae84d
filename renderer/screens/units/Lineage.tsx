import { App, Button } from "antd";
import { useState } from "react";
import { useAction, useOperation } from "../../host/queries.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { useTell } from "../../parts/useTell.ts";
import { lineageWords as words } from "../../words/lineage.ts";
import { ChangeDialog, type ChangeKind } from "./ChangeDialog.tsx";
import type { Unit } from "./tree.ts";

/** What happened to the unit itself, what may happen to it, and each year's models along its lineage. */
export function Lineage({ unit, writable, ended }: { unit: Unit; writable: boolean; ended: boolean }) {
  const { modal, message } = App.useApp();
  const tell = useTell();
  const changes = useOperation("year.units.changes", {});
  const undo = useAction("year.units.undo");
  const [dialog, setDialog] = useState<ChangeKind | null>(null);
  const own = changes.data?.filter(({ from, to }) => from.includes(unit.id) || to.includes(unit.id)) ?? [];
  const ask = (key: string) =>
    modal.confirm({
      title: words.undoTitle,
      content: words.undoText,
      okText: words.undo,
      cancelText: words.cancel,
      onOk: () => undo.mutateAsync({ key }).then(() => void message.success(words.undone), tell),
    });
  return (
    <Sheet title={words.history}>
      {changes.data && own.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {own.map(({ key, said, document, undoable }) => (
          <li key={key}>
            <div>{said}</div>
            {document && <div className="quiet">{words.document(document)}</div>}
            {writable && undoable && (
              <Button type="link" onClick={() => ask(key)}>
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Years unit={unit} />
      {writable && !ended && (
        <div className="unit-changes">
          {(["merge", "split", "rename"] as const).map((kind) => (
            <Button key={kind} onClick={() => setDialog(kind)}>
              {words[kind]}
            </Button>
          ))}
        </div>
      )}
      {dialog && <ChangeDialog kind={dialog} unit={unit} onClose={() => setDialog(null)} />}
    </Sheet>
  );
}

/** How many models the unit, and those that became it, had in each earlier year of the same data. */
function Years({ unit }: { unit: Unit }) {
  const years = useOperation("year.programmes", {}).data?.filter(({ current }) => !current) ?? [];
  if (years.length === 0) return null;
  return (
    <>
      <h3>{words.years}</h3>
      <ul>
        {years.map(({ id, year }) => (
          <EarlierYear key={id} programme={id} year={year} unit={unit} />
        ))}
      </ul>
      <p className="quiet">{words.asYear}</p>
    </>
  );
}

function EarlierYear({ programme, year, unit }: { programme: string; year: number; unit: Unit }) {
  const compared = useOperation("year.compare", { programme });
  const row = compared.data?.units.find(({ id }) => id === unit.id);
  return (
    <li>
      {words.year} {year}: {compared.data ? words.models(row?.before.length ?? 0) : "…"}
    </li>
  );
}
