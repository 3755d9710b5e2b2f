import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';

/** 29 letters and figures that nobody takes for one another, not even written by hand: no I O Q V Z, no 0 1. */
const alphabet = 'ABCDEFGHJKLMNPRSTUWXY23456789';
const figures = '23456789';
const referenceLength = 8;
const codeLength = 16;

type Signer = Pick<ServerContext, 'cipher'>;

/** What a receipt is derived from: the same key gives the same receipt, whoever asks and however often. */
export interface ReceiptSeed {
  door: LeadKind;
  idempotencyKey: string;
  /** Id of the signing key; kept with the lead. */
  receiptKey: string;
}

/** 回执编号: eight characters, every third a figure, so that no words arise. `turn` counts on where one is taken. */
export function deriveReference({ cipher }: Signer, seed: ReceiptSeed, turn: number): string {
  const text = `reference|${seed.door}|${turn}|${seed.idempotencyKey}`;
  return drawCharacters(cipher.sign('receipt', text, seed.receiptKey), referenceLength, (position) =>
    position % 3 === 2 ? figures : alphabet,
  );
}

/** 查询码: sixteen characters of 29, some 77 bits. */
export function deriveCode({ cipher }: Signer, seed: ReceiptSeed): string {
  const text = `code|${seed.door}|${seed.idempotencyKey}`;
  return drawCharacters(cipher.sign('receipt', text, seed.receiptKey), codeLength, () => alphabet);
}

/** 256 bits are far more than are drawn, so that remainders are as good as even. */
function drawCharacters(signature: string, length: number, lettersAt: (position: number) => string): string {
  let number = BigInt(`0x${Buffer.from(signature, 'base64url').toString('hex')}`);
  let drawn = '';
  for (let position = 0; position < length; position += 1) {
    const letters = lettersAt(position);
    drawn += letters[Number(number % BigInt(letters.length))] ?? '';
    number /= BigInt(letters.length);
  }
  return drawn;
}

/** 查询码 as printed: in groups of four. */
export function groupCode(code: string): string {
  return code.replace(/.{4}(?=.)/gu, '$&-');
}

/** A reference or code as people type it: any case, full width, with spaces or dashes. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '');
}

/** What is kept of a code. */
export function hashCode({ cipher }: Signer, code: string): string {
  return cipher.sign('code', code);
}
