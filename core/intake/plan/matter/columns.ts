import { fold } from "../../../text/fold.ts";

/** Columns by which a list of models plans what is to be done. */
const PLANS = ["field", "origin", "new", "continued", "goal", "period", "start", "end", "method", "expected"];
/** From so many of them on a list is one of plans. */
const PLANNED = 2;

/** Headings (folded) of lists that pay, praise, mark or look at models. */
const OTHER: readonly RegExp[] = [
  /^(so tai khoan|stk|so tien|thanh tien|don gia|muc (ho tro|chi|thuong)|tien thuong|ky nhan|nguoi nhan( tien)?|kinh phi (ho tro|de nghi|duoc cap|xin)|(so|muc) (tien|kinh phi) .*)\b/,
  /^((tom tat )?thanh tich|hinh thuc (khen|de nghi|thuong|bieu duong)|danh hieu|so (quyet dinh|qd)|quyet dinh (khen|cong nhan)|muc khen|giai( thuong)?$)/,
  /^((tong (so )?)?diem\b|xep (loai|hang)|tieu chi \d|(thang )?diem (toi da|chuan|cham)|so phieu|ty le phieu|y kien (tham dinh|danh gia))/,
  /^(thanh phan( doan| tham gia)?|doan (kiem tra|khao sat|giam sat)|ngay (kiem tra|khao sat|lam viec)|gio$|tiet muc|so bao danh)/,
];
const LONGEST = 60;

/** What the columns of a table say that it is: a list of plans (`plans`), and how many of another matter it has. */
export interface ColumnsReading {
  plans: boolean;
  other: string[];
}

/** Reads the headings of a table and the roles that its columns were given. */
export function readColumns(headings: readonly string[], roles: ReadonlySet<string>): ColumnsReading {
  const other = headings.filter((heading) => {
    const folded = fold(heading);
    return folded.length <= LONGEST && OTHER.some((pattern) => pattern.test(folded));
  });
  return { plans: PLANS.filter((role) => roles.has(role)).length >= PLANNED, other: [...new Set(other)] };
}
