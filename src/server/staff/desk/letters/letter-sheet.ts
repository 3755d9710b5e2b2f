/** A letter as it is printed, one or several copies of it. Every text is plain; empty lists are left out on paper. */
export interface LetterSheet {
  /** Back to the form; below the base path. */
  backPath: string;
  /** The data given away with it was recorded. */
  isRecorded: boolean;
  heading: string;
  number: string;
  /** One copy for each, as it stands at the head. */
  recipients: readonly string[];
  opening: readonly string[];
  sections: readonly LetterSection[];
  closing: readonly string[];
  end: string;
  office: string;
  day: string;
  telephone: string;
  slip: LetterSlip | undefined;
}

export interface LetterSection {
  title: string;
  note: string;
  /** Rows of a ruled table: what is recorded, and what the family said. */
  facts: readonly LetterFact[];
  sentences: readonly string[];
}

export interface LetterFact {
  label: string;
  /** Each with its short mark 录 or 述; unmarked where there is one source only. */
  values: readonly { mark: string; text: string }[];
}

/** What comes back: boxes to tick and lines to fill, with the reference and nobody's name but the martyr's. */
export interface LetterSlip {
  about: string;
  returnTo: string;
}
