import { Spin } from "antd";

/** Something is being fetched: said in words after a moment, so that short waits do not flicker. */
export function Waiting({ label, page }: { label: string; page?: boolean }) {
  return (
    <div className={page ? "waiting waiting-page" : "waiting"} role="status">
      <Spin delay={200} />
      <span>{label}</span>
    </div>
  );
}
