import { expect, it } from "vitest";
import { remembering } from "./remember.ts";

it("works a short text out once, a long one each time, and lets go of what grew too much", () => {
  const asked: string[] = [];
  const length = remembering((text) => {
    asked.push(text);
    return text.length;
  });
  const long = "dài ".repeat(100);
  for (const text of ["Kinh tế", "", "Kinh tế", "", long, long]) expect(length(text)).toBe(text.length);
  expect(asked).toEqual(["Kinh tế", "", long, long]);
  for (let i = 0; i < 100_000; i++) length(`Mô hình ${i}`);
  expect(length("Kinh tế")).toBe(7);
  expect(asked.filter((text) => text === "Kinh tế")).toHaveLength(2);
});
