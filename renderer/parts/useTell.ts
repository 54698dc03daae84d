import { App } from "antd";
import { OperationError } from "../host/host.ts";

/** Says what did not succeed, with every detail that came along. */
export function useTell(): (error: unknown) => void {
  const { message } = App.useApp();
  return (error) => {
    const details = error instanceof OperationError ? error.details : [];
    void message.error([error instanceof Error ? error.message : String(error), ...details].join(" "), 8);
  };
}
