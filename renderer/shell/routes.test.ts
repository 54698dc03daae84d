import { expect, it } from "vitest";
import { to } from "./routes.ts";

it("writes addresses with their filters, leaving out what is not asked", () => {
  expect(to.register()).toBe("/so-mo-hinh");
  expect(to.register({ unit: "u1", doubt: "1" })).toBe("/so-mo-hinh?unit=u1&doubt=1");
  expect(to.inbox({ ids: "f1,f2" })).toBe("/tiep-nhan?ids=f1%2Cf2");
  expect(to.review("f 1")).toBe("/tiep-nhan/f%201");
  expect(to.papers("01")).toBe("/van-ban/01");
});
