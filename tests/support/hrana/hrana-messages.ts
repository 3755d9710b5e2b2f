import { z } from 'zod';

/** Hrana over HTTP, version 2, in JSON: what a libsql server answers at `/v2/pipeline` (HRANA_3_SPEC.md of libsql). */
export const hranaValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string() }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
]);

const sqlText = { sql: z.string().optional(), sql_id: z.number().int().optional() };

export const hranaStatement = z.object({
  ...sqlText,
  args: z.array(hranaValue).default([]),
  named_args: z.array(z.object({ name: z.string(), value: hranaValue })).default([]),
  want_rows: z.boolean().default(true),
});

export type HranaCondition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: HranaCondition }
  | { type: 'and' | 'or'; conds: HranaCondition[] }
  | { type: 'is_autocommit' };

const hranaCondition: z.ZodType<HranaCondition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal(['ok', 'error']), step: z.number().int() }),
    z.object({ type: z.literal('not'), cond: hranaCondition }),
    z.object({ type: z.literal(['and', 'or']), conds: z.array(hranaCondition) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
);

const hranaStep = z.object({ condition: hranaCondition.optional(), stmt: hranaStatement });

export const hranaRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal(['close', 'get_autocommit']) }),
  z.object({ type: z.literal('execute'), stmt: hranaStatement }),
  z.object({ type: z.literal('batch'), batch: z.object({ steps: z.array(hranaStep) }) }),
  z.object({ type: z.literal(['sequence', 'describe']), ...sqlText }),
  z.object({ type: z.literal('store_sql'), sql_id: z.number().int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.number().int() }),
]);

export const hranaPipeline = z.object({
  baton: z.string().nullish(),
  requests: z.array(hranaRequest),
});

export type HranaValue = z.infer<typeof hranaValue>;
export type HranaStatement = z.infer<typeof hranaStatement>;
export type HranaStep = z.infer<typeof hranaStep>;
export type HranaRequest = z.infer<typeof hranaRequest>;

export interface HranaError {
  message: string;
  code: string;
}

export interface HranaStatementResult {
  cols: { name: string; decltype: string | null }[];
  rows: HranaValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
}
