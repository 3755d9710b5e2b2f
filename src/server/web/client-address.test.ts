import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, isSecureRequest } from './client-address.ts';

function requestFrom(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('the address of a client', () => {
  it('is the socket’s, whatever the client claims, where no proxy is trusted', () => {
    const request = requestFrom('192.0.2.7', { 'x-forwarded-for': '10.0.0.1' });
    expect(clientAddress(request, 0)).toBe('192.0.2.7');
  });

  it('is the entry that the trusted proxy added; what stands further left changes nothing', () => {
    for (const claimed of ['', '10.0.0.1, ', '10.0.0.1, 10.0.0.2, ']) {
      const request = requestFrom('127.0.0.1', { 'x-forwarded-for': `${claimed}198.51.100.4` });
      expect(clientAddress(request, 1)).toBe('198.51.100.4');
    }
    const two = requestFrom('127.0.0.1', { 'x-forwarded-for': '10.9.9.9, 198.51.100.4, 172.16.0.1' });
    expect(clientAddress(two, 2)).toBe('198.51.100.4');
  });

  it('falls back to the socket where the proxy’s entry is no address or missing', () => {
    expect(clientAddress(requestFrom('127.0.0.1', { 'x-forwarded-for': 'unknown' }), 1)).toBe('127.0.0.1');
    expect(clientAddress(requestFrom('127.0.0.1'), 1)).toBe('127.0.0.1');
  });

  it('is the network of an IPv6 client, which may take any address in it', () => {
    expect(clientAddress(requestFrom('2001:db8:1:2:aaaa::1'), 0)).toBe('2001:db8:1:2::/64');
    expect(clientAddress(requestFrom('2001:0db8:1:2:bbbb::2'), 0)).toBe('2001:db8:1:2::/64');
    expect(clientAddress(requestFrom('2001:db8::5'), 0)).toBe('2001:db8:0:0::/64');
    expect(clientAddress(requestFrom('::ffff:192.0.2.7'), 0)).toBe('192.0.2.7');
  });

  it('is secure by the proxy’s word only where the proxy is trusted', () => {
    const request = requestFrom('127.0.0.1', { 'x-forwarded-proto': 'https' });
    expect(isSecureRequest(request, 1)).toBe(true);
    expect(isSecureRequest(request, 0)).toBe(false);
  });
});
