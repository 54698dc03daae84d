import { describe, expect, it } from "vitest";
import { subjectKindOf, subjectKindTold } from "./subject.ts";

describe("who carries a model out", () => {
  it.each([
    "Xã đội trưởng Lường Văn Pản",
    "Thôn đội trưởng Sầm Thị Mây",
    "Huyện đội phó Trần Tuấn",
    "Bản trưởng Vàng A Páo",
    "Công an viên Lò Thị Nhung",
    "Trưởng Công an xã Đỗ Văn Khải",
    "Phó trưởng Công an thị trấn Nguyễn Đức Thịnh",
    "Chi hội trưởng Mai Thị Bảy",
    "Chi hội phó Chi hội Phụ nữ thôn Đông Hoàng Thị Lan",
    "Chi hội trưởng Đoàn Minh Hậu",
    "Tổ trưởng Tổ dân phố 5 Bùi Văn Năm",
    "Bí thư Chi bộ, Trưởng thôn Nguyễn Văn Bính",
    "Trưởng thôn, Phạm Hồng Thái",
    "Trưởng ban Công tác Mặt trận khu 3 Lê Thị Tuyết",
    "Chỉ huy trưởng Quân sự xã Hà Văn Đô",
    "Hiệu trưởng Trần Thị Thu",
  ])("is a person where a name follows the post: %s", (text) => expect(subjectKindOf(text)).toBe("individual"));

  it.each([
    "Công an xã",
    "Chi hội Phụ nữ thôn Đông",
    "Bản Hon",
    "Thôn Đông",
    "Ban Công tác Mặt trận khu 3",
    "Trường THCS Nguyễn Văn Trỗi",
    "Tổ dân phố 5",
    "Ban Chỉ huy Quân sự xã",
    "Đội Công tác xã hội",
    "Nghiệp đoàn Xích lô",
    "Xưởng may Bình Minh",
    "Cửa hàng xăng dầu số 7",
    "Nhóm hộ nuôi ong",
    "Hợp tác xã Rau sạch",
    "Tổ may 2",
    "Bảo hiểm xã hội huyện Đoan Hùng",
  ])("is a body where its name stands alone: %s", (text) => expect(subjectKindOf(text)).toBe("collective"));

  it.each(["Trưởng Công an xã", "Chi hội trưởng chi hội 3", "Hiệu trưởng Trường THCS Nguyễn Văn Trỗi"])(
    "is left open where a post names nobody: %s",
    (text) => expect(subjectKindOf(text)).toBeNull(),
  );

  it.each([
    "4 tổ liên gia",
    "Chín chi hội phụ nữ",
    "Thường trực Hội Nông dân xã",
    "Dân quân thường trực",
    "Các hộ dọc kênh N2",
    "Toàn thể hội viên chi hội 5",
    "Lực lượng Công an xã và dân quân",
  ])("is many together where a column tells who: %s", (text) => expect(subjectKindTold(text)).toBe("collective"));

  it.each(["Các ông Hà, Lợi", "12 hội viên", "Cácten"])("is not made many by its first word: %s", (text) =>
    expect(subjectKindTold(text)).toBeNull(),
  );

  it.each([
    "TRẦN VĂN BỐN",
    "trần thị bình",
    "Ô. Phan Văn Sáu",
    "ThS. Đinh Thị Lan",
    "BS.CKI Lê Văn Hùng",
    "Thào A Dơ",
    "H'Hen Niê",
    "Y Wăn Êban",
    "- Phạm Văn Dũng",
    "1. Phạm Văn Dũng 2. Lê Thị Cúc",
    "Cá nhân ông Phạm Văn Dũng",
    "Người có uy tín Lò Văn Pành",
    "Chủ nhiệm CLB - ông Trần Văn Bốn",
    "Giám đốc Công ty TNHH Minh Anh - ông Trần Minh",
    "Học sinh Nguyễn Minh Khôi",
  ])("is one person where a column tells who: %s", (text) => expect(subjectKindTold(text)).toBe("individual"));

  it.each([
    "Bà con thôn Đoài",
    "Phụ nữ thôn Đông",
    "Học sinh khối 9",
    "Công nhân Công ty May",
    "Cựu chiến binh thôn 3",
    "CBGVNV",
    "CB, GV, NV nhà trường",
    "Cán bộ, giáo viên Trường THCS Nguyễn Văn Trỗi",
    "Họ Trần Văn",
    "Gia tộc họ Lê",
    "Buôn Ea Mar",
    "Nhà trường",
    "Đoàn TNCSHCM",
    "DNTN Nguyễn Văn Hải",
    "TTYT huyện",
    "Chi bộ thôn Đông và đ/c Nguyễn Văn An - Bí thư",
    "Chi bộ thôn Đông; người phụ trách: Nguyễn Văn An",
    "Chi bộ và Chi hội Nông dân thôn Đông",
  ])("is a body or a group: %s", (text) => expect(subjectKindTold(text)).toBe("collective"));

  it.each([
    "Nguyễn Văn An và Chi hội Nông dân thôn Đông",
    "Chi bộ thôn Đông và ông Nguyễn Văn An",
    "Ông Nguyễn Văn An; Chi hội CCB thôn 3",
    "Ông Nguyễn Văn An + Tổ hòa giải",
    "Tập thể chi bộ và cá nhân đ/c Nguyễn Văn An",
    "Chưa rõ",
    "Bí thư chi bộ thôn Đông",
    "Giám đốc HTX",
    "MÙA XUÂN",
  ])("is neither alone: %s", (text) => expect(subjectKindTold(text)).toBeNull());
});
