import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import viVN from "antd/locale/vi_VN";
import dayjs from "dayjs";
import "dayjs/locale/vi";
import { useState } from "react";
import { RouterProvider } from "react-router";
import { styleNonce } from "../host/nonce.ts";
import { createQueryClient } from "../host/queries.ts";
import { createAppRouter } from "./router.tsx";
import { theme } from "./theme.ts";

dayjs.locale("vi");

/** The whole window: theme and language, the cache of answers, the screens. */
export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  const nonce = styleNonce();
  return (
    <ConfigProvider locale={viVN} theme={theme} componentSize="middle" {...(nonce ? { csp: { nonce } } : {})}>
      <QueryClientProvider client={client}>
        <AntApp className="app">
          <RouterProvider router={router} />
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
