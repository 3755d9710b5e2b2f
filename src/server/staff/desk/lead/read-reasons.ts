import { z } from 'zod';
import { matchFields, matchKinds, type MatchReason } from '../../../../domain/leads/match.ts';

const reasonSchema = z.object({
  field: z.enum(matchFields),
  kind: z.string(),
  bits: z.number(),
  said: z.string(),
  recorded: z.string(),
  detail: z.string().optional(),
});

/**
 * The reasons kept with a candidate. Those of a kind that this program does not know, from another version, are left out:
 * the next comparison writes them anew.
 */
export function readReasons(json: string): MatchReason[] {
  return z
    .array(reasonSchema)
    .parse(JSON.parse(json))
    .filter((reason): reason is MatchReason & { detail: string | undefined } => {
      const kinds: readonly string[] = matchKinds[reason.field];
      return kinds.includes(reason.kind);
    });
}
