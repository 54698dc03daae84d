import { fold } from "../../text/fold.ts";
import type { ViewCell } from "../table/view.ts";

/** True for a calling that other words follow than a body's and a name's: “Bí thư nghe dân nói”, and not “Bí thư Đảng ủy xã”. */
export function tellsDeed({ text }: Pick<ViewCell, "text">): boolean {
  const said = text.normalize("NFC");
  if (said === said.toLocaleUpperCase("vi") || !CALLING.test(fold(said))) return false;
  const small = said.split(/[^\p{L}]+/u).filter((word) => /^\p{Ll}/u.test(word));
  return small.some((word) => !OF_BODIES.has(fold(word)));
}
const CALLING = /^(?:pho )?(?:bi thu|chu tich|truong (?:ban|khoi|phong|thon|xom)|giam doc|hieu truong|chi huy|nguoi)\b/;
/** Words (folded) in the callings of signers, and in the names of bodies. */
const OF_BODIES: ReadonlySet<string> = new Set(
  (
    "pho bi thu chu tich truong ban khoi phong thon xom giam doc hieu chi huy nguoi lap bieu danh sach tong hop bao cao thuong truc kiem " +
    "dang uy bo chi uy nhan dan hoi dong mat tran to quoc viet nam cong tac xa phuong thi tran huyen tinh thanh pho dac khu ap lang " +
    "doan thanh nien phu nu nong dan cuu chien binh lien hiep hiep nguoi cao tuoi lao dong cong an quan su van co quan don vi trung tam " +
    "tieu hoc mam non trung so thcs thpt y te giao duc dao tao tuyen giao to chuc kiem tra van xa kinh te tai chinh ky ten ghi ro ho dong dau da va"
  ).split(" "),
);
