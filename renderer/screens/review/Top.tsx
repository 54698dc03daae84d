import { ArrowLeftOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { Link, useNavigate } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { perform } from "../../host/host.ts";
import type { ToldPlace } from "../../parts/told.ts";
import { to } from "../../shell/routes.ts";
import { statusWords, reviewWords as words } from "../../words/review.ts";
import { Facts } from "./Facts.tsx";
import { SlipButton } from "./SlipButton.tsx";
import type { Decide, File, useReview } from "./useReview.ts";

type Act = ReturnType<typeof useReview>["act"];

/** The file's name and state with what may be done with it as a whole, and what it is taken for. */
export function Top(props: {
  file: File;
  units: Output<"units.list">;
  editable: boolean;
  writable: boolean;
  decide: Decide;
  act: Act;
  /** Goes to the cell that told the sender. */
  onPlace(place: ToldPlace): void;
}) {
  const { file, writable, act, ...facts } = props;
  const navigate = useNavigate();
  const withdraw = useWithdraw(file, act);
  return (
    <header className="review-top">
      <div className="review-title">
        <Link to={to.inbox()}>
          <ArrowLeftOutlined aria-hidden /> {words.back}
        </Link>
        <h1 title={file.path}>{file.path.split("/").at(-1)}</h1>
        <span className={`review-status is-${file.status}`}>{statusWords[file.status]}</span>
        <span className="review-spring" />
        {file.status === "duplicate" ? null : <SlipButton id={file.id} />}
        {file.status === "imported" ? (
          <Button onClick={() => void navigate(to.register(file.sender ? { unit: file.sender } : {}))}>
            {words.toRegister}
          </Button>
        ) : null}
        {file.status === "imported" && writable ? (
          <Button danger onClick={withdraw}>
            {words.withdraw}
          </Button>
        ) : null}
        {file.status === "review" && writable ? <Button onClick={withdraw}>{words.decline}</Button> : null}
      </div>
      {file.status === "rejected" ? null : <Facts file={file} {...facts} />}
    </header>
  );
}

/** Asks whether the file is to leave the register, or its place among those that wait, and goes back to the inbox when it has. */
function useWithdraw(file: File, act: Act): () => void {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const waits = file.status === "review";
  return () =>
    void modal.confirm({
      title: waits ? words.declineTitle : words.withdrawTitle,
      content: waits ? words.declineText : words.withdrawText(file.models),
      okText: waits ? words.decline : words.withdraw,
      okButtonProps: { danger: true },
      cancelText: words.no,
      async onOk() {
        const undone = await act(() => perform("undo", { id: file.id }));
        if (undone) {
          void message.success(words.withdrawn);
          void navigate(to.inbox());
        }
      },
    });
}
