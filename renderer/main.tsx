import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App.tsx";
import { keepFocus } from "./shell/keepFocus.ts";
import { carryStyleNonce } from "./shell/styleNonce.ts";
import "./shell/base.css";
import "./shell/frame.css";
import "./shell/forced-colors.css";

carryStyleNonce();
keepFocus(document);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
