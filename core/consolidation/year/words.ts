import { dayInWords } from "../../programme/words.ts";
import { stageWords } from "../../register/words.ts";

/** Every sentence of the year's rules that a user reads. */

const step = (kind: string): string => stageWords[kind] ?? kind;
const list = (items: readonly string[]): string => items.join("; ");

export const yearWords = {
  crossing: (field: string, year: number, into: string, other: number, source: string | null): string =>
    source === null
      ? `“${field}” của năm ${year} vẫn là “${into}” của năm ${other}.`
      : `“${field}” của năm ${year} nằm trong “${into}” của năm ${other} (${source}).`,
  crossingNone: (field: string, year: number, other: number): string =>
    `“${field}” của năm ${year} không thuộc hẳn lĩnh vực nào của năm ${other}; đơn vị chọn lại lĩnh vực khi đăng ký.`,
  outsideYear: (day: string, year: number): string => `Ngày ${dayInWords(day)} không thuộc năm ${year} của hướng dẫn.`,
  isDropped: (day: string): string =>
    `Mô hình đã được loại bỏ ngày ${dayInWords(day)}; hãy rút bước loại bỏ trước nếu mô hình được tiếp tục.`,
  already: (kind: string, day: string): string => `Đã ghi bước “${step(kind)}” ngày ${dayInWords(day)}.`,
  gate: (stage: string, kind: string, label: string): string =>
    `Chưa qua bước “${step(stage)}” nên chưa thể ghi bước “${step(kind)}”: ${label}`,
  gateLater: (stage: string, kind: string, day: string): string =>
    `Bước “${step(stage)}” ghi ngày ${dayInWords(day)}, sau ngày của bước “${step(kind)}”; bước này phải có trước.`,
  notMet: (kind: string, why: string): string => `Chưa thể ghi bước “${step(kind)}”: ${why}`,
  quotaFull: (level: string, places: number): string =>
    `Đã giới thiệu đủ ${places} mô hình được phân bổ lên ${level}; không giới thiệu thêm được.`,
  rankTaken: (rank: number, level: string, name: string): string =>
    `Thứ tự ${rank} lên ${level} đã là của mô hình “${name}”.`,
  alreadyNominated: (level: string): string => `Mô hình đã được giới thiệu lên ${level}.`,
  followUpBefore: "Ngày kiểm tra lại phải sau ngày khảo sát.",
  onlyWithGate: "Hướng dẫn không đòi thẩm định trước khi tổng hợp nên không cần quyết định đưa vào.",
  isVetted: "Mô hình đã thẩm định nên được tổng hợp, không cần quyết định đưa vào.",

  noQuota: (level: string): string => `Chưa ghi số lượng được phân bổ lên ${level}.`,
  beforeRegistration: (day: string): string => `Ngày ghi sớm hơn ngày đăng ký (${dayInWords(day)}).`,
  inFuture: "Ngày ghi sau ngày hôm nay.",
  afterLater: (kind: string, day: string): string =>
    `Bước “${step(kind)}” đã ghi ngày ${dayInWords(day)}, sớm hơn ngày này.`,
  skipped: (stage: string, kind: string): string => `Thường có bước “${step(stage)}” trước bước “${step(kind)}”.`,
  isReturned: "Bản đăng ký đã trả lại đơn vị mà chưa thấy bổ sung, chưa thẩm định lại.",
  continuedLaunch: "Mô hình duy trì từ những năm trước thường không tổ chức ra mắt.",
  notEvaluated: "Chưa có phiếu đánh giá theo tiêu chí của hướng dẫn.",

  restsOn: (kind: string, what: string): string =>
    `Bước “${step(kind)}” còn hiệu lực và chỉ ghi được khi có bước “${step(what)}”; hãy rút bước đó trước.`,

  notVetted: (label: string): string => `Chưa thẩm định nên chưa được tổng hợp: ${label}`,
  reopened: "Đơn vị đã gửi lại nội dung khác sau khi thẩm định; cần thẩm định lại trước khi tổng hợp.",
  includedBy: (by: string, reason: string): string =>
    `Chưa thẩm định, được đưa vào theo quyết định của ${by}: ${reason}`,

  met: "Đạt tất cả tiêu chí.",
  metAny: "Đạt ít nhất một tiêu chí theo yêu cầu.",
  unmet: (criteria: readonly string[]): string => `Chưa đạt: ${list(criteria)}.`,
  incomplete: (criteria: readonly string[]): string => `Chưa đủ căn cứ: ${list(criteria)}.`,
  criterion: (place: number): string => `tiêu chí ${place}`,
  unanswered: (place: number): string => `tiêu chí ${place} chưa đánh giá`,
  noEvidence: (place: number): string => `tiêu chí ${place} chưa ghi minh chứng`,
  noPoints: (place: number): string => `tiêu chí ${place} chưa chấm điểm`,
  scored: (points: number, most: number, band: string): string => `${points}/${most} điểm: ${band}.`,
  belowAll: "dưới mức thấp nhất",
  setWhy: (label: string, why: string): string => `${label}: ${why}`,

  fact: {
    registered: (day: string | null): string =>
      day === null
        ? "Đã đăng ký; tên, chủ thể, lĩnh vực rõ ràng."
        : `Đã đăng ký ngày ${dayInWords(day)}; tên, chủ thể, lĩnh vực rõ ràng.`,
    lacks: (what: readonly string[]): string => `Bản đăng ký chưa rõ: ${what.join(", ")}.`,
    described: "Tên, địa chỉ, nội dung rõ ràng.",
    launched: (day: string): string => `Đã ra mắt ngày ${dayInWords(day)}.`,
    notLaunched: "Mô hình mới, chưa ghi ngày ra mắt.",
    noLaunchNeeded: "Mô hình duy trì, không phải ra mắt.",
    dossier: "Hồ sơ có đủ tài liệu.",
    dossierLacks: (parts: readonly string[]): string => `Hồ sơ còn thiếu: ${parts.join(", ")}.`,
    common: "Đạt các tiêu chí chung.",
    notCommon: "Chưa đạt các tiêu chí chung.",
    rated: (rating: string): string => `Đơn vị được đánh giá ${rating}.`,
  },
  lacking: { subject: "chủ thể", field: "lĩnh vực", place: "địa chỉ", content: "nội dung" },
  ratings: {
    excellent: "hoàn thành xuất sắc nhiệm vụ",
    good: "hoàn thành tốt nhiệm vụ",
    completed: "hoàn thành nhiệm vụ",
    "not-completed": "không hoàn thành nhiệm vụ",
  },

  goalUnknown: "Chưa có mục tiêu của năm trước để so sánh.",
  goalSame: "Mục tiêu năm nay giống hệt năm trước.",
  goalHigher: (before: string, now: string): string => `Mục tiêu năm trước: ${before}; năm nay: ${now}.`,
  goalUnclear: "Mục tiêu năm nay khác năm trước nhưng chưa rõ có cao hơn không; cần người xem và ghi nhận.",
  goalDecided: (by: string): string => `Do ${by} xác nhận.`,
} as const;
