import { Button, Empty } from "antd";
import { Link, useNavigate } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { formatCount } from "../../parts/format.ts";
import { Sheet } from "../../parts/Sheet.tsx";
import { to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";
import { Bars } from "./Bars.tsx";

const words = overviewWords.models;

/** What the register holds: by field, new and continued, collective and individual. */
export function ModelsSheet({ overview }: { overview: Output<"overview.show"> }) {
  const navigate = useNavigate();
  const { models, byField, byOrigin, bySubject } = overview;
  if (models === 0) {
    return (
      <Sheet title={words.title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty}>
          <Button type="primary" onClick={() => navigate(to.inbox())}>
            {words.emptyAction}
          </Button>
        </Empty>
      </Sheet>
    );
  }
  return (
    <Sheet title={words.title} beside={<Link to={to.register()}>{words.total(formatCount(models))}</Link>}>
      <div className="models-bars">
        <Bars
          title={words.byField}
          bars={byField.map(({ code, label, count, doubtful }) => ({
            key: code ?? "none",
            label: code === null ? words.unknownField : label,
            count,
            doubtful,
            address: to.register({ field: code ?? "none" }),
          }))}
        />
        <div className="models-small">
          <Bars
            title={words.byOrigin}
            bars={byOrigin.map(({ origin, label, count }) => ({
              key: origin ?? "none",
              label: origin === null ? words.unknown : label,
              count,
              address: to.register({ origin: origin ?? "none" }),
            }))}
          />
          <Bars
            title={words.bySubject}
            bars={bySubject.map(({ kind, label, count }) => ({
              key: kind ?? "none",
              label: kind === null ? words.unknown : label,
              count,
              address: to.register({ subject: kind ?? "none" }),
            }))}
          />
        </div>
      </div>
    </Sheet>
  );
}
