/** What can be wrong with a sheet that somebody hands in, besides what the rules of the archive find in its rows. */
export type ImportFindingKind =
  /** No sheet has a row of headings that a table knows. */
  | 'no-headings'
  | 'no-rows'
  /** All sheets are empty, hidden or left aside. */
  | 'nothing-to-take'
  /** Several tables fit the headings of the sheet equally well. */
  | 'table-unsure'
  /** A column of personal data of living people: identity cards, telephones, names of kin. */
  | 'personal-column'
  | 'personal-value'
  /** Two columns mean the same field. */
  | 'column-twice'
  /** Kept as it is, since no field is meant. */
  | 'column-kept'
  /** A column without a heading holds something. */
  | 'column-unnamed'
  | 'column-hidden'
  | 'row-hidden'
  /** Totals and notes below the people. */
  | 'row-passed-over'
  | 'sheet-hidden'
  /** A merged cell reaches over rows of people: only the first has its text. */
  | 'cells-merged'
  | 'formula'
  | 'cell-error'
  /** Excel has made a number of what may have had leading zeros, or shortened it. */
  | 'number-shortened'
  | 'date-from-serial'
  | 'full-width-made-plain'
  /** The id stands in no row of the archive. */
  | 'id-not-in-archive'
  | 'id-twice-in-sheet'
  /** A row without an id is like somebody of the archive. */
  | 'perhaps-in-archive'
  /** Two rows of the sheet say the same. */
  | 'row-repeated'
  /** The archive has something else in this cell since the sheet was taken from it. */
  | 'changed-meanwhile'
  /** The cell is empty and the archive's is not: an import deletes nothing. */
  | 'empty-kept'
  /** Nobody has said to which district's roll the row belongs. */
  | 'district-unsaid'
  | 'district-not-known'
  /** New rows of a table that is a folder, and nobody has said in which file. */
  | 'file-unsaid'
  /** Rows that only the programs write. */
  | 'table-closed';
