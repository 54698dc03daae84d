import type { DossierPart } from "../../consolidation/year/dossier.ts";
import { dayInWords } from "../../programme/words.ts";
import type { EventDetails } from "../../register/way.ts";
import { stageWords } from "../../register/words.ts";

const counted = (count: number): string => count.toLocaleString("vi-VN");

/** Sentences of the year's use cases that a person reads. */
export const words = {
  stage: (kind: string): string => {
    const name = stageWords[kind] ?? kind;
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  said: (details: EventDetails): string => {
    switch (details.kind) {
      case "vetted":
        return details.by === null ? "Đạt yêu cầu" : `Đạt yêu cầu, do ${details.by} thẩm định`;
      case "returned":
        return details.reasons.join("; ");
      case "launched":
        return details.place ?? "";
      case "running":
        return "";
      case "surveyed":
        return [
          details.finding,
          ...(details.help === null ? [] : [`Giúp đỡ: ${details.help}`]),
          ...(details.followUp === null ? [] : [`Kiểm tra lại ngày ${dayInWords(details.followUp)}`]),
        ].join(". ");
      case "evaluated":
        return details.outcome ?? "";
      case "recognised":
        return `${details.level}, quyết định số ${details.number}`;
      case "exemplary":
        return details.reason ?? "";
      case "nominated":
        return `Lên ${details.level}, thứ tự ${details.rank}: ${details.reason}`;
      case "commended":
        return `${details.form}, quyết định số ${details.number}`;
      case "dropped":
        return details.reason;
      case "included":
        return `${details.by} quyết định: ${details.reason}`;
      case "reopened":
        return `Đơn vị gửi lại, đã đổi ${details.properties.length} mục`;
    }
  },
  refused: (count: number): string =>
    count === 1 ? "Chưa ghi được bước này." : `${count} mô hình chưa ghi được bước này nên chưa ghi mô hình nào.`,
  refusedFor: (name: string, reason: string, source: string | null): string =>
    `“${name}”: ${reason}${source === null ? "" : ` (${source})`}`,
  byFileAlone: "Bước này chỉ do tệp gửi lại ghi.",
  noModel: (id: string): string => `Không có mô hình “${id}” trong sổ.`,
  noEvent: (id: string): string => `Không có bước “${id}” nào còn hiệu lực để rút lại.`,
  takenByFile: "Bước này do tệp gửi lại ghi; hãy rút tệp đó, hoặc thẩm định lại.",
  notTakenBack: "Chưa rút lại được bước này.",

  noSet: (set: string): string => `Chương trình không có bộ tiêu chí “${set}” cho mô hình này.`,
  noCriterion: (item: number): string => `Bộ tiêu chí không có tiêu chí ${item + 1}.`,
  criterionTwice: (item: number): string => `Tiêu chí ${item + 1} được trả lời hai lần.`,
  notScored: "Bộ tiêu chí này đánh giá đạt, chưa đạt; chưa có thang điểm.",
  tooManyPoints: (item: number, most: number): string => `Tiêu chí ${item + 1} được tối đa ${most} điểm.`,
  badScoring: (items: number): string => `Thang điểm phải có điểm tối đa cho đúng ${items} tiêu chí.`,
  badThreshold: (from: number, most: number): string => `Mức từ ${from} điểm cao hơn tổng điểm tối đa ${most}.`,
  quotaBelow: (taken: number, places: number): string =>
    `Đã giới thiệu ${taken} mô hình, nhiều hơn ${places} mô hình được phân bổ; hãy rút bớt trước.`,
  otherNominations: (level: string): string =>
    `Danh sách giới thiệu lên ${level} vừa thay đổi ở nơi khác; hãy xem lại danh sách rồi xếp thứ tự.`,
  ranked: "Xếp lại thứ tự giới thiệu",
  notContinued: "Chỉ mô hình duy trì từ những năm trước mới so sánh mục tiêu hai năm.",

  noDeadline: (id: string): string => `Chương trình không có thời hạn “${id}”.`,
  relativeDeadline: "Thời hạn này tính riêng cho từng mô hình nên không quyết định chung.",
  impossibleNeedsDay: "Ngày trong văn bản không có trong lịch; hãy ghi ngày cuối đúng hạn.",
  outsideYear: (day: string, year: number): string =>
    `Ngày ${dayInWords(day)} không thuộc năm ${year} của chương trình.`,
  noReading: "Thời hạn này không ghi “trước ngày” nên không có cách tính để chọn.",
  notAsked: "Thời hạn này không giao cho đơn vị nên không có gì để gia hạn.",
  notLater: (day: string): string => `Ngày gia hạn phải sau ngày cuối đúng hạn ${dayInWords(day)}.`,
  undecided: "Thời hạn này chưa có ngày cuối đúng hạn; hãy quyết định trước khi gia hạn.",
  missingUnits: (count: number): string => (count === 0 ? "Các đơn vị đã gửi đủ" : `Còn ${count} đơn vị chưa gửi`),
  missingNominations: (count: number): string =>
    count === 0 ? "Các đơn vị đã giới thiệu" : `Còn ${count} đơn vị chưa giới thiệu`,
  extended: (unit: string, label: string): string => `Gia hạn cho ${unit}: ${label}`,
  surveys: (count: number): string => `${counted(count)} mô hình đến hạn kiểm tra, khảo sát`,
  lateSince: (first: string, last: string): string => `Hạn từ ${dayInWords(first)} đến ${dayInWords(last)}`,
  followUps: (count: number): string => `${counted(count)} mô hình cần kiểm tra lại`,
  overdueTask: (unit: string): string => `Giao cho ${unit}`,
  calendarName: (year: number): string => `Dan-van-kheo-${year}.ics`,
  calendarTitle: (year: number): string => `Dân vận khéo năm ${year}`,
  lastDay: (label: string): string => `Ngày cuối đúng hạn: ${label}`,
  source: (line: string): string => `Căn cứ: ${line}`,
  cannotWrite: (path: string): string => `Không ghi được vào “${path}”. Hãy đóng tệp nếu đang mở, hoặc chọn nơi khác.`,

  noRecord: (key: string): string => `Không có ghi chép “${key}”, hoặc ghi chép đã được xóa.`,
  paperGone: (name: string): string =>
    `Bản giữ của “${name}” không còn trên máy. Hãy phục hồi từ bản sao lưu, hoặc rút ra rồi đính kèm lại bản gốc.`,
  paperChanged: (name: string): string =>
    `Bản giữ của “${name}” không còn giống lúc đính kèm nên không mở. Hãy phục hồi từ bản sao lưu, hoặc rút ra rồi đính kèm lại bản gốc.`,
  paperTooLarge: (name: string): string => `“${name}” quá lớn (hơn 200 MB) nên không mở được từ đây.`,
  endBeforeStart: "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
  doneBeforeGiven: "Ngày hoàn thành, thời hạn phải từ ngày giao trở đi.",
  noMember: (key: string): string => `Không có thành viên “${key}”.`,
  noField: (code: string): string => `Chương trình không có lĩnh vực “${code}”.`,
  noFieldSaid: "Chưa rõ lĩnh vực",
  noUnitSaid: "Chưa rõ đơn vị",
  noUnit: (id: string): string => `Không có đơn vị “${id}” trong danh sách.`,
  lacks: (parts: readonly DossierPart[]): string => parts.map(({ label }) => label).join(", "),

  intoWhat: "Hãy chọn đơn vị tiếp nhận: một đơn vị mới, hoặc một đơn vị đang có.",
  oneUnit: "Hợp nhất phải có từ hai đơn vị trở lên.",
  splitInto: "Chia tách phải thành từ hai đơn vị trở lên.",
  hasEnded: (name: string): string => `Đơn vị “${name}” đã kết thúc vào ngày đó.`,
  sameName: "Tên mới giống tên đang có.",
  merged: (from: string, to: string, day: string): string => `Hợp nhất ${from} thành ${to} từ ngày ${dayInWords(day)}`,
  split: (from: string, to: string, day: string): string => `Chia ${from} thành ${to} từ ngày ${dayInWords(day)}`,
  renamed: (from: string, to: string, day: string): string => `Đổi tên ${from} thành ${to} từ ngày ${dayInWords(day)}`,

  proposeStop: {
    dropped: "Mô hình đã được loại bỏ trong năm.",
    returned: "Bản đăng ký đã trả lại mà chưa được bổ sung.",
    "not-met": (why: string): string => `Đánh giá chưa đạt: ${why}`,
  },
  proposeRaise: (label: string, source: string): string =>
    `Năm sau chỉ tính khi đăng ký với mục tiêu cao hơn (${source}): ${label}`,
  proposeContinue: (label: string, source: string): string => `Được tính khi tiếp tục thực hiện (${source}): ${label}`,
  stopNeedsReason: (name: string): string => `“${name}” đang thực hiện tốt; hãy ghi lý do thôi thực hiện.`,
  newGoalOnly: "Mục tiêu mới chỉ ghi cho mô hình nâng mục tiêu.",
  stoppedBefore: "Đã thôi thực hiện từ năm trước.",
  droppedAgain: "Đã đăng ký lại rồi loại bỏ trong năm nay.",
  unitDivided: "Đơn vị đã chia tách; hãy hỏi đơn vị mới nào tiếp tục thực hiện.",
  notAgain: "Chưa thấy đơn vị đăng ký lại.",
  saidNew: "Đơn vị ghi là mô hình mới, nhưng năm trước đã có; hãy hỏi lại đơn vị hoặc sửa thành duy trì.",
  originOpen: "Đã đăng ký lại nhưng chưa ghi mới hay duy trì.",
  carriedOn: "Đã đăng ký lại, được tính là mô hình tiếp tục thực hiện.",
  noGoalBefore: "Năm trước chưa ghi mục tiêu nên chưa so sánh được; cần người xem và ghi nhận.",
} as const;
