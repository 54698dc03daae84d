import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Space } from "antd";
import { Link } from "react-router";
import { isOfKind } from "../../../core/consolidation/unit-tree.ts";
import type { Output } from "../../../core/contract.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { formatDay } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { lineageWords } from "../../words/lineage.ts";
import { unitsWords as words } from "../../words/units.ts";
import { Duties } from "./Duties.tsx";
import { Lineage } from "./Lineage.tsx";
import { Submissions } from "./Submissions.tsx";
import { Targets } from "./Targets.tsx";
import { changed, type Unit } from "./tree.ts";
import { UnitModels } from "./UnitModels.tsx";

/** One unit: what it owes and sent, its models and targets, and how it is called. */
export function UnitPage({
  unit,
  overview,
  office,
  writable,
  onEdit,
}: {
  unit: Unit;
  overview: Output<"overview.show">;
  office: Output<"office.show">;
  writable: boolean;
  onEdit(): void;
}) {
  const { modal, message } = App.useApp();
  const save = useAction("units.save");
  const remove = useAction("units.remove");
  const forget = useAction("learnt.forget");
  const learnt = useOperation("learnt.list", {});
  const own = overview.units.find(({ id }) => id === unit.id);
  const tell = (error: { message: string; details: string[] }) =>
    void message.error([error.message, ...error.details].join(" "));
  const flags = office.flags.filter(
    ({ code, unitKinds }) => isOfKind(unit.kind, unitKinds) || unit.flags.includes(code),
  );
  const toggle = (flag: string, on: boolean) => {
    const next = on ? [...unit.flags, flag] : unit.flags.filter((other) => other !== flag);
    save.mutate(changed(unit, { flags: next }), {
      onSuccess: () => message.success(words.saved(unit.name)),
      onError: tell,
    });
  };
  const askRemove = () =>
    modal.confirm({
      title: words.removeTitle(unit.name),
      content: words.removeText,
      okText: words.remove,
      okButtonProps: { danger: true },
      cancelText: words.no,
      onOk: () =>
        remove.mutateAsync({ id: unit.id }).then(
          () => void message.success(words.removed(unit.name)),
          (error) => tell(error),
        ),
    });
  const names = (learnt.data ?? []).filter((one) => one.unitId === unit.id).map(({ alias }) => alias);
  return (
    <article className="unit-page">
      <header className="unit-head">
        <div>
          <h2>{unit.name}</h2>
          <p className="quiet">
            {[
              unit.kind,
              // “An Bình” of “Xã An Bình” says nothing more.
              unit.short === null || unit.name.endsWith(unit.short) ? null : words.shortIs(unit.short),
              unit.parent === null ? words.noParent : `${words.parent} ${unit.parent}`,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
        </div>
        {writable && unit.ended === undefined ? (
          <Space>
            <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
              {words.edit}
            </Button>
            <Button icon={<DeleteOutlined aria-hidden />} onClick={askRemove}>
              {words.remove}
            </Button>
          </Space>
        ) : null}
      </header>
      {unit.ended && (
        <p className="unit-ended-note">
          {lineageWords.endedOn(formatDay(unit.ended.day))}{" "}
          {unit.ended.heirs.map(({ id, name }) => (
            <Link key={id} to={to.units({ unit: id })}>
              {name}
            </Link>
          ))}
        </p>
      )}
      {flags.length > 0 && unit.ended === undefined ? (
        <p className="unit-flags">
          {flags.map(({ code, label }) => (
            <Checkbox
              key={code}
              checked={unit.flags.includes(code)}
              disabled={!writable || save.isPending}
              onChange={(event) => toggle(code, event.target.checked)}
            >
              {label}
            </Checkbox>
          ))}
        </p>
      ) : null}
      <div className="unit-sheets">
        <Duties unit={unit} cells={own?.cells ?? []} duties={overview.duties} office={office.office} />
        <Targets targets={overview.targets.filter((target) => target.unit === unit.name)} unit={unit} />
        <UnitModels unit={unit} />
        <Submissions unit={unit} />
        <Lineage unit={unit} writable={writable} ended={unit.ended !== undefined} />
        <Sheet title={words.aliases}>
          <ul className="unit-aliases">
            {[...new Set([...unit.aliases, ...names])].map((alias) => (
              <li key={alias}>
                {alias} {names.includes(alias) ? <span className="quiet">{words.learnt}</span> : null}
                {names.includes(alias) && writable ? (
                  <Button type="link" onClick={() => forget.mutate({ unitId: unit.id, alias }, { onError: tell })}>
                    {words.forget}
                  </Button>
                ) : null}
              </li>
            ))}
            {unit.aliases.length + names.length === 0 ? <li className="quiet">{words.noAliases}</li> : null}
          </ul>
        </Sheet>
      </div>
    </article>
  );
}
