import { cleanText } from '../../domain/leads/clean-text.ts';
import { listPrivateText } from '../../domain/rules/private-text.ts';

/** Why a text of a file is not taken over into the table. */
export type TextRefusal =
  /** Written by a camera or a program, not by a person. */
  | 'boilerplate'
  /** Telephone numbers, addresses, identity numbers. */
  | 'private'
  /** Begins as a formula does: a spreadsheet would run it. */
  | 'formula'
  /** Characters that can't be read. */
  | 'unreadable'
  | 'too-long';

export type GivenText =
  { kind: 'taken'; text: string } | { kind: 'none' } | { kind: 'left'; reason: TextRefusal };

const longest = 500;

/** One line of text that cells can hold, or why it may not stand there. */
export function toGivenText(written: string | undefined): GivenText {
  const text = toOneLine(written ?? '');
  if (text === '') return { kind: 'none' };
  if (/[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD]/u.test(text)) return { kind: 'left', reason: 'unreadable' };
  if (isBoilerplate(text)) return { kind: 'left', reason: 'boilerplate' };
  if (listPrivateText(text).length > 0) return { kind: 'left', reason: 'private' };
  if (isFormulaLike(text)) return { kind: 'left', reason: 'formula' };
  return text.length > longest ? { kind: 'left', reason: 'too-long' } : { kind: 'taken', text };
}

/** As spreadsheets tell a formula, with the full-width signs that some of them also take. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@＝＋－＠]/u.test(text);
}

/** Without what can't be seen; white space and line breaks are one blank. Zero bytes end a text, as in EXIF. */
function toOneLine(written: string): string {
  const [text = ''] = written.split('\u0000', 1);
  const cleaned = cleanText(text.toWellFormed()) ?? '';
  return cleaned
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Makers' names with what they call their pictures, and what programs put before a file's name. */
const writtenByDevices =
  /^(?:(?:olympus|konica|minolta|vivitar|samsung|fuji(?:film)?|kodak|nikon|canon|ricoh|casio|benq|hp)\b.{0,30}\b(?:camera|pictures?|dsc|photosmart)\b|sony dsc|dsc\b|dcim|dcf\b|exif[ _-]?jpeg|<?kenox|digital (?:still )?camera|created with gimp|creator: gd-jpeg|(?:intel\(r\)|lead tech|handmade soft|file written by|processed (?:by|with)|edited with|screenshot|picasa|microsoft)\b|(?:无标题|未命名|屏幕截图))/iu;

/** What programs write where nobody told them a name or a title. */
const writtenForNobody =
  /^(?:default|untitled|unknown|none|null|n\/a|user|owner|admin|administrator|camera|my camera|image description|windows.?用户|微软(?:用户|中国)|用户|作者|管理员|无|未知)$/iu;

function isBoilerplate(text: string): boolean {
  return writtenByDevices.test(text) || writtenForNobody.test(text) || /^[\p{P}\p{S}\p{N}\s]*$/u.test(text);
}

/** Whether a text says something of a picture: telephones write single words there (`cof_soft`, `oznorCOBR`, `IMG_0012`). */
export function isDescription(text: string): boolean {
  return /\p{Script=Han}|\S\s+\S/u.test(text);
}

/** A file's name as it can be shown and kept: one line, private numbers left out, no longer than a line or two. */
export function toKeptName(name: string): { text: string; wasChanged: boolean } {
  const seen = toOneLine(name.replaceAll('\u0000', ''));
  let text = listPrivateText(seen).reduce((rest, { value }) => rest.replaceAll(value, '〔略〕'), seen);
  // What is private only in another writing (full-width figures) can't be found in this one.
  if (listPrivateText(text).length > 0) text = `〔略〕${endingOf(seen)}`;
  return { text: shorten(text, 120), wasChanged: text !== name };
}

function endingOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/iu.exec(name)?.[0] ?? '';
}

/** The middle is left out: beginning and ending tell files apart. */
function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters.slice(0, most - 21).join('')}…${characters.slice(-20).join('')}`;
}
