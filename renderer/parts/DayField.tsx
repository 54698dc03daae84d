import { DatePicker } from "antd";
import dayjs from "dayjs";
import { DAY_FORMATS } from "./format.ts";

/** A day of a form, as the contract writes days; typed or chosen. */
export function DayField(props: {
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
  allowClear?: boolean;
  "aria-label"?: string;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      className="day-field"
      format={DAY_FORMATS}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
