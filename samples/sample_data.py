"""What the invented units of the invented huyện An Lạc register for 2024.

One entry is one model; every file of the inbox takes its cells *and* its truth from here. All people,
places and figures are invented. Short keys: t collective subject, c individual subject; f field;
o origin ("m" new, "d" continued); y year it began; nd content; mt goal; tg period; gc note.
"""

FIELDS = {
    "ntm": "ntm", "dt": "do-thi", "cds": "chuyen-doi-so", "kt": "kinh-te", "vh": "van-hoa-xa-hoi",
    "qp": "quoc-phong-an-ninh", "ht": "he-thong-chinh-tri",
}


def M(name, *, t=None, c=None, f=None, o=None, y=None, nd=None, mt=None, tg=None, gc=None, **more):
    m = {"name": name, "subject": c or t, "who": "individual" if c else "collective",
         "field": FIELDS.get(f), "origin": {"m": "new", "d": "continued", None: None}[o], "since": y,
         "content": nd, "goal": mt, "period": tg, "note": gc}
    m.update(more)
    return m


# ------------------------------------------------------------------ Xã An Bình (NTM kiểu mẫu)
AN_BINH_PL01 = [
    M("Hiến đất mở đường, đẹp quê hương", t="Khối Dân vận Đảng ủy xã", o="m",
      nd="- Tuyên truyền, vận động 42 hộ dọc trục thôn Đoài hiến đất, dỡ tường rào, mở rộng đường từ 3 m lên 5,5 m.\n- Ủy ban MTTQ xã giám sát, công khai đóng góp.",
      mt="Hiến tối thiểu 650 m² đất; hoàn thành 800 m đường bê tông", tg="Quý I - Quý III/2024"),
    M("Tuyến đường sáng - xanh - sạch - đẹp thôn Đông", t="Chi hội Phụ nữ thôn Đông", o="d",
      nd="Hội viên trồng và chăm sóc 1,2 km đường hoa; tổng vệ sinh vào chiều thứ Bảy hằng tuần",
      mt="100% hộ hội viên tham gia; không còn điểm tồn lưu rác", tg="Cả năm 2024", gc="Tiếp tục từ năm 2022",
      note_says={"sinceYear": 2022}),
    M("Thắp sáng đường quê", t="Đoàn TNCS Hồ Chí Minh xã", o="d",
      nd="Vận động xã hội hóa lắp 60 bóng đèn năng lượng mặt trời tại 04 tuyến đường thôn",
      mt="04 tuyến đường có điện chiếu sáng, kinh phí xã hội hóa 70%", tg="Tháng 3 - 9/2024"),
    M("Phân loại rác tại nguồn, ủ phân hữu cơ tại hộ", t="Hội Nông dân xã", o="m",
      nd="Tập huấn, cấp 200 thùng ủ và men vi sinh; mỗi thôn một tổ hướng dẫn “đi từng ngõ, gõ từng nhà”",
      mt="Ít nhất 60% số hộ phân loại rác; giảm 30% lượng rác phải vận chuyển", tg="Từ tháng 4/2024"),
    M("Vườn mẫu, nhà sạch", c="Ông Nguyễn Văn Thược, thôn Trung", o="m",
      nd="Tự cải tạo 1.200 m² vườn tạp trồng bưởi Diễn, giúp 05 hộ trong xóm làm theo",
      mt="05 vườn đạt chuẩn vườn mẫu", tg="2024"),
    M("Dòng họ không có người vi phạm pháp luật", t="Hội Cựu chiến binh xã", o="d",
      nd="Phối hợp 12 dòng họ ký cam kết, sinh hoạt “ngày họ” gắn tuyên truyền pháp luật",
      mt="12/12 dòng họ giữ vững danh hiệu", tg="Cả năm 2024", gc="Duy trì từ 2021", note_says={"sinceYear": 2021}),
    M("Nhóm Zalo kết nối tiêu thụ rau an toàn", c="Bà Trần Thị Hiên, Giám đốc HTX rau An Bình", o="m",
      nd="Kết nối 45 hộ trồng rau VietGAP với 06 bếp ăn trường học và công ty", mt="Tiêu thụ 20 tấn rau/tháng",
      tg="Quý II/2024", leader_unclear=True),
]
AN_BINH_PL03 = [
    M("Dồn điền đổi thửa, liền bờ liền khoảnh", t="Chi bộ thôn Bắc", f="kt", o="m",
      nd="Vận động 87 hộ đổi 31 ha ruộng manh mún để cấy lúa chất lượng cao bằng máy", mt="Hoàn thành trước vụ mùa", tg="Quý II/2024"),
    M("Nuôi cá lồng theo hướng hữu cơ", c="Ông Phạm Bá Khoát", f="kt", o="d",
      nd="Chia sẻ kỹ thuật, cho vay giống không lấy lãi đối với 08 hộ", mt="Thu nhập tăng 15%", tg="Cả năm 2024", gc="tiếp tục từ năm 2023",
      note_says={"sinceYear": 2023}),
    M("Việc cưới, việc tang văn minh, tiết kiệm", t="Ban Công tác Mặt trận thôn Nam", f="vh", o="d",
      nd="Bổ sung quy ước: không rải vàng mã, không mời thuốc lá; đám cưới không quá một ngày", mt="95% đám cưới, đám tang thực hiện đúng quy ước", tg="Cả năm"),
    M("Bữa sáng yêu thương cho học sinh nghèo", t="Hội Liên hiệp Phụ nữ xã", f="vh", o="m",
      nd="Mỗi tuần 02 buổi nấu bữa sáng tại trường tiểu học", mt="35 học sinh được hỗ trợ", tg="Năm học 2023-2024"),
    M("Tiếng kẻng an ninh", t="Công an xã", f="qp", o="d",
      nd="21 giờ 30 phút hằng ngày đánh kẻng nhắc khóa cổng, cất xe, tắt bếp", mt="Không để xảy ra trộm cắp ban đêm", tg="Cả năm", gc="Duy trì từ 2020",
      note_says={"sinceYear": 2020}),
    M("Xứ họ đạo bình yên, gia đình hòa thuận", t="Ban hành giáo họ Thượng", f="qp", o="m",
      nd="Ký giao ước giữa Ban hành giáo và Công an xã; lắp 12 mắt camera quanh nhà thờ", mt="100% gia đình giáo dân ký cam kết", tg="Từ 01/4/2024"),
    M("Chính quyền thân thiện, ngày thứ Năm không hẹn", t="UBND xã", f="ht", o="m",
      nd="Trả kết quả ngay trong ngày với 18 thủ tục;\ngửi thư chúc mừng, chia buồn", mt="Trên 98% người dân hài lòng", tg="Cả năm 2024"),
    M("Tổ công nghệ số cộng đồng đến từng nhà", t="Đoàn Thanh niên xã", f="cds", o="m",
      nd="Hướng dẫn cài VNeID, nộp hồ sơ trực tuyến, thanh toán tiền điện, nước", mt="70% hồ sơ nộp trực tuyến", tg="Quý I-IV/2024"),
]

# ------------------------------------------------------------------ Hội Liên hiệp Phụ nữ huyện
HLHPN = [
    M("Biến rác thành tiền, thắp sáng ước mơ", t="Hội LHPN xã An Bình", f="vh", o="d", y=2021, field_words="Văn hóa - xã hội", origin_words="Duy trì",
      nd="Thu gom phế liệu ngày 25 hằng tháng gây quỹ tặng thẻ BHYT, xe đạp cho học sinh mồ côi"),
    M("Mẹ đỡ đầu", t="Hội LHPN huyện", f="vh", o="d", y=2022, field_words="Văn hóa - xã hội", origin_words="Duy trì",
      nd="Nhận đỡ đầu 46 trẻ mồ côi, mức 500.000 đồng/cháu/tháng"),
    M("Chi hội 5 không, 3 sạch", t="Chi hội Phụ nữ thôn Mỹ Đồng", f="ntm", o="m", field_words="Xây dựng NTM kiểu mẫu", origin_words="Mới",
      nd="Xây dựng 03 ngõ kiểu mẫu, 30 hố rác hữu cơ tại hộ"),
    M("Phụ nữ khởi nghiệp từ cây rau má", c="Bà Đỗ Thị Lượt", f="kt", o="m", field_words="Kinh tế", origin_words="Mới",
      nd="Liên kết 20 chị em trồng 3 ha rau má theo hướng hữu cơ, chế biến bột sấy lạnh"),
    M("Tổ phụ nữ tiết kiệm, vay vốn không nợ quá hạn", t="Hội LHPN thị trấn Cầu Vàng", f="kt", o="d", y=2019, field_words="Kinh tế", origin_words="Duy trì",
      nd="14 tổ, 512 thành viên; bình xét vay công khai tại nhà văn hóa"),
    M("Chợ dân sinh 4.0", t="Hội LHPN thị trấn An Lạc", f="cds", o="m", field_words="Chuyển đổi số", origin_words="Mới",
      nd="Vận động 120 tiểu thương dùng mã QR, lắp 02 điểm wifi miễn phí"),
    M("Phụ nữ với sổ sức khỏe điện tử", t="Chi hội Phụ nữ Trung tâm Y tế", f="cds", o="m", field_words="Chuyển đổi số", origin_words="Mới",
      nd="Hướng dẫn tích hợp BHYT trên VNeID cho 3.000 hội viên"),
    M("Địa chỉ tin cậy tại cộng đồng", c="Bà Ngô Thị Vẻ", f="vh", o="d", y=2020, field_words="Văn hóa - xã hội", origin_words="Duy trì",
      nd="Nơi tạm lánh cho phụ nữ, trẻ em bị bạo lực; tư vấn qua điện thoại 24/24"),
    M("Hậu phương người lính", t="Hội LHPN xã Thái Sơn", f="qp", o="m", field_words="QP-AN", origin_words="Mới",
      nd="Thăm, tặng quà gia đình quân nhân; gửi 200 lá thư đến chiến sĩ mới"),
    M("Phụ nữ tham gia góp ý, giám sát cán bộ", t="Hội LHPN huyện", f="ht", o="m", field_words="XD hệ thống chính trị", origin_words="Mới",
      nd="Tổ chức 04 diễn đàn “Phụ nữ lắng nghe và đối thoại”"),
    M("Ngõ hoa phụ nữ phố Chợ", t="Chi hội Phụ nữ tổ dân phố số 4", f="dt", o="m", field_words="Chỉnh trang đô thị", origin_words="Mới",
      nd="Vận động 38 hộ tháo mái vẩy, trồng hoa giấy, giữ vỉa hè thông thoáng"),
]

# ------------------------------------------------------------------ Công an huyện
CONG_AN = [
    M("Tôi làm Công an xã", t="Đội Xây dựng phong trào", f="qp", o="m", nd="Mỗi thôn chọn 01 người uy tín tham gia ca trực, giải quyết việc cùng Công an xã"),
    M("Camera an ninh - mắt thần nông thôn", t="Công an xã Quang Phú", f="qp", o="d", nd="Vận động lắp 84 camera kết nối về trụ sở, kinh phí do dân đóng góp"),
    M("Móc khóa an ninh", c="Đại úy Lê Hữu Tạo", f="qp", o="m", nd="Phát 2.000 móc khóa có mã QR báo tin nhanh cho người dân"),
    M("Cổng trường an toàn giao thông", t="Đội Cảnh sát giao thông - Trật tự", f="qp", o="d", nd="Phân luồng, kẻ vạch, cử phụ huynh trực tại 11 cổng trường"),
    M("Dịch vụ công không chờ, không hẹn", t="Đội Cảnh sát QLHC về TTXH", f="cds", o="m", nd="Làm căn cước lưu động tại nhà cho người già yếu, khuyết tật vào thứ Bảy"),
    M("Ngân hàng bò giống giúp người hoàn lương", t="Công an xã Lưu Xá", f="kt", o="m", nd="Luân chuyển bò giống cho người chấp hành xong án phạt tù"),
    M("Ba lắng nghe, bốn tận tụy", t="Đoàn Thanh niên Công an huyện", f="ht", o="m", nd="Lắng nghe ý kiến dân, đồng nghiệp, cấp dưới; tận tụy với công việc"),
]

# ------------------------------------------------------------------ Xã Hòa Lạc (NTM kiểu mẫu)
HOA_LAC = [
    M("Đường hoa thay cỏ dại", t="Chi hội Phụ nữ thôn 1", f="ntm", field_words="NTM kiểu mẫu", origin_words="Duy trì từ năm 2021", o="d", y=2021,
      nd="Trồng hoa mười giờ, chuông vàng trên 900 m bờ mương", mt="Giữ sạch, không để cỏ mọc"),
    M("Mỗi gia đình một thùng rác sạch đẹp, văn minh", t="Hội LHPN xã", f="ntm", field_words="NTM kiểu mẫu", origin_words="Mới", o="m",
      nd="Vận động 640 hộ đặt thùng rác có nắp, thu gom đúng giờ", mt="90% số hộ có thùng rác"),
    M("Cánh đồng không dấu chân", t="HTX dịch vụ nông nghiệp Hoà Lạc", f="kt", field_words="Phát triển kinh tế", origin_words="Mới", o="m",
      nd="Gieo sạ, phun thuốc bằng thiết bị bay; gặt máy, cuộn rơm", mt="60 ha lúa cơ giới hóa 100%"),
    M("Ao làng xanh mát", c="Ông Vũ Đình Quy", f="ntm", field_words="NTM kiểu mẫu", origin_words="Mới", o="m",
      nd="Ủng hộ 120 triệu đồng kè ao, làm sân thể thao", mt="Hoàn thành trước 2/9"),
    M("Học bạ điện tử, phụ huynh kết nối", t="Trường THCS Hoà Lạc", f="cds", field_words="Chuyển đổi số", origin_words="Mới", o="m",
      nd="Giáo viên hướng dẫn phụ huynh tra cứu điểm, đóng học phí không dùng tiền mặt", mt="100% lớp dùng học bạ điện tử"),
    M("Quỹ tình làng, nghĩa xóm", t="Ủy ban MTTQ xã", f="vh", field_words="Văn hoá - xã hội", origin_words="Duy trì từ năm 2019", o="d", y=2019,
      nd="Mỗi hộ góp 20.000 đồng/tháng, hỗ trợ hộ gặp rủi ro; chi \"công khai, đúng người\"", mt="Giúp ít nhất 10 hộ"),
    M("Dân quân tự vệ giúp dân ngày mùa", t="Ban CHQS xã", f="qp", field_words="Quốc phòng - an ninh", origin_words="Duy trì", o="d",
      nd="Giúp gia đình chính sách, neo đơn thu hoạch lúa; 150 ngày công", mt="100% gia đình chính sách được giúp"),
    M("Hòa giải thành tại thôn, không đơn vượt cấp", t="Tổ hòa giải thôn 3", f="ht", field_words="Xây dựng HTCT", origin_words="Mới", o="m",
      nd="Hòa giải theo phương châm “dân tin, dân mến”; ghi sổ, công khai", mt="Hòa giải thành trên 90%"),
]

# ------------------------------------------------------------------ Xã Vĩnh Phong (unit in the file name only)
VINH_PHONG = [
    M("Tiếng loa học bài", t="Hội Khuyến học xã", o="d", y=2018, nd="19 giờ phát hiệu lệnh học bài qua loa thôn", dd="06 thôn"),
    M("Mô hình trồng cây dược liệu trên đất bỏ hoang", t="Hội Nông dân xã", o="m", y=2024, nd="Mượn 4,5 ha đất bỏ hoang trồng cà gai leo", dd="Khu Đồng Sậy"),
    M("Tổ liên gia phòng cháy, chữa cháy", t="Công an xã", o="m", y=2024, nd="15 tổ liên gia, mỗi hộ một bình chữa cháy", dd="Thôn Chợ, thôn Cầu"),
    M("Gia đình đảng viên nêu gương", t="Chi bộ thôn Hạ", o="d", y=2022, nd="Đảng viên đăng ký 03 việc cụ thể, chi bộ nhận xét hằng quý", dd="Thôn Hạ"),
    M("Thư viện số của em", c="Cô giáo Bùi Thị Ngân", o="m", y=2024, nd="Số hóa 300 đầu sách, tặng mã đọc cho học sinh", dd="Trường Tiểu học"),
    M("Đội bóng chuyền hơi người cao tuổi", t="Hội Người cao tuổi xã", o="m", y=2024, nd="Tập luyện, giao lưu hằng tuần", dd="Nhà văn hóa các thôn"),
]

# ------------------------------------------------------------------ Khối cơ quan (several units in one column)
CO_QUAN = [
    ("Phòng Giáo dục và Đào tạo huyện", "Phòng GD&ĐT", [
        M("Lớp học xanh, trường học đẹp", t="Trường Mầm non Hoa Sen", f="vh", field_words="VH-XH", o="d", nd="Phụ huynh góp cây, lốp xe cũ làm sân chơi", tg="Năm học 2023 - 2024"),
        M("Kho bài giảng điện tử dùng chung", t="Tổ chuyên môn cấp THCS", f="cds", field_words="CĐS", o="m", nd="300 giáo viên cùng đóng góp bài giảng e-learning, video thí nghiệm", tg="Tháng 4 - 12/2024"),
        M("Kể chuyện Bác Hồ dưới cờ hằng tuần", t="Trường Tiểu học Minh Đức", f="ht", field_words="HTCT", o="d", nd="Mỗi tuần một câu chuyện, một việc làm theo", tg="Cả năm"),
    ]),
    ("Trung tâm Y tế huyện", "TTYT huyện", [
        M("Khám chữa bệnh từ xa cho người cao tuổi", t="Khoa Khám bệnh", f="cds", field_words="CĐS", o="m", nd="Mỗi trạm y tế một điểm cầu tư vấn với bác sĩ tuyến huyện", tg="Quý II/2024"),
        M("Nụ cười người bệnh", c="BS. Hoàng Minh Khuê, Trưởng khoa Nội", f="ht", field_words="HTCT", o="m", nd="Chào hỏi, giải thích, hướng dẫn tận tình; không để người bệnh chờ quá 30 phút", tg="Cả năm", leader_unclear=True),
        M("Nồi cháo nghĩa tình", t="Công đoàn Trung tâm", f="vh", field_words="VH-XH", o="d", nd="Nấu 80 suất cháo miễn phí sáng thứ Tư, thứ Sáu", tg="Cả năm"),
    ]),
    ("Tòa án nhân dân huyện", "TAND huyện", [
        M("Hòa giải, đối thoại giảm án", t="Tổ Thẩm phán - Hòa giải viên", f="ht", field_words="HTCT", o="m", nd="Kiên trì hòa giải án dân sự, hôn nhân; mời người có uy tín cùng dự", tg="01/01 - 30/9/2024"),
        M("Phiên tòa giả định ở trường học", t="Chi đoàn Tòa án", f="qp", field_words="QP-AN", o="d", nd="Tổ chức 06 phiên tòa giả định về ma túy, an toàn giao thông", tg="Học kỳ II"),
    ]),
    ("Bảo hiểm xã hội huyện", "BHXH huyện", [
        M("Tặng sổ bảo hiểm - trao an sinh", t="Chi bộ Bảo hiểm xã hội", f="vh", field_words="VH-XH", o="m", nd="Vận động doanh nghiệp, nhà hảo tâm tặng 150 sổ BHXH tự nguyện", tg="Cả năm"),
        M("VssID - bảo hiểm trong tay", c="Chị Mai Thị Duyên", f="cds", field_words="CĐS", o="m", nd="Hướng dẫn 5.000 người cài đặt, dùng ứng dụng thay thẻ giấy", tg="Đến 30/11/2024"),
    ]),
    ("Phòng Tài nguyên và Môi trường huyện", "Phòng TN&MT", [
        M("Trả kết quả đất đai tại nhà", t="Chi nhánh Văn phòng Đăng ký đất đai", f="ht", field_words="HTCT", o="m", nd="Cán bộ mang giấy chứng nhận đến tận tay người già, thương binh", tg="Quý III/2024"),
    ]),
]

# ------------------------------------------------------------------ Cụm thi đua số 2 (headings of units)
CUM_2 = [
    ("Xã Quang Phú", [
        M("Trang trại gà sạch liên kết bao tiêu", t="HTX chăn nuôi Quang Phú", f="kt", o="m", nd="12 hộ nuôi 60.000 con/lứa, ký hợp đồng bao tiêu", mt="Doanh thu 15 tỷ đồng"),
        M("Người có đạo sống tốt đời, đẹp đạo", t="Ban đoàn kết Công giáo xã", f="qp", o="d", nd="Giáo dân hiến 300 m² đất mở đường vào nhà thờ", mt="100% hộ giáo dân đạt gia đình văn hóa"),
        M("Bí thư chi bộ “nói đi đôi với làm”", c="Ông Đặng Văn Chỉnh", f="ht", o="m", nd="Gương mẫu phá dỡ công trình phụ, vận động 30 hộ làm theo", mt="Hoàn thành đường trục thôn"),
    ]),
    ("Xã Thái Sơn", [
        M("Trồng nấm từ rơm rạ", c="Anh Phùng Quốc Lập", f="kt", o="m", nd="Thu mua 200 tấn rơm, chuyển giao kỹ thuật cho 16 hộ", mt="Không đốt rơm rạ trên đồng"),
        M("Nghĩa trang nhân dân không rác thải nhựa", t="Hội Cựu chiến binh xã", f="vh", o="m", nd="Thay vòng hoa nhựa bằng hoa tươi, cờ tang", mt="Giảm 80% rác thải nhựa"),
        M("Đội xung kích chữa cháy rừng, cứu hộ đê", t="Ban CHQS xã", f="qp", o="d", nd="Luyện tập mỗi quý một lần, trực 24/24 mùa mưa bão", mt="Có mặt trong 20 phút"),
        M("Nhà văn hóa sáng đèn", t="Ban công tác Mặt trận thôn Trại", f="vh", o="d", nd="Câu lạc bộ chèo, dân vũ sinh hoạt tối thứ Ba, thứ Sáu", mt="200 lượt người/tháng"),
    ]),
    ("Xã Lưu Xá", [
        M("Làng nghề mây tre đan lên sàn thương mại điện tử", t="Hội Nông dân xã", f="cds", o="m", nd="Mở 25 gian hàng trực tuyến, livestream bán hàng", mt="Doanh số 500 triệu đồng"),
        M("Đổi thửa, gom ruộng trồng khoai tây đông", t="Chi bộ thôn Phú", f="kt", o="d", nd="Tích tụ 25 ha, ký hợp đồng với công ty thực phẩm", mt="Lãi 90 triệu đồng/ha"),
    ]),
]

# ------------------------------------------------------------------ Xã Tân Hồng (first version; changes of the later version)
TAN_HONG = [
    M("Cải tạo môi trường sông Cái", t="UBND xã", f="ntm", o="m", nd="Vớt bèo, nạo vét 2,3 km; di dời 11 chuồng trại ven sông", mt="Nước sông hết mùi, trồng cây hai bờ", tg="Quý II, III/2024"),
    M("Nhà tôi có bình chữa cháy", t="Công an xã", f="ntm", o="m", nd="Vận động mỗi hộ mua 01 bình chữa cháy, biết 01 kỹ năng thoát nạn", mt="70% số hộ", tg="Quý II/2024"),
    M("Góp ngày công, xây cầu mới", t="Chi bộ thôn Bến", f="ntm", o="m", nd="Vận động con em xa quê ủng hộ 450 triệu đồng", mt="Cầu dân sinh thông xe", tg="Trước 30/9/2024"),
    M("Ruộng nhà mình, hoa cả làng", c="Bà Lại Thị Thơm", f="kt", o="m", nd="Chuyển 02 ha lúa kém sang hoa cúc, hoa ly", mt="Thu 300 triệu đồng/ha", tg="Vụ đông 2024"),
    M("Câu lạc bộ gia đình không sinh con thứ ba", t="Trạm Y tế xã", f="vh", o="d", nd="Sinh hoạt mỗi quý, tư vấn tận nhà", mt="Giảm tỷ lệ sinh con thứ ba còn 8%", tg="Cả năm"),
    M("Khu dân cư đoàn kết - đồng thuận - ấm no - hạnh phúc", t="Ban Công tác Mặt trận thôn Thượng", f="vh", o="d", nd="Tự quản về vệ sinh, an ninh, khuyến học", mt="Giữ vững danh hiệu khu dân cư văn hóa", tg="Cả năm"),
    M("Ngày thứ sáu trong dân", t="Đảng ủy, UBND xã", f="ht", o="m", nd="Cán bộ xuống thôn nghe dân nói, giải quyết ngay tại chỗ", mt="Mỗi tháng 04 buổi", tg="Cả năm 2024"),
]
TAN_HONG_CHANGED = dict(mt="85% số hộ; mỗi thôn diễn tập 01 lần", tg="Quý II - IV/2024")  # of the second model
TAN_HONG_DROPPED = "Câu lạc bộ gia đình không sinh con thứ ba"
TAN_HONG_ADDED = M("Tổ hợp tác thu gom vỏ thuốc bảo vệ thực vật", t="Hội Nông dân xã", f="kt", o="m", nd="Đặt 45 bể chứa tại đồng; gom định kỳ ngày 15", mt="Không còn vỏ thuốc trên bờ ruộng", tg="Từ tháng 4/2024")
