const MAX_LISTED = 10;
const MAX_TOLD = 80;

/**
 * @param names of models
 * @returns the names as a sentence tells them: in quotes, the first ten
 */
export function listed(names: string[]): string {
  const told = names.slice(0, MAX_LISTED).map((name) => `“${name}”`);
  return names.length > MAX_LISTED ? `${told.join(", ")} …` : told.join(", ");
}

/**
 * @param text of a cell
 * @returns as much of it as a sentence can carry
 */
export function shortened(text: string): string {
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text;
}

/** The roles of columns, as sentences name them. */
export const COLUMNS: Record<string, string> = {
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
