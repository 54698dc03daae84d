const STILL_REGISTERED =
  "Nếu đơn vị vẫn đăng ký: tệp còn chờ thì chọn dòng này là “mô hình”, tệp đã vào sổ thì ghi thêm bằng “Gõ vào sổ”.";

/** Every sentence of the intake that a person reads. Places are said as Excel shows them. */
export const words = {
  at: (sheet: string, cell: string) => `trang “${sheet}”, ô ${cell}`,
  refusal: {
    empty: "Tệp không có nội dung. Hãy đề nghị đơn vị gửi lại tệp.",
    corrupt:
      "Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. Hãy mở thử bằng Excel; nếu không được, đề nghị đơn vị gửi lại.",
    "too-large": (what: string) =>
      `Tệp lớn quá mức cho phép (${TOO_LARGE[what] ?? what}) nên không được mở. ${SMALLER[what] ?? SMALLER.cells} rồi nhận lại.`,
    "password-protected": (member: string) =>
      member === ""
        ? "Tệp có mật khẩu nên không đọc được. Hãy hỏi đơn vị mật khẩu, mở bằng Excel (hoặc Word), bỏ mật khẩu (Tệp → Thông tin → Bảo vệ → Mã hóa bằng mật khẩu, xóa trắng ô mật khẩu), lưu lại rồi thả tệp mới vào."
        : `Tệp nén có mật khẩu nên không lấy được “${member}” ra. Hãy hỏi đơn vị mật khẩu, giải nén rồi nhận các tệp bên trong.`,
    "not-a-spreadsheet": (what: string) =>
      `${OTHER[what] ?? OTHER.unknown} Tên tệp có thể ghi khác, nhưng nội dung là như vậy.`,
    timeout: "Đọc tệp quá lâu nên đã dừng lại. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nhận lại.",
    "out-of-memory":
      "Đọc tệp tốn quá nhiều bộ nhớ nên đã dừng lại. Hãy mở bằng Excel, xóa trang và định dạng thừa rồi nhận lại.",
  },
  noTable:
    "Không tìm thấy bảng đăng ký mô hình nào trong tệp (không có dòng tiêu đề với cột “Tên mô hình”). Hãy kiểm tra xem đơn vị gửi đúng tệp chưa.",
  tableUnsure: "Tệp có bảng nhưng không nhận ra cột nào là tên mô hình. Hãy chỉ ra dòng tiêu đề và nghĩa của các cột.",
  columnOf: (letter: string) => `Cột ${letter}`,
  columnIs: (letter: string, role: string) => `cột ${letter}: ${COLUMNS[role] ?? role}`,
  noHeader: (sheet: string, columns: string[]) =>
    `Bảng ở trang “${sheet}” không có dòng tiêu đề. Theo nội dung các cột có thể là: ${columns.join("; ")}. Hãy xem lại, sửa cột chưa đúng, rồi xác nhận bảng không có dòng tiêu đề.`,
  countsOnly:
    "Bảng chỉ ghi số lượng hoặc đánh dấu theo lĩnh vực, không ghi tên mô hình nào nên chưa đưa gì vào sổ. Hãy đề nghị đơn vị gửi danh sách tên các mô hình.",
  noModels: "Tìm thấy bảng nhưng không có mô hình nào trong bảng. Hãy kiểm tra lại với đơn vị.",
  registersNone: (row: string) =>
    `Dòng “${row}” ghi là không đăng ký hoặc chưa gửi, nên không tính là mô hình và không tính là đơn vị đã gửi bản đăng ký.`,
  ofTakenBack: "của mô hình đơn vị không đăng ký nữa",
  unnamedModel: (cell: string, text: string) =>
    `Ô ${cell} ghi “${text}” mà không ghi tên mô hình nên không tính là mô hình. Hãy hỏi lại đơn vị tên mô hình.`,
  struckOut: "bị gạch ngang trong tệp",
  struckCell: (cell: string, text: string) =>
    `Ô ${cell} bị gạch ngang (“${shortened(text)}”) nên không lấy. Hãy xác nhận đơn vị đã bỏ nội dung này.`,
  struckPart: (cell: string, text: string) =>
    `Ô ${cell} có phần bị gạch ngang; chỉ lấy phần không bị gạch (nguyên văn trong tệp: “${shortened(text)}”). Hãy xác nhận.`,
  takenBack: (name: string, how: "struck" | "said", said: string) =>
    how === "struck"
      ? `Dòng của mô hình “${name}” bị gạch ngang nên được coi là đơn vị đã rút, không đưa vào sổ. ${STILL_REGISTERED}`
      : `Mô hình “${name}” được đơn vị ghi là không đăng ký nữa${said === "" ? "" : ` (“${shortened(said)}”)`} nên không đưa vào sổ. ${STILL_REGISTERED}`,
  maybeTakenBack: (name: string, how: "struck" | "said", said: string) =>
    how === "struck"
      ? `Tên mô hình “${name}” bị gạch ngang nhưng các ô khác của dòng thì không. Hãy hỏi lại đơn vị: nếu vẫn đăng ký, chọn dòng này là “mô hình”; nếu đã rút, chọn “ghi chú”.`
      : `Mô hình “${name}” ghi “${shortened(said)}”: chưa rõ đơn vị rút hẳn hay chỉ lùi lại. Hãy hỏi lại đơn vị: nếu vẫn đăng ký, chọn dòng này là “mô hình”; nếu đã rút, chọn “ghi chú”.`,
  unitWithdraws: (names: string[]) =>
    `Đơn vị rút ${names.length} mô hình đã đăng ký (gạch ngang hoặc ghi trong tệp), nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị không rút, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  onlyTakenBack: (names: string[]) =>
    `Tệp chỉ có mô hình đơn vị không đăng ký nữa: ${listed(names)}, mà không thấy các mô hình này trong những gì đơn vị đã đăng ký. Hãy hỏi lại đơn vị.`,
  unclearRow: "Không rõ dòng này là mô hình hay dòng khác. Hãy chọn “mô hình” hoặc lý do để riêng.",
  unknownUnit: (text: string) =>
    `Không có đơn vị “${text}” trong danh sách đơn vị. Hãy chọn đơn vị đúng hoặc thêm đơn vị mới.`,
  similarUnit: (text: string, names: string[]) =>
    `Không có đơn vị “${text}” trong danh sách; gần giống: ${names.join(", ")}. Hãy chọn đơn vị đúng.`,
  severalUnits: (text: string, names: string[]) =>
    `“${text}” viết không dấu nên có thể là: ${names.join(", ")}. Hãy chọn đơn vị đúng.`,
  noUnit:
    "Không rõ tệp này của đơn vị nào: không thấy tên đơn vị ở phần đầu, trong bảng hay ở tên tệp. Hãy chọn đơn vị.",
  noUnits: (text: string) =>
    `Danh sách đơn vị còn trống nên chưa nhận được “${text}”. Hãy nhập danh sách đơn vị, hoặc thêm đơn vị này.`,
  unitConflict: (places: string) => `Tên đơn vị không thống nhất: ${places}. Hãy chọn đơn vị đúng.`,
  unitColumn: "Đơn vị",
  evidence: {
    letterhead: "phần đầu trang",
    title: "tiêu đề",
    sheet: "tên trang",
    file: "tên tệp",
    mail: "thư gửi",
    signature: "chỗ ký tên",
    column: "cột đơn vị",
    heading: "dòng đơn vị",
  },
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
  carriedUnit: (unit: string) => `Ô đơn vị để trống; được hiểu là cùng đơn vị với dòng trên (“${unit}”). Hãy xác nhận.`,
  severalNames: "Ô tên có thể ghi nhiều mô hình; hiện được coi là một. Hãy tách nếu là nhiều mô hình.",
  impossibleDate: (text: string) => `Không có ngày “${text}”. Hãy hỏi lại đơn vị.`,
  mergedName: "Tên mô hình được gộp ô cho nhiều dòng; mỗi dòng được coi là một mô hình cùng tên.",
  hiddenRow: "Dòng này bị ẩn trong tệp. Hãy xác nhận đơn vị có đăng ký mô hình này.",
  hiddenColumn: "Cột này bị ẩn trong tệp. Hãy xác nhận đơn vị có đăng ký mô hình này.",
  hiddenSheet: (sheet: string) =>
    `Trang ẩn “${sheet}” có bảng mô hình; trang ẩn không được đưa vào sổ. Hãy mở tệp để kiểm tra.`,
  copiedTable: (sheet: string) => `Bảng ở trang “${sheet}” giống hệt bảng khác trong tệp nên chỉ được tính một lần.`,
  doubleName: (name: string) => `Mô hình “${name}” được ghi hai lần trong tệp; cả hai đều được giữ.`,
  totalDiffers: (written: number, counted: number) => `Dòng tổng ghi ${written} nhưng đếm được ${counted} mô hình.`,
  encodings: { tcvn3: "TCVN3 (ABC)", vni: "VNI-Windows", nfd: "Windows-1258", mixed: "nhiều bảng mã" },
  legacyEncoding: (name: string, before: string, after: string, doubtful: boolean) =>
    doubtful
      ? `Có vài chữ giống bảng mã cũ ${name}: “${before}” đọc thành “${after}”. Hãy chọn bảng mã (encoding=unicode, tcvn3, vni hoặc cp1258).`
      : `Chữ trong tệp dùng bảng mã cũ ${name} và đã được chuyển sang Unicode: “${before}” thành “${after}”.`,
  unclearVersion: (names: string, added: number, changed: number, missing: number) =>
    `Đơn vị đã gửi bản trước (${names}). So với bản trước: thêm ${added}, đổi ${changed}, không còn ${missing}. Hãy chọn: thay thế, bổ sung hay sửa bản trước.`,
  furtherList: (names: string) =>
    `Đơn vị đã có danh sách khác (${names}). Tệp này là danh sách của bộ phận hoặc lĩnh vực khác, không trùng mô hình nào, nên được thêm vào; danh sách trước giữ nguyên.`,
  mailPictures: (names: string) => `Trong thư còn hình ảnh, danh thiếp của chữ ký (${names}); các tệp này được bỏ qua.`,
  toldInLetter:
    "Các mô hình được đọc từ lời trong thư, không phải từ bảng. Hãy đối chiếu từng mô hình với lời thư, sửa chỗ chưa đúng rồi xác nhận.",
  mailSaysOtherwise: (sentence: string) =>
    `Thư gửi kèm tệp viết: “${sentence}”. Hãy xem có phải sửa trong danh sách không, sửa nếu cần rồi xác nhận.`,
  unexpected:
    "Phần mềm gặp lỗi khi đọc tệp này nên chưa đưa gì vào sổ; tệp vẫn được giữ. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx rồi nhận lại; nếu vẫn lỗi, báo cho người hỗ trợ.",
  shrunken: (kept: number, before: number) =>
    `Tệp ghi là bản thay thế nhưng chỉ có ${kept} trong ${before} mô hình của bản trước. Hãy xác nhận thay thế toàn bộ hay chỉ sửa, bổ sung.`,
  whichReplaced: (names: string, kept: number, before: number) =>
    `Tệp ghi là bản thay thế, nhưng đơn vị đã gửi nhiều danh sách (${names}) và tệp này chỉ nhắc lại ${kept} trong ${before} mô hình. Hãy chọn: thay thế, bổ sung hay sửa bản trước.`,
  withdrawn: (papers: string, names: string[]) =>
    `Tệp thay cho ${papers} và không còn ghi ${names.length} mô hình, nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị không rút, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  replacedByName: (names: string[]) =>
    `Đơn vị ghi đăng ký mô hình khác thay cho ${names.length} mô hình đã đăng ký, nên các mô hình này được rút khỏi sổ: ${listed(names)}. Nếu đơn vị vẫn thực hiện, hãy hoàn tác tệp này rồi hỏi lại đơn vị.`,
  replacedUnknown: (names: string[]) =>
    `Tệp ghi thay thế ${names.length} mô hình không có trong những gì đơn vị đã đăng ký: ${listed(names)}. Hãy hỏi lại đơn vị thay mô hình nào; nếu chỉ đăng ký thêm, hãy chọn bổ sung.`,
  otherListsStay: (papers: string, others: string) =>
    `Tệp thay cho ${papers}. Mô hình đơn vị đã gửi ở tệp khác (${others}) được giữ nguyên.`,
  erasedValue: (name: string, property: string, value: string) =>
    `Mô hình “${name}”: bản mới để trống ${COLUMNS[property] ?? property}, bản trước ghi “${shortened(value)}”. Giá trị trong sổ được để trống theo bản mới; hãy hỏi lại đơn vị nếu chưa chắc.`,
  ownCode: "mã do phần mềm ghi trong biểu mẫu, không phải nội dung đơn vị gửi",
  otherMatter: (title: string) =>
    `Tiêu đề “${title}” ghi việc khác, không phải đăng ký mô hình dân vận khéo, nên bảng này chưa được đưa vào sổ. Nếu đúng là bản đăng ký mô hình, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  noMatter: (sheet: string) =>
    `Bảng ở trang “${sheet}” không có chữ nào nói đến mô hình, dân vận khéo hay lĩnh vực, nên chưa được đưa vào sổ. Nếu đúng là bản đăng ký mô hình, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  notRegistration: (purpose: string) =>
    `Tệp này là ${purpose}, chưa phải bản đăng ký; mô hình trong tệp chưa được đưa vào sổ. Nếu đây là bản đăng ký, hãy chọn loại “đăng ký”.`,
  otherPaper: (title: string) =>
    `Tệp này có vẻ không phải bản đăng ký mô hình vì ghi “${title}”; chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”.`,
  otherColumns: (sheet: string, headings: string[]) =>
    `Bảng ở trang “${sheet}” có các cột ${headings.map((heading) => `“${shortened(heading)}”`).join(", ")} của một danh sách khác, không có cột nào ghi kế hoạch của mô hình (lĩnh vực, mục tiêu, thời gian …), nên chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”; nếu không, hãy bỏ tệp này.`,
  otherYear: (sheet: string, year: number, ours: number) =>
    `Bảng ở trang “${sheet}” ghi năm ${year}, còn sổ này là năm ${ours}, nên chưa đưa gì vào sổ. Nếu đơn vị đăng ký cho năm ${ours} (chỉ ghi nhầm năm), hãy chọn loại “đăng ký”; nếu đúng là của năm ${year}, hãy bỏ qua trang này, hoặc bỏ cả tệp.`,
  namesNoModels:
    "Trong tệp không có chỗ nào (tiêu đề, tên cột, tên trang, tên tệp) nói đến mô hình hay Dân vận khéo nên chưa đưa gì vào sổ. Nếu đúng là bản đăng ký, hãy chọn loại “đăng ký”.",
  purpose: {
    registration: "bản đăng ký",
    results: "báo cáo kết quả",
    "half-year": "báo cáo 6 tháng",
    annual: "báo cáo năm",
  },
  same: {
    bytes: (name: string) => `Trùng hoàn toàn với tệp “${name}” đã nhận, nên không đưa vào sổ lần nữa.`,
    cells: (name: string) => `Nội dung giống hệt tệp “${name}” đã nhận, nên không đưa vào sổ lần nữa.`,
    models: (name: string) =>
      `Trùng nội dung với tệp “${name}” đã nhận: không thêm, không đổi, không bớt mô hình nào, nên không đưa vào sổ lần nữa.`,
  },
  openText: (heading: string, open: string[], likely: string | null) =>
    `Không rõ cột “${heading}” là ${open.map((role) => COLUMNS[role]).join(", ")} hay phần khác; bảng không có cột nào khác ghi ${open.length > 1 ? "các phần này" : "phần này"}${likely === null ? "" : ` (có thể là ${COLUMNS[likely]})`}. Hãy chọn nghĩa cho cột này (nếu chỉ là phần ghi thêm, chọn “Cột khác”).`,
  openAnswer: (heading: string, open: string[]) =>
    `Mục “${heading}” được giữ nguyên theo tên của đơn vị; phiếu không ghi ${open.map((role) => COLUMNS[role]).join(", ")}. Nếu mục này chính là phần đó, hãy sửa trong danh sách mô hình.`,
  resultAhead: (heading: string) =>
    `Không rõ cột “${heading}” ghi mục tiêu hay kết quả đã đạt; bảng không có cột mục tiêu. Hãy chọn nghĩa cho cột này.`,
  unclearAmendment: (item: string) =>
    `Dòng này xin sửa “${item}” nhưng chưa rõ là mục nào của mô hình; nội dung sửa đang để ở Ghi chú. Hãy xem và ghi vào đúng mục.`,
  formerValue: "nội dung cũ, ghi để đối chiếu với nội dung sửa",
  formerUnknown: (names: string[]) =>
    `Bảng sửa nhắc đến ${names.length} mô hình không có trong những gì đơn vị đã đăng ký: ${listed(names)}. Hãy xem lại tên cũ với đơn vị; nếu là mô hình mới, hãy chọn bổ sung.`,
  noValue: "không phải giá trị của cột",
  legend: "chú thích mã của đơn vị, không phải nội dung của mô hình",
  noHeading: "cột không có tiêu đề",
  outsideTable: "ô nằm ngoài bảng",
  formLabel: "tên mục của phiếu, không phải nội dung trả lời",
  formRemark: "lời ghi ở cột bên cạnh các mô hình, không phải nội dung của mô hình",
  openHeads: (row: number) =>
    `Bảng ghi các mục ở cột đầu, mỗi cột bên cạnh được hiểu là một mô hình, nhưng dòng ${row} không nói như vậy. Nếu mỗi cột là một mô hình, hãy để riêng dòng ${row} (tiêu đề); cột nào không phải mô hình, hãy chọn nghĩa “Ghi chú” cho cột đó.`,
  openColumn: (letter: string) =>
    `Bảng ghi mỗi mô hình một cột, nhưng không rõ cột ${letter} có phải là một mô hình không. Nếu không phải, hãy chọn nghĩa “Ghi chú” cho cột ${letter}; nếu phải, đề nghị đơn vị ghi tên mô hình vào cột này.`,
  besideTable: "ô của phần bên cạnh, không phải mô hình",
  unitList: {
    empty: "Danh sách đơn vị trống.",
    noHeader: "Không thấy dòng tiêu đề có cột “name” (hoặc “Tên đơn vị”).",
    noName: "Dòng này không có tên đơn vị.",
    noKind: (name: string) =>
      `Không rõ loại của đơn vị “${name}”. Hãy ghi ở cột “kind” (Xã, Phường, Thị trấn, Đoàn thể …).`,
    double: (name: string, row: number) => `Đơn vị “${name}” đã có ở dòng ${row}.`,
  },
  awaitsConfirmation: "Đã đủ thông tin. Hãy xác nhận để đưa vào sổ.",
  awaitsSettingAside:
    "Hãy xác nhận để để riêng tệp này; nếu vẫn muốn đưa vào sổ, hãy chọn tệp này thay thế, bổ sung hay sửa bản trước.",
  badDecision: (key: string) => `Không hiểu quyết định “${key}”.`,
} as const;

const MAX_LISTED = 10;
const MAX_TOLD = 80;

/** Names as a sentence tells them. */
function listed(names: string[]): string {
  const told = names.slice(0, MAX_LISTED).map((name) => `“${name}”`);
  return names.length > MAX_LISTED ? `${told.join(", ")} …` : told.join(", ");
}

function shortened(text: string): string {
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text;
}

/** What a column without a heading may be. */
const COLUMNS: Record<string, string> = {
  ordinal: "số thứ tự",
  name: "tên mô hình",
  unit: "đơn vị",
  field: "lĩnh vực",
  kind: "mô hình hay điển hình",
  subject: "chủ thể thực hiện",
  subjectKind: "tập thể hay cá nhân",
  collective: "tập thể",
  individual: "cá nhân",
  origin: "mới hay duy trì",
  new: "mới",
  continued: "duy trì",
  sinceYear: "năm bắt đầu",
  period: "thời gian",
  content: "nội dung",
  goal: "mục tiêu",
  method: "cách làm",
  leader: "lãnh đạo, quản lý",
  place: "địa điểm",
  situation: "thực trạng",
  forces: "lực lượng phối hợp",
  resources: "nguồn lực",
  expected: "kết quả dự kiến",
  responsible: "người phụ trách",
  result: "kết quả",
  note: "ghi chú",
};

const TOO_LARGE: Record<string, string> = {
  bytes: "quá 50 MB",
  inflated: "giải nén quá 300 MB",
  members: "quá nhiều tệp bên trong",
  rows: "quá 20.000 dòng một trang",
  sheets: "quá 200 trang",
  cells: "quá một triệu ô",
  merges: "quá nhiều ô gộp",
  characters: "quá 20 triệu chữ",
};

/** What makes a file smaller: pictures weigh, and have no letters. */
const SMALLER: Record<string, string> & { cells: string } = {
  bytes: "Hãy xóa bớt hình ảnh, trang thừa hoặc tách thành nhiều tệp",
  inflated: "Hãy xóa bớt hình ảnh, trang thừa hoặc tách thành nhiều tệp",
  members: "Hãy giải nén, chia thành nhiều tệp nén nhỏ hơn",
  sheets: "Hãy xóa các trang thừa hoặc tách thành nhiều tệp",
  cells: "Hãy xóa các trang, dòng, cột thừa hoặc tách thành nhiều tệp",
};

const OTHER = {
  pdf: "Đây là tệp PDF, không phải bảng tính. Hãy dùng “Gõ vào sổ” để gõ theo tệp này, hoặc đề nghị đơn vị gửi tệp Excel.",
  image:
    "Đây là tệp ảnh, không phải bảng tính. Hãy dùng “Gõ vào sổ” để gõ theo ảnh này, hoặc đề nghị đơn vị gửi tệp Excel.",
  word: "Đây là tệp Word đời cũ (.doc), không đọc được bảng bên trong. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  docx: "Đây là tệp Word không có bảng nào. Hãy kiểm tra xem đơn vị gửi đúng tệp chưa, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  letter:
    "Đây là tệp Word không có bảng, mô hình được kể bằng lời. Hãy mở tệp và dùng “Gõ vào sổ” để gõ theo, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  "mail-letter":
    "Đây là thư điện tử không kèm bảng, mô hình được kể bằng lời. Hãy dùng “Gõ vào sổ” để gõ theo thư, hoặc đề nghị đơn vị gửi bảng đăng ký.",
  odt: "Đây là tệp văn bản OpenDocument, không phải bảng tính. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  rtf: "Đây là tệp văn bản RTF, không phải bảng tính. Hãy mở bằng Word, lưu lại thành .docx rồi thả vào.",
  slides: "Đây là tệp trình chiếu, không phải bảng tính.",
  rar: "Đây là tệp nén RAR. Hãy giải nén rồi nhận các tệp bên trong.",
  "7z": "Đây là tệp nén 7z. Hãy giải nén rồi nhận các tệp bên trong.",
  gzip: "Đây là tệp nén GZ. Hãy giải nén rồi nhận các tệp bên trong.",
  "mail-without-files":
    "Đây là thư điện tử không có tệp đính kèm, lời thư không kể mô hình nào. Hãy xem nội dung thư, hoặc đề nghị đơn vị gửi lại kèm tệp.",
  email: "Đây là thư điện tử nằm trong tệp khác. Hãy nhận riêng thư này.",
  outlook: "Đây là thư Outlook nằm trong tệp khác. Hãy nhận riêng thư này.",
  program: "Đây là tệp chương trình, không phải bảng tính. Không nên mở tệp này.",
  archive:
    "Đây là tệp nén nằm trong nhiều lớp tệp nén khác nên không được mở. Hãy giải nén rồi nhận các tệp bên trong.",
  text: "Đây là tệp chữ không có bảng, không phải bảng tính.",
  unknown: "Đây không phải là bảng tính (không nhận ra định dạng).",
} as Record<string, string> & { unknown: string };
