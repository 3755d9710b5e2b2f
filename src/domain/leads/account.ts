import { z } from 'zod';

const said = z.string().default('');

/** What a family says of the person they look for, in its own words; empty where nothing was said. */
export const accountSchema = z.object({
  /** The name as the family knows it; □ for a character that it does not know. */
  name: z.string(),
  /** Other names, separated by 、 or ;. */
  otherNames: said,
  /** The character that brothers and cousins share in their names. */
  generation: said,
  nativePlace: said,
  sex: said,
  birth: said,
  /** When the person left or joined. */
  joined: said,
  death: said,
  deathPlace: said,
  unit: said,
  post: said,
  /** Parents, brothers and sisters, wife, children. */
  relatives: said,
  /** Anything else: letters, papers, how the news came. */
  story: said,
});

export type Account = z.infer<typeof accountSchema>;
