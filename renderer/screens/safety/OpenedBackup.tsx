import { App } from "antd";
import { useEffect, useState } from "react";
import { host } from "../../host/host.ts";
import { RestoreDialog, type Wanted } from "./RestoreDialog.tsx";

/** Offers to restore a backup that was opened from outside, by a double click on it; nothing where there is none. */
export function OpenedBackup() {
  const { message } = App.useApp();
  const [wanted, setWanted] = useState<Wanted | null>(null);

  useEffect(() => {
    const ask = () =>
      void host.openedBackup().then(
        (file) => file && setWanted({ path: file.token }),
        (failure: Error) => message.error(failure.message),
      );
    ask();
    return host.onBackupOpened(ask);
  }, [message]);

  // Of a second one nothing may be left over from the first: each has a dialogue of its own.
  return wanted && <RestoreDialog key={JSON.stringify(wanted)} wanted={wanted} onClose={() => setWanted(null)} />;
}
