import { expect, it } from "vitest";
import { compareKey } from "../../text/fold.ts";
import { homeOf } from "./home.ts";

it.each([
  ["Ban Dân vận Huyện ủy Sơn Hà", "huyện", "Sơn Hà"],
  ["Ban Dân vận Huyện ủy Sơn Hà, tỉnh Quảng Ngãi", "huyện", "Sơn Hà"],
  ["Ban Dân vận Huyện ủy Sơn Hà tỉnh Quảng Ngãi", "huyện", "Sơn Hà"],
  ["Đảng ủy xã Phú Lộc, huyện Krông Năng", "xã", "Phú Lộc"],
  ["Ban Dân vận Thành ủy Huế", "thành phố", "Huế"],
  ["Ban Dân vận Quận ủy Lê Chân - TP Hải Phòng", "quận", "Lê Chân"],
  ["Thị ủy Quảng Yên", "thị xã", "Quảng Yên"],
  ["Đảng ủy các cơ quan Đảng tỉnh Tuyên Quang", "tỉnh", "Tuyên Quang"],
])("an office is in the place that it names first: %s", (office, tier, place) => {
  expect(homeOf(office)).toEqual({ tier: compareKey(tier), place: compareKey(place) });
});

it.each(["Ban Dân vận Huyện ủy", "Đảng ủy các cơ quan Đảng", "Đảng ủy các cơ quan Đảng thành phố"])(
  "an office that names none is in none: %s",
  (office) => expect(homeOf(office)).toBeNull(),
);
