import { lines } from "../text.ts";
import type { FieldCode } from "../types.ts";

/** Names of models by field; several begin with words that also begin a total, a section or a note. */
export const NAMES: Readonly<Record<FieldCode, readonly string[]>> = {
  ntm: lines(`
    Tuyến đường hoa {hoa} thôn {thon}
    Nhường đất làm đường trục thôn {thon}
    Thôn {thon} sáng đèn, xanh cây, sạch ngõ
    Tổng vệ sinh {buoi} ở thôn {thon}
    Hàng rào {cay} ngõ {ho} thôn {thon}
    {n:2-9}00 mét đường điện thôn {thon}
    Bể ủ rác hữu cơ tại {n:20-90} hộ thôn {thon}
    Nhà đẹp, vườn xanh, ngõ {ho} sạch
    Thôn {thon} nói không với túi ni lông
    Hồi sinh ao làng {thon}
    Góp công, góp của dựng nhà văn hóa thôn {thon}
    Gom vỏ thuốc trừ sâu xứ đồng {thon}
    Đường đến trường thôn {thon} không bụi, không ngập
    Nghĩa trang thôn {thon} sạch đẹp, văn minh
    Mỗi hộ trồng {n:2-9} gốc {cay} ven đường thôn {thon}`),
  "do-thi": lines(`
    Ngõ {so} {thon} không lấn chiếm vỉa hè
    Phố {thon} văn minh, {n:2-7} không
    Bức tường bích họa ngõ {so} {thon}
    Cộng đồng chung tay xóa điểm đen rác tổ dân phố {thon}
    Tổ dân phố {thon} tự quản lòng đường
    Hẻm {so} nở {hoa}
    Chỉnh trang cáp treo, biển hiệu phố {thon}
    Đổi rác tái chế lấy cây {hoa} phố {thon}
    Vườn hoa mini tổ dân phố {thon}
    Chợ {thon} gọn hàng, sạch lối
    Hiến {n:4-60} m² đất mở ngõ {so} {thon}
    Lễ cưới gọn, lễ tang văn minh ở tổ dân phố {thon}`),
  "chuyen-doi-so": lines(`
    Số hóa sổ tay chi bộ {thon}
    Tổ công nghệ số gõ cửa từng nhà thôn {thon}
    Thứ {thu} hướng dẫn dịch vụ công ở {noi}
    Chợ {thon} không tiền mặt
    Mã QR kể chuyện {ditich}
    Ngày {n:10-28} nộp hồ sơ qua mạng ở {noi}
    Loa thông minh thôn {thon}
    Trạm y tế số, hẹn khám không phải chờ ở {thon}
    Nhóm Zalo {n:80-400} hộ thôn {thon}
    Mỗi đoàn viên kèm {n:2-9} người cao tuổi dùng điện thoại thông minh
    Thư viện số của học sinh {thon}
    Bán {nongsan} trên sàn thương mại điện tử`),
  "kinh-te": lines(`
    Kinh tế vườn đồi trồng {nongsan}
    Tổ liên kết nuôi {vat} thôn {thon}
    Dồn ô đổi thửa xứ đồng {thon}
    Cánh đồng {nongsan} hữu cơ thôn {thon}
    Vốn quay vòng giúp {n:5-30} hộ nuôi {vat}
    Mới mỗi vụ: luân canh {nongsan} và {nongsan2}
    Phục hóa {n:3-20} ha ruộng bỏ hoang thôn {thon}
    Hợp tác xã {nongsan} {thon} bao tiêu tận ruộng
    Nghề phụ {nghe} lúc nông nhàn
    Ngân hàng con giống {vat} cho hộ cận nghèo
    Cơ giới hóa vụ {vu} ở thôn {thon}
    {n:3-9} nhà cùng nuôi {vat} an toàn sinh học
    Làng nghề {nghe} giữ lửa, thêm việc làm`),
  "van-hoa-xa-hoi": lines(`
    Hũ gạo nghĩa tình thôn {thon}
    Tủ sách dòng họ {ho}
    Bữa cơm {thu7} cho người bệnh nghèo
    Đám tang không vàng mã ở thôn {thon}
    Câu lạc bộ {vannghe} thôn {thon}
    Khuyến học dòng họ {ho} tiếp bước {n:10-60} học sinh
    Tập thể dục dưỡng sinh mỗi sớm ở thôn {thon}
    Ghi chép chuyện làng {thon} cho con cháu
    Mái ấm {n:3-20} hộ nghèo
    Thẻ bảo hiểm tặng người cao tuổi thôn {thon}
    Lớp bơi miễn phí {muahe} cho trẻ thôn {thon}
    Góc sân chơi từ lốp xe cũ thôn {thon}
    Lưu giữ làn điệu {vannghe} {thon}
    Chăm sóc {n:4-40} phần mộ liệt sĩ`),
  "quoc-phong-an-ninh": lines(`
    Đèn {mau} báo bình yên thôn {thon}
    Tổ liên gia {so} phòng cháy, chữa cháy
    {n:10-60} mắt camera ngõ {ho} thôn {thon}
    Dòng họ {ho} không tội phạm, không ma túy
    Họ đạo {thon} bình yên, tốt đời đẹp đạo
    Tuần tra {thu7} của cựu chiến binh thôn {thon}
    Tiễn tân binh, vững hậu phương thôn {thon}
    Đội xe ôm tự quản bến {thon}
    Cổng trường {thon} không ùn tắc
    Đơn vị dân quân giúp dân vụ {vu} ở thôn {thon}
    Bến đò {thon} an toàn
    Giúp {n:2-12} người lầm lỡ làm lại cuộc đời`),
  "he-thong-chinh-tri": lines(`
    Chi bộ thôn {thon} {n:3-5} rõ, {n:2-4} gần
    Nghe dân nói {buoi}
    Một cửa nụ cười ở {noi}
    Cán bộ {thon} đi từng ngõ, hỏi từng nhà
    Trả kết quả tại nhà cho {doituong}
    Hòa giải từ bếp nhà, êm thôn {thon}
    Hộp thư góp ý thôn {thon} trả lời trong {n:3-7} ngày
    Ủy ban kiểm tra đi cơ sở thứ {thu} hằng tuần
    Đảng viên {thon} nhận việc khó
    Sinh hoạt chi bộ chuyên đề dưới {gocda} {thon}
    Phiên đối thoại {buoi} với {doituong}
    Bản tin nửa trang của chi bộ {thon}`),
};

export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  thon: lines(`
    Thượng Đoạn
    Hạ Lũng
    Cao Bộ
    Vân Tra
    Lai Cách
    Phương Trì
    Quán Trắm
    Mai Dương
    Tiên Cầm
    Đồng Xá
    Trà Khê
    Ninh Tiếp
    Văn Hòa
    Kha Lâm
    Đoan Lễ
    Bến Khuể
    Cốc Liễn
    Du Viên
    Kim Côn
    Trại Sơn
    Phù Lưu
    Sâm Bồ
    Chùa Vẽ
    Lũng Tiên
    7
    11
    Nam Hải
    Thạch Lựu`),
  hoa: lines(`
    chiều tím
    ngũ sắc
    dừa cạn
    sao nhái
    mẫu đơn
    cúc mặt trời
    tường vi
    trâm ổi
    dạ yến thảo
    xác pháo`),
  cay: ["chuỗi ngọc", "dâm bụt", "chè tàu", "cau", "giáng hương", "bàng Đài Loan", "hoàng yến", "lộc vừng"],
  ho: ["Lương", "Khúc", "Đoàn", "Cao", "Lưu", "Tô", "Bạch", "Đồng", "Mạc", "Hứa", "Phan Duy", "Ngô Gia"],
  so: ["12", "27", "48", "65", "103", "116", "238"],
  buoi: ["sáng thứ Bảy", "chiều Chủ nhật", "sáng mùng một", "chiều 25 hằng tháng", "tối thứ Năm", "sớm Chủ nhật xanh"],
  thu: ["Ba", "Tư", "Năm", "Sáu"],
  thu7: ["tối thứ Bảy", "sáng Chủ nhật", "ngày rằm", "đêm cuối tuần"],
  noi: ["bộ phận một cửa", "trụ sở tiếp dân", "nhà văn hóa", "bưu điện văn hóa", "trạm y tế", "điểm trường"],
  ditich: ["đình {thon}", "chùa {thon}", "bến {thon}", "đài liệt sĩ", "từ đường họ {ho}", "miếu {thon}"],
  nongsan: ["khoai sọ", "ớt", "dưa lưới", "na bở", "vải sớm", "thuốc lào", "hành tím", "bí đao", "cà chua", "nấm rơm"],
  nongsan2: ["lúa nếp", "ngô nếp", "đậu tương", "bắp cải", "khoai tây"],
  vat: ["rươi", "ong", "cá rô phi", "gà ri", "vịt biển", "dê", "ếch", "tôm thẻ", "thỏ", "hươu"],
  nghe: ["mây tre", "đan lưới", "làm hương", "tạc tượng", "nấu mật", "dệt chiếu", "làm bánh đa", "mộc"],
  vu: ["xuân", "mùa", "đông", "hè thu"],
  muahe: ["mùa hè", "tháng 6", "dịp nghỉ hè"],
  vannghe: ["hát đúm", "chèo", "cờ tướng", "dân vũ", "trống hội", "ca trù", "thơ"],
  mau: ["xanh", "đỏ", "vàng"],
  doituong: ["người khuyết tật", "người cao tuổi", "công nhân xa nhà", "hộ kinh doanh", "thanh niên", "tiểu thương"],
  gocda: ["gốc đa", "mái đình", "sân kho"],
};
