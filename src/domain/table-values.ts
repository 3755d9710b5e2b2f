/** What cells of many tables hold; see `ValueRule`. */
export const text = { kind: 'text' } as const;
export const list = { kind: 'list' } as const;
export const sentences = { kind: 'sentences' } as const;
export const date = { kind: 'date' } as const;
export const sources = { kind: 'reference', tables: ['sources'], many: true } as const;
export const anyId = { kind: 'id', pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/iu } as const;
