"""Re-reads the generated files with other libraries and compares them, cell by cell, with the tables; writes the README."""
from __future__ import annotations

import csv
import datetime as dt
import io
import re
import unicodedata

import openpyxl
from openpyxl.utils import get_column_letter

from sample_grid import shown

BLANK = re.compile(r"[\s\u00a0\u200b\ufeff]")


def norm(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = unicodedata.normalize("NFC", "" if value is None else str(value))
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def wanted(sheet):
    return [{letter: norm(v) for letter, v in row.items() if BLANK.sub("", shown(v))} for row in sheet.rows]


def from_openpyxl(data):
    wb = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    out = {}
    for ws in wb.worksheets:
        rows = []
        for row in ws.iter_rows():
            cells = {}
            for c in row:
                v = c.value
                if isinstance(v, dt.datetime):
                    v = v.strftime("%m/%Y" if c.number_format.lower().startswith("mm/") else "%d/%m/%Y")
                if norm(v):
                    cells[c.column_letter] = norm(v)
            rows.append(cells)
        out[ws.title] = rows
    return out


def from_xlrd(data):
    import xlrd
    wb = xlrd.open_workbook(file_contents=data, formatting_info=True)
    out = {}
    for s in wb.sheets():
        rows = []
        for r in range(s.nrows):
            cells = {}
            for c in range(s.ncols):
                cell = s.cell(r, c)
                v = cell.value
                if cell.ctype == xlrd.XL_CELL_DATE:
                    fmt = wb.format_map[wb.xf_list[cell.xf_index].format_key].format_str.lower()
                    v = xlrd.xldate_as_datetime(v, wb.datemode).strftime("%m/%Y" if fmt.startswith("mm/") else "%d/%m/%Y")
                if norm(v):
                    cells[get_column_letter(c + 1)] = norm(v)
            rows.append(cells)
        out[s.name] = rows
    return out


def from_ods(data):
    from odf.opendocument import load
    from odf.table import Table, TableRow
    from odf import teletype
    doc = load(io.BytesIO(data))
    out = {}
    for t in doc.spreadsheet.getElementsByType(Table):
        rows = []
        for tr in t.getElementsByType(TableRow):
            cells, column = {}, 0
            for cell in tr.childNodes:
                column += 1
                v = norm(" ".join(teletype.extractText(p) for p in cell.childNodes))
                if v:
                    cells[get_column_letter(column)] = v
            rows.append(cells)
        out[t.getAttribute("name")] = rows
    return out


def from_delimited(data, separator, encoding):
    text = data.decode(encoding).lstrip("\ufeff")
    rows = []
    for record in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        rows.append({get_column_letter(i + 1): norm(v) for i, v in enumerate(record) if norm(v)})
    return rows


def from_html(data):
    from lxml import html as lx
    rows, taken = [], set()
    for r, tr in enumerate(lx.fromstring(data).iter("tr"), 1):
        cells, column = {}, 0
        for td in tr.iter("td", "th"):
            column += 1
            while (r, column) in taken:
                column += 1
            down, across = int(td.get("rowspan", 1)), int(td.get("colspan", 1))
            taken |= {(r + i, column + j) for i in range(down) for j in range(across)}
            v = norm(" ".join(td.itertext()))
            if v:
                cells[get_column_letter(column)] = v
            column += across - 1
        rows.append(cells)
    return rows


def compare(where, want, got):
    out = []
    length = max(len(want), len(got))
    for i in range(length):
        a = want[i] if i < len(want) else {}
        b = got[i] if i < len(got) else {}
        if a != b:
            diff = {k: (a.get(k), b.get(k)) for k in sorted(set(a) | set(b)) if a.get(k) != b.get(k)}
            out.append(f"{where} row {i + 1}: {diff}")
    return out


def check(files, leaves, inbox, soffice):
    problems = []
    for f in files:
        if (inbox / f.path).read_bytes() != f.payload:
            problems.append(f"{f.path}: rerun gave other bytes")
    for f in leaves:
        data = f.payload
        if f.status == "rejected":
            continue
        for s in f.sheets:
            seen = sum(1 for r in wanted(s) if r)
            if seen != len(s.imported) + len(s.set_aside):
                problems.append(f"{f.path}: {s.name}: {seen} rows seen, {len(s.imported)} + {len(s.set_aside)} accounted")
        if data[:2] == b"PK" and f.format != "ods":
            got = from_openpyxl(data)
        elif data[:4] == b"\xd0\xcf\x11\xe0":
            got = from_xlrd(data)
        elif f.format == "ods":
            got = from_ods(data)
        elif f.text_table and f.format == "csv":
            rows = from_delimited(data, f.check_as[0], f.check_as[1])
            got = {f.sheets[0].name: rows[f.check_as[2]:] if len(f.check_as) > 2 else rows}
        elif f.format == "html":
            got = {f.sheets[0].name: from_html(data)}
        else:
            got = {}
        for s in f.sheets:
            if got:
                problems += compare(f"{f.path}: {s.name}", wanted(s), got.get(s.name, []))
        if not f.text_table and f.format != "html":  # LibreOffice makes two rows of a <br>
            problems += office(f, soffice)
    return problems


def office(f, soffice):
    """LibreOffice opens the file (by content, under its own extension) and shows the same cells."""
    ext = f.path.rsplit(".", 1)[-1].lower()
    got = from_openpyxl(soffice(f.payload, ext, "xlsx"))
    out = []
    for s in f.sheets:
        rows = got.get(s.name) or (next(iter(got.values())) if len(got) == 1 else [])
        out += [p for p in compare(f"{f.path} in LibreOffice: {s.name}", wanted(s), rows)]
    return out


def readme(files, leaves):
    lines = [
        "# Sample inbox",
        "",
        "What the units of an invented huyện An Lạc mailed in March 2024 to register their “Dân vận khéo” models under",
        "`hai-phong-2024` (seat `huyen`). Units, people, places and figures are invented; the layouts are those that such offices send.",
        "",
        "- `units.csv`: the office's unit list (for `units import` or `init --units`).",
        "- `inbox/`: the files as received, named by date of receipt.",
        "- `expected.json`: what a careful clerk makes of them: per file status, sender, units, version and every row's fate; the register after all files are imported in the order of their names; what the files in review would yield.",
        "- `sample_data.py` (what the units register), `sample_grid.py` (a grid that keeps its own truth; one writer per format), `make_samples.py` (one function per file), `sample_check.py` (re-reads every file with another library and with LibreOffice).",
        "",
        "| file | format | models | what is messy in it | expected |",
        "| --- | --- | --- | --- | --- |",
    ]
    for f in files:
        count = sum(len(s.models) for leaf in (f.members or [f]) for s in leaf.sheets)
        outcome = f.outcome or (f"{f.status}, {f.sender}" if f.sender else f.status)
        lines.append(f"| `{f.path}` | {f.format} | {count} | {f.messy} | {outcome} |")
    lines += [
        "",
        "## Regenerate",
        "",
        "`/usr/bin/python3 samples/make_samples.py` writes everything anew and then checks it (`--check` only compares a fresh run with what is there).",
        "Needs openpyxl, xlwt, xlrd, odfpy, python-docx, lxml, cryptography (Debian packages) and LibreOffice. A rerun gives the same bytes with the same versions of these tools (fixed dates, zip times and salts); another LibreOffice may write the four files that it converts otherwise (`0311_TONG HOP…`, `0312_Cum…`, `0321_TT Cau Vang…`, `0326_CV…`), with the same contents.",
        "",
        "## How the truth is to be read",
        "",
        "- A key that is absent in an expected model is not judged; `accept` holds other values that are right too, `alsoFine` other reasons of a row.",
        "- `needsReview` lists the doubts that must be there.",
        "- In a file whose only hint at tập thể or cá nhân is the wording of the subject (“Ông …”, “Chi hội …”), the kind so understood and `null` both count as right.",
        "- `leader` is not judged where a title leaves it open (giám đốc hợp tác xã, trưởng khoa).",
        "- csv and text files have no sheet name: `sheet` is `null`.",
        "- A file in an archive has the path `archive.zip/member`.",
        "",
    ]
    return "\n".join(lines)
