import { afterAll, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

test("the Party numbers each kind through a term, also into the next year's programme; the State through a year", async () => {
  const dvk = await yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Ban Dân vận Huyện ủy An Lão",
    units: "Xã An Thắng,Xã,,,,",
    today: "2024-11-20",
  });
  const signer = { authority: null, title: "TRƯỞNG BAN", name: "Nguyễn Thị Minh" };
  const issue = (code: string, number: string, date: string) =>
    dvk.call("papers.issue", { code, number, date, signer, formats: ["xlsx"] });
  const number = async (code: string, date?: string) =>
    (await dvk.call("papers.number", { code, ...(date === undefined ? {} : { date }) })).next;

  expect(await number("report-annual")).toBeNull();
  await issue("report-annual", "09-BC/BDVHU", "2024-11-18");
  await issue("decision", "31-QĐ/BDVHU", "2024-11-19");
  // Every report counts as one kind, a decision as another.
  expect(await number("report-targets")).toBe("10-BC/BDVHU");
  expect(await number("decision")).toBe("32-QĐ/BDVHU");
  expect(await number("vetting")).toBeNull();

  await dvk.call("year.next.start", { programme: "co-quan-dang-2026", seat: "dang-uy" });
  expect(await number("report-annual", "2026-12-01")).toBe("10-BC/BDVHU");
  // A new term begins with the number that the clerk writes.
  await issue("report-annual", "01-BC/ĐU", "2026-12-01");
  expect(await number("report-members", "2026-12-02")).toBe("02-BC/ĐU");

  await issue("reminder", "15/CV-UBND", "2026-11-02");
  expect(await number("reminder", "2026-12-30")).toBe("16/CV-UBND");
  expect(await number("reminder", "2027-01-04")).toBe("01/CV-UBND");
});
