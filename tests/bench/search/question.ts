import { z } from 'zod';

/** What somebody types, and whom she means. */
export interface Question {
  id: string;
  /** What is wrong or odd with the name as typed: `homophone`, `no-middle` … */
  kind: string;
  q: string;
  /** 编号 of the person sought. */
  truth: string;
  /** The name as the roll writes it. */
  name: string;
}

const questionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  q: z.string(),
  truth: z.string(),
  name: z.string(),
});

/** Reads questions, one JSON object a line. */
export function parseQuestions(text: string): Question[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));
}

/** At most `count` questions of every kind, in the order in which they stand. */
export function limitByKind(questions: readonly Question[], count: number): Question[] {
  const taken = new Map<string, number>();
  return questions.filter(({ kind }) => {
    const before = taken.get(kind) ?? 0;
    taken.set(kind, before + 1);
    return before < count;
  });
}

/** Some questions for the measurements of costs, of all kinds in turn, always the same. */
export function spreadOverKinds(questions: readonly Question[], count: number): Question[] {
  const kinds = [...Map.groupBy(questions, ({ kind }) => kind).values()];
  const rounds = Math.ceil(count / Math.max(kinds.length, 1));
  const spread: Question[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Other people for each kind: all kinds ask about the same people in the same order.
    for (const [position, ofKind] of kinds.entries()) {
      const question = ofKind[(position * rounds + round) % ofKind.length];
      if (question !== undefined && round < ofKind.length) spread.push(question);
    }
  }
  return spread.slice(0, count);
}
