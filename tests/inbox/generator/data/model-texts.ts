import { lines } from "../text.ts";
import type { FieldCode } from "../types.ts";

/** What is done, by field; one line is one bullet. */
export const CONTENTS: Readonly<Record<FieldCode, readonly string[]>> = {
  ntm: lines(`
    Vận động {n:12-90} hộ lùi tường, nhường {n:80-900} m² đất để mở đường
    Mỗi hộ nhận một đoạn {n:5-40} m để trồng và tưới {hoa}
    Quyên góp {n:8-95} triệu đồng lắp bóng đèn năng lượng mặt trời
    Phát {n:50-400} xô nhựa, hướng dẫn tách rác hữu cơ ngay tại bếp
    Đảng viên làm trước, hội viên làm theo, cuối tuần ra quân dọn kênh mương
    Chia {n:3-12} nhóm hộ, bốc thăm phần đường phải giữ sạch`),
  "do-thi": lines(`
    Ký cam kết với {n:20-150} hộ mặt phố không bày hàng quá vạch sơn
    Sơn lại {n:100-900} m² tường, bỏ quảng cáo rao vặt
    Tháo mái che, bục bệ tại {n:10-80} nhà, trả lại vỉa hè cho người đi bộ
    Mỗi tháng hai lần dọn cống, thu gom cáp thừa
    Đặt {n:10-60} chậu {hoa} dọc ngõ, giao từng nhà chăm`),
  "chuyen-doi-so": lines(`
    Cử {n:5-40} đoàn viên đến nhà cài đặt ứng dụng và tạo tài khoản
    In {n:100-900} tờ hướng dẫn có mã QR, dán tại {noi}
    Mở {n:3-12} buổi chỉ dẫn nộp hồ sơ qua mạng tại {noi}
    Lập nhóm trao đổi, trả lời câu hỏi trong ngày
    Nhập dữ liệu {n:200-900} hộ lên phần mềm dùng chung`),
  "kinh-te": lines(`
    Góp vốn xoay vòng {n:20-300} triệu đồng, mỗi vụ xét {n:2-9} hộ
    Thuê kỹ sư hướng dẫn trồng {nongsan} trên {n:2-30} ha
    Ký hợp đồng tiêu thụ {n:5-60} tấn {nongsan} với {n:2-6} doanh nghiệp
    Mua chung vật tư, làm đất chung, cấy cùng một giống
    Tặng con giống {vat} cho {n:3-20} hộ, năm sau trả lại cho hộ khác`),
  "van-hoa-xa-hoi": lines(`
    Mỗi tháng nhận {n:50-400} kg gạo, chia cho người già neo đơn
    Tặng {n:10-90} suất quà, {n:3-30} xe đạp cho học sinh khó khăn
    Sửa quy ước: cỗ cưới không quá {n:20-50} mâm, không dùng thuốc lá
    Dạy miễn phí cho {n:15-80} em, mỗi tuần hai buổi
    Sưu tầm {n:100-900} cuốn sách đặt tại {noi}`),
  "quoc-phong-an-ninh": lines(`
    Tuần tra từ 22 giờ đến 2 giờ, mỗi ca {n:3-8} người
    Lắp {n:8-60} camera nối về trực ban, kinh phí do dân góp
    Phân công {n:2-12} đảng viên kèm người chấp hành xong án phạt
    Tập chữa cháy {n:2-6} buổi, trang bị {n:20-90} bình cho các hộ
    Thăm hỏi {n:5-30} gia đình có con em nhập ngũ`),
  "he-thong-chinh-tri": lines(`
    Mỗi tuần dành một buổi xuống thôn nghe ý kiến, trả lời bằng văn bản
    Niêm yết {n:12-60} thủ tục, rút ngắn {n:20-50}% thời gian
    Giao việc cụ thể cho {n:8-40} đảng viên, hằng tháng tự chấm điểm
    Hòa giải tại nhà, không để đơn thư vượt cấp
    Lấy phiếu hài lòng của {n:100-600} người dân`),
};

export const GOALS = lines(`
  {n:80-100}% số hộ tham gia
  Trước {ngay} hoàn thành {n:2-9} phần việc
  Giảm {n:20-70}% vụ việc so với năm 2023
  Thu nhập tăng {n:8-30}% mỗi hộ
  Ít nhất {n:15-90} hộ làm theo
  Không còn điểm nóng về rác
  Nhân rộng sang {n:2-6} thôn khác
  {n:100-900} lượt người được giúp
  Trên {n:90-99}% người dân hài lòng
  Duy trì đều, không để gián đoạn`);

export const SITUATIONS = lines(`
  Đường hẹp, xe cứu hỏa không vào được
  Nhiều hộ còn ngại thay đổi nếp cũ
  Rác đổ bừa bãi tại {n:2-6} điểm
  Người dân ít dùng dịch vụ công qua mạng
  Còn {n:4-30} hộ nghèo, cận nghèo
  Thanh niên đi làm xa, nhà phần lớn là người già`);

export const METHODS = lines(`
  Họp thôn lấy ý kiến, công khai thu chi, làm từng đoạn
  Nêu gương đảng viên, đến từng nhà vận động
  Thi đua giữa các ngõ, bình xét mỗi quý
  Phát thanh hai buổi mỗi ngày, ký cam kết từng hộ
  Chọn hộ có uy tín làm trước, mời các hộ đến xem`);

export const EXPECTED = lines(`
  {n:2-9} km đường sạch đẹp
  {n:20-200} hộ được hưởng lợi
  Một quỹ ổn định {n:20-90} triệu đồng
  Không phát sinh đơn thư
  {n:3-12} hộ thoát nghèo`);

export const FORCES = lines(`
  Mặt trận Tổ quốc, Đoàn Thanh niên
  Công an xã; Ban Công tác Mặt trận
  Hội Phụ nữ, Hội Nông dân, trường học
  Trạm Y tế, Hội Chữ thập đỏ
  Các chi hội, trưởng thôn và người có uy tín`);

export const RESOURCES = lines(`
  Xã hội hóa {n:10-200} triệu đồng
  Nhân dân góp {n:100-900} ngày công
  Quỹ hội và doanh nghiệp ủng hộ
  Ngân sách {n:20-90} triệu, còn lại do dân góp`);

export const PLACES = ["Thôn {thon}", "Thôn {thon} và thôn {thon}", "Toàn địa bàn", "Chợ {thon}", "Trục đường {thon}"];

export const PERIODS = lines(`
  Cả năm 2024
  Năm 2024
  Quý {quy}/2024
  Từ tháng {n:2-4} đến tháng {n:8-12}/2024
  T{n:3-5} - T{n:9-12}/2024
  Tháng {n:3-11}
  Từ quý II đến hết quý IV năm 2024
  Thường xuyên
  {ngay} - 30/11/2024
  Trước ngày {ngay}
  Xong trong quý III
  6 tháng đầu năm`);

export const PERIOD_FILLERS: Readonly<Record<string, readonly string[]>> = {
  quy: ["I", "II", "III", "IV"],
  ngay: ["30/4/2024", "19/5/2024", "02/9/2024", "15/10/2024", "01/03/2024"],
};

/** A launch tells that a model is new, though not in so many words. */
export const LAUNCH_NOTE = "Ra mắt ngày 26/3/2024";

/** Remarks that say nothing of where a model stands. */
export const NOTES = lines(`
  Đề nghị huyện hỗ trợ cây giống
  Phối hợp với thôn bên cạnh
  Chọn làm điểm của xã
  Có kế hoạch riêng`);
