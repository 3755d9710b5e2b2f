import path from 'node:path';
import { findReference, invitedAddress, openForm, postForm, typedLead } from '../support/family-form.ts';
import { startServerProcess } from '../support/server-process.ts';
import type { Ack, AckingServer } from './acking-server.ts';

/** Limits for a single address or day are not what these trials are about. */
const environment = { TRUSTED_PROXY_HOPS: '1', SUBMISSIONS_PER_DAY: '1000000' };

/** The real server: every lead is a form opened, filled in and sent, and the receipt is read. Needs a built site. */
export function createLeadServer(folder: string): AckingServer {
  /** Hidden fields of each family's page, its idempotency key among them, which it keeps while it sends again. */
  const pages = new Map<string, { hidden: Record<string, string>; number: number }>();
  let opened = 0;
  const siteDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');

  async function openPage(key: string, address: string) {
    const known = pages.get(key);
    if (known !== undefined) return known;
    opened += 1;
    const number = opened;
    const { hidden } = await openForm(address, { 'X-Forwarded-For': invitedAddress(number) });
    const page = { hidden, number };
    pages.set(key, page);
    return page;
  }

  return {
    file: path.join(folder, 'data/leads.db'),
    async start() {
      const server = await startServerProcess({ folder, siteDir, environment });
      const address = `${server.origin}/kin-search/lead`;
      return {
        readyAfter: server.readyAfter,
        kill: server.kill,
        async post(key): Promise<Ack> {
          const { hidden, number } = await openPage(key, address);
          const fields = { ...hidden, ...typedLead, contact: `138${String(number).padStart(8, '0')}` };
          const response = await postForm(address, fields, { 'X-Forwarded-For': invitedAddress(number) });
          const reference = findReference(await response.text());
          if (reference !== undefined) return { kind: 'acked', reference };
          return { kind: 'refused', status: response.status };
        },
      };
    },
  };
}
