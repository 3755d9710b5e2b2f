import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The client's address. `X-Forwarded-For` counts only from the right, as many entries as there are trusted proxies:
 * what a client writes there itself stands further left and changes nothing. An IPv6 client is its /64.
 */
export function clientAddress(request: IncomingMessage, trustedProxyHops: number): string {
  const socket = request.socket.remoteAddress ?? '';
  if (trustedProxyHops === 0) return toNetwork(socket);
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const entry = forwarded.at(-trustedProxyHops)?.trim() ?? '';
  return toNetwork(isIP(entry) === 0 ? socket : entry);
}

/** Whether the request reached the server, or the trusted proxy, over HTTPS. */
export function isSecureRequest(request: IncomingMessage, trustedProxyHops: number): boolean {
  if ('encrypted' in request.socket && request.socket.encrypted === true) return true;
  return trustedProxyHops > 0 && request.headers['x-forwarded-proto'] === 'https';
}

function toNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array<string>(8 - front.length - back.length).fill('0') : [];
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
