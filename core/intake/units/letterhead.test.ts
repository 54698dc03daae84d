import { describe, expect, it } from "vitest";
import { isPaperNumber, linesOfCell, senderParts } from "./letterhead.ts";

describe("a letterhead's line", () => {
  it.each([
    ["ĐẢNG ỦY XÃ ĐÔNG HƯNG\tAn Lộc, ngày 20 tháng 3 năm 2024", ["ĐẢNG ỦY XÃ ĐÔNG HƯNG"]],
    ["ĐẢNG ỦY XÃ ĐÔNG HƯNG An Lộc, ngày 20 tháng 3 năm 2024", ["ĐẢNG ỦY XÃ ĐÔNG HƯNG"]],
    ["ĐẢNG BỘ XÃ NGHĨA THÁI ĐẢNG CỘNG SẢN VIỆT NAM", ["ĐẢNG BỘ XÃ NGHĨA THÁI"]],
    ["UBND XÃ AN BÌNH    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["UBND XÃ AN BÌNH"]],
    ["UBND XÃ AN BÌNH \u00a0 CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", ["UBND XÃ AN BÌNH"]],
    ["HỘI NÔNG DÂN\u00a0\u00a0Độc lập - Tự do - Hạnh phúc", ["HỘI NÔNG DÂN"]],
    ["Đảng ủy xã Đông Hưng An Lộc, ngày 20 tháng 3 năm 2024", ["Đảng ủy xã Đông Hưng An Lộc"]],
    ["Xã Đông Hưng, ngày 20 tháng 3 năm 2024", []],
    ["Số    -BC/ĐU\tAn Lộc, ngày … tháng … năm 2024", []],
    ["An Lộc, ngày 20 tháng 3 năm 2024", []],
    ["ĐẢNG CỘNG SẢN VIỆT NAM", []],
    ["ĐOÀN TNCS HỒ CHÍ MINH", ["ĐOÀN TNCS HỒ CHÍ MINH"]],
    ["UBND XÃ AN BÌNH\tBIỂU 01", ["UBND XÃ AN BÌNH", "BIỂU 01"]],
  ])("“%s” is the sender's in %j", (line, parts) => {
    expect(senderParts(line)).toEqual(parts);
  });

  it.each([
    ["Số -BC/ĐU", true],
    ["Số      -BC/ĐU", true],
    ["Số: 12/CV-UBND", true],
    ["Số 05-BC/ĐU", true],
    ["Số: …/…", true],
    ["Số:", true],
    ["SỞ NỘI VỤ", false],
    ["Số nhà 5, Xã An Bình", false],
    ["Chi bộ xóm 7", false],
  ])("“%s” is a paper's number: %s", (line, number) => {
    expect(isPaperNumber(line)).toBe(number);
  });

  it.each([
    ["Khuôn Thắm,\nngày 26 tháng 3 năm 2024", ["ngày 26 tháng 3 năm 2024"]],
    ["Nghĩa Thái \n ngày … tháng … năm 2024", [" ngày … tháng … năm 2024"]],
    ["ĐẢNG ỦY XÃ AN BÌNH\nngày 26 tháng 3 năm 2024", ["ĐẢNG ỦY XÃ AN BÌNH", "ngày 26 tháng 3 năm 2024"]],
    ["Chi bộ thôn Đông\nngày 26/3/2024", ["Chi bộ thôn Đông", "ngày 26/3/2024"]],
    ["HUYỆN ỦY AN LẠC\nBAN DÂN VẬN", ["HUYỆN ỦY AN LẠC", "BAN DÂN VẬN"]],
  ])("of the cell %j the lines are %j", (text, lines) => {
    expect(linesOfCell(text)).toEqual(lines);
  });
});
