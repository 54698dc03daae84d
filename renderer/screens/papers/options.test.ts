import { expect, it } from "vitest";
import { NOTHING_WRITTEN, paperInput, signingOf } from "./options.ts";

it("sends nothing for what is not written, and leaves signer and recipients to what is remembered", () => {
  const written = { ...NOTHING_WRITTEN, number: "  ", letterNumber: " 25-CV/BDVHU ", date: "2024-03-28" };
  const input = {
    code: "01",
    number: null,
    date: "2024-03-28",
    letterNumber: "25-CV/BDVHU",
    letterDate: null,
    rules: "party",
  };
  expect(paperInput("01", written)).toEqual(input);
  const signing = { ...signingOf({ authority: null, title: "TRƯỞNG BAN", name: null }), name: " Nguyễn Văn A " };
  expect(paperInput("01", written, { signing, recipients: "- Huyện ủy;\n\n Lưu ", unit: "Xã An Bình" })).toEqual({
    ...input,
    signer: { authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Văn A" },
    recipients: ["- Huyện ủy;", "Lưu"],
    unit: "Xã An Bình",
  });
});
