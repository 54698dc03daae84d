import { ImportOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Empty, Space } from "antd";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { isOfKind } from "../../../core/consolidation/unit-tree.ts";
import { host } from "../../host/host.ts";
import { useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { unitsWords as words } from "../../words/units.ts";
import { allReminders } from "./reminder.ts";
import { changed, type Unit, unitOf } from "./tree.ts";
import { UnitForm, type UnitValues } from "./UnitForm.tsx";
import { type Show, UnitList } from "./UnitList.tsx";
import { UnitPage } from "./UnitPage.tsx";
import "./units.css";

/** Đơn vị: who there is at the left, one unit's page at the right. */
export default function UnitsScreen() {
  const [query, setQuery] = useSearchParams();
  const { message } = App.useApp();
  const units = useOperation("units.list", { ended: true });
  const overview = useOperation("overview.show", {});
  const office = useOperation("office.show", {});
  const state = useOperation("workplace.state", {});
  const save = useAction("units.save");
  const load = useAction("units.import");
  const [text, setText] = useState("");
  const [form, setForm] = useState<{ unit: Unit | null } | null>(null);
  const standing = useMemo(
    () => new Map(overview.data?.units.map((unit) => [unit.id, unit] as const)),
    [overview.data],
  );
  if (units.isError) return <ErrorNote page error={units.error} onAgain={() => void units.refetch()} />;
  if (!units.data || !overview.data || !office.data || !state.data) return <Waiting page label={words.loading} />;

  const list = units.data.filter(({ ended }) => ended === undefined);
  const ended = units.data.filter((unit) => unit.ended !== undefined);
  const chosen = unitOf(units.data, query.get("unit"));
  const writable = state.data.writable;
  const asked = query.get("show");
  const show: Show = asked === "missing" || asked === "no-flag" || asked === "ended" ? asked : "all";
  const go = (next: { unit?: string | undefined; show?: Show }) => {
    const wanted = { unit: next.unit ?? query.get("unit") ?? "", show: next.show ?? show };
    const entries = Object.entries(wanted).filter(([, value]) => value !== "" && value !== "all");
    setQuery(Object.fromEntries(entries), { replace: true });
  };
  const tell = (error: { message: string; details: string[] }) =>
    void message.error([error.message, ...error.details].join(" "));
  const saveUnit = (values: UnitValues) => {
    const { unit } = form ?? { unit: null };
    const input = unit === null ? { ...values, flags: [] } : changed(unit, values);
    save.mutate(input, {
      onSuccess: (saved) => {
        setForm(null);
        go({ unit: saved.id });
        void message.success(words.saved(saved.name));
      },
      onError: tell,
    });
  };
  const importList = async () => {
    const [file] = await host.chooseFiles("unit-list");
    if (!file) return;
    load.mutate(
      { path: file.token },
      {
        onSuccess: ({ added, updated }) => void message.success(words.imported(added, updated)),
        onError: tell,
      },
    );
  };
  const reminders = allReminders(office.data.office, overview.data);
  const copyReminders = async () => {
    await navigator.clipboard.writeText(reminders);
    void message.success(words.reminderCopied);
  };
  const { flags } = office.data;
  // Units of a kind that may be marked and are not can be listed, to be gone through.
  const withoutFlag = new Set(
    list
      .filter((unit) =>
        flags.some(({ code, unitKinds }) => isOfKind(unit.kind, unitKinds) && !unit.flags.includes(code)),
      )
      .map(({ id }) => id),
  );
  return (
    <div className="units">
      <header className="units-bar">
        <h1>{words.title}</h1>
        <span className="quiet">{words.count(list.length)}</span>
        <span className="units-spring" />
        <Space>
          {reminders === "" ? null : (
            <Button onClick={() => void copyReminders()} title={words.remindAllHint}>
              {words.remindAll}
            </Button>
          )}
          {writable ? (
            <>
              <Button
                icon={<ImportOutlined aria-hidden />}
                title={words.importHint}
                loading={load.isPending}
                onClick={() => void importList()}
              >
                {words.importList}
              </Button>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setForm({ unit: null })}>
                {words.add}
              </Button>
            </>
          ) : null}
        </Space>
      </header>
      <div className="units-main">
        <UnitList
          units={list}
          ended={ended}
          standing={standing}
          withoutFlag={withoutFlag}
          show={show}
          text={text}
          chosen={chosen?.id ?? null}
          onShow={(next) => go({ show: next })}
          onText={setText}
          onChoose={(unit) => go({ unit: unit.id })}
        />
        {chosen ? (
          <UnitPage
            key={chosen.id}
            unit={chosen}
            overview={overview.data}
            office={office.data}
            writable={writable}
            onEdit={() => setForm({ unit: chosen })}
          />
        ) : (
          <Empty className="units-choose" description={list.length === 0 ? words.emptyHint : words.choose} />
        )}
      </div>
      {form ? (
        <UnitForm unit={form.unit} units={list} busy={save.isPending} onSave={saveUnit} onClose={() => setForm(null)} />
      ) : null}
    </div>
  );
}
