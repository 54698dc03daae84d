import { Select } from "antd";
import { searchKey } from "../components/grid/fold.ts";
import { useOperation } from "../host/queries.ts";

const search = {
  filterOption: (typed: string, option?: { label?: unknown }) =>
    searchKey(String(option?.label ?? "")).includes(searchKey(typed)),
};

function useUnitOptions(only?: readonly string[]): { value: string; label: string }[] {
  const units = useOperation("units.list", {}).data ?? [];
  return units
    .filter(({ id }) => only === undefined || only.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Chooses a unit by typing any part of its name; gives its id, null where none. */
export function UnitIdSelect(props: { id?: string; value?: string | null; onChange?: (id: string | null) => void }) {
  const { value, onChange, ...rest } = props;
  return (
    <Select<string>
      {...rest}
      allowClear
      showSearch={search}
      value={value ?? undefined}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      options={useUnitOptions()}
    />
  );
}

/** Chooses several units; `only` narrows whom. */
export function UnitIdsSelect(props: {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  only?: readonly string[];
  /** One that cannot be chosen. */
  except?: string;
  placeholder?: string;
}) {
  const { only, except, ...rest } = props;
  const options = useUnitOptions(only).filter(({ value }) => value !== except);
  return <Select<string[]> {...rest} mode="multiple" allowClear showSearch={search} options={options} />;
}
