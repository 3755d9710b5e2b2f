import { splitList } from '../table.ts';
import { nameKindAliases, nameKinds, type NameKind } from '../words.ts';

export interface NameForm {
  text: string;
  /** `roll` is the name the roll itself writes in 姓名. */
  kind: 'roll' | NameKind;
  /** What the cell adds in brackets, or before the kind: 化名（也写作杨青）, 被捕时化名. */
  remark?: string;
}

export interface ParsedNameForms {
  forms: NameForm[];
  /** Parts of the cell that could not be read, as written. */
  unread: string[];
  /** Names the cell gives without saying what kind they are; they stand in `forms` as 又名. */
  withoutKind: string[];
}

const kindsByWord: ReadonlyMap<string, NameKind> = new Map([
  ...nameKinds.map((kind): [string, NameKind] => [kind, kind]),
  ...Object.entries(nameKindAliases),
]);

interface KindAndRemark {
  kind: NameKind;
  remark?: string;
}

function takeRemark(text: string): { text: string; remark?: string } {
  const match = /^(?<text>.+?)\s*[（(](?<remark>[^（）()]+)[）)]$/u.exec(text.trim());
  const remark = match?.groups?.['remark'];
  const rest = match?.groups?.['text'];
  if (remark === undefined || rest === undefined) return { text: text.trim() };
  return { text: rest, remark: remark.trim() };
}

/** 化名, 别名, 化名（也写作杨青）, 被捕时化名: the word itself, with a remark behind it or before it. */
function findKind(written: string): KindAndRemark | undefined {
  const { text, remark } = takeRemark(written);
  const kind = kindsByWord.get(text);
  if (kind !== undefined) return remark === undefined ? { kind } : { kind, remark };
  for (const [word, wordKind] of kindsByWord) {
    if (Array.from(word).length < 2 || !text.endsWith(word)) continue;
    const before = text.slice(0, -word.length);
    return { kind: wordKind, remark: remark === undefined ? before : `${before}；${remark}` };
  }
  return undefined;
}

function toForm(text: string, from: KindAndRemark): NameForm {
  const own = takeRemark(text);
  const remarks = [from.remark, own.remark].filter((remark) => remark !== undefined);
  const form: NameForm = { text: own.text, kind: from.kind };
  if (remarks.length > 0) form.remark = remarks.join('，');
  return form;
}

/** 原名江竹君, without a colon: read where the kind has at least two characters, so that no name can be taken for it. */
function findLeadingKind(part: string): { kind: NameKind; names: string } | undefined {
  for (const [word, kind] of kindsByWord) {
    if (Array.from(word).length < 2 || !part.startsWith(word)) continue;
    const names = part.slice(word.length).trim();
    if (names !== '') return { kind, names };
  }
  return undefined;
}

function listNames(names: string): string[] {
  return names
    .split(/[、，,]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const colon = /[:：∶︰]/u;

/** Reads the roll's 别名: `原名:江竹君;化名:江志炜、江雪琴`. */
export function parseNameForms(cell: string): ParsedNameForms {
  const parsed: ParsedNameForms = { forms: [], unread: [], withoutKind: [] };
  for (const part of splitList(cell)) {
    const at = part.search(colon);
    if (at >= 0) {
      const kind = findKind(part.slice(0, at));
      const names = listNames(part.slice(at + 1));
      if (kind === undefined || names.length === 0) parsed.unread.push(part);
      else parsed.forms.push(...names.map((name) => toForm(name, kind)));
      continue;
    }
    const leading = findLeadingKind(part);
    if (leading !== undefined) {
      parsed.forms.push(...listNames(leading.names).map((name) => toForm(name, { kind: leading.kind })));
    } else if (/^[字号名]/u.test(part)) {
      parsed.unread.push(part);
    } else {
      const names = listNames(part);
      parsed.withoutKind.push(...names);
      parsed.forms.push(...names.map((name) => toForm(name, { kind: '又名' })));
    }
  }
  return parsed;
}

/** Writes name forms back as the cell of 别名; the roll's own name has a column of its own and is left out. */
export function formatNameForms(forms: readonly NameForm[]): string {
  return forms
    .filter((form) => form.kind !== 'roll')
    .map((form) => `${form.kind}:${form.text}${form.remark === undefined ? '' : `（${form.remark}）`}`)
    .join(';');
}
