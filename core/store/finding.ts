/** Something wrong that `check` found; `code` is stable English, `message` Vietnamese. */
export interface Finding {
  code: string;
  message: string;
}
