import { Select } from "antd";
import type { Output } from "../../../core/contract.ts";
import { RATINGS } from "../../../core/register/year.ts";
import type { useAction } from "../../host/queries.ts";
import { vettingWords } from "../../words/vetting.ts";

const words = vettingWords.criteria;
type Rate = ReturnType<typeof useAction<"year.ratings.save">>;

/** How the year's work of the model's unit was rated, as some criteria ask. */
export function UnitRating(props: {
  unitId: string;
  rating: Output<"year.models.show">["rating"];
  rate: Rate;
  by: string;
  writable: boolean;
}) {
  return (
    <div className="criteria-rating">
      <label htmlFor="unit-rating">{words.rating}</label>
      <Select
        id="unit-rating"
        className="criteria-rating-list"
        disabled={!props.writable || props.rate.isPending}
        value={props.rating ?? ""}
        options={[
          { value: "", label: words.ratingNone },
          ...RATINGS.map((value) => ({ value, label: words.ratings[value] })),
        ]}
        onChange={(value) => {
          const rating = RATINGS.find((one) => one === value) ?? null;
          props.rate.mutate({ unitIds: [props.unitId], rating, by: props.by.trim() || null });
        }}
      />
    </div>
  );
}
