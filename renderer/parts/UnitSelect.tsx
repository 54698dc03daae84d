import { Select } from "antd";
import { searchKey } from "../components/grid/fold.ts";
import { useOperation } from "../host/queries.ts";

/** Chooses a unit by typing any part of its name, with or without diacritics; gives its name. */
export function UnitSelect(props: {
  id?: string;
  value?: string;
  onChange?: (name: string | undefined) => void;
  placeholder?: string;
  allowClear?: boolean;
}) {
  const units = useOperation("units.list", {});
  return (
    <Select<string>
      {...props}
      showSearch={{
        filterOption: (typed, option) => searchKey(String(option?.label ?? "")).includes(searchKey(typed)),
      }}
      loading={units.isPending}
      options={(units.data ?? []).map(({ name }) => ({ value: name, label: name }))}
    />
  );
}
