import type { ModelStage } from "./model.ts";

/** Where a model stands. */
export const stateWords: Readonly<Record<ModelStage, string>> = {
  registered: "Đã đăng ký",
  returned: "Trả lại để bổ sung",
  vetted: "Đã thẩm định",
  launched: "Đã ra mắt",
  running: "Đang thực hiện",
  surveyed: "Đã khảo sát, kiểm tra",
  evaluated: "Đã đánh giá",
  recognised: "Được công nhận",
  exemplary: "Tiêu biểu",
  nominated: "Được giới thiệu",
  commended: "Được khen thưởng",
  dropped: "Không tiếp tục",
};

/** What the steps on a model's way are called. */
export const stageWords: Readonly<Record<string, string>> = {
  registered: "đăng ký",
  vetted: "thẩm định",
  returned: "trả lại để bổ sung",
  launched: "ra mắt",
  running: "triển khai thực hiện",
  surveyed: "khảo sát, kiểm tra",
  evaluated: "đánh giá theo tiêu chí",
  recognised: "công nhận",
  exemplary: "chọn tiêu biểu",
  nominated: "giới thiệu, đề nghị",
  commended: "biểu dương, khen thưởng",
  dropped: "loại bỏ",
  included: "đưa vào tổng hợp khi chưa thẩm định",
  reopened: "mở lại thẩm định",
};
