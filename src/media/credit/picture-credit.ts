/** Whose a picture is and what it shows, as it is written into a copy that is taken home. Empty text is left out. */
export interface PictureCredit {
  creator: string;
  description: string;
  rights: string;
  /** The archive, and who keeps the original. */
  credit: string;
  /** Full address of the picture's page, which says what may be done with it. */
  page: string;
  isPublicDomain: boolean;
}

/** Characters of a text at most: a segment of a JPEG holds 64 kB, and a character takes up to four bytes. */
const longest = 2000;

/** The credit with texts that both notations can hold: no control characters, and none too long. */
export function toWritable(credit: PictureCredit): PictureCredit {
  const { creator, description, rights, credit: line, page, isPublicDomain } = credit;
  return {
    creator: toWritableText(creator),
    description: toWritableText(description),
    rights: toWritableText(rights),
    credit: toWritableText(line),
    page: toWritableText(page),
    isPublicDomain,
  };
}

function toWritableText(text: string): string {
  const clean = [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
      .trim(),
  ];
  return clean.length <= longest ? clean.join('') : `${clean.slice(0, longest - 1).join('')}…`;
}
