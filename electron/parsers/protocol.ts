/** What a parser process is told at its start, together with the port on which the office asks it. */
export interface ParserStart {
  residentBytes: number;
}
