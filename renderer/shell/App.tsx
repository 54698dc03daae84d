import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import viVN from "antd/es/locale/vi_VN";
import dayjs from "dayjs";
import "dayjs/locale/vi";
import { useState } from "react";
import { RouterProvider } from "react-router";
import { styleNonce } from "../host/nonce.ts";
import { createQueryClient } from "../host/queries.ts";
import { shellWords } from "../words/shell.ts";
import { createAppRouter } from "./router.tsx";
import { SavedNote } from "./SavedNote.tsx";
import { theme } from "./theme.ts";

dayjs.locale("vi");

/** antd asks for “thời điểm” where a day is meant. */
const LOCALE: Locale = viVN.DatePicker
  ? { ...viVN, DatePicker: { ...viVN.DatePicker, lang: { ...viVN.DatePicker.lang, placeholder: shellWords.day } } }
  : viVN;

/** The whole window: theme and language, the cache of answers, the screens. */
export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  const nonce = styleNonce();
  return (
    <ConfigProvider locale={LOCALE} theme={theme} componentSize="middle" {...(nonce ? { csp: { nonce } } : {})}>
      <QueryClientProvider client={client}>
        <AntApp className="app">
          <RouterProvider router={router} />
          <SavedNote />
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
