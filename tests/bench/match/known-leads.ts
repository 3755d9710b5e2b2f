import { z } from 'zod';
import { accountSchema } from '../../../src/domain/leads/account.ts';
import type { KnownLead } from '../../kinship/corrupt-leads.ts';

const line = z.object({
  kind: z.string().default('lead'),
  truth: z.string().nullable(),
});

/** Leads whose person is known, a line each; throws with the number of the line that can't be read. */
export function parseKnownLeads(text: string): KnownLead[] {
  return text.split('\n').flatMap((written, at) => {
    if (written.trim() === '') return [];
    try {
      const lead: unknown = JSON.parse(written);
      return [{ ...line.parse(lead), account: accountSchema.parse(lead) }];
    } catch (error) {
      throw new Error(`Line ${at + 1} of the leads can't be read.`, { cause: error });
    }
  });
}
