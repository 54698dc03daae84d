#!/usr/bin/python3
"""Regenerate the sample inbox, its truth (expected.json) and its table (README.md).

    /usr/bin/python3 samples/make_samples.py            # everything
    /usr/bin/python3 samples/make_samples.py --check    # only re-read the files there are

Needs openpyxl, xlwt, xlrd, odfpy, python-docx, lxml and LibreOffice (`soffice`). The truth comes from the
tables in sample_data.py while the files are being written, never from a reader.
"""
from __future__ import annotations

import copy
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

from sample_data import *  # noqa: F403
import sample_data as data
from sample_grid import Date, Formula, Sheet, delimited, excel_html, ods, put, repack, spreadsheet_xml, xls, xlsm, xlsx

HERE = pathlib.Path(__file__).parent
INBOX = HERE / "inbox"


class File:
    """One file of the inbox with all that is expected of it."""

    def __init__(self, path, fmt, sheets, payload, *, sender=None, units=None, status="imported", accept_status=(),
                 version="first", of=None, problems=(), encoding="unicode", purpose="registration", messy="", outcome=None,
                 members=None, container=None, text_table=None):
        self.path, self.format, self.sheets, self.payload = path, fmt, sheets, payload
        self.sender, self.status, self.accept_status = sender, status, list(accept_status)
        self.units = units if units is not None else ([sender] if sender else [])
        self.version, self.of, self.problems, self.encoding = version, of, list(problems), encoding
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
    totals = []
    for roman, (unit, models) in zip(["I", "II", "III"], CUM_2):
        s.add("unit-heading", {"A": roman, "B": f"{unit.upper()} ({len(models):02d} mô hình)"}, merge=["B:I"], bold=True)
        for i, m in enumerate(models, 1):
            number = i if i == 1 else Formula(f"=A{s.at}+1", i)
            put(s, cols, {**m, "field_words": words[m["field"]]}, number, unit)
        totals.append(len(models))
    first = r + 2
    s.add("total", {"A": "TỔNG CỘNG", "H": Formula(f'=COUNTIF(H{first}:H{s.at},"x")', 5), "I": Formula(f'=COUNTIF(I{first}:I{s.at},"x")', 4)},
          merge=["A:G"], bold=True)
    s.blank()
    signature(s, ["Nơi nhận:", "- Như trên,", "- Các xã trong cụm."], ["CỤM TRƯỞNG"], "Trịnh Công Bằng", "F")
    return File("0312_Cum thi dua so 2.xls", "xls", [s], lo_xls([s]), sender="Xã Quang Phú", units=[u for u, _ in CUM_2],
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


FILES = [an_binh, hlhpn, cong_an, hoa_lac, vinh_phong, co_quan, cum_2, tan_hong, lambda: tan_hong(True)]


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
            by_sheet.append({"sheet": None if f.text_table else s.name, "hidden": s.hidden,
                             "seen": len(imported) + len(aside), "imported": imported, "setAside": aside})
            if f.status not in ("duplicate", "rejected"):
                for m in s.models:
                    m = copy.deepcopy(m)
                    m["source"] = {"file": f.path, "sheet": None if f.text_table else s.name, "row": m["source"]["row"]}
                    models.append(m)
        seen = sum(s["seen"] for s in by_sheet)
        imported = sum(len(s["imported"]) for s in by_sheet)
        entries.append({"path": f.path, **({"container": f.container} if f.container else {}), "status": f.status,
                        **({"acceptStatus": f.accept_status} if f.accept_status else {}), "format": f.format, "encoding": f.encoding,
                        "purpose": f.purpose, "sender": f.sender, "units": f.units, "version": {"kind": f.version, "of": f.of},
                        "problems": f.problems, "rows": {"seen": seen, "imported": imported, "setAside": seen - imported},
                        "models": len(models), "sheets": by_sheet})
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
