/** What is said of single values: fields, subjects, origins, cells. */
export const valueWords = {
  unknownField: (text: string) => `“${text}” không phải là lĩnh vực nào của hướng dẫn. Hãy chọn lĩnh vực cho mô hình.`,
  similarField: (text: string, label: string) =>
    `“${text}” được hiểu là “${label}” vì chỉ khác một chữ cái. Hãy xác nhận lĩnh vực.`,
  ambiguousField: (text: string, labels: string[]) =>
    `“${text}” có thể là: ${labels.join("; ")}. Hãy chọn một lĩnh vực.`,
  noField: (count: number) =>
    `${count} mô hình không ghi lĩnh vực. Các mô hình này chưa được xếp vào phụ lục nào cho đến khi chọn lĩnh vực.`,
  bothSubjects: "Cả hai cột Tập thể và Cá nhân đều được ghi. Hãy chọn chủ thể đúng.",
  otherKind: (told: "collective" | "individual") =>
    told === "individual"
      ? "Ghi ở cột Tập thể nhưng có vẻ là tên cá nhân. Hãy chọn tập thể hay cá nhân."
      : "Ghi ở cột Cá nhân nhưng có vẻ là tên tập thể. Hãy chọn tập thể hay cá nhân.",
  unknownKind: (text: string) => `Không rõ “${text}” là tập thể hay cá nhân. Hãy chọn.`,
  twoSubjects: (one: string, other: string) =>
    `Cột chủ thể ghi “${one}”, cột Tập thể hoặc Cá nhân ghi “${other}”. Hãy chọn chủ thể đúng.`,
  bothOrigins: "Cả hai cột Mới và Duy trì đều được đánh dấu. Hãy chọn một.",
  openMark: (heading: string, tells: "origin" | "subjectKind") =>
    `Có đánh dấu ở cột “${heading}” nhưng không rõ cột này nghĩa là gì. Hãy chọn ${tells === "origin" ? "mới hay duy trì" : "tập thể hay cá nhân"}.`,
  unknownOrigin: (text: string) => `Không rõ “${text}” là mô hình mới hay duy trì.`,
  originByPeriod: (text: string) =>
    `Tệp không ghi mới hay duy trì; hiểu là duy trì vì thời gian thực hiện ghi “${text}”. Hãy xác nhận.`,
  unmarked: {
    origin: (heading: string) =>
      `Dòng này không đánh dấu ở cột “${heading}”, mà tệp không có cột nào khác ghi mới hay duy trì. Hãy chọn mới hay duy trì.`,
    subjectKind: (heading: string) =>
      `Dòng này không đánh dấu ở cột “${heading}”, mà tệp không có cột nào khác ghi tập thể hay cá nhân. Hãy chọn tập thể hay cá nhân.`,
  },
  newSinceEarlier: (year: number) => `Ghi là mô hình mới nhưng bắt đầu từ năm ${year}. Hãy chọn mới hay duy trì.`,
  cellError: (cell: string, value: string) =>
    `Ô ${cell} có lỗi công thức ${value} nên không có giá trị. Hãy hỏi lại đơn vị.`,
  openDitto: (cell: string, value: string) =>
    `Ô ${cell} ghi “${value}” (như trên) nhưng không rõ lấy theo ô nào ở dòng trên. Hãy hỏi lại đơn vị.`,
  openCode: (code: string, meanings: string[]) =>
    `Chú thích trong tệp giải thích mã “${code}” theo nhiều cách: ${meanings.map((meaning) => `“${meaning}”`).join(", ")}. Hãy chọn nghĩa đúng.`,
  heardSubject: (subject: string) =>
    `Ô chủ thể để trống; được hiểu là “${subject}” theo dòng đề mục phía trên. Hãy xác nhận.`,
  nameAndContent:
    "Cột này ghi cả tên và nội dung mô hình trong một ô; không rõ tên mô hình đến đâu nên cả ô đang được coi là tên. Hãy tách tên và nội dung.",
  severalNames: "Ô tên có thể ghi nhiều mô hình; hiện được coi là một. Hãy tách nếu là nhiều mô hình.",
  barePeriod: (text: string) =>
    `Thời gian chỉ ghi “${text}”, không rõ là tháng, quý hay kéo dài bao lâu. Hãy ghi rõ thời gian.`,
  monthsBehindDay: (cell: string, day: string, months: string) =>
    `Ô ${cell} là ngày ${day} trong khi cột này ghi tháng; có thể đơn vị gõ “${months}” (tháng) và Excel tự đổi thành ngày. Hãy xem lại và ghi đúng thời gian.`,
  impossibleDate: (text: string) => `Trong lịch không có “${text}”. Hãy hỏi lại đơn vị.`,
  reversedPeriod: (text: string) => `Thời gian “${text}” kết thúc trước khi bắt đầu. Hãy hỏi lại đơn vị.`,
  mergedName: "Tên mô hình được gộp ô cho nhiều dòng; mỗi dòng được coi là một mô hình cùng tên.",
  encodings: { tcvn3: "TCVN3 (ABC)", vni: "VNI-Windows", nfd: "Windows-1258", mixed: "nhiều bảng mã" },
  legacyEncoding: (name: string, before: string, after: string, doubtful: boolean) =>
    doubtful
      ? `Có vài chữ giống bảng mã cũ ${name}: “${before}” đọc thành “${after}”. Hãy chọn bảng mã (encoding=unicode, tcvn3, vni hoặc cp1258).`
      : `Chữ trong tệp dùng bảng mã cũ ${name} và đã được chuyển sang Unicode: “${before}” thành “${after}”.`,
} as const;
