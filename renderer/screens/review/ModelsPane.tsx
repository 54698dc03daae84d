import { useVirtualizer } from "@tanstack/react-virtual";
import { Checkbox, Empty } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ModelRecord } from "../../../core/register/model.ts";
import type { Found } from "../../../core/register/source.ts";
import type { ToldPlace } from "../../parts/told.ts";
import { reviewWords as words } from "../../words/review.ts";
import type { ModelColumn } from "../register/columns.ts";
import { isDecided, modelPlaces } from "./decisions.ts";
import type { Target } from "./links.ts";
import { ModelCard } from "./ModelCard.tsx";

/** How far down the pane, as a share of its height, the head of a card may stand to show its values. */
const HEAD_ROOM = 0.5;

/** The models that the file yields, one below the other; the one that the chosen cell belongs to is lit. */
export function ModelsPane({
  models,
  columns,
  waits,
  active,
  editable,
  decisions,
  sources,
  onPick,
  onPlace,
  onValue,
}: {
  models: readonly ModelRecord[];
  columns: readonly ModelColumn[];
  waits: boolean;
  active: Target | null;
  editable: boolean;
  decisions: Record<string, string>;
  /** What each model's values were found by, by its id. */
  sources: Record<string, Record<string, Found>>;
  onPick(target: Target): void;
  /** Goes to a cell that a value was found by. */
  onPlace(place: ToldPlace): void;
  /** `place` is the model's, as decisions name it. */
  onValue(place: string, property: string, value: string | null): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [showEmpty, setShowEmpty] = useState(false);
  const virtual = useVirtualizer({
    count: models.length,
    getScrollElement: () => box.current,
    estimateSize: () => 190,
    overscan: 3,
    getItemKey: (index) => models[index]?.id ?? index,
  });
  const places = useMemo(() => modelPlaces(models), [models]);
  const target = active?.model ?? null;
  useEffect(() => {
    if (target === null) return;
    const item = virtual.getVirtualItems().find(({ index }) => index === target);
    const above = item ? item.start - (virtual.scrollOffset ?? 0) : -1;
    // The card grows by what is told of its values: one whose head stands high enough stays where it is.
    const stands = above >= 0 && above < (box.current?.clientHeight ?? 0) * HEAD_ROOM;
    if (!stands) virtual.scrollToIndex(target, { align: "start" });
  }, [target, virtual]);
  return (
    <section className="review-models" aria-label={waits ? words.modelsTitle : words.modelsInRegister}>
      <header>
        <h2>{waits ? words.modelsTitle : words.modelsInRegister}</h2>
        <Checkbox checked={showEmpty} onChange={(event) => setShowEmpty(event.target.checked)}>
          {words.showEmpty}
        </Checkbox>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div ref={box} className="model-list" tabIndex={0}>
        {models.length === 0 ? (
          <Empty description={waits ? words.noModels : words.noModelsRegister} className="model-none" />
        ) : null}
        <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map((item) => {
            const model = models[item.index];
            if (!model) return null;
            const place = places.get(model.id) ?? "";
            const properties = columns.filter(({ key }) => isDecided(decisions, place, key)).map(({ key }) => key);
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="model-place"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ModelCard
                  model={model}
                  number={item.index + 1}
                  columns={columns}
                  active={target === item.index}
                  activeProperty={target === item.index ? (active?.property ?? null) : null}
                  showEmpty={showEmpty}
                  editable={editable}
                  decided={new Set(properties)}
                  found={target === item.index ? sources[model.id] : undefined}
                  onPlace={onPlace}
                  onPick={(property) => onPick({ model: item.index, property })}
                  onValue={(property, value) => onValue(place, property, value)}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
