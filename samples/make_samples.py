#!/usr/bin/python3
"""Regenerate the sample inbox, its truth (expected.json) and its table (README.md).

    /usr/bin/python3 samples/make_samples.py            # everything
    /usr/bin/python3 samples/make_samples.py --check    # only re-read the files there are

Needs openpyxl, xlwt, xlrd, odfpy, python-docx, lxml, cryptography and LibreOffice (`soffice`). The truth comes from the
tables in sample_data.py while the files are being written, never from a reader.
"""
from __future__ import annotations

import copy
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

from sample_data import *  # noqa: F403
import sample_data as data
from sample_grid import Date, Formula, Sheet, delimited, excel_html, ods, put, repack, spreadsheet_xml, xls, xlsm, xlsx
from sample_lock import lock

HERE = pathlib.Path(__file__).parent
INBOX = HERE / "inbox"


class File:
    """One file of the inbox with all that is expected of it."""

    def __init__(self, path, fmt, sheets, payload, *, sender=None, units=None, status="imported", accept_status=(),
                 version="first", of=None, problems=(), encoding="unicode", purpose="registration", messy="", outcome=None,
                 members=None, container=None, text_table=None,
                 accept_sender=(), one_table=False):
        self.path, self.format, self.sheets, self.payload = path, fmt, sheets, payload
        self.sender, self.status, self.accept_status = sender, status, list(accept_status)
        self.units = units if units is not None else ([sender] if sender else [])
        self.version, self.of, self.problems, self.encoding = version, of, list(problems), encoding
        self.accept_sender, self.one_table, self.duplicate_of = list(accept_sender), one_table, None
        self.purpose, self.messy, self.outcome = purpose, messy, outcome
        self.members, self.container, self.text_table = members or [], container, bool(text_table)
        self.check_as = text_table or None  # separator and encoding, for the check


_profile = None


def soffice(payload: bytes, source: str, target: str, filter_name: str | None = None) -> bytes:
    """Convert with LibreOffice, in a profile of its own."""
    global _profile
    _profile = _profile or tempfile.mkdtemp(prefix="samples-lo-")
    with tempfile.TemporaryDirectory() as folder:
        name = pathlib.Path(folder) / f"in.{source}"
        name.write_bytes(payload)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{_profile}", "--headless", "--convert-to",
                        target + (f":{filter_name}" if filter_name else ""), "--outdir", folder + "/out", str(name)],
                       check=True, capture_output=True, timeout=120)
        return (pathlib.Path(folder) / "out" / f"in.{target}").read_bytes()


def lo_xlsx(sheets):
    return repack(soffice(xlsx(sheets), "xlsx", "xlsx", "Calc MS Excel 2007 XML"))


def lo_xls(sheets):
    return soffice(xlsx(sheets), "xlsx", "xls", "MS Excel 97")


def party_head(s, left, place, right="F", number=None, above="ĐẢNG BỘ HUYỆN AN LẠC"):
    """Party heading: superior body and issuing body on the left, the Party's name on the right."""
    end = chr(ord(right) + 2)
    s.add("letterhead", {"A": above, right: "ĐẢNG CỘNG SẢN VIỆT NAM"}, merge=["A:C", f"{right}:{end}"], center=True, bold=True)
    s.add("letterhead", {"A": left}, merge=["A:C"], center=True, bold=True)
    s.add("letterhead", {"A": "*", right: place}, merge=["A:C", f"{right}:{end}"], center=True, italic=True)
    if number:
        s.add("letterhead", {"A": number}, merge=["A:C"], center=True)


def state_head(s, above, left, place, right="F"):
    end = chr(ord(right) + 2)
    s.add("letterhead", {"A": above, right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, merge=["A:C", f"{right}:{end}"], center=True, bold=True)
    s.add("letterhead", {"A": left, right: "Độc lập - Tự do - Hạnh phúc"}, merge=["A:C", f"{right}:{end}"], center=True, bold=True)
    s.add("letterhead", {right: place}, merge=[f"{right}:{end}"], center=True, italic=True)


def title(s, *lines, last="I"):
    for i, text in enumerate(lines):
        s.add("title", {"A": text}, merge=[f"A:{last}"], bold=i == 0, italic=text.startswith("("), center=True,
              also=["note", "letterhead"] if text.startswith("(") else [])


def signature(s, left, right, who, column="F"):
    for i in range(max(len(left), len(right))):
        cells = {}
        if i < len(left):
            cells["A"] = left[i]
        if i < len(right):
            cells[column] = right[i]
        s.add("signature", cells, also=["note"])
    s.blank(2)
    s.add("signature", {column: who}, bold=True, also=["note"])


STAMP = "(Kèm theo Công văn số 21-CV/ĐU ngày 04/3/2024 của Đảng ủy xã An Bình)"


# ---------------------------------------------------------------- the files

def an_binh():
    cols = dict(zip("ABCDEFGHI", ["ordinal", "name", "collective", "individual", "content", "goal", "period", "new", "cont"]))
    cols["J"] = "note"
    widths = dict(A=5, B=28, C=18, D=18, E=40, F=28, G=16, H=6, I=8, J=18)

    def head(s):
        r = s.add("header", {"A": "TT", "B": "Tên mô hình", "C": "Chủ thể thực hiện", "E": "Nội dung,\ncách thức thực hiện",
                             "F": "Mục tiêu, kết quả cần đạt", "G": "Thời gian thực hiện", "H": "Loại mô hình", "J": "Ghi chú"},
                  merge=["C:D", "H:I"], bold=True, center=True)
        s.add("header", {"C": "Tập thể", "D": "Cá nhân", "H": "Mới", "I": "Duy trì"}, bold=True, center=True)
        for letter in "ABEFGJ":
            s.merges.append(f"{letter}{r}:{letter}{r + 1}")
        s.add("numbering", [f"({i})" for i in range(1, 11)], italic=True, center=True)

    one = Sheet("PL 01", widths=widths)
    party_head(one, "ĐẢNG ỦY XÃ AN BÌNH", "An Bình, ngày 04 tháng 3 năm 2024", number="Số 21-CV/ĐU")
    one.blank()
    title(one, "PHỤ LỤC 01", "Tổng hợp đăng ký mô hình “Dân vận khéo” tham gia xây dựng xã nông thôn mới kiểu mẫu năm 2024", STAMP, last="J")
    one.blank()
    head(one)
    for i, m in enumerate(AN_BINH_PL01, 1):
        put(one, cols, m, i, "Xã An Bình", file_says={"field": "ntm"})
    one.add("total", {"A": "Tổng cộng: 07 mô hình (tập thể: 05, cá nhân: 02)"}, merge=["A:G"], bold=True)
    one.blank()
    signature(one, ["Nơi nhận:", "- Ban Dân vận Huyện ủy,", "- Lưu VPĐU."], ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"], "Hà Văn Nhuận", "G")

    three = Sheet("PL 03", widths=widths)
    party_head(three, "ĐẢNG ỦY XÃ AN BÌNH", "An Bình, ngày 04 tháng 3 năm 2024")
    title(three, "PHỤ LỤC 03", "Tổng hợp đăng ký mô hình “Dân vận khéo” trên các lĩnh vực khác năm 2024", STAMP, last="J")
    three.blank()
    head(three)
    n = 0
    for roman, label, code in [("I", "Lĩnh vực phát triển kinh tế", "kinh-te"), ("II", "Lĩnh vực văn hóa - xã hội", "van-hoa-xa-hoi"),
                               ("III", "Lĩnh vực quốc phòng - an ninh; tôn giáo - dân tộc", "quoc-phong-an-ninh"),
                               ("IV", "Lĩnh vực xây dựng hệ thống chính trị", "he-thong-chinh-tri"), ("V", "Lĩnh vực chuyển đổi số", "chuyen-doi-so")]:
        three.add("section", {"A": roman, "B": label}, merge=["B:J"], bold=True)
        for m in [m for m in AN_BINH_PL03 if m["field"] == code]:
            n += 1
            put(three, cols, m, n, "Xã An Bình", file_says={"field": code})
    three.add("total", {"B": "Tổng số: 08 mô hình"}, bold=True)
    three.blank()
    signature(three, [], ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"], "Hà Văn Nhuận", "G")

    lists = Sheet("DM", hidden=True)
    for text in ["Mới", "Duy trì", "Tập thể", "Cá nhân"]:
        lists.add("other-table", {"A": text}, also=["note", "unclear"])
    one.validations.append(("H13:H30", "DM!$A$1:$A$2"))
    return File("0304_PL01_PL03_xa An Binh.xlsx", "xlsx", [one, three, lists], xlsx([one, three, lists]), sender="Xã An Bình",
                messy="Two sheets (Phụ lục 01 and 03) and a hidden drop-down list; Party letterhead; two-row merged header and a (1) (2) (3) row; Tập thể/Cá nhân with names, Mới/Duy trì with x; field sections; totals, Nơi nhận, signature; “Tiếp tục từ năm 2022” in the notes")


def hlhpn():
    cols = dict(zip("ABCDEFGHI", ["ordinal", "field", "name", "content", "subject", "cx", "ix", "origin", "since"]))
    s = Sheet("Sheet1", widths=dict(A=5, B=16, C=30, D=44, E=24, F=8, G=8, H=10, I=10))
    state_head(s, "HỘI LHPN THÀNH PHỐ", "HỘI LHPN HUYỆN AN LẠC", "An Lạc, ngày 05 tháng 3 năm 2024")
    s.blank()
    title(s, "BIỂU ĐĂNG KÝ", "CÁC MÔ HÌNH \"DÂN VẬN KHÉO\" NĂM 2024")
    s.blank(2)
    r = s.add("header", {"A": "STT", "B": "Lĩnh vực", "C": "Tên mô hình DVK", "D": "Nội dung đăng ký", "E": "Đơn vị, cá nhân thực hiện",
                         "F": "Đối tượng", "H": "Mới/ Duy trì", "I": "Năm bắt đầu"}, merge=["F:G"], bold=True, center=True)
    s.add("header", {"F": "Tập thể", "G": "Cá nhân"}, bold=True, center=True)
    for letter in "ABCDEHI":
        s.merges.append(f"{letter}{r}:{letter}{r + 1}")
    for i, m in enumerate(HLHPN, 1):
        m = {**m, "mark": "X" if i % 3 else "x "}
        put(s, cols, m, i, "Hội Liên hiệp Phụ nữ huyện")
    s.add("total", {"B": "Tổng:", "C": "11 mô hình", "F": 9, "G": 2}, bold=True)
    s.blank()
    s.add("note", {"A": "Ghi chú: Hội LHPN huyện chỉ tổng hợp các mô hình đã được Ban Thường vụ Hội thống nhất."}, merge=["A:I"], italic=True)
    signature(s, ["NGƯỜI LẬP BIỂU", "(ký, ghi rõ họ tên)"], ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], "Tạ Thị Bích Nhàn", "F")
    return File("0305_Hoi LHPN huyen - dang ky DVK 2024.xls", "xls", [s], xls([s]), sender="Hội Liên hiệp Phụ nữ huyện",
                messy="True old .xls; shuffled columns (field before name); Tập thể/Cá nhân as x, X, “x ”, the subject in a column of its own; origin as words and the year it began; counts in the total row; straight quotes in the title")


def cong_an():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "content", "collective", "individual", "period", "origin"]))
    s = Sheet("Biểu 1")
    state_head(s, "CÔNG AN THÀNH PHỐ", "CÔNG AN HUYỆN AN LẠC", "An Lạc, ngày 06 tháng 3 năm 2024", right="E")
    title(s, "ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024", last="G")
    s.blank()
    s.add("header", {"A": "Số TT", "B": "Mô hình", "C": "Nội dung, biện pháp", "D": "Tập thể thực hiện", "E": "Cá nhân thực hiện",
                     "F": "Thời gian hoàn thành", "G": "Tình trạng (mới/ tiếp tục)"}, bold=True)
    dates = [Date(2024, 6, 30), Date(2024, 11, 1, "mm/yyyy"), Date(2024, 4, 15), Date(2024, 9, 5), Date(2024, 12, 1, "mm/yyyy"),
             Date(2024, 10, 31), Date(2024, 8, 19)]
    words = ["Mới", "Tiếp tục", "Mới", "Tiếp tục", "mới", "Mới", "Mới"]
    n = 0
    for label, code in [("I. LĨNH VỰC QUỐC PHÒNG - AN NINH", "quoc-phong-an-ninh"), ("II- CHUYỂN ĐỔI SỐ", "chuyen-doi-so"),
                        ("III. KINH TẾ", "kinh-te"), ("IV/ XÂY DỰNG HỆ THỐNG CHÍNH TRỊ", "he-thong-chinh-tri")]:
        s.add("section", {"A": label}, merge=["A:G"], bold=True)
        for i, m in enumerate(CONG_AN):
            if m["field"] == code:
                n += 1
                put(s, cols, {**m, "period": dates[i], "origin_words": words[i]}, n, "Công an huyện", file_says={"field": code})
    s.blank()
    s.add("signature", {"E": "KT. TRƯỞNG CÔNG AN HUYỆN"}, also=["note"])
    s.add("signature", {"E": "PHÓ TRƯỞNG CÔNG AN HUYỆN"}, also=["note"])
    s.blank(3)
    s.add("signature", {"E": "Thượng tá Đoàn Mạnh Tiệp"}, also=["note"])
    return File("0306_Bieu dang ky mo hinh - Cong an huyen.ods", "ods", [s], ods([s]), sender="Công an huyện",
                messy="OpenDocument; State letterhead; sections I. / II- / IV/ across the sheet; real date cells shown as dd/mm/yyyy and as mm/yyyy; “Tiếp tục” for Duy trì")


def hoa_lac():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "subject", "field", "origin", "content", "goal"]))
    s = Sheet("0307_Đăng ký mô hình DVK xã Hoà Lạc")
    s.add("letterhead", ["ĐẢNG ỦY XÃ HOÀ LẠC"])
    s.add("letterhead", ["KHỐI DÂN VẬN"])
    s.blank()
    s.add("title", ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"])
    s.add("header", ["TT", "Tên mô hình, công trình", "Chủ thể", "Lĩnh vực", "Loại hình (mới, duy trì)", "Nội dung", "Mục tiêu"])
    for i, m in enumerate(HOA_LAC, 1):
        put(s, cols, m, i, "Xã Hòa Lạc")
    s.add("total", ["", "Cộng: 8 mô hình"])
    return File("0307_Đăng ký mô hình DVK xã Hoà Lạc.csv", "csv", [s], delimited(s, ",", "utf-8", b"\xef\xbb\xbf"), sender="Xã Hòa Lạc",
                text_table=(",", "utf-8-sig"), messy="Comma-separated UTF-8 with BOM; “Hoà Lạc” for the list's “Hòa Lạc”; letterhead records; quotes inside a field; “Duy trì từ năm 2021” in the column of words")


def vinh_phong():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "content", "place", "subject", "origin", "since"]))
    s = Sheet("Sheet1", widths=dict(A=5, B=34, C=44, D=22, E=22, F=10, G=8))
    s.blank()
    s.add("header", {"A": "Stt", "B": "Tên mô hình \"Dân vận khéo\"", "C": "Nội dung thực hiện", "D": "Địa điểm", "E": "Đơn vị/cá nhân đảm nhận",
                     "F": "Phân loại", "G": "Từ năm"}, bold=True, center=True)
    for i, m in enumerate(VINH_PHONG, 1):
        put(s, cols, {**m, "origin_words": {"new": "Xây dựng mới", "continued": "Duy trì"}[m["origin"]]}, i, "Xã Vĩnh Phong")
        if i == 3:
            s.blank(2)
    for n in (7, 8, 9, 10):
        s.add("blank-name", {"A": n})
    s.blank(3)
    s.add("note", {"B": "Số điện thoại liên hệ: 0900 000 017 (đ/c văn phòng)"}, also=["signature"], italic=True)
    return File("0308_DK DVK Vinh Phong (ban chinh thuc).xlsx", "xlsx", [s], xlsx([s]), sender="Xã Vĩnh Phong",
                messy="No letterhead, no title: the unit stands in the file name only; empty first row, blank rows inside the table, four numbered rows with nothing in them; no column of fields")


def co_quan():
    cols = dict(zip("ABCDEFGHIJ", ["ordinal", "unit", "name", "field", "collective", "individual", "content", "period", "new", "cont"]))
    s = Sheet("Tong hop", widths=dict(A=5, B=16, C=30, D=10, E=20, F=20, G=40, H=16, I=6, J=8))
    party_head(s, "ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "An Lạc, ngày 11 tháng 3 năm 2024", right="G")
    title(s, "TỔNG HỢP ĐĂNG KÝ", "mô hình Dân vận khéo năm 2024 của các cơ quan, đơn vị", last="J")
    r = s.add("header", {"A": "TT", "B": "Đơn vị", "C": "Mô hình đăng ký", "I": "Phân loại"}, merge=["C:H", "I:J"], bold=True, center=True)
    s.add("header", {"C": "Tên gọi", "D": "Lĩnh vực", "E": "Chủ thể", "G": "Nội dung chủ yếu", "H": "Thời gian", "I": "Mới", "J": "Tiếp tục"},
          merge=["E:F"], bold=True, center=True)
    s.add("header", {"E": "Tập thể", "F": "Cá nhân"}, bold=True, center=True)
    for letter in "AB":
        s.merges.append(f"{letter}{r}:{letter}{r + 2}")
    for letter in "CDGHIJ":
        s.merges.append(f"{letter}{r + 1}:{letter}{r + 2}")
    n = 0
    for unit, words, models in CO_QUAN:
        first = s.at + 1
        for i, m in enumerate(models):
            n += 1
            put(s, cols, {**m, "unit_words": words if i == 0 else None, "mark": "√"}, n, unit)
        if len(models) > 1:
            s.merges.append(f"B{first}:B{s.at}")
    s.add("total", {"C": "Cộng", "I": 7, "J": 4}, bold=True)
    signature(s, [], ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"], "Khúc Thừa Lãm", "G")
    return File("0311_TONG HOP KHOI CO QUAN.xlsx", "xlsx", [s], lo_xlsx([s]), sender=None, units=[u for u, _, _ in CO_QUAN],
                messy="Written by LibreOffice; one file carries five units, named by abbreviations in a column whose cells are merged downwards; header of three rows; marks are √; the sender (Đảng ủy Khối) is not in the unit list",
                outcome="imported, 5 units; sender null")


def cum_2():
    cols = dict(zip("ABCDEFGHI", ["ordinal", "name", "collective", "individual", "field", "content", "goal", "new", "cont"]))
    words = {"kinh-te": "Kinh tế", "van-hoa-xa-hoi": "Văn hóa, xã hội", "quoc-phong-an-ninh": "Quốc phòng, an ninh",
             "he-thong-chinh-tri": "Xây dựng hệ thống chính trị", "chuyen-doi-so": "Chuyển đổi số"}
    s = Sheet("Cụm 2", widths=dict(A=5, B=30, C=20, D=20, E=16, F=40, G=28, H=6, I=8))
    s.add("letterhead", {"A": "CỤM THI ĐUA SỐ 2", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"}, merge=["A:C", "F:H"], bold=True)
    s.add("letterhead", {"A": "Xã Quang Phú (Cụm trưởng)", "F": "Quang Phú, ngày 12/3/2024"}, merge=["A:C", "F:H"], also=["title"])
    s.blank()
    title(s, "BIỂU TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” CỦA CỤM NĂM 2024")
    r = s.add("header", {"A": "STT", "B": "Tên mô hình", "C": "Người/đơn vị thực hiện", "E": "Lĩnh vực", "F": "Nội dung", "G": "Dự kiến kết quả, chỉ tiêu",
                         "H": "Mới", "I": "Duy trì"}, merge=["C:D"], bold=True, center=True)
    s.add("header", {"C": "Tập thể", "D": "Cá nhân"}, bold=True, center=True)
    for letter in "ABEFGHI":
        s.merges.append(f"{letter}{r}:{letter}{r + 1}")
    for roman, (unit, models) in zip(["I", "II", "III"], CUM_2):
        s.add("unit-heading", {"A": roman, "B": f"{unit.upper()} ({len(models):02d} mô hình)"}, merge=["B:I"], bold=True)
        for i, m in enumerate(models, 1):
            number = i if i == 1 else Formula(f"=A{s.at}+1", i)
            put(s, cols, {**m, "field_words": words[m["field"]], "accept": {"goal": [None], "expected": [m["goal"]]}}, number, unit)
    first = r + 2
    s.add("total", {"A": "TỔNG CỘNG", "H": Formula(f'=COUNTIF(H{first}:H{s.at},"x")', 5), "I": Formula(f'=COUNTIF(I{first}:I{s.at},"x")', 4)},
          merge=["A:G"], bold=True)
    s.blank()
    signature(s, ["Nơi nhận:", "- Như trên,", "- Các xã trong cụm."], ["CỤM TRƯỞNG"], "Trịnh Công Bằng", "F")
    return File("0312_Cum thi dua so 2.xls", "xls", [s], lo_xls([s]), sender="Xã Quang Phú", accept_sender=[None], units=[u for u, _ in CUM_2],
                messy="Old .xls written by LibreOffice; unit heading rows with counts; ordinal numbers and totals are formulas; sent by one of the three communes for all",
                outcome="imported, 3 units")


def tan_hong(second=False):
    cols = dict(zip("ABCDEFGH", ["ordinal", "field", "name", "subject", "goal", "content", "period", "note"]))
    words = {"ntm": "Xây dựng nông thôn mới kiểu mẫu", "kinh-te": "Phát triển kinh tế", "van-hoa-xa-hoi": "Văn hóa - xã hội", "he-thong-chinh-tri": "Xây dựng HTCT"}
    models = [dict(m) for m in TAN_HONG]
    if second:
        models[1].update(goal=data.TAN_HONG_CHANGED["mt"], period=data.TAN_HONG_CHANGED["tg"])
        models = [m for m in models if m["name"] != TAN_HONG_DROPPED]
        models.insert(4, dict(TAN_HONG_ADDED))
    s = Sheet("Đăng ký", widths=dict(A=5, B=18, C=32, D=20, E=28, F=42, G=16, H=14))
    party_head(s, "ĐẢNG ỦY XÃ TÂN HỒNG", f"Tân Hồng, ngày {'20' if second else '14'} tháng 3 năm 2024", right="F")
    title(s, "BẢNG ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024" + (" (LẦN 2)" if second else ""), last="H")
    if second:
        s.add("title", {"A": "(thay thế bảng đăng ký gửi ngày 14/3/2024)"}, merge=["A:H"], italic=True, also=["note", "letterhead"])
    s.blank()
    s.add("header", {"A": "TT", "B": "Thuộc lĩnh vực", "C": "Tên mô hình", "D": "Tập thể/cá nhân thực hiện", "E": "Chỉ tiêu phấn đấu",
                     "F": "Cách làm", "G": "Thời gian", "H": "Ghi chú"}, bold=True, center=True)
    n = 0
    for label, origin in [("A. MÔ HÌNH MỚI", "new"), ("B. MÔ HÌNH DUY TRÌ", "continued")]:
        s.add("section", {"A": label}, merge=["A:H"], bold=True)
        for m in models:
            if m["origin"] == origin:
                n += 1
                put(s, cols, {**m, "field_words": words[m["field"]], "accept": {"content": [None], "method": [m["content"]]}}, n, "Xã Tân Hồng",
                    file_says={"origin": origin})
    s.blank()
    signature(s, ["Nơi nhận:", "- BDV Huyện ủy;", "- Lưu."], ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"], "Cao Xuân Thiệu", "F")
    if second:
        return File("0320_Xa Tan Hong dang ky DVK 2024 lan 2.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Tân Hồng", version="replaces",
                    of="0314_Xa Tan Hong dang ky DVK 2024.xlsx",
                    messy="Later version (“LẦN 2”, “thay thế”): one model added, one changed (goal and time), one no longer there",
                    outcome="imported, replaces the file of 14/3")
    return File("0314_Xa Tan Hong dang ky DVK 2024.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Tân Hồng",
                messy="Sections “A. MÔ HÌNH MỚI”, “B. MÔ HÌNH DUY TRÌ”; field as a column of words; renamed columns (Cách làm, Chỉ tiêu phấn đấu); one column “Tập thể/cá nhân thực hiện”",
                outcome="imported, then replaced")


def quan_su():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "collective", "individual", "field", "origin", "content"]))
    s = Sheet("0309")
    s.add("letterhead", ["Đơn vị: Ban Chỉ huy Quân sự huyện"], also=["title"])
    s.add("title", ["ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024"])
    s.blank()
    s.add("header", ["TT", "Tên mô hình", "Tập thể", "Cá nhân", "Lĩnh vực", "Hình thức", "Nội dung"])
    for i, m in enumerate(QUAN_SU, 1):
        put(s, cols, m, i, "Ban Chỉ huy Quân sự huyện")
    s.blank()
    s.add("signature", ["", "", "", "", "CHỈ HUY TRƯỞNG"], also=["note"])
    s.add("signature", ["", "", "", "", "Trung tá Lã Quang Huy"], also=["note"])
    return File("0309_BCHQS huyen dang ky DVK.txt", "csv", [s], delimited(s, "\t", "utf-16-le", b"\xff\xfe"), sender="Ban Chỉ huy Quân sự huyện",
                text_table=("\t", "utf-16"), messy="Excel's “Unicode text”: UTF-16, tabs, .txt; “Đơn vị: …” line; subject cells empty on one side")


def an_lac():
    cols = dict(zip("ABCDEFGHI", ["ordinal", "name", "collective", "individual", "content", "goal", "period", "new", "cont"]))
    clean = [{**m, "content": m["content"].replace("<br>", "\n")} for m in AN_LAC]
    s = Sheet("Tong hop DVK thi tran An Lac")
    party_head(s, "ĐẢNG ỦY THỊ TRẤN AN LẠC", "An Lạc, ngày 11 tháng 3 năm 2024", right="F")
    s.blank()
    title(s, "TỔNG HỢP MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO” NĂM 2024")
    r = s.add("header", {"A": "TT", "B": "Tên mô hình,\nđiển hình", "C": "Chủ thể", "E": "Nội dung & cách làm", "F": "Mục tiêu", "G": "Thời gian",
                         "H": "Mới", "I": "Duy trì"}, merge=["C:D"], bold=True)
    s.add("header", {"C": "Tập thể", "D": "Cá nhân"}, bold=True)
    for letter in "ABEFGHI":
        s.merges.append(f"{letter}{r}:{letter}{r + 1}")
    parts = [("A. MÔ HÌNH", "mo-hinh", clean, [("I. Chỉnh trang, hiện đại hóa đô thị", "do-thi"), ("II. Chuyển đổi số", "chuyen-doi-so"), ("III. Văn hóa - xã hội", "van-hoa-xa-hoi")]),
             ("B. ĐIỂN HÌNH", "dien-hinh", AN_LAC_DIEN_HINH, [("I. Chỉnh trang, hiện đại hóa đô thị", "do-thi"), ("II. Văn hóa - xã hội", "van-hoa-xa-hoi")])]
    for label, kind, models, sections in parts:
        s.add("section", {"A": label}, merge=["A:I"], bold=True)
        n = 0
        for text, code in sections:
            s.add("section", {"A": text}, merge=["A:I"], bold=True)
            for m in [m for m in models if m["field"] == code]:
                n += 1
                put(s, cols, m, n, "Thị trấn An Lạc", file_says={"field": code, "kind": kind})
    s.add("total", {"A": "Tổng cộng: 06 mô hình, 02 điển hình"}, merge=["A:I"], bold=True)
    signature(s, ["Nơi nhận:", "- BDV Huyện ủy", "- Lưu VP"], ["T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ"], "Dư Quang Nhã", "F")
    return File("0311_Tong hop DVK thi tran An Lac.xls", "html", [s], excel_html(s), sender="Thị trấn An Lạc", one_table=True,
                messy="HTML table saved as .xls (rowspan, colspan, &amp;amp;, &amp;nbsp;, &lt;br&gt;); sections A/B for mô hình and điển hình, fields I, II below them; numbering restarts")


def ldld():
    cols = dict(zip("ABCDEFGHIJK", ["ordinal", "name", "situation", "goal", "content", "place", "forces", "period", "expected", "extra:Khả năng duy trì, nhân rộng", "subject"]))
    s = Sheet("Biểu mẫu")
    s.add("title", {"A": "BIỂU MẪU ĐĂNG KÝ CÁC MÔ HÌNH “DÂN VẬN KHÉO”\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN AN LẠC NĂM 2024"}, merge=["A:K"], bold=True, also=["letterhead"])
    s.add("header", ["STT", "Tên mô hình", "Thực trạng, lý do xây dựng mô hình", "Mục tiêu, tiêu chí", "Nội dung, cách thức thực hiện", "Địa bàn, đối tượng", "Lực lượng thực hiện",
                     "Thời gian, nguồn lực thực hiện", "Sản phẩm, kết quả đầu ra", "Khả năng duy trì, nhân rộng", "Chủ thể thực hiện"], bold=True)
    for i, m in enumerate(LDLD, 1):
        put(s, cols, {**m, "accept": {"resources": [m["period"]], "expected": [None], "result": [m["expected"]]}}, i, "Liên đoàn Lao động huyện")
    return File("0312_LDLD huyen - bieu mau DVK.xls", "xml", [s], spreadsheet_xml([s]), sender="Liên đoàn Lao động huyện",
                messy="XML Spreadsheet 2003 saved as .xls; eleven wide columns as a ward's portal exports them (Thực trạng, Lực lượng, Kết quả đầu ra …); title of two lines in one cell; no letterhead, totals or signature")


def dong_hung():
    cols = dict(zip("ABCDEF", ["ordinal", "name", "field", "subject", "new", "cont"]))
    s = Sheet("Sheet1", widths=dict(A=5, B=44, C=10, D=30, E=8, F=8))
    party_head(s, "ĐẢNG ỦY XÃ ĐỒNG HƯNG", "Đồng Hưng, ngày 12/3/2024", right="D")
    title(s, "Danh mục mô hình Dân vận khéo năm 2024", last="F")
    s.blank()
    s.add("header", ["TT", "TÊN MÔ HÌNH", "LĨNH VỰC", "ĐƠN VỊ THỰC HIỆN", "MỚI", "DUY TRÌ"], bold=True, center=True)
    for i, (name, who, words, code, origin) in enumerate(DONG_HUNG_HUYEN, 1):
        m = data.M(name, t=who, o=origin, field_words=words)
        m["field"] = code
        put(s, cols, m, i, "Xã Đồng Hưng")
    s.add("total", {"B": "Tổng", "E": 12, "F": 10}, bold=True)
    signature(s, [], ["TM. ĐẢNG ỦY", "BÍ THƯ"], "Ứng Văn Hoạt", "D")
    return File("0312_Xa Dong Hung dang ky dan van kheo.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Đồng Hưng",
                messy="22 short lines; the file name has no diacritics and fits two communes (Đông Hưng, Đồng Hưng): only the letterhead tells; abbreviations NTM, KT, VHXH, QPAN, HTCT, CĐS")


def dong_hung_2():
    cols = dict(zip("BCDEFG", ["name", "subject", "content", "origin", "since", "field"]))
    words = {"kinh-te": "2.3.2 Phát triển kinh tế", "van-hoa-xa-hoi": "2.3.3 Văn hóa - xã hội", "quoc-phong-an-ninh": "2.3.4 Quốc phòng - an ninh; tôn giáo - dân tộc",
             "chuyen-doi-so": "2.3.1 Chuyển đổi số", "he-thong-chinh-tri": "2.3.5 Xây dựng hệ thống chính trị"}
    s = Sheet("DVK", widths=dict(A=2, B=36, C=26, D=44, E=12, F=8, G=30))
    s.add("letterhead", {"B": "Đơn vị: Xã Đông Hưng"}, bold=True, also=["title"])
    s.blank()
    s.add("title", {"B": "BIỂU ĐĂNG KÝ DÂN VẬN KHÉO 2024"}, bold=True)
    s.blank()
    s.add("header", {"B": "Mô hình", "C": "Chủ thể", "D": "Nội dung", "E": "Mới/duy trì", "F": "Năm", "G": "Nhóm nội dung theo Hướng dẫn"}, bold=True)
    for i, m in enumerate(DONG_HUNG_DONG, 1):
        put(s, cols, {**m, "origin_words": {"new": "Mới", "continued": "Duy trì"}[m["origin"]], "field_words": words[m["field"]]}, i, "Xã Đông Hưng")
        s.blank()
    return File("0313_Dong Hung.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Đông Hưng",
                messy="The other Dong Hung, by a “Đơn vị:” line; table starts in column B, no ordinal column, an empty row after every model; fields with the guidance's numbers (2.3.2 …)")


def archive():
    def words(m):
        return {"kinh-te": "Kinh tế", "van-hoa-xa-hoi": "Văn hóa - Xã hội", "quoc-phong-an-ninh": "An ninh - Quốc phòng", "he-thong-chinh-tri": "Xây dựng Đảng và HTCT",
                "chuyen-doi-so": "Chuyển đổi số"}[m["field"]]
    cols = dict(zip("ABCDEFGHI", ["ordinal", "name", "subject", "field", "content", "goal", "new", "cont", "responsible"]))

    def mttq_sheet(name, hidden=False):
        s = Sheet(name, hidden=hidden, widths=dict(A=5, B=30, C=24, D=16, E=40, F=20, G=6, H=8, I=20))
        s.add("letterhead", {"A": "ỦY BAN MTTQ VIỆT NAM HUYỆN AN LẠC"}, merge=["A:C"], bold=True)
        s.add("letterhead", {"A": "BAN THƯỜNG TRỰC", "E": "An Lạc, ngày 13 tháng 3 năm 2024"}, merge=["A:C", "E:G"])
        title(s, "ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” 2024")
        s.add("header", ["TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Nội dung", "Mục tiêu", "Mới", "Duy trì", "Người phụ trách"], bold=True)
        for i, m in enumerate(MTTQ, 1):
            put(s, cols, {**m, "field_words": words(m)}, i, "Ủy ban MTTQ Việt Nam huyện")
        s.add("total", {"B": "Cộng: 05 mô hình"}, bold=True)
        return s

    one = mttq_sheet("Chinh thuc")
    copy_ = mttq_sheet("Chinh thuc (2)", hidden=True)
    rows = sorted([(r["row"], r["text"]) for r in copy_.set_aside] + [(r, line_of(copy_, r)) for r in copy_.imported])
    copy_.set_aside = [{"row": r, "reason": "hidden-copy", "text": t, **({"alsoFine": [x["reason"] for x in one.set_aside if x["row"] == r]} if r not in one.imported else {})}
                       for r, t in rows]
    copy_.imported, copy_.models = [], []

    cols = dict(zip("ABCDEFG", ["ordinal", "name", "content", "collective", "individual", "field", "origin"]))
    two = Sheet("Huyện đoàn", widths=dict(A=5, B=34, C=44, D=22, E=22, F=16, G=12))
    state_head(two, "THÀNH ĐOÀN", "BCH ĐOÀN HUYỆN AN LẠC", "An Lạc, ngày 12 tháng 3 năm 2024", right="E")
    title(two, "ĐĂNG KÝ “DÂN VẬN KHÉO” NĂM 2024", "Đơn vị: Huyện đoàn An Lạc", last="G")
    two.set_aside[-1]["alsoFine"] = ["letterhead"]
    two.add("header", ["TT", "Tên công trình, mô hình", "Nội dung", "Tập thể", "Cá nhân", "Lĩnh vực", "Mới / Tiếp nối"], bold=True)
    for i, m in enumerate(HUYEN_DOAN, 1):
        put(two, cols, {**m, "field_words": words(m), "origin_words": {"new": "Mới", "continued": "Tiếp nối"}[m["origin"]]}, i, "Huyện đoàn")
    signature(two, [], ["TM. BAN THƯỜNG VỤ", "BÍ THƯ"], "Lò Thanh Hưng", "E")
    name = "0313_MTTQ va Huyen doan.zip"
    members = [File(f"{name}/Huyen doan - DVK.xls", "xls", [two], xls([two]), sender="Huyện đoàn", container=name),
               File(f"{name}/MTTQ huyen.xlsx", "xlsx", [one, copy_], xlsx([one, copy_]), sender="Ủy ban MTTQ Việt Nam huyện", container=name)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for m in members:
            z.writestr(zipfile.ZipInfo(m.path.split("/", 1)[1], (2024, 3, 13, 9, 0, 0)), m.payload, zipfile.ZIP_DEFLATED)
    return File(name, "zip", [], out.getvalue(), members=members,
                messy="Archive of two workbooks: an .xlsx with a hidden copy of its sheet, a true .xls; “Tiếp nối” for Duy trì; “An ninh - Quốc phòng”, “Xây dựng Đảng và HTCT”",
                outcome="both imported; the hidden sheet set aside")


def line_of(s, row):
    return " ".join(str(v) for v in s.rows[row - 1].values())[:80]


def nong_dan():
    cols = dict(zip("ABCDEFGHIJK", ["ordinal", "name", "field", "cx", "ix", "subject", "content", "period", "new", "cont", "responsible"]))
    cols["L"] = "extra:SĐT"
    guide = Sheet("Hướng dẫn")
    for i, text in enumerate(["HƯỚNG DẪN GHI BIỂU", "1. Cột Tên mô hình: ghi ngắn gọn, dễ nhớ.", "2. Cột Lĩnh vực: ghi theo Hướng dẫn của Ban Dân vận Thành ủy.",
                              "3. Đánh dấu x vào cột Tập thể hoặc Cá nhân, Mới hoặc Duy trì.", "4. Gửi về Văn phòng trước ngày 20/3/2024."]):
        guide.add("note", {"A": text}, bold=i == 0, also=["title", "other-table"])
    s = Sheet("Biểu đăng ký", widths=dict(A=5, B=30, C=16, D=7, E=7, F=24, G=40, H=16, I=6, J=6, K=18, L=14))
    s.add("letterhead", {"A": "Đơn vị: Hội Nông dân huyện"}, merge=["A:C"], bold=True, also=["title"])
    title(s, "BIỂU ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024", last="L")
    r = s.add("header", {"A": "TT", "B": "Tên mô hình", "C": "Lĩnh vực", "D": "Chủ thể", "G": "Nội dung thực hiện", "H": "Thời gian (quý)", "I": "Loại", "K": "Cán bộ phụ trách", "L": "SĐT"},
              merge=["D:F", "I:J"], bold=True, center=True)
    s.add("header", {"D": "Tập thể", "E": "Cá nhân", "F": "Tên tập thể, cá nhân", "I": "Mới", "J": "Duy trì"}, bold=True, center=True)
    for letter in "ABCGHKL":
        s.merges.append(f"{letter}{r}:{letter}{r + 1}")
    s.add("numbering", list(range(1, 13)), italic=True, center=True)
    for i, m in enumerate(NONG_DAN, 1):
        put(s, cols, m, i, "Hội Nông dân huyện")
    s.blank()
    s.add("note", {"A": "* Ghi chú: số liệu tính đến ngày 15/3/2024"}, italic=True)
    return File("0315_Hoi Nong dan huyen.xlsm", "xlsm", [guide, s], xlsm([guide, s], nfd=True), sender="Hội Nông dân huyện", encoding="nfd",
                messy="Macro-enabled type (no macro inside); all text in decomposed Unicode; first sheet holds guidance only; x for Tập thể/Cá nhân plus a column of names; numbering row of plain numbers; a telephone column")


def minh_duc(more=False):
    cols = dict(zip("ABCDEFGH", ["ordinal", "name", "collective", "individual", "content", "goal", "new", "cont"]))
    s = Sheet("PL01", widths=dict(A=5, B=30, C=22, D=22, E=44, F=26, G=6, H=8))
    party_head(s, "ĐẢNG ỦY XÃ MINH ĐỨC", f"Minh Đức, ngày {'22' if more else '18'} tháng 3 năm 2024", right="E")
    title(s, "PHỤ LỤC 01" + (" (BỔ SUNG)" if more else ""), "Đăng ký" + (" bổ sung" if more else "") + " mô hình “Dân vận khéo” xây dựng xã nông thôn mới kiểu mẫu", last="H")
    r = s.add("header", {"A": "TT", "B": "Tên mô hình", "C": "Chủ thể", "E": "Nội dung", "F": "Kết quả cần đạt", "G": "Mới", "H": "Duy trì"}, merge=["C:D"], bold=True, center=True)
    s.add("header", {"C": "Tập thể", "D": "Cá nhân"}, bold=True, center=True)
    for letter in "ABEFGH":
        s.merges.append(f"{letter}{r}:{letter}{r + 1}")
    for i, m in enumerate(MINH_DUC_MORE if more else MINH_DUC, 1):
        both = m.get("both")
        row = put(s, cols, m, i, "Xã Minh Đức", file_says={"field": "ntm"}, cells={"G": "x"} if both else None)
        want = s.models[-1]
        want.setdefault("accept", {})["expected"] = [want["goal"]]
        want["accept"]["goal"] = [None]
        if both:
            want.pop("origin")
            want["needsReview"] = [{"field": "origin"}]
        if m.get("nd2"):
            s.add("imported", {"E": m["nd2"]})
            s.merges += [f"{letter}{row}:{letter}{row + 1}" for letter in "ABCDFGH"]
            joined = want["content"] + "\n" + m["nd2"]
            want["accept"]["content"] = [joined.replace("\n", " ")]
            want["content"] = joined
    s.add("total", {"A": f"Tổng: {len(MINH_DUC_MORE if more else MINH_DUC):02d} mô hình"}, merge=["A:H"], bold=True)
    signature(s, [], ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"], "Mạc Thị Lan Hương", "E")
    if more:
        return File("0322_Xa Minh Duc bo sung.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Minh Đức", version="supplements", of="0318_Xa Minh Duc.xlsx",
                    messy="“Bổ sung”: two more models, the first list stays", outcome="imported, supplements the file of 18/3")
    return File("0318_Xa Minh Duc.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Minh Đức",
                messy="Models over two rows: all cells merged downwards except the content; one model marked both Mới and Duy trì; field only from the title of Phụ lục 01",
                outcome="imported; `origin` of one model doubtful")


def copy_of_an_binh():
    f = an_binh()
    f.path, f.status, f.version, f.of = "0318_Copy of PL01_PL03_xa An Binh (1).xlsx", "duplicate", "first", None
    f.duplicate_of = "0304_PL01_PL03_xa An Binh.xlsx"
    f.messy, f.outcome = "Byte for byte the file of 4/3 under another name", "duplicate; nothing changes"
    return f


def phuc_lam():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "collective", "individual", "content", "new", "cont"]))
    s = Sheet("Sheet1", widths=dict(A=5, B=32, C=22, D=20, E=44, F=6, G=8))
    party_head(s, "ĐẢNG ỦY XÃ PHÚC LÂN", "ngày 19 tháng 3 năm 2024", right="E")
    title(s, "BIỂU ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", last="G")
    s.add("header", ["TT", "Tên mô hình", "Tập thể", "Cá nhân", "Nội dung", "Mới", "Duy trì"], bold=True)
    n = 0
    for label, code in [("I. Lĩnh vực kinh tế", "kinh-te"), ("II- VĂN HÓA - XÃ HỘI", "van-hoa-xa-hoi"), ("III. Quốc phòng, an ninh", "quoc-phong-an-ninh")]:
        s.add("section", {"A": label}, merge=["A:G"], bold=True)
        for m in [m for m in PHUC_LAM if m["field"] == code]:
            n += 1
            put(s, cols, m, n, "Xã Phúc Lâm", file_says={"field": code})
    for m in s.models:
        m["accept"] = {"unit": [None]}
        m["needsReview"] = [{"field": "unit", "accept": ["*"]}]
    return File("0319_dang ky mo hinh DVK.xlsx", "xlsx", [s], xlsx([s]), sender="Xã Phúc Lâm", status="review", problems=["similar-unit"],
                accept_sender=[None], messy="The letterhead says “xã Phúc Lân”, a letter away from Xã Phúc Lâm of the list; nothing else names the unit",
                outcome="review (similar-unit): a person confirms the unit")


def ccb():
    cols = dict(zip("ABCDEFG", ["ordinal", "content", "name", "subject", "field", "new", "cont"]))
    s = Sheet("Sheet1", widths=dict(A=5, B=44, C=32, D=26, E=22, F=6, G=8))
    state_head(s, "HỘI CCB THÀNH PHỐ", "HỘI CỰU CHIẾN BINH HUYỆN AN LẠC", "An Lạc, ngày 19/3/2024", right="E")
    title(s, "Đăng ký mô hình “Dân vận khéo” năm 2024", last="G")
    s.blank()
    s.add("header", ["TT", "Nội dung mô hình", "Tên gọi mô hình", "Người thực hiện (tập thể, cá nhân)", "Lĩnh vực đăng ký", "Mới", "Cũ"], bold=True)
    for i, m in enumerate(CCB, 1):
        put(s, cols, {**m, "mark": "X"}, i, "Hội Cựu chiến binh huyện")
    s.add("total", {"A": "Cộng 05 mô hình"}, merge=["A:G"], bold=True)
    s.add("signature", {"E": "T/M BAN CHẤP HÀNH"}, also=["note"])
    s.add("signature", {"E": "CHỦ TỊCH"}, also=["note"])
    return File("0319_Hoi CCB huyen.xls", "xlsx", [s], xlsx([s]), sender="Hội Cựu chiến binh huyện",
                messy="An .xlsx named .xls; content stands before the name (“Nội dung mô hình”, “Tên gọi mô hình”); “Cũ” for Duy trì")


def cau_vang():
    cols = dict(zip("ABCDEFGHIJ", ["ordinal", "name", "field", "collective", "individual", "content", "period", "new", "cont", "note"]))
    s = Sheet("DVK 2024", widths=dict(A=5, B=30, C=16, D=20, E=20, F=40, G=14, H=6, I=8, J=12))
    party_head(s, "ĐẢNG ỦY THỊ TRẤN CẦU VÀNG", "Cầu Vàng, ngày 21 tháng 3 năm 2024", right="F", number="Số 33-BC/ĐU")
    title(s, "BẢNG TỔNG HỢP", "đăng ký mô hình “Dân vận khéo” năm 2024", last="J")
    heads = {"A": "TT", "B": "Tên mô hình", "C": "Lĩnh vực", "D": "Tập thể", "E": "Cá nhân", "F": "Nội dung", "G": "Thời gian", "H": "Mới", "I": "Duy trì", "J": "Ghi chú"}
    s.add("header", heads, bold=True, center=True)
    s.add("numbering", [f"({i})" for i in range(1, 11)], italic=True, center=True)
    s.add("example", {"A": "VD", "B": "Ví dụ: Tuyến đường hoa phụ nữ", "C": "Văn hóa - xã hội", "D": "Hội LHPN thị trấn", "F": "Trồng hoa ven đường", "G": "Quý II", "H": "x"}, italic=True)
    for i, m in enumerate(CAU_VANG, 1):
        row = put(s, cols, m, i, "Thị trấn Cầu Vàng")
        want = s.models[-1]
        if m.get("more"):
            s.add("imported", {"F": m["more"]})
            joined = want["content"] + "\n" + m["more"]
            want["accept"] = {"content": [joined.replace("\n", " ")]}
            want["content"] = joined
        if m.get("unknown_field"):
            want["field"] = None
            want["needsReview"] = [{"field": "field", "code": "unknown-field"}]
        if i == 7:
            s.add("repeated-header", heads, bold=True, center=True)
            s.add("numbering", [f"({i})" for i in range(1, 11)], italic=True, center=True, also=["repeated-header"])
    s.add("blank-name", {"A": 13})
    s.add("total", {"A": "Tổng số", "B": "12 mô hình", "H": 8, "I": 4}, bold=True)
    s.add("note", {"A": "Trong đó: tập thể 10, cá nhân 02"}, merge=["A:J"], italic=True, also=["total"])
    s.blank()
    signature(s, ["Nơi nhận:", "- Ban Dân vận Huyện ủy (b/c),", "- Các chi bộ,", "- Lưu VPĐU."], ["T/M ĐẢNG ỦY", "BÍ THƯ"], "Sái Đình Phương", "F")
    return File("0321_TT Cau Vang dang ky DVK.xlsx", "xlsx", [s], lo_xlsx([s]), sender="Thị trấn Cầu Vàng", accept_status=["review"], problems=["unknown-field"],
                messy="Written by LibreOffice; example row; continuation rows; header and numbering repeated at a page break; one field “Lĩnh vực khác”; an empty numbered row; two rows of totals",
                outcome="imported; `field` of one model doubtful (unknown-field)")


def may():
    cols = dict(zip("ABCDEFG", ["ordinal", "name", "subject", "field", "origin", "content", "period"]))
    s = Sheet("May")
    s.add("letterhead", ["CÔNG TY TNHH MAY AN LẠC"])
    s.add("title", ["Đăng ký mô hình dân vận khéo 2024"])
    s.add("header", ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Mới/Duy trì", "Nội dung", "Thời gian"])
    for i, m in enumerate(MAY, 1):
        put(s, cols, m, i, "Công ty TNHH May An Lạc")
    body = delimited(s, ";", "utf-8")
    return File("0321_May An Lac.csv", "csv", [s], b"\xef\xbb\xbfsep=;\r\n" + body, sender="Công ty TNHH May An Lạc", text_table=(";", "utf-8-sig", 1),
                messy="Semicolons, a “sep=;” line (not counted as a row), semicolons inside quoted fields; “Duy trì (từ 2022)”; “An ninh trật tự” for the field")


def locked():
    target = "0325_Phong GDDT bo sung (mat khau).xlsx"
    payload = lock(xlsx([phuc_lam().sheets[0]]), "anlac2024")
    return File(target, "xlsx", [], payload, status="rejected", problems=["password-protected"], units=[],
                messy="Workbook with a password (“anlac2024”; ECMA-376 agile encryption)", outcome="rejected (password-protected)")


def truncated():
    whole = cum_2().sheets
    payload = xlsx(whole)
    return File("0325_Xa Thai Son DK DVK.xlsx", "xlsx", [], payload[: len(payload) * 3 // 5], status="rejected", problems=["corrupt"], units=[],
                messy="Mail cut off: the last two fifths of the .xlsx are missing", outcome="rejected (corrupt)")


def empty():
    return File("0326_Mau bieu.xlsx", "xlsx", [], xlsx([]), status="rejected", accept_status=["review"], problems=["empty"], units=[],
                messy="A workbook with one empty sheet", outcome="rejected (empty)")


def letter():
    import docx
    d = docx.Document()
    for text in ["ĐẢNG BỘ HUYỆN AN LẠC\nĐẢNG ỦY XÃ QUANG PHÚ", "Kính gửi: Ban Dân vận Huyện ủy",
                 "Thực hiện hướng dẫn của Ban Dân vận Thành ủy, Đảng ủy xã Quang Phú đã đăng ký mô hình “Dân vận khéo” năm 2024 theo biểu chung của Cụm thi đua số 2.",
                 "Đảng ủy xã trân trọng báo cáo./.", "T/M ĐẢNG ỦY\nBÍ THƯ\n\nĐặng Văn Chỉnh"]:
        d.add_paragraph(text)
    d.core_properties.created = d.core_properties.modified = __import__("datetime").datetime(2024, 3, 1, 8)
    out = io.BytesIO()
    d.save(out)
    payload = soffice(repack(out.getvalue()), "docx", "doc", "MS Word 97")
    return File("0326_CV xa Quang Phu.xls", "doc", [], payload, status="rejected", problems=["not-a-spreadsheet"], units=[],
                messy="A letter in old Word format, named .xls", outcome="rejected (not-a-spreadsheet)")


def picture():
    """A small PNG: a grey page with ruled lines."""
    import struct
    import zlib
    w, h = 240, 170
    rows = b"".join(b"\0" + bytes(40 if y % 17 == 0 or x in (20, 110, 180) else 235 - (x * y) % 7 for x in range(w)) for y in range(h))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return File("0327_anh chup bieu dang ky.xlsx", "png", [], png, status="rejected", problems=["not-a-spreadsheet"], units=[],
                messy="A photograph (PNG) named .xlsx", outcome="rejected (not-a-spreadsheet)")


FILES = [an_binh, hlhpn, cong_an, hoa_lac, vinh_phong, quan_su, co_quan, an_lac, cum_2, ldld, dong_hung, dong_hung_2, archive, tan_hong, nong_dan,
         minh_duc, copy_of_an_binh, phuc_lam, ccb, lambda: tan_hong(True), cau_vang, may, lambda: minh_duc(True), locked, truncated, empty, letter, picture]


# ---------------------------------------------------------------- truth, check, table

def leaves(files):
    """The files that are read: the members of an archive instead of it."""
    out = []
    for f in files:
        out += f.members or [f]
    return out


def truth(files):
    entries, register, in_review, withdrawn = [], [], [], []
    for f in leaves(files):
        by_sheet, models = [], []
        for s in f.sheets:
            aside, imported = copy.deepcopy(s.set_aside), list(s.imported)
            if f.status == "duplicate":
                texts = {r["row"]: r["text"] for r in aside}
                aside = [{"row": i, "reason": "duplicate-file", "text": texts.get(i, "")} for i, r in enumerate(s.rows, 1)
                         if i in texts or i in imported]
                imported = []
            by_sheet.append({"sheet": None if f.text_table or f.one_table else s.name, "hidden": s.hidden,
                             "seen": len(imported) + len(aside), "imported": imported, "setAside": aside})
            if f.status not in ("duplicate", "rejected"):
                for m in s.models:
                    m = copy.deepcopy(m)
                    m["source"] = {"file": f.path, "sheet": None if f.text_table or f.one_table else s.name, "row": m["source"]["row"]}
                    models.append(m)
        seen = sum(s["seen"] for s in by_sheet)
        imported = sum(len(s["imported"]) for s in by_sheet)
        entries.append({"path": f.path, **({"container": f.container} if f.container else {}), "status": f.status,
                        **({"acceptStatus": f.accept_status} if f.accept_status else {}), "format": f.format, "encoding": f.encoding,
                        "purpose": f.purpose, "sender": f.sender, **({"acceptSender": f.accept_sender} if f.accept_sender else {}), "units": f.units, "version": {"kind": f.version, "of": f.of},
                        "problems": f.problems, "rows": {"seen": seen, "imported": imported, "setAside": seen - imported},
                        "models": len(models), "sheets": by_sheet})
        if f.duplicate_of:
            entries[-1]["duplicateOf"] = f.duplicate_of
        if f.status == "review":
            in_review += models
        elif f.status == "imported":
            if f.version == "replaces":
                now = {(m["unit"], m["name"]) for m in models}
                withdrawn += [{"unit": m["unit"], "name": m["name"], "by": f.path} for m in register
                              if m["source"]["file"] == f.of and (m["unit"], m["name"]) not in now]
                register = [m for m in register if m["source"]["file"] != f.of]
            register += models
    return {
        "programme": "hai-phong-2024", "seat": "huyen",
        "about": "Truth of samples/inbox, made by make_samples.py from the same tables as the files. A key that is absent is not judged; "
                 "`accept` and `alsoFine` hold other values that are right too. `withdrawn` models may stay in the register only as dropped.",
        "files": entries, "register": register, "inReview": in_review, "withdrawn": withdrawn,
    }


def main():
    INBOX.mkdir(exist_ok=True)
    files = sorted((make() for make in FILES), key=lambda f: f.path)
    from sample_check import check, readme
    if "--check" not in sys.argv:
        for old in INBOX.iterdir():
            old.unlink()
        for f in files:
            (INBOX / f.path).write_bytes(f.payload)
        result = truth(files)
        (HERE / "expected.json").write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        (HERE / "README.md").write_text(readme(files, leaves(files)), encoding="utf-8")
    problems = check(files, leaves(files), INBOX, soffice)
    result = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    print(f"{len(files)} files, {sum(e['models'] for e in result['files'])} models, {len(result['register'])} in the register, "
          f"{len(result['inReview'])} in review; fields: {sorted({m['field'] or '-' for m in result['register']})}")
    for p in problems:
        print("CHECK:", p)
    if _profile:
        shutil.rmtree(_profile, ignore_errors=True)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
