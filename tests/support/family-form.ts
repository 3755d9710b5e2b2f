/** What a family types, as far as the form needs it; everybody is invented. */
export const typedLead = {
  senderName: '虚构甲',
  contact: '13800001234',
  relation: '侄孙',
  name: '虚构乙',
  nativePlace: '江津县虚构公社',
  'consent:processing': 'yes',
} as const;

export interface OpenedForm {
  hidden: Record<string, string>;
  html: string;
}

/** Opens a form as a browser without scripts does, and reads what it does not show. */
export async function openForm(address: string, headers: Record<string, string> = {}): Promise<OpenedForm> {
  const response = await fetch(address, { headers });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  const hidden: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/gu)) {
    const name = /\sname="([^"]*)"/u.exec(tag)?.[1];
    if (name !== undefined) hidden[name] = /\svalue="([^"]*)"/u.exec(tag)?.[1] ?? '';
  }
  return { hidden, html };
}

/** Posts fields as a browser without scripts does. */
export function postForm(
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(address).origin, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** An address of the block for documentation, another one for every number. */
export function invitedAddress(number: number): string {
  return `2001:db8:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`;
}

/** The reference of a receipt page; undefined where the page is none. */
export function findReference(html: string): string | undefined {
  return /data-reference="([^"]+)"/u.exec(html)?.[1];
}
