/** What the office's settings and the clerk's choices give to a paper; what is null is printed as a line to fill in. */
export interface PaperOffice {
  /** The body straight above, for example “Huyện ủy An Lão”. */
  superior: string | null;
  /** The body that issues, for example “Ban Dân vận Huyện ủy An Lão”. */
  issuer: string | null;
  /** Place name of the dateline. */
  place: string | null;
  /** The paper's date, ISO. */
  date: string | null;
  /** The paper's own number and sign; an appendix has none, its covering letter has. */
  number: string | null;
  signer: PaperSigner;
}

export interface PaperSigner {
  /** “T/M BAN THƯỜNG VỤ”, “K/T TRƯỞNG BAN”; null where the head signs straight. */
  authority: string | null;
  /** “TRƯỞNG BAN”, “PHÓ BÍ THƯ”. */
  title: string | null;
  name: string | null;
}

/** The letter that an appendix goes with. */
export interface CoveringLetter {
  /** Kind of paper; “Công văn” unless said otherwise. */
  paper?: string;
  /** Number and sign, for example “15-CV/BDVHU”. */
  number: string | null;
  /** ISO date. */
  date: string | null;
}
