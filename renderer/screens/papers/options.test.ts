import { expect, it } from "vitest";
import { NOTHING_WRITTEN, paperInput, signingOf } from "./options.ts";

const written = { ...NOTHING_WRITTEN, number: " 25-CV/BDVHU ", date: "2024-03-28" };

it("an appendix goes under its công văn's number and day; signer, recipients and layout are left to what is remembered", () => {
  expect(paperInput({ code: "01", group: "appendix" }, written)).toEqual({
    code: "01",
    date: "2024-03-28",
    letterNumber: "25-CV/BDVHU",
    letterDate: "2024-03-28",
  });
});

it("what was typed just now goes with the paper, without empty lines; what is not written is open", () => {
  const signing = { ...signingOf({ authority: null, title: "TRƯỞNG BAN", name: null }), name: " Nguyễn Văn A " };
  const typed = { signing, recipients: "- Huyện ủy;\n\n Lưu ", rules: "state" as const, unit: "Xã An Bình" };
  expect(paperInput({ code: "reminder", group: "letter" }, { ...written, number: "  " }, typed)).toEqual({
    code: "reminder",
    number: null,
    date: "2024-03-28",
    rules: "state",
    signer: { authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Văn A" },
    recipients: ["- Huyện ủy;", "Lưu"],
    unit: "Xã An Bình",
  });
});
