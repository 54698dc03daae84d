/** One thing that is wrong with a programme: where (`fields[3].aliases[0]`) and why, in Vietnamese. */
export interface ProgrammeProblem {
  path: string;
  message: string;
}
