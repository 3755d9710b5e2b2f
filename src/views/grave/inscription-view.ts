import { readInscription, type InscriptionRun } from '../../domain/graves/inscription.ts';

export type SignKind = Exclude<InscriptionRun['kind'], 'plain'>;

/** An inscription as the page sets it. */
export interface InscriptionView {
  lines: InscriptionRun[][];
  /** Short enough to stand in columns, as it was cut. */
  isUpright: boolean;
  /** The signs that the legend explains. */
  signs: SignKind[];
}

const signKinds: readonly SignKind[] = ['unreadable', 'conjectured', 'doubtful'];
const mostLines = 8;
const longestLine = 16;

export function toInscriptionView(text: string): InscriptionView | undefined {
  const { lines } = readInscription(text);
  if (lines.length === 0) return undefined;
  const used = new Set(lines.flat().map(({ kind }) => kind));
  return {
    lines,
    isUpright: lines.length <= mostLines && lines.every((line) => lengthOf(line) <= longestLine),
    signs: signKinds.filter((kind) => used.has(kind)),
  };
}

function lengthOf(line: readonly InscriptionRun[]): number {
  return line.reduce(
    (length, run) => length + (run.kind === 'unreadable' ? run.count : Array.from(run.text).length),
    0,
  );
}
