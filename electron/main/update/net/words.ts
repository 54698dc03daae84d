/** What updating over the net says to the clerk. */
export const words = {
  menu: "Tìm bản mới qua &mạng…",
  automatic: "&Tự tìm bản mới qua mạng khi mở phần mềm",
  off: "Việc tìm bản mới qua mạng đang tắt, phần mềm không hỏi gì ra ngoài máy. Muốn bật, hãy chọn “Tự tìm bản mới qua mạng khi mở phần mềm” trong “Trợ giúp”.",
  noAddress:
    "Bản đang dùng không có địa chỉ để cập nhật qua mạng. Hãy cập nhật từ USB hoặc thư mục chung, hoặc hỏi nơi phát hành.",
  onlyWindows: "Việc cập nhật qua mạng chỉ có trên Windows. Trên máy này, hãy cài gói mới như khi cài lần đầu.",
  portable:
    "Bản “không cần cài” không tự cập nhật được. Hãy chép bản mới về thay cho tệp đang dùng; dữ liệu vẫn ở chỗ cũ.",
  switchOn: "Bật tìm bản mới qua mạng?",
  switchedOn: (address: string) =>
    `Mỗi lần mở, phần mềm sẽ hỏi máy chủ sau xem có bản mới không:\n${address}\n\nCâu hỏi không kèm dữ liệu nào của sổ, tên máy hay tên người; máy chủ chỉ biết địa chỉ mạng của cơ quan. Bản mới chỉ được tải về và cài khi bạn đồng ý. Có thể tắt bất cứ lúc nào.`,
  keepOff: "Không bật",
  turnOn: "Bật",
  none: (version: string) => `Không có bản nào mới hơn bản đang dùng (${version}).`,
  found: (version: string) => `Trên mạng có bản mới: ${version}`,
  size: (megabytes: number) => `khoảng ${megabytes} MB`,
  mayFetch: (own: string, size: string) =>
    `Bản đang dùng: ${own}.\nTải bản mới về máy này${size === "" ? "" : ` (${size})`}? Trong lúc tải vẫn làm việc được. Tải xong, phần mềm kiểm tra chữ ký rồi hỏi lại trước khi cài.`,
  notNow: "Để sau",
  download: "Tải về",
  failed: "Chưa tìm được bản mới qua mạng.",
  notFetched: (version: string) => `Chưa tải được bản ${version}.`,
  why: {
    offline:
      "Không nối được tới máy chủ cập nhật. Hãy kiểm tra mạng rồi thử lại; hoặc cập nhật từ USB, thư mục chung. Phần mềm vẫn dùng được như thường.",
    certificate:
      "Máy chủ cập nhật không chứng minh được đúng là nó, nên không tải gì. Hãy kiểm tra ngày giờ của máy; nếu vẫn vậy, hãy hỏi người phụ trách máy tính.",
    answer:
      "Máy chủ cập nhật trả lời không đúng như mong đợi, nên không tải gì. Hãy thử lại sau, hoặc hỏi nơi phát hành phần mềm.",
    damaged: "Tệp tải về không khớp mã kiểm tra: tải dở dang hoặc đã bị thay đổi, nên đã bỏ. Hãy thử lại.",
    disk: "Không ghi được tệp tải về. Hãy kiểm tra ổ đĩa còn chỗ trống rồi thử lại.",
  },
} as const;

/** Why the net brought nothing. */
export type NetRefusal = keyof typeof words.why;
