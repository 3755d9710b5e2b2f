import { z } from 'zod';
import { tiandituHosts, type MapSettings } from './map-settings.ts';

/** Below the built site: which map service its pages ask, for the policy that the server sends with them. */
export const mapProviderFile = 'map/provider.json';

export interface MapProvider {
  /** Hosts that tiles come from; none for a site that draws its own map. */
  hosts: readonly string[];
}

const written = z.object({ provider: z.enum(['tianditu']) });

export function toMapProviderText(settings: MapSettings): string | undefined {
  if (settings.kind === 'schematic') return undefined;
  return `${JSON.stringify({ provider: settings.kind } satisfies z.infer<typeof written>)}\n`;
}

/** The hosts come from the code, never from the file: whoever can write there can open the policy to nobody else. */
export function readMapProvider(text: string): MapProvider {
  try {
    return written.safeParse(JSON.parse(text)).success ? { hosts: tiandituHosts } : { hosts: [] };
  } catch {
    return { hosts: [] };
  }
}
