import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the window into dist/renderer: files beside each other, nothing inline, nothing from the net. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    sourcemap: false,
    // The content security policy refuses data: scripts and inline ones; the polyfill would be inline.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
  // During development the office answers from `dvk serve`.
  server: { proxy: { "/api": process.env.DVK_SERVER ?? "http://127.0.0.1:4317" } },
});
