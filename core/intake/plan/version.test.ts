import { describe, expect, it } from "vitest";
import type { ModelRecord } from "../../register/model.ts";
import { emptyDraft } from "../rows/values.ts";
import type { EarlierSubmission } from "./earlier.ts";
import { isFurtherList } from "./further-list.ts";
import type { PaperMark } from "./paper.ts";
import type { PlannedModel } from "./plan.ts";
import { settleVersion } from "./version.ts";
import { type VersionWord, versionIn, versionInMail, versionOf } from "./version-words.ts";

function planned(name: string, more: { subject?: string; goal?: string; unitId?: string } = {}): PlannedModel {
  const { unitId = "u1", ...values } = more;
  const draft = emptyDraft();
  return {
    unitId,
    unitText: null,
    sheet: "A",
    row: 1,
    rows: [1],
    ...draft,
    values: { ...draft.values, name, ...values },
  };
}

let made = 0;
function earlier(...models: PlannedModel[]): EarlierSubmission {
  return {
    id: "s1",
    name: "lần 1.xlsx",
    senderId: "u1",
    whole: true,
    models: models.map(({ unitId, values }) => {
      const record: ModelRecord = {
        ...values,
        id: `m${++made}`,
        programme: "p",
        unit: null,
        unitKind: null,
        fieldLabel: null,
        stage: "registered",
        inReview: false,
        source: null,
        needsReview: [],
      };
      return { ...record, unitId };
    }),
  };
}

/** What confirming would do, by name. */
function said(settled: ReturnType<typeof settleVersion>, before: EarlierSubmission) {
  const names = new Map(before.models.map((model) => [model.id, model.name]));
  return {
    kind: settled.version.kind,
    create: settled.change.create.map((model) => model.values.name),
    update: settled.change.update.map(({ id, planned: to }) => `${names.get(id)} → ${to.values.name}`),
    withdraw: settled.change.withdraw.map((id) => names.get(id)),
  };
}

describe("a later paper of one sender", () => {
  const before = earlier(planned("Hũ gạo tình thương", { goal: "10 hộ" }), planned("Đường hoa"), planned("Ngõ sạch"));
  const later = [planned("“Hũ gạo” tình thương", { goal: "20 hộ" }), planned("Đường hoa"), planned("Camera an ninh")];

  it("is the first where there is none before it", () => {
    const settled = settleVersion(later, [], "replaces", null);
    expect(settled.version).toEqual({ kind: "first", of: null });
    expect(settled.change.create).toEqual(later);
  });

  it("that replaces keeps the ids of what it names again, and withdraws what it no longer names", () => {
    expect(said(settleVersion(later, [before], "replaces", null), before)).toEqual({
      kind: "replaces",
      create: ["Camera an ninh"],
      update: ["Hũ gạo tình thương → “Hũ gạo” tình thương", "Đường hoa → Đường hoa"],
      withdraw: ["Ngõ sạch"],
    });
  });

  it("that supplements withdraws nothing, and updates what it names again", () => {
    const settled = settleVersion(later, [before], "supplements", null);
    expect(settled.change.withdraw).toEqual([]);
    expect(settled.change.update).toHaveLength(2);
  });

  it("that corrects a few rows changes those alone; a name of none of them may be a corrected name, and waits", () => {
    const few = [planned("Hũ gạo tình thương", { goal: "20 hộ" })];
    for (const word of ["corrects", "amends"] as const) {
      const settled = settleVersion(few, [before], word, null);
      expect(said(settled, before)).toMatchObject({ kind: "corrects", create: [], withdraw: [] });
      expect(settled.change.update).toHaveLength(1);
      expect(settleVersion([...few, planned("Hũ gạo nghĩa tình")], [before], word, null).version.kind).toBe("unsure");
    }
    expect(said(settleVersion(later, [before], "amends", null), before)).toMatchObject({ withdraw: ["Ngõ sạch"] });
  });

  it("that says two things at once is taken where nothing could be lost", () => {
    const [hu, duong, ngo] = before.models.map(({ name }) => planned(name));
    const whole = [hu, duong, ngo].flatMap((model) => model ?? []);
    expect(settleVersion([...whole, planned("Mới")], [before], "unclear", null).version.kind).toBe("corrects");
    expect(settleVersion(later, [before], "unclear", null).version.kind).toBe("unsure");
  });

  it("that does not say what it is waits for a person, with the differences counted, and withdraws nothing", () => {
    const settled = settleVersion(later, [before], null, null);
    expect(settled.version).toEqual({ kind: "unsure", of: "s1" });
    expect(settled.change.withdraw).toEqual([]);
    expect(settled.problems).toMatchObject([{ code: "unclear-version", severity: "error" }]);
    expect(settled.problems[0]?.message).toContain("thêm 1, đổi 1, không còn 1");
  });

  it("that says it replaces but holds little of the earlier one waits too, unless the clerk decides", () => {
    const few = [planned("Hũ gạo tình thương")];
    expect(settleVersion(few, [before], "replaces", null).version.kind).toBe("unsure");
    expect(said(settleVersion(few, [before], "replaces", "replaces"), before).withdraw).toEqual([
      "Đường hoa",
      "Ngõ sạch",
    ]);
    expect(settleVersion(few, [before], "replaces", "first").version.kind).toBe("first");
  });

  it("that says of an earlier one that it takes its place does so, however much it leaves out, and says what", () => {
    const few = [planned("Hũ gạo tình thương"), planned("Camera an ninh")];
    const settled = settleVersion(few, [before], "supersedes", null);
    expect(said(settled, before)).toEqual({
      kind: "replaces",
      create: ["Camera an ninh"],
      update: ["Hũ gạo tình thương → Hũ gạo tình thương"],
      withdraw: ["Đường hoa", "Ngõ sạch"],
    });
    const told = settled.problems.find(({ code }) => code === "withdrawn");
    expect(told?.severity).toBe("warning");
    expect(told?.message).toMatch(/2 mô hình.*Đường hoa.*Ngõ sạch/u);
    // One that names nothing of it, or one list of several, may be meant for another.
    expect(settleVersion([planned("Camera an ninh")], [before], "supersedes", null).version.kind).toBe("unsure");
    const other = { ...earlier(planned("Đèn ngõ"), planned("Bếp ấm")), id: "s2" };
    expect(settleVersion(few, [before, other], "supersedes", null).version.kind).toBe("unsure");
  });

  it("pairs by unit, name and subject first, then by unit and name; each once, the earliest first", () => {
    const twice = earlier(planned("Tổ tự quản", { subject: "Thôn 1" }), planned("Tổ tự quản", { subject: "Thôn 2" }));
    const [one, two] = twice.models;
    const settled = settleVersion(
      [planned("Tổ tự quản", { subject: "Thôn 3" }), planned("Tổ tự quản", { subject: "Thôn 1" })],
      [twice],
      "corrects",
      null,
    );
    expect(settled.change.update.map(({ id, planned: to }) => [id, to.values.subject])).toEqual([
      [one?.id, "Thôn 1"],
      [two?.id, "Thôn 3"],
    ]);
    const other = settleVersion([planned("Tổ tự quản", { unitId: "u2" })], [twice], "corrects", null);
    expect(other.change.create).toHaveLength(1);
  });
});

describe("a further list of one unit", () => {
  const mark = (bodies: string[], more: Partial<PaperMark> = {}): PaperMark => ({
    senderId: "u1",
    units: 1,
    bodies: new Set(bodies),
    field: null,
    ...more,
  });
  const paper = (own: PaperMark) => ({ ...earlier(planned("Hũ gạo tình thương")), mark: async () => own });
  const schools = [planned("Thư viện xanh")];

  it.each<[string, PaperMark, PaperMark, boolean]>([
    ["the schools' beside the commune's", mark(["truong"]), mark([]), true],
    ["the MTTQ's beside the youth's", mark(["mttq"]), mark(["thanh-nien"]), true],
    ["a gatherer's of many units", mark([], { units: 4 }), mark([]), true],
    ["another field's", mark([], { field: "kinh-te" }), mark([], { field: "quoc-phong-an-ninh" }), true],
    ["the commune's and the commune's", mark([]), mark([]), false],
    ["one body's and the same with others", mark(["mttq"]), mark(["mttq", "truong"]), false],
  ])("%s", async (_name, own, other, further) => {
    expect(await isFurtherList(schools, [paper(other)], () => own)).toBe(further);
  });

  it("is none where it names a model of the earlier one anew, nearly", async () => {
    expect(await isFurtherList([planned("Hũ gạo nghĩa tình")], [paper(mark([]))], () => mark(["truong"]))).toBe(false);
  });

  it("is added, said, and takes nothing from the earlier one", () => {
    const settled = settleVersion(schools, [paper(mark([]))], null, null, true);
    expect(settled).toMatchObject({ version: { kind: "supplements" }, change: { create: schools, withdraw: [] } });
    expect(settled.problems).toMatchObject([{ code: "further-list", severity: "warning" }]);
  });
});

describe("words about versions", () => {
  it.each<[string, VersionWord | null]>([
    ["HG1 sua 25-3.xlsx", "amends"],
    ["Xã Bình Ca (sửa).xlsx", "amends"],
    ["Xa Binh Ca (da sua).xlsx", "amends"],
    ["DK DVK_xa Binh Ca_sua.xlsx", "amends"],
    ["Danh sách điều chỉnh mô hình", "amends"],
    ["Đính chính đăng ký - Kho bạc.xlsx", "corrects"],
    ["DK DVK v2.xlsx", "replaces"],
    ["dk dvk lan 2.xls", "replaces"],
    ["Danh sách đăng ký (ban moi)", "replaces"],
    ["Bản này thay bản cũ", "supersedes"],
    ["DANH SÁCH ĐĂNG KÝ (lần 2, thay thế bản đăng ký ngày 05/3/2024)", "supersedes"],
    ["Biểu đăng ký mô hình (thay thế cho danh sách gửi lần 1)", "supersedes"],
    ["DVK_xa An Binh_thay ban cu.xlsx", "supersedes"],
    ["DVK xã An Bình (thay thế)", "replaces"],
    ["DANH SÁCH BỔ SUNG, THAY THẾ DANH SÁCH ĐÃ GỬI", "unclear"],
    ["Đăng ký thay thế mô hình số 2", "replaces"],
    ["DANH SÁCH ĐĂNG KÝ BỔ SUNG (LẦN 2)", "supplements"],
    ["Danh sách sửa đổi, bổ sung", "unclear"],
    ["Sửa chữa đường liên thôn.xlsx", null],
    ["Chăn nuôi bò sữa.xlsx", null],
    ["Hội thi lần thứ nhất", null],
  ])("%s", (text, word) => {
    expect(versionIn(text)).toBe(word);
  });

  it("of a mail count where they speak of its files, and of several kinds at once none does", () => {
    expect(versionInMail("Xã gửi lại danh sách, đề nghị thay thế bản cũ.")).toBe("supersedes");
    expect(versionInMail("Xã gửi lại danh sách đã rà soát.")).toBe("replaces");
    expect(versionOf(["replaces", null, "supersedes"])).toBe("supersedes");
    expect(versionOf(["supplements", "supersedes"])).toBe("unclear");
    expect(versionInMail("Kính gửi bản đăng ký. Nếu cần bổ sung, xin báo lại.")).toBeNull();
    expect(versionOf([null, "supplements", "replaces"])).toBe("unclear");
    expect(versionOf([null, "corrects"])).toBe("corrects");
  });
});

describe("a model that takes the place of one by its name", () => {
  const before = earlier(planned("Tiếng loa buổi sớm"), planned("Mô hình “Góc học tập”"), planned("Ngõ sạch"));
  const noted = (note: string, extras: Record<string, string> = {}): PlannedModel => {
    const model = planned("Trồng tre chắn sóng");
    return { ...model, values: { ...model.values, note, extras } };
  };

  it.each<[string, Record<string, string>, string[]]>([
    ["Thay thế mô hình “Tiếng loa buổi sớm”", {}, ["Tiếng loa buổi sớm"]],
    ["Đề nghị thay cho mô hình Góc học tập (đã đăng ký lần 1)", {}, ["Mô hình “Góc học tập”"]],
    ["Thay “Ngõ sạch” và “Tiếng loa buổi sớm” do thiếu người", {}, ["Tiếng loa buổi sớm", "Ngõ sạch"]],
    ["", { "Thay thế cho mô hình": "Ngõ sạch" }, ["Ngõ sạch"]],
    ["Thay thế dần giống lúa cũ", { "Mô hình thay thế": "Không" }, []],
  ])("%s", (note, extras, gone) => {
    const settled = settleVersion([noted(note, extras)], [before], "supplements", null);
    expect(said(settled, before)).toMatchObject({ create: ["Trồng tre chắn sóng"], kind: "supplements" });
    expect(said(settled, before).withdraw.sort()).toEqual(gone.sort());
    expect(settled.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      gone.length > 0 ? ["withdrawn warning"] : [],
    );
  });

  it("is asked about where nobody registered that one, and enters once a person says that it is a further one", () => {
    const models = [noted("Thay thế mô hình số 2")];
    const [asked] = settleVersion(models, [before], "supplements", null).problems;
    expect(asked).toMatchObject({ code: "unknown-former", severity: "error" });
    expect(asked?.message).toContain("số 2");
    const settled = settleVersion(models, [before], "supplements", "supplements");
    expect([settled.problems.map(({ severity }) => severity), settled.change.withdraw]).toEqual([["warning"], []]);
  });
});
