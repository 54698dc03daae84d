import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", "dist/**", "out/**"],
    globalSetup: "tests/bundled.ts",
    pool: "forks",
    // Whole processes are started in many tests, and two processors share them.
    // Right and late is right: time only runs out for what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
