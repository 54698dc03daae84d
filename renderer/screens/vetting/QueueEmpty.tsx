import { Button, Empty } from "antd";
import { useNavigate } from "react-router";
import { to } from "../../shell/routes.ts";
import { queueWords, vettingWords as words } from "../../words/vetting.ts";
import type { Filter } from "./queue.ts";

/** In place of the whole screen where the year has no models yet: where they come from. */
export function NoModels() {
  const navigate = useNavigate();
  return (
    <Empty
      className="vetting-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {words.empty.register}
          <br />
          {words.empty.registerHint}
        </>
      }
    >
      <Button type="primary" onClick={() => navigate(to.inbox())}>
        {words.empty.toInbox}
      </Button>
    </Empty>
  );
}

/** In place of the list where no model waits for the step, or none has the words that were typed. */
export function NoneWaits(props: { filter: Filter; searched: boolean; onAll(): void; onClear(): void }) {
  if (props.searched) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty.search}>
        <Button onClick={props.onClear}>{words.empty.clear}</Button>
      </Empty>
    );
  }
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty.step(queueWords[props.filter])}>
      <Button onClick={props.onAll}>{words.empty.all}</Button>
    </Empty>
  );
}
