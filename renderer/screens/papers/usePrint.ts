import { App } from "antd";
import { host, OperationError, perform } from "../../host/host.ts";
import { papersWords as words } from "../../words/papers.ts";
import { useTold } from "./deliver.ts";
import type { PaperInput } from "./options.ts";

/**
 * Prints the paper that is seen, by way of its PDF. The desktop opens that by itself; in a browser it is downloaded,
 * and where no PDF can be made the page itself is printed, which is said.
 */
export function usePrint(): (html: string, input: PaperInput) => Promise<void> {
  const { message } = App.useApp();
  const { done, failed } = useTold();
  return async (html, input) => {
    try {
      if (host.kind === "desktop") return await host.print(html);
      const { name, base64 } = await perform("papers.save", { ...input, format: "pdf" });
      if (base64 !== null) await host.saveFile(name, base64);
      done(words.printDownload(name));
    } catch (error) {
      if (error instanceof OperationError && error.code === "not-available") {
        void message.info(words.printPage, 8);
        await host.print(html);
      } else failed(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
