import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadProgramme } from "../../programme/load.ts";
import { crossings } from "./crosswalk.ts";

const folder = fileURLToPath(new URL("../../../programmes", import.meta.url));
const [haiPhong, tuyenQuang, partyOffice] = await Promise.all(
  ["hai-phong-2024", "tuyen-quang-2024", "co-quan-dang-2026"].map((id) => loadProgramme(folder, id)),
);

test("fields of 2024 are found under the document of 2026, each with its line or with “choose again”", () => {
  if (!haiPhong || !partyOffice) throw new Error("no programme");
  const found = new Map(crossings(haiPhong, partyOffice).map((one) => [one.code, one]));
  expect(found.get("chuyen-doi-so")).toMatchObject({
    into: "van-hoa-xa-hoi",
    how: "stated",
    source: "L59",
    said: "“Chuyển đổi số” của năm 2024 nằm trong “Văn hóa - xã hội” của năm 2026 (L59).",
  });
  expect(found.get("ntm")).toMatchObject({ into: "kinh-te", how: "stated", source: "L45" });
  expect(found.get("kinh-te")).toMatchObject({ into: "kinh-te", how: "same" });
  // The document of 2026 says nothing of towns: nobody guesses.
  expect(found.get("do-thi")).toMatchObject({ into: null, how: "none", source: null });
  expect(found.get("do-thi")?.said).toContain("chọn lại lĩnh vực");
});

test("two fields of one document are one of another; the one is never divided without a person", () => {
  if (!haiPhong || !tuyenQuang) throw new Error("no programme");
  const there = new Map(crossings(haiPhong, tuyenQuang).map(({ code, into }) => [code, into]));
  expect([there.get("ntm"), there.get("do-thi"), there.get("chuyen-doi-so")]).toEqual([
    "ntm-do-thi",
    "ntm-do-thi",
    null,
  ]);
  const back = new Map(crossings(tuyenQuang, haiPhong).map(({ code, into }) => [code, into]));
  expect([back.get("ntm-do-thi"), back.get("dao-duc-cong-vu")]).toEqual([null, "he-thong-chinh-tri"]);
});
