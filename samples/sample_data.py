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

# ------------------------------------------------------------------ Ban Chỉ huy Quân sự huyện
QUAN_SU = [
    M("Giúp dân no đủ, tự chủ làng quê", t="Đại đội Bộ binh 1", f="kt", field_words="Kinh tế", o="d", origin_words="Duy trì", nd="Hỗ trợ 06 hộ cận nghèo cây, con giống; cử cán bộ theo dõi từng hộ"),
    M("Hũ gạo tiết kiệm vì người nghèo", t="Ban Chính trị", f="vh", field_words="Văn hóa - xã hội", o="d", origin_words="Duy trì", nd="Mỗi bữa ăn bớt một nắm gạo, hằng tháng tặng 100 kg"),
    M("Quân với dân một ý chí", t="Ban CHQS huyện", f="qp", field_words="Quốc phòng - an ninh", o="m", origin_words="Mới", nd="Huấn luyện dã ngoại kết hợp làm 1,5 km đường giao thông tại xã Lưu Xá"),
    M("Ba cùng với tân binh", c="Thiếu tá Ninh Quang Đạt", f="qp", field_words="Quốc phòng - an ninh", o="m", origin_words="Mới", nd="Gặp gỡ từng gia đình trước, trong, sau ngày nhập ngũ"),
    M("Dân quân số", t="Trợ lý Dân quân", f="cds", field_words="Chuyển đổi số", o="m", origin_words="Mới", nd="Quản lý, gọi tập trung dân quân qua ứng dụng; bỏ giấy mời"),
    M("Đón quân nhân xuất ngũ, giới thiệu việc làm", t="Ban CHQS huyện và Hội CCB huyện", f="qp", field_words="Quốc phòng - an ninh", o="d", origin_words="Duy trì", nd="Ngày hội việc làm, tư vấn học nghề cho 100% quân nhân xuất ngũ"),
]

# ------------------------------------------------------------------ Thị trấn An Lạc
AN_LAC = [
    M("Vỉa hè thông thoáng, lòng đường văn minh", t="Tổ dân phố số 2", f="dt", o="m", nd="Ký cam kết với 96 hộ kinh doanh, kẻ vạch để xe, không lấn chiếm", mt="Không tái lấn chiếm sau 03 tháng", tg="Tháng 3 - tháng 8"),
    M("Ngõ phố không rác, không tờ rơi", t="Chi hội Phụ nữ tổ dân phố số 5", f="dt", o="d", nd="Bóc xóa quảng cáo rao vặt chiều thứ Sáu;<br>vẽ 12 bức tranh tường", mt="05 ngõ đạt chuẩn", tg="Cả năm"),
    M("Góc phố nở hoa", t="Đoàn Thanh niên thị trấn", f="dt", o="m", nd="Biến 07 điểm tập kết rác thành vườn hoa & sân chơi mini", mt="Xóa 07 điểm rác", tg="Hoàn thành trước 19/5"),
    M("Camera an ninh tổ dân phố", t="Ban bảo vệ dân phố", f="dt", o="d", nd="64 mắt camera do nhân dân đóng góp", mt="Giảm 40% trộm cắp vặt", tg="Cả năm"),
    M("Tuyến phố không tiền mặt", t="Hội doanh nhân trẻ thị trấn", f="cds", o="m", nd="Dán mã QR tại 100% cửa hàng phố Lê Lợi", mt="80% giao dịch không tiền mặt", tg="Quý II"),
    M("Bếp ăn tình thân", t="Hội Chữ thập đỏ", f="vh", o="d", nd="Nấu 120 suất cơm thứ Năm hằng tuần tặng người bệnh", mt="6.000 suất/năm", tg="Cả năm"),
]
AN_LAC_DIEN_HINH = [
    M("Người tổ trưởng của ngõ nhỏ", c="Ông Phan Trọng Ất", f="dt", o="m", nd="Kiên trì vận động 14 hộ lùi tường, mở rộng ngõ 12 từ 1,8 m lên 3 m", mt="Hoàn thành mở ngõ", tg="Quý III"),
    M("Bà giáo về hưu mở lớp học tình thương", c="Bà Nghiêm Thị Cúc", f="vh", o="d", nd="Dạy chữ cho 18 trẻ khuyết tật tại nhà", mt="100% trẻ biết đọc", tg="Cả năm"),
]

# ------------------------------------------------------------------ Liên đoàn Lao động huyện
LDLD = [
    M("Bữa cơm Công đoàn", t="Công đoàn Công ty CP Giày Hồng Phát", situation="Bữa ăn ca còn đơn điệu, công nhân chưa gắn bó", mt="Mỗi quý 01 bữa cơm nâng chất lượng, 2.400 suất",
      nd="Công đoàn thương lượng với chủ doanh nghiệp tăng mức ăn ca;\nlắng nghe ý kiến công nhân tại bàn ăn", place="Công ty, 2.400 lao động", forces="Công đoàn, y tế, nhà bếp", tg="Quý I - IV/2024; kinh phí công ty 60%, công đoàn 40%",
      expected="Không ngừng việc tập thể", extras={"Khả năng duy trì, nhân rộng": "Nhân rộng ra 05 doanh nghiệp"}),
    M("Tổ công nhân tự quản khu nhà trọ", t="Công đoàn khu nhà trọ An Lạc", situation="1.100 công nhân thuê trọ, hay mất xe", mt="09 khu trọ có tổ tự quản", nd="Bầu tổ trưởng, lập nhóm Zalo, trực đêm luân phiên",
      place="Thị trấn An Lạc", forces="Công an thị trấn, chủ nhà trọ", tg="Từ tháng 4/2024", expected="Giảm 50% vụ mất trộm", extras={"Khả năng duy trì, nhân rộng": "Duy trì lâu dài"}),
    M("Xe chung đường, nghĩa đồng nghiệp", c="Anh Lưu Bá Hậu, tổ may 7", situation="Công nhân xa nhà 25 km, đi xe máy nguy hiểm", mt="03 chuyến xe ghép", nd="Vận động 45 người góp tiền thuê xe đưa đón",
      place="Công ty TNHH May An Lạc", forces="Công đoàn cơ sở", tg="Cả năm", expected="Không để xảy ra tai nạn", extras={"Khả năng duy trì, nhân rộng": "Có thể nhân rộng"}),
    M("Tủ sách pháp luật di động", t="Công đoàn ngành Giáo dục", situation="Đoàn viên ít thời gian đọc", mt="20 tủ sách tại phòng nghỉ", nd="Luân chuyển sách hằng tháng, đố vui trả lời qua mã QR",
      place="20 trường học", forces="Phòng Tư pháp", tg="Năm học 2023 - 2024", expected="Trên 1.000 lượt đọc", extras={"Khả năng duy trì, nhân rộng": "Duy trì"}),
    M("Đối thoại hai chiều, hài hòa ba bên", t="Ban Thường vụ LĐLĐ huyện", situation="Còn kiến nghị tồn đọng về tiền lương", mt="10 cuộc đối thoại", nd="Công nhân gửi câu hỏi trước; lãnh đạo huyện, chủ doanh nghiệp trả lời công khai",
      place="Toàn huyện", forces="Phòng LĐTBXH, BHXH huyện", tg="Tháng Công nhân", expected="100% kiến nghị được trả lời", extras={"Khả năng duy trì, nhân rộng": "Tổ chức hằng năm"}),
]

# ------------------------------------------------------------------ Xã Đồng Hưng (many short lines) and Xã Đông Hưng
DONG_HUNG_HUYEN = [  # Xã Đồng Hưng: name, subject, field words, field, origin
    ("Con đường bích họa", "Đoàn TNCS HCM xã", "NTM", "ntm", "m"), ("Ngõ thẳng, nhà sáng", "Chi bộ thôn 1", "NTM", "ntm", "d"),
    ("Thu gom vỏ bao bì thuốc trừ sâu", "Hội Nông dân xã", "NTM", "ntm", "d"), ("Hàng rào xanh", "Hội LHPN xã", "NTM", "ntm", "m"),
    ("Tự quản đường làng thôn 2", "Chi hội CCB thôn 2", "NTM", "ntm", "d"), ("Nước sạch về từng nhà", "UBND xã", "NTM", "ntm", "m"),
    ("Lúa đặc sản nếp cái hoa vàng", "HTX nông nghiệp", "KT", "kinh-te", "d"), ("Cá - lúa kết hợp", "Chi hội Nông dân thôn 4", "KT", "kinh-te", "m"),
    ("Giúp nhau thoát nghèo có địa chỉ", "Hội CCB xã", "KT", "kinh-te", "d"), ("Chuối tiêu hồng đất bãi", "Chi bộ thôn 5", "KT", "kinh-te", "m"),
    ("Gia đình hiếu học, dòng họ khuyến học", "Hội Khuyến học xã", "VHXH", "van-hoa-xa-hoi", "d"), ("Tang lễ không phúng vòng hoa", "Ban CTMT thôn 3", "VHXH", "van-hoa-xa-hoi", "m"),
    ("Ngôi nhà khăn quàng đỏ", "Trường TH&THCS Đồng Hưng", "VHXH", "van-hoa-xa-hoi", "m"), ("Câu lạc bộ liên thế hệ tự giúp nhau", "Hội NCT xã", "VHXH", "van-hoa-xa-hoi", "d"),
    ("BHYT toàn dân, trao tay tấm thẻ", "Trạm Y tế xã", "VHXH", "van-hoa-xa-hoi", "m"), ("3 xây - 3 không", "Công an xã", "QPAN", "quoc-phong-an-ninh", "m"),
    ("Tiếng kẻng bình yên", "Tổ ANTT thôn 1", "QPAN", "quoc-phong-an-ninh", "d"), ("Thanh niên lên đường nhập ngũ đủ, vui", "Ban CHQS xã", "QPAN", "quoc-phong-an-ninh", "d"),
    ("Chi bộ bốn tốt gần dân", "Chi bộ thôn 2", "HTCT", "he-thong-chinh-tri", "m"), ("Một cửa nụ cười", "Bộ phận Một cửa xã", "HTCT", "he-thong-chinh-tri", "d"),
    ("Hộp thư góp ý qua mã QR", "Ủy ban MTTQ xã", "CĐS", "chuyen-doi-so", "m"), ("Tối thứ Bảy học smartphone", "Tổ CNSCĐ thôn 6", "CĐS", "chuyen-doi-so", "m"),
]
DONG_HUNG_DONG = [
    M("Nhà sạch, vườn đẹp, ngõ phong quang", t="Hội Làm vườn xã", f="kt", o="m", nd="Cải tạo 40 vườn tạp trồng na dai"),
    M("Giọt hồng quê hương", t="Hội Chữ thập đỏ xã", f="vh", o="d", y=2017, nd="Mỗi năm hai đợt hiến máu, mỗi đợt trên 60 đơn vị"),
    M("Thôn không có tội phạm ma túy", t="Chi bộ thôn Đầm", f="qp", o="d", y=2020, nd="Ký cam kết 100% hộ; giúp 03 người cai nghiện có việc làm"),
    M("Loa phát thanh thông minh", t="Ban Văn hóa - Thông tin", f="cds", o="m", nd="Thay loa có dây bằng 14 cụm loa IP, phát tin theo thôn"),
    M("Nói dân hiểu, làm dân tin", c="Ông Tống Đức Vinh", f="ht", o="m", nd="Họp dân ngoài giờ, công khai thu chi trên nhóm Zalo thôn"),
]

# ------------------------------------------------------------------ MTTQ huyện, Huyện đoàn (in an archive)
MTTQ = [
    M("Đại đoàn kết xây nhà cho người nghèo", t="Ban Thường trực UBMTTQ huyện", f="vh", o="m", nd="Vận động 2,1 tỷ đồng xây, sửa 30 nhà Đại đoàn kết", mt="30 nhà", responsible="Bà Quách Thị Ngọ"),
    M("Khu dân cư tự quản bảo vệ môi trường", t="UBMTTQ xã Quang Phú", f="vh", o="d", nd="Mỗi khu dân cư nhận một tuyến đường, một dòng mương", mt="25 khu dân cư", responsible="Ông Chử Văn Mạch"),
    M("Camera giám sát đầu tư cộng đồng", t="Ban Giám sát đầu tư cộng đồng các xã", f="ht", o="m", nd="Quay, chụp tiến độ công trình gửi lên nhóm chung để dân theo dõi", mt="100% công trình dân góp vốn", responsible="Ông Chử Văn Mạch"),
    M("Giáo xứ văn hóa, an toàn", t="Ban đoàn kết Công giáo huyện", f="qp", o="d", nd="Giáo dân không sinh con thứ ba, không vi phạm giao thông", mt="04 giáo xứ", responsible="Bà Quách Thị Ngọ"),
    M("Cầu nối kiều bào", c="Ông Thái Bá Sơn", f="kt", o="m", nd="Kết nối 11 kiều bào ủng hộ vốn cho thanh niên khởi nghiệp", mt="Huy động 800 triệu đồng", responsible="Ông Thái Bá Sơn"),
]
HUYEN_DOAN = [
    M("Thanh niên làm chủ công nghệ, giúp dân số hóa", t="Đoàn khối cơ quan", f="cds", o="m", nd="26 đội hình tình nguyện trực tại bộ phận một cửa"),
    M("Khởi nghiệp từ ruộng đồng", c="Đ/c Kiều Minh Trí", f="kt", o="m", nd="Trồng dưa lưới nhà màng 2.000 m², nhận 15 đoàn viên vào làm"),
    M("Dòng sông quê em", t="Đoàn xã Vĩnh Phong", f="vh", o="d", nd="Ra quân vớt bèo, gom rác sáng Chủ nhật xanh"),
    M("Thắp nến tri ân, số hóa mộ liệt sĩ", t="Huyện đoàn", f="cds", o="m", nd="Gắn mã QR cho 640 mộ liệt sĩ tại 03 nghĩa trang"),
    M("Cổng trường thân thiện, học sinh không ma túy", t="Đoàn Trường THPT An Lạc", f="qp", o="d", nd="Diễn kịch, tọa đàm; hộp thư “Điều em muốn nói”"),
]

# ------------------------------------------------------------------ Hội Nông dân huyện (NFD text)
NONG_DAN = [
    M("Mỗi chi hội một sản phẩm đặc trưng", t="Hội Nông dân các xã", f="kt", field_words="Phát triển kinh tế", o="m", nd="Chọn 15 sản phẩm, hướng dẫn bao bì, tem truy xuất", tg="Quý I, II", responsible="Bà Phí Thị Thùy", extras={"SĐT": "0900 000 121"}),
    M("Nông dân nói không với thuốc trừ cỏ", t="Chi hội Nông dân thôn Quán", f="vh", field_words="Văn hóa - xã hội", o="m", nd="Làm cỏ bằng máy, trả công cho hộ khó khăn", tg="Quý II", responsible="Ông Giáp Văn Tính", extras={"SĐT": "0900 000 122"}),
    M("Ngân hàng phân bón trả chậm", t="Hội Nông dân huyện", f="kt", field_words="Phát triển kinh tế", o="d", nd="Cung ứng 900 tấn phân bón, trả sau thu hoạch", tg="Quý I - Quý IV", responsible="Bà Phí Thị Thùy", extras={"SĐT": "0900 000 121"}),
    M("Cánh đồng một giống, một thời điểm", t="Hội Nông dân xã Thái Sơn", f="kt", field_words="Phát triển kinh tế", o="d", nd="Vận động 210 hộ cấy cùng trà, dùng chung máy", tg="Vụ xuân, vụ mùa", responsible="Ông Giáp Văn Tính", extras={"SĐT": "0900 000 122"}),
    M("Hội viên số, gian hàng số", c="Anh Ngũ Duy Khánh", f="cds", field_words="Chuyển đổi số", o="m", nd="Dạy 120 hội viên chụp ảnh, đăng bán nông sản", tg="Quý III", responsible="Anh Ngũ Duy Khánh", extras={"SĐT": "0900 000 125"}),
    M("Tổ hòa giải nông dân giữ bình yên ruộng đồng", t="Hội Nông dân xã Lưu Xá", f="ht", field_words="Xây dựng hệ thống chính trị", o="d", nd="Hòa giải tranh chấp bờ thửa ngay tại ruộng", tg="Cả năm", responsible="Ông Giáp Văn Tính", extras={"SĐT": "0900 000 122"}),
]

# ------------------------------------------------------------------ Xã Minh Đức and its supplement
MINH_DUC = [
    M("Xã không khói rơm rạ", t="UBND xã", o="m", nd="Ký cam kết tại thôn", nd2="Hợp đồng cuộn rơm 350 ha", mt="Không còn đốt rơm rạ"),
    M("Ngày Chủ nhật xanh", t="Đoàn TNCS Hồ Chí Minh xã", o="d", nd="Mỗi tháng một Chủ nhật", mt="12 buổi, 1.500 lượt người"),
    M("Nhà văn hóa thân thiện, sân thể thao mở", t="Ban công tác Mặt trận các thôn", o="m", nd="Mở cửa 17 - 21 giờ hằng ngày", nd2="Lắp 16 bộ dụng cụ thể thao bằng tiền ủng hộ", mt="08/08 thôn"),
    M("Bảo hiểm y tế cho người cao tuổi", t="Hội Người cao tuổi xã", o="d", both=True, nd="Con cháu tặng thẻ BHYT dịp mừng thọ", mt="Tỷ lệ bao phủ 96%"),
    M("Vùng trồng ổi xuất khẩu", c="Ông Cung Đình Lợi", o="m", nd="Liên kết 28 hộ, 14 ha có mã số vùng trồng", mt="Xuất khẩu 50 tấn"),
]
MINH_DUC_MORE = [
    M("Lớp học bơi miễn phí", c="Thầy Tiêu Công Hoan", o="m", nd="Dạy bơi cho 90 học sinh dịp hè", mt="Không có trẻ đuối nước"),
    M("Đường điện hoa cờ Tổ quốc", t="Hội Cựu chiến binh xã", o="m", nd="Lắp 150 cột cờ gắn đèn trên trục xã", mt="1,8 km"),
]

# ------------------------------------------------------------------ Xã Phúc Lâm (its name is misspelt in the file)
PHUC_LAM = [
    M("Phát triển đàn dê núi", c="Anh Vi Văn Thảo", f="kt", o="m", nd="Liên kết 09 hộ nuôi 300 con dê"),
    M("Đàn ong bạc hà, giữ rừng đầu nguồn", t="Chi hội Nông dân thôn Khe", f="kt", o="d", nd="Nuôi 420 đàn ong, cam kết không phá rừng"),
    M("Cõng chữ lên non", t="Trường Tiểu học Phúc Lâm", f="vh", o="d", nd="Giáo viên đón học sinh thôn xa ở lại trường trong tuần"),
    M("Tổ tự quản đường mòn, cột mốc rừng", t="Hội CCB xã", f="qp", o="m", nd="18 hội viên tuần tra mỗi tuần"),
]

# ------------------------------------------------------------------ Hội Cựu chiến binh huyện (xlsx named .xls)
CCB = [
    M("Hộ cựu chiến binh không có vi phạm", t="Hội CCB xã Quang Phú", f="qp", field_words="QP-AN, tôn giáo - dân tộc", o="d", nd="Ký giao ước giữa Hội với từng gia đình"),
    M("Vườn cây đồng đội", t="Hội CCB thị trấn An Lạc", f="kt", field_words="Kinh tế", o="m", nd="Góp ngày công trồng 2.000 cây ăn quả cho hội viên nghèo"),
    M("Nghĩa tình đồng đội - xóa nhà dột nát", t="Hội CCB huyện", f="vh", field_words="Văn hóa, xã hội", o="d", nd="Xóa 12 nhà dột nát cho hội viên"),
    M("Người lính già kể chuyện truyền thống", c="Cựu chiến binh Trương Quốc Kính", f="ht", field_words="Hệ thống chính trị", o="m", nd="Nói chuyện tại 20 trường học, chi đoàn"),
    M("Cựu chiến binh tham gia giữ gìn trật tự an toàn giao thông", t="Chi hội CCB phố Ga", f="dt", field_words="Chỉnh trang, hiện đại hóa đô thị", o="m", nd="Trực hướng dẫn giao thông giờ tan tầm tại 02 nút"),
]

# ------------------------------------------------------------------ Thị trấn Cầu Vàng
CAU_VANG = [
    M("Mở rộng ngõ, mở lòng dân", t="Tổ dân phố Đoài", f="dt", field_words="Chỉnh trang đô thị", o="m", nd="Vận động 27 hộ hiến 310 m² đất, phá dỡ tường rào;", more="UBND thị trấn hỗ trợ xi măng, hoàn trả cổng, tường cho các hộ", tg="Quý II/2024"),
    M("Tuyến phố Trần Phú kiểu mẫu", t="UBND thị trấn", f="dt", field_words="Chỉnh trang đô thị", o="m", nd="Biển hiệu cùng kích thước, bồn hoa, ghế đá", tg="Trước 02/9/2024"),
    M("Đám cưới không nhạc khuya", t="Ban Công tác Mặt trận TDP Đông", f="dt", field_words="Chỉnh trang đô thị", o="d", nd="Không mở nhạc sau 22 giờ, không dựng rạp lấn đường", tg="Cả năm", gc="Từ 2022", note_says={"sinceYear": 2022}),
    M("Chợ Cầu Vàng không túi ni-lông", t="Ban Quản lý chợ", f="vh", field_words="Văn hóa - xã hội", o="m", nd="Đổi túi ni-lông lấy làn nhựa, phiếu giảm giá", tg="Từ tháng 5"),
    M("Tủ quần áo 0 đồng", t="Hội LHPN thị trấn", f="vh", field_words="Văn hóa - xã hội", o="d", nd="Ai thừa đến cho, ai thiếu đến nhận", tg="Cả năm"),
    M("Nước uống miễn phí dọc đường", c="Gia đình ông Khổng Minh Thiện", f="vh", field_words="Lĩnh vực khác", o="m", nd="Đặt 05 bình nước mát, bơm xe miễn phí", tg="Mùa hè",
      unknown_field=True),
    M("Xưởng mộc dạy nghề cho thanh niên khuyết tật", c="Ông Âu Dương Tuệ", f="kt", field_words="Phát triển kinh tế", o="d", nd="Nhận 07 thanh niên, trả lương theo sản phẩm;", more="đã có 03 người mở xưởng riêng", tg="Cả năm"),
    M("Kết nối nhà vườn với siêu thị", t="Hội Nông dân thị trấn", f="kt", field_words="Phát triển kinh tế", o="m", nd="Ký 03 hợp đồng cung ứng rau, quả", tg="Quý III"),
    M("Khám bệnh bằng sổ điện tử", t="Trạm Y tế", f="cds", field_words="Chuyển đổi số", o="m", nd="Lập 6.200 hồ sơ sức khỏe điện tử", tg="Đến 30/10"),
    M("Nhà trọ an toàn cháy nổ", t="Công an thị trấn", f="qp", field_words="Quốc phòng - an ninh", o="m", nd="100% nhà trọ có lối thoát hiểm thứ hai", tg="Quý II"),
    M("Đội cờ đỏ tuổi học trò giữ trật tự", t="Trường THCS Cầu Vàng", f="qp", field_words="Quốc phòng - an ninh", o="d", nd="Nhắc nhở phụ huynh đỗ xe đúng vạch", tg="Năm học"),
    M("Cán bộ thị trấn 5 biết, 5 cùng", t="Đảng ủy thị trấn", f="ht", field_words="Xây dựng hệ thống chính trị", o="m", nd="Biết dân, nghe dân, gần dân; cùng bàn, cùng làm", tg="Cả năm"),
]

# ------------------------------------------------------------------ Công ty TNHH May An Lạc
MAY = [
    M("Chuyền may không lãng phí", t="Chi bộ Công ty", f="kt", field_words="Kinh tế", o="m", origin_words="Mới", nd="Sáng kiến giảm 3% vải thừa; thưởng nóng", tg="2024"),
    M("Phòng vắt sữa cho nữ công nhân", t="Công đoàn Công ty", f="vh", field_words="VHXH", o="d", origin_words="Duy trì (từ 2022)", y=2022, nd="Phòng 24 m2; có tủ lạnh, nhân viên y tế", tg="Cả năm"),
    M("Ký túc xá tự quản; văn minh", c="Chị Lèng Thị Mỷ", f="qp", field_words="An ninh trật tự", o="m", origin_words="Mới", nd="320 công nhân người dân tộc thiểu số ký cam kết", tg="Từ 01/5/2024"),
]
