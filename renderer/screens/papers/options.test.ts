import { expect, it } from "vitest";
import { paperInput, startWith } from "./options.ts";

it("begins with the office's signer, and sends nothing for what is not written", () => {
  const written = startWith({ authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Văn A" });
  expect(paperInput("01", { ...written, number: "  ", letterNumber: " 25-CV/BDVHU ", date: "2024-03-28" })).toEqual({
    code: "01",
    number: null,
    date: "2024-03-28",
    letterNumber: "25-CV/BDVHU",
    letterDate: null,
    signer: { authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Văn A" },
    rules: "party",
  });
});
