import { Spin } from "antd";
import { useOperation } from "../host/queries.ts";
import { ErrorNote } from "../parts/ErrorNote.tsx";
import FirstRunScreen from "../screens/first-run/index.tsx";
import { OpenedBackup } from "../screens/safety/OpenedBackup.tsx";
import { Rescue } from "../screens/safety/Rescue.tsx";
import { Unlock } from "../screens/safety/Unlock.tsx";
import { shellWords } from "../words/shell.ts";
import { Frame } from "./Frame.tsx";
import { HelpCorner } from "./HelpCorner.tsx";

/** Opens the frame where an office exists, else the first run; a backup that was opened from outside over either. */
export function Gate() {
  const state = useOperation("workplace.state", {});
  if (state.isPending) return <Spin fullscreen description={shellWords.loading} />;
  if (state.isError && state.error.code === "locked") {
    return (
      <>
        <HelpCorner about="trouble" />
        <Unlock />
      </>
    );
  }
  return (
    <>
      {!state.data?.created && <HelpCorner about={state.isError ? "trouble" : "first"} />}
      {state.isError && state.error.code === "damaged" && <Rescue error={state.error} />}
      {state.isError && state.error.code !== "damaged" && (
        <ErrorNote page error={state.error} onAgain={() => void state.refetch()} />
      )}
      {state.data?.created && <Frame writable={state.data.writable} />}
      {state.data && !state.data.created && <FirstRunScreen state={state.data} />}
      <OpenedBackup />
    </>
  );
}
