import { charactersOf } from '../names/characters.ts';

/** A stretch of an inscription; texts are as cut, without the signs. */
export type InscriptionRun =
  | { kind: 'plain'; text: string }
  /** Characters that can't be read: □ each. */
  | { kind: 'unreadable'; count: number }
  /** What the registrar takes the remains for: 〔…〕. */
  | { kind: 'conjectured'; text: string }
  /** One character read with doubt: [?] after it. */
  | { kind: 'doubtful'; text: string };

export type InscriptionProblemKind =
  'unclosed' | 'unopened' | 'nested' | 'empty' | 'nothing-before' | 'unreadable-within' | 'doubtful-within';

export interface InscriptionProblem {
  kind: InscriptionProblemKind;
  /** The line, from 1. */
  line: number;
}

export interface Inscription {
  /** Lines as on the stone; a line may be blank. */
  lines: InscriptionRun[][];
  problems: InscriptionProblem[];
}

/** One character with what the signs say of it. */
type Sign = 'open' | 'close' | 'doubt';

const signs: Readonly<Record<string, Sign>> = { '〔': 'open', '〕': 'close', '[?]': 'doubt' };

/**
 * Reads a transcription: □ for what can't be read, 〔 〕 around what is conjectured, [?] after what is doubtful, ／ or a
 * line break where the stone begins a new line. Never fails: a sign out of place is told and otherwise left out.
 */
export function readInscription(text: string): Inscription {
  const reader = new InscriptionReader();
  if (text.trim() === '') return { lines: [], problems: [] };
  for (const line of text.trim().split(/\s*(?:／|\r?\n)\s*/u)) reader.readLine(line);
  return reader.finish();
}

class InscriptionReader {
  readonly #lines: InscriptionRun[][] = [];
  readonly #problems: InscriptionProblem[] = [];
  /** The line on which 〔 stands open. */
  #openedOn: number | undefined;
  #isEmpty = true;

  readLine(line: string): void {
    const runs: InscriptionRun[] = [];
    this.#lines.push(runs);
    for (const part of line.split(/(\[\?\]|〔|〕)/u)) {
      const sign = signs[part];
      if (sign === undefined) this.#readText(part, runs);
      else this.#readSign(sign, runs);
    }
  }

  finish(): Inscription {
    if (this.#openedOn !== undefined) this.#problems.push({ kind: 'unclosed', line: this.#openedOn });
    return { lines: this.#lines, problems: this.#problems };
  }

  #readText(text: string, runs: InscriptionRun[]): void {
    const isConjectured = this.#openedOn !== undefined;
    if (text !== '') this.#isEmpty = false;
    for (const part of text.split(/(□+)/u)) {
      if (part === '') continue;
      if (part.startsWith('□')) {
        if (isConjectured) this.#tell('unreadable-within');
        runs.push({ kind: 'unreadable', count: part.length });
      } else runs.push({ kind: isConjectured ? 'conjectured' : 'plain', text: part });
    }
  }

  #readSign(sign: Sign, runs: InscriptionRun[]): void {
    if (sign === 'doubt') this.#readDoubt(runs);
    else if (sign === 'open') {
      if (this.#openedOn !== undefined) this.#tell('nested');
      this.#openedOn ??= this.#lines.length;
      this.#isEmpty = true;
    } else {
      if (this.#openedOn === undefined) this.#tell('unopened');
      else if (this.#isEmpty) this.#tell('empty');
      this.#openedOn = undefined;
    }
  }

  /** The doubt is about the last character alone. */
  #readDoubt(runs: InscriptionRun[]): void {
    const last = runs.pop();
    if (last?.kind !== 'plain') {
      if (last !== undefined) runs.push(last);
      this.#tell(last?.kind === 'conjectured' ? 'doubtful-within' : 'nothing-before');
      return;
    }
    const characters = charactersOf(last.text);
    const doubted = characters.pop() ?? '';
    if (characters.length > 0) runs.push({ kind: 'plain', text: characters.join('') });
    runs.push({ kind: 'doubtful', text: doubted });
  }

  #tell(kind: InscriptionProblemKind): void {
    this.#problems.push({ kind, line: this.#lines.length });
  }
}

/** Signs met in transcriptions that look like ours and are not read as such, with ours. */
const likeSigns: readonly { pattern: RegExp; meant: string }[] = [
  { pattern: /[■▢◻◼☐▯囗]/u, meant: '□' },
  { pattern: /\[？\]|［[?？]］|【[?？]】|（[?？]）|\([?？]\)/u, meant: '[?]' },
  { pattern: /\[(?!\?\])[^\]]*\]|［(?![?？]］)[^］]*］|【(?![?？]】)[^】]*】|〖[^〗]*〗/u, meant: '〔〕' },
  { pattern: /(?<=\p{Script=Han}|[□〕\]])\s*\/\s*(?=\p{Script=Han}|[□〔])/u, meant: '／' },
];

/** The first sign that looks like one of the transcription's and isn't; `written` as it stands, `meant` ours. */
export function findLikeSign(text: string): { written: string; meant: string } | undefined {
  for (const { pattern, meant } of likeSigns) {
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) return { written: written.trim(), meant };
  }
  return undefined;
}
