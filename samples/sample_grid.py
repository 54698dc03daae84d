"""Grid with its own truth, and one writer per file format.

A `Sheet` is filled row by row; every row is added together with what a careful reader must make of
it (imported, or set aside with a reason). Models are added from the same data that fills the cells.
No reader of the product is involved: the truth exists before the file does.
"""
from __future__ import annotations

import datetime as dt
import html
import io
import re
import unicodedata
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

FIXED = dt.datetime(2024, 3, 1, 8, 0, 0)
ZIP_DATE = (2024, 3, 1, 8, 0, 0)
TABLE_REASONS = {"imported", "header", "numbering", "section", "unit-heading", "total", "example",
                 "blank-name", "repeated-header"}
LONG = {"content", "goal", "period", "place", "situation", "method", "forces", "resources", "expected",
        "responsible", "result", "note"}

Address = re.compile(r"([A-Z]+)(\d+)")


def tidy(text: str) -> str:
    """A long value as the contract wants it: NFC, single spaces, line breaks kept, no blank lines."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\u00a0", " ")
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def line(text: str) -> str:
    """A name or a mark: as `tidy`, line breaks become spaces."""
    return tidy(text).replace("\n", " ")


class Date:
    """A real date cell, shown through a number format."""

    def __init__(self, year, month, day, fmt="dd/mm/yyyy"):
        self.value, self.fmt = dt.datetime(year, month, day), fmt

    def __str__(self):
        shown = {"dd/mm/yyyy": "%d/%m/%Y", "mm/yyyy": "%m/%Y"}[self.fmt]
        return self.value.strftime(shown)


class Formula:
    """A formula; `shown` is the result that a spreadsheet program stores beside it."""

    def __init__(self, formula, shown):
        self.formula, self.shown = formula, shown

    def __str__(self):
        return str(self.shown)


def shown(value) -> str:
    return "" if value is None else str(value)


class Sheet:
    def __init__(self, name, hidden=False, widths=None):
        self.name, self.hidden, self.widths = name, hidden, widths or {}
        self.rows: list[dict[str, object]] = []
        self.styles: list[dict] = []
        self.merges: list[str] = []
        self.validations: list[tuple[str, str]] = []
        self.set_aside: list[dict] = []
        self.imported: list[int] = []
        self.models: list[dict] = []
        self.hidden_columns: list[str] = []

    @property
    def at(self) -> int:
        """Number of the last row."""
        return len(self.rows)

    def add(self, reason, cells, merge=(), also=(), bold=False, italic=False, center=False):
        """Add a row. `cells`: list from column A, or {letter: value}. `merge`: "A:D" within the row or "A1:A2"."""
        if not isinstance(cells, dict):
            cells = {get_column_letter(i + 1): v for i, v in enumerate(cells)}
        cells = {k: v for k, v in cells.items() if v is not None and v != ""}
        self.rows.append(cells)
        number = self.at
        self.styles.append({"bold": bold, "italic": italic, "center": center, "table": reason in TABLE_REASONS})
        for m in merge:
            if not any(c.isdigit() for c in m):
                a, b = m.split(":")
                m = f"{a}{number}:{b}{number}"
            self.merges.append(m)
        seen = any(re.sub(r"[\s\u00a0\u200b\ufeff]", "", shown(v)) for v in cells.values())
        if not seen:
            assert reason is None, (self.name, number)
            return number
        assert reason, (self.name, number)
        if reason == "imported":
            self.imported.append(number)
        else:
            entry = {"row": number, "reason": reason,
                     "text": line(" ".join(shown(v) for v in cells.values()))[:80]}
            if also:
                entry["alsoFine"] = list(also)
            self.set_aside.append(entry)
        return number

    def blank(self, count=1):
        for _ in range(count):
            self.add(None, {})

    def covered(self):
        """Cells hidden by a merge that starts elsewhere."""
        out = set()
        for m in self.merges:
            a, b = m.split(":")
            (c1, r1), (c2, r2) = Address.match(a).groups(), Address.match(b).groups()
            for r in range(int(r1), int(r2) + 1):
                for c in range(column_index_from_string(c1), column_index_from_string(c2) + 1):
                    out.add((r, get_column_letter(c)))
            out.discard((int(r1), c1))
        return out

    def check(self):
        clash = [(r, c) for r, c in self.covered() if c in self.rows[r - 1]] if self.merges else []
        assert not clash, (self.name, clash)


EMPTY = {"name": None, "kind": "mo-hinh", "subjectKind": None, "subject": None, "leader": None, "field": None,
         "origin": None, "sinceYear": None, "content": None, "goal": None, "period": None, "place": None,
         "situation": None, "method": None, "forces": None, "resources": None, "expected": None,
         "responsible": None, "result": None, "note": None, "extras": {}}


def put(sheet: Sheet, columns: dict, m: dict, n, unit, *, file_says=None, cells=None, reason="imported"):
    """Write one model as a row of `columns` ({letter: key}) and derive its truth from the same data.

    Keys: ordinal, name, unit; collective, individual (names); cx, ix, new, cont (a mark); subject; origin,
    field (words); since; any long text; "extra:HEADING". `file_says`: what stands outside of the row
    (section, title): {"field", "origin", "kind", "subjectKind"}.
    """
    want = {**EMPTY, "extras": {}, "unit": unit, **(file_says or {})}
    accept = {}
    out = {}
    mark = m.get("mark", "x")
    for letter, key in columns.items():
        value = m.get(key)
        if key == "ordinal":
            out[letter] = n
        elif key == "name":
            out[letter] = m["name"]
            want["name"] = line(m["name"])
        elif key == "unit":
            out[letter] = m.get("unit_words", unit)
        elif key in ("collective", "individual"):
            if m.get("who", "collective") == key and m.get("subject"):
                out[letter] = m["subject"]
                want["subject"], want["subjectKind"] = line(m["subject"]), key
        elif key in ("cx", "ix"):
            who = {"cx": "collective", "ix": "individual"}[key]
            if m.get("who", "collective") == who:
                out[letter] = mark
                want["subjectKind"] = who
        elif key == "subject":
            out[letter] = value
            if value:
                want["subject"] = line(value)
                if want["subjectKind"] is None and not any(k in columns.values() for k in ("cx", "ix")):
                    # The words make it plain (“Ông …”, “Chi hội …”), no column says it: null is fine too.
                    want["subjectKind"] = m.get("who", "collective")
                    accept["subjectKind"] = [None]
        elif key in ("new", "cont"):
            if m.get("origin") == {"new": "new", "cont": "continued"}[key]:
                out[letter] = mark
                want["origin"] = m["origin"]
        elif key == "origin":
            out[letter] = m.get("origin_words")
            if m.get("origin_words"):
                want["origin"] = m["origin"]
                want["sinceYear"] = m.get("since") if str(m.get("since")) in m["origin_words"] else want["sinceYear"]
        elif key == "field":
            out[letter] = m.get("field_words")
            want["field"] = m.get("field") if m.get("field_words") else want["field"]
        elif key == "since":
            out[letter] = m.get("since")
            want["sinceYear"] = m.get("since")
        elif key.startswith("extra:"):
            value = m.get("extras", {}).get(key[6:])
            out[letter] = value
            if value is not None:
                want["extras"][key[6:]] = line(shown(value))
        else:
            out[letter] = value
            if value is not None:
                want[key] = tidy(shown(value))
    if m.get("note_says") and want["note"]:
        want.update(m["note_says"])
    if m.get("leader_unclear") and want["subject"]:
        want.pop("leader")
    out.update(cells or {})
    row = sheet.add(reason, out)
    if m.get("accept"):
        accept.update(m["accept"])
    want["needsReview"] = m.get("doubts", [])
    if accept:
        want["accept"] = {k: v for k, v in accept.items()}
    want["source"] = {"sheet": sheet.name, "row": row}
    sheet.models.append(want)
    return row


# ---------------------------------------------------------------- writers

THIN = Side(style="thin", color="FF000000")


def lines_needed(s, row):
    """Lines of the tallest cell, so that the printed row shows all of its text."""
    spans = {m.split(":")[0] for m in s.merges}
    return max([1] + [sum(max(1, -(-len(part) * 105 // int(s.widths.get(letter, 10) * 100))) for part in shown(v).split("\n"))
                      for letter, v in s.rows[row - 1].items() if f"{letter}{row}" not in spans])


def to_openpyxl(sheets, nfd=False):
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    wb.properties.creator = "Văn phòng"
    wb.properties.created = wb.properties.modified = FIXED
    code = (lambda s: unicodedata.normalize("NFD", s)) if nfd else (lambda s: s)
    for s in sheets:
        s.check()
        ws = wb.create_sheet(s.name)
        if s.hidden:
            ws.sheet_state = "hidden"
        for letter, width in s.widths.items():
            ws.column_dimensions[letter].width = width
        last = max((column_index_from_string(c) for r in s.rows for c in r), default=1)
        for i, (row, style) in enumerate(zip(s.rows, s.styles), 1):
            for letter, value in row.items():
                cell = ws[f"{letter}{i}"]
                if isinstance(value, Date):
                    cell.value, cell.number_format = value.value, value.fmt
                elif isinstance(value, Formula):
                    cell.value = value.formula
                elif isinstance(value, str):
                    cell.value = code(value)
                else:
                    cell.value = value
                cell.font = Font(name="Times New Roman", size=12, bold=style["bold"], italic=style["italic"])
                wrap = style["table"] or f"{letter}{i}:" in "".join(s.merges)
                mark = style["table"] and len(shown(value)) <= 2
                cell.alignment = Alignment(wrap_text=wrap, vertical="center" if style["center"] else "top",
                                           horizontal="center" if style["center"] or mark else None)
            if style["table"]:
                ws.row_dimensions[i].height = 16.5 * lines_needed(s, i)
                for c in range(1, last + 1):
                    ws.cell(i, c).border = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
        for m in s.merges:
            ws.merge_cells(m)
        for letter in s.hidden_columns:
            ws.column_dimensions[letter].hidden = True
        for where, formula in s.validations:
            v = DataValidation(type="list", formula1=formula, allow_blank=True)
            v.add(where)
            ws.add_data_validation(v)
        ws.page_setup.orientation = "landscape"
        ws.page_setup.paperSize = 9
        ws.page_setup.fitToHeight = 0
        ws.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    if not sheets:
        wb.create_sheet("Sheet1")
    return wb


def repack(data: bytes, change=None) -> bytes:
    """The same zip with fixed times, so that a rerun gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as src, zipfile.ZipFile(out, "w") as dst:
        for item in src.infolist():
            body = src.read(item.filename)
            if item.filename in ("docProps/core.xml", "meta.xml"):
                body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", b"2024-03-01T08:00:00Z", body)
            if change:
                body = change(item.filename, body)
            info = zipfile.ZipInfo(item.filename, ZIP_DATE)
            info.compress_type = zipfile.ZIP_STORED if item.filename == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            dst.writestr(info, body)
    return out.getvalue()


def xlsx(sheets, nfd=False) -> bytes:
    out = io.BytesIO()
    to_openpyxl(sheets, nfd).save(out)
    return repack(out.getvalue())


def xlsm(sheets, nfd=False) -> bytes:
    """Declared as macro-enabled; there is no macro inside."""
    def change(name, body):
        if name == "[Content_Types].xml":
            return body.replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        return body
    return repack(xlsx(sheets, nfd), change)


def xls(sheets) -> bytes:
    import xlwt
    wb = xlwt.Workbook(encoding="utf-8")
    for s in sheets:
        s.check()
        ws = wb.add_sheet(s.name)
        if s.hidden:
            ws.visibility = 1
        for letter, width in s.widths.items():
            ws.col(column_index_from_string(letter) - 1).width = int(width * 256)
        ws.portrait, ws.fit_num_pages, ws.fit_width_to_pages, ws.fit_height_to_pages = False, 1, 1, 0
        ws.header_str = ws.footer_str = b""
        merged = {}
        for m in s.merges:
            (c1, r1), (c2, r2) = (Address.match(x).groups() for x in m.split(":"))
            merged[(int(r1), c1)] = (int(r2), c2)
        for i, (row, style) in enumerate(zip(s.rows, s.styles), 1):
            for letter, value in row.items():
                wrap = style["table"] or (i, letter) in merged
                text = ("font: name Times New Roman, height 240" + (", bold on" if style["bold"] else "")
                        + (", italic on" if style["italic"] else "") + f"; align: wrap {'on' if wrap else 'off'}, vert top"
                        + (", horiz center" if style["center"] else "")
                        + ("; borders: left thin, right thin, top thin, bottom thin" if style["table"] else ""))
                fmt = "General"
                if isinstance(value, Date):
                    fmt, value = value.fmt.upper(), value.value
                elif isinstance(value, Formula):
                    raise ValueError("xlwt stores no results of formulas")
                xf = xlwt.easyxf(text, num_format_str=fmt)
                c = column_index_from_string(letter) - 1
                if (i, letter) in merged:
                    r2, c2 = merged[(i, letter)]
                    ws.write_merge(i - 1, r2 - 1, c, column_index_from_string(c2) - 1, value, xf)
                else:
                    ws.write(i - 1, c, value, xf)
            if style["table"]:
                ws.row(i - 1).height_mismatch = True
                ws.row(i - 1).height = 330 * lines_needed(s, i)
    out = io.BytesIO()
    wb.save(out)
    return out.getvalue()


def ods(sheets) -> bytes:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.number import DateStyle, Day, Month, Year, Text as NumText
    from odf.style import Style
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import P
    doc = OpenDocumentSpreadsheet()
    date_styles = {}
    for fmt in ("dd/mm/yyyy", "mm/yyyy"):
        name = "N" + fmt.replace("/", "")
        ds = DateStyle(name=name)
        if fmt.startswith("dd"):
            ds.addElement(Day(style="long"))
            ds.addElement(NumText(text="/"))
        ds.addElement(Month(style="long"))
        ds.addElement(NumText(text="/"))
        ds.addElement(Year(style="long"))
        doc.automaticstyles.addElement(ds)
        cs = Style(name="c" + name, family="table-cell", datastylename=ds)
        doc.automaticstyles.addElement(cs)
        date_styles[fmt] = cs
    hidden = Style(name="taHidden", family="table")
    from odf.style import TableProperties
    hidden.addElement(TableProperties(display="false"))
    doc.automaticstyles.addElement(hidden)
    for s in sheets:
        s.check()
        t = Table(name=s.name, **({"stylename": hidden} if s.hidden else {}))
        covered = s.covered()
        spans = {}
        for m in s.merges:
            (c1, r1), (c2, r2) = (Address.match(x).groups() for x in m.split(":"))
            spans[(int(r1), c1)] = (int(r2) - int(r1) + 1,
                                    column_index_from_string(c2) - column_index_from_string(c1) + 1)
        last = max(column_index_from_string(c) for r in s.rows for c in r)
        for i, row in enumerate(s.rows, 1):
            tr = TableRow()
            for c in range(1, last + 1):
                letter = get_column_letter(c)
                if (i, letter) in covered:
                    tr.addElement(CoveredTableCell())
                    continue
                value = row.get(letter)
                attrs = {}
                if (i, letter) in spans:
                    attrs["numberrowsspanned"], attrs["numbercolumnsspanned"] = spans[(i, letter)]
                if value is None:
                    cell = TableCell(**attrs)
                elif isinstance(value, Date):
                    cell = TableCell(valuetype="date", datevalue=value.value.strftime("%Y-%m-%d"),
                                     stylename=date_styles[value.fmt], **attrs)
                elif isinstance(value, (int, float)):
                    cell = TableCell(valuetype="float", value=value, **attrs)
                else:
                    cell = TableCell(valuetype="string", **attrs)
                if value is not None:
                    for part in shown(value).split("\n"):
                        cell.addElement(P(text=part))
                tr.addElement(cell)
            t.addElement(tr)
        doc.spreadsheet.addElement(t)
    out = io.BytesIO()
    doc.save(out)
    return repack(out.getvalue())


def delimited(sheet, separator, encoding, bom=b"", newline="\r\n") -> bytes:
    last = max(column_index_from_string(c) for r in sheet.rows for c in r)
    lines = []
    for row in sheet.rows:
        fields = []
        for c in range(1, last + 1):
            text = shown(row.get(get_column_letter(c)))
            if separator in text or '"' in text or "\n" in text:
                text = '"' + text.replace('"', '""') + '"'
            fields.append(text)
        lines.append(separator.join(fields))
    return bom + (newline.join(lines) + newline).encode(encoding)


def excel_html(sheet) -> bytes:
    """What old portals send as “.xls”: an HTML table."""
    sheet.check()
    covered = sheet.covered()
    spans = {}
    for m in sheet.merges:
        (c1, r1), (c2, r2) = (Address.match(x).groups() for x in m.split(":"))
        spans[(int(r1), c1)] = (int(r2) - int(r1) + 1, column_index_from_string(c2) - column_index_from_string(c1) + 1)
    last = max(column_index_from_string(c) for r in sheet.rows for c in r)
    out = ['<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
           '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">',
           "<style>td{mso-number-format:\\@;font-family:'Times New Roman';vertical-align:top}.k{border:.5pt solid}"
           "</style></head><body>", "<table border=0 cellpadding=0 cellspacing=0>"]
    for i, (row, style) in enumerate(zip(sheet.rows, sheet.styles), 1):
        out.append(" <tr height=20>")
        for c in range(1, last + 1):
            letter = get_column_letter(c)
            if (i, letter) in covered:
                continue
            attrs = " class=k" if style["table"] else ""
            if (i, letter) in spans:
                r, n = spans[(i, letter)]
                attrs += (f" rowspan={r}" if r > 1 else "") + (f" colspan={n}" if n > 1 else "")
            text = html.escape(shown(row.get(letter)), quote=False).replace("\n", "<br>\n   ")
            out.append(f"  <td{attrs}>{'<b>' + text + '</b>' if style['bold'] and text else text or '&nbsp;'}</td>")
        out.append(" </tr>")
    out += ["</table>", "</body></html>"]
    return "\r\n".join(out).encode("utf-8")


def spreadsheet_xml(sheets) -> bytes:
    """XML Spreadsheet 2003; empty rows and cells are left out and skipped over with ss:Index, as Excel does."""
    out = ['<?xml version="1.0"?>', '<?mso-application progid="Excel.Sheet"?>',
           '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
           'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
           ' <Styles><Style ss:ID="Default"><Font ss:FontName="Times New Roman" ss:Size="12"/></Style>'
           '<Style ss:ID="b"><Alignment ss:WrapText="1" ss:Vertical="Top"/><Font ss:FontName="Times New Roman" '
           'ss:Size="12" ss:Bold="1"/></Style>'
           '<Style ss:ID="t"><Alignment ss:WrapText="1" ss:Vertical="Top"/></Style></Styles>']
    for s in sheets:
        s.check()
        spans = {}
        for m in s.merges:
            (c1, r1), (c2, r2) = (Address.match(x).groups() for x in m.split(":"))
            spans[(int(r1), c1)] = (int(r2) - int(r1), column_index_from_string(c2) - column_index_from_string(c1))
        out.append(f' <Worksheet ss:Name="{html.escape(s.name)}"><Table>')
        for i, (row, style) in enumerate(zip(s.rows, s.styles), 1):
            if not row:
                continue
            out.append(f'  <Row ss:Index="{i}">')
            for letter in sorted(row, key=column_index_from_string):
                value = row[letter]
                down, across = spans.get((i, letter), (0, 0))
                attrs = (f' ss:MergeAcross="{across}"' if across else "") + (f' ss:MergeDown="{down}"' if down else "")
                kind = "Number" if isinstance(value, (int, float)) else "String"
                text = html.escape(shown(value), quote=False).replace("\n", "&#10;")
                out.append(f'   <Cell ss:Index="{column_index_from_string(letter)}" '
                           f'ss:StyleID="{"b" if style["bold"] else "t"}"{attrs}><Data ss:Type="{kind}">{text}</Data></Cell>')
            out.append("  </Row>")
        out.append(" </Table></Worksheet>")
    out.append("</Workbook>")
    return "\r\n".join(out).encode("utf-8")
