/**
 * The letters of two encodings that Vietnamese offices used before Unicode, as their fonts draw them
 * (TCVN 5712:1993, third form, and VNI-Windows). Facts, checked against several independent tables.
 */

/** TCVN3 (ABC, `.Vn…` fonts): one byte a letter, here as Latin-1 characters, in pairs “code letter”. */
export const TCVN3_LETTERS =
  "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ " +
  "Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ " +
  "õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ";

/**
 * Windows-1258 read as if it were Windows-1252: only these codes differ. Tones are letters of their own behind the
 * vowel; in pairs “code letter”.
 */
export const WINDOWS1258_LETTERS = "ÃĂ Ì\u0300 ÐĐ Ò\u0309 ÕƠ ÝƯ Þ\u0303 ãă ì\u0301 ðđ ò\u0323 õơ ýư þ₫";

/** VNI-Windows: a base letter and a mark (or one letter alone), in pairs “code=letter”. */
export const VNI_LETTERS =
  "AÀ=Ầ AÁ=Ấ AÂ=Â AÃ=Ẫ AÄ=Ậ AÅ=Ẩ AÈ=Ằ AÉ=Ắ AÊ=Ă AË=Ặ AÏ=Ạ AÕ=Ã AØ=À AÙ=Á AÚ=Ẳ AÛ=Ả AÜ=Ẵ EÀ=Ề EÁ=Ế EÂ=Ê " +
  "EÃ=Ễ EÄ=Ệ EÅ=Ể EÏ=Ẹ EÕ=Ẽ EØ=È EÙ=É EÛ=Ẻ OÀ=Ồ OÁ=Ố OÂ=Ô OÃ=Ỗ OÄ=Ộ OÅ=Ổ OÏ=Ọ OÕ=Õ OØ=Ò OÙ=Ó OÛ=Ỏ UÏ=Ụ " +
  "UÕ=Ũ UØ=Ù UÙ=Ú UÛ=Ủ YÕ=Ỹ YØ=Ỳ YÙ=Ý YÛ=Ỷ aà=ầ aá=ấ aâ=â aã=ẫ aä=ậ aå=ẩ aè=ằ aé=ắ aê=ă aë=ặ aï=ạ aõ=ã " +
  "aø=à aù=á aú=ẳ aû=ả aü=ẵ eà=ề eá=ế eâ=ê eã=ễ eä=ệ eå=ể eï=ẹ eõ=ẽ eø=è eù=é eû=ẻ oà=ồ oá=ố oâ=ô oã=ỗ " +
  "oä=ộ oå=ổ oï=ọ oõ=õ oø=ò où=ó oû=ỏ uï=ụ uõ=ũ uø=ù uù=ú uû=ủ yõ=ỹ yø=ỳ yù=ý yû=ỷ Æ=Ỉ Ì=Ì Í=Í Î=Ỵ Ñ=Đ " +
  "Ò=Ị Ó=Ĩ Ô=Ơ ÔÏ=Ợ ÔÕ=Ỡ ÔØ=Ờ ÔÙ=Ớ ÔÛ=Ở Ö=Ư ÖÏ=Ự ÖÕ=Ữ ÖØ=Ừ ÖÙ=Ứ ÖÛ=Ử æ=ỉ ì=ì í=í î=ỵ ñ=đ ò=ị ó=ĩ ô=ơ " +
  "ôï=ợ ôõ=ỡ ôø=ờ ôù=ớ ôû=ở ö=ư öï=ự öõ=ữ öø=ừ öù=ứ öû=ử";
