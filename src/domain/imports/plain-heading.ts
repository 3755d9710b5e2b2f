/** Marks of required columns, and what else stands around headings of forms. */
const marks = /[*＊※★☆●▲△#＃:：、，,.。;；]/gu;
const bracketed = /[（(【[［〔][^（()）】\]］〕]*[）)】\]］〕]/gu;

/** A heading without white space, stars and colons, brackets and letters in half width: `＊ 籍 贯（当时）` → `籍贯(当时)`. */
export function toPlainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\p{White_Space}|\p{Cf}/gu, '')
    .replace(marks, '')
    .replace(/[【[〔]/gu, '(')
    .replace(/[】\]〕]/gu, ')')
    .replace(/[—–―－-]+/gu, '-')
    .toLowerCase();
}

/** The heading without its brackets and what they say. */
export function withoutBrackets(plain: string): string {
  return plain.replace(bracketed, '').replace(/[()]/gu, '');
}

const unit =
  /[（(]\s*(?:单位[:：]?)?\s*(平方米|平方公里|平方千米|㎡|m²|m2|亩|公顷|米|厘米|毫米|公里|千米|m|cm)\s*[）)]/iu;

/** The unit of measure that a heading gives in brackets, for values without one. */
export function findUnit(heading: string): string | undefined {
  return unit.exec(heading)?.[1];
}
