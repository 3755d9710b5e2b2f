import { request as openRequest } from 'node:http';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './route.ts';
import { serveRoutes, type ServedRoutes } from './web-core.fixture.ts';

const route: Route = {
  method: 'POST',
  path: '/send',
  access: 'public',
  mostBytes: 10 * 1024 * 1024,
  async handle({ request }) {
    const form = await request.form();
    return {
      kind: 'json',
      value: {
        fields: form.fields().map((field) => [field, ...form.list(field)]),
        files: form.files.map(({ field, fileName, bytes, isTruncated = false }) => [
          field,
          fileName,
          bytes.length,
          isTruncated,
        ]),
      },
    };
  },
};
let served: ServedRoutes;
beforeAll(async () => {
  served = await serveRoutes([route]);
});
afterAll(() => served.close());

/** Sends bytes as they are, since `fetch` would mend some of them. */
function send(
  body: string | Uint8Array,
  type: string,
  headers: Record<string, string> = {},
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const request = openRequest(`${served.origin}/send`, {
      method: 'POST',
      headers: { 'Content-Type': type, Origin: served.origin, ...headers },
    });
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    });
    request.end(body);
  });
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=XX';
const part = (headers: string, body: string) => `--XX\r\n${headers}\r\n\r\n${body}\r\n`;
const field = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value);
const file = (name: string, fileName: string, body: string) =>
  part(
    `Content-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/jpeg`,
    body,
  );

describe('a form', () => {
  it('is read from either type, with several values, files, and names of files without their path', async () => {
    const [status, text] = await send(
      `${field('name', '陈世佳')}${field('wanted', 'grave')}${field('wanted', 'kin')}${file('picture', '../../照片.jpg', 'abc')}--XX--\r\n`,
      multipart,
    );
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        fields: [
          ['name', '陈世佳'],
          ['wanted', 'grave', 'kin'],
        ],
        files: [['picture', '照片.jpg', 3, false]],
      },
    ]);
    const [, encoded] = await send('a=1&a=2&b=%F0%A0%AE%B7', urlencoded);
    expect(JSON.parse(encoded)).toMatchObject({
      fields: [
        ['a', '1', '2'],
        ['b', '𠮷'],
      ],
    });
  });

  it('has no file where the reader chose none', async () => {
    const [, text] = await send(`${file('picture', '', '')}--XX--\r\n`, multipart);
    expect(JSON.parse(text)).toMatchObject({ files: [] });
  });

  it('brings a file over 8 MiB cut and marked, so that the text is not lost with it', async () => {
    const body = `${field('name', '某')}${file('picture', 'a.jpg', 'x'.repeat(8 * 1024 * 1024 + 5))}--XX--\r\n`;
    const [status, text] = await send(body, multipart);
    expect([status, JSON.parse(text)]).toMatchObject([
      200,
      { fields: [['name', '某']], files: [['picture', 'a.jpg', 8 * 1024 * 1024, true]] },
    ]);
  });

  it('is refused where a text holds U+0000, and freed of characters that nobody sees', async () => {
    expect((await send('name=a%00b', urlencoded))[0]).toBe(400);
    const [, text] = await send('name=%E9%99%88%E2%80%AE%E4%B8%96%E2%80%8B', urlencoded);
    expect(JSON.parse(text)).toMatchObject({ fields: [['name', '陈世']] });
  });
});

describe('a form that is none', () => {
  const end = '--XX--\r\n';
  it.each<[string, string | Uint8Array, string, number]>([
    ['JSON, a thousand deep', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'application/json', 415],
    ['no type', 'a=1', '', 415],
    ['plain text', 'a=1', 'text/plain', 415],
    ['a type that only begins alike', 'a=1', 'application/x-www-form-urlencodedx', 415],
    ['no boundary', 'x', 'multipart/form-data', 400],
    ['an empty boundary', 'x', 'multipart/form-data; boundary=', 400],
    ['a field of a megabyte', `name=${'x'.repeat(1024 * 1024)}`, urlencoded, 413],
    ['a name of a thousand letters', `${'n'.repeat(1000)}=x`, urlencoded, 413],
    [
      'ten thousand fields',
      Array.from({ length: 10_000 }, (_, index) => `f${index}=1`).join('&'),
      urlencoded,
      413,
    ],
    ['too many files', `${file('p', 'a', 'x').repeat(20)}${end}`, multipart, 413],
    ['too many parts', `${field('a', 'x').repeat(400)}${end}`, multipart, 413],
    ['more than the route takes', 'x'.repeat(11 * 1024 * 1024), urlencoded, 413],
    ['no end', field('name', 'x'), multipart, 400],
    ['nothing at all', '', multipart, 400],
    ['other bytes', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256), multipart, 400],
    ['another boundary', `--YY\r\n\r\nx\r\n--YY--\r\n`, multipart, 400],
    ['half a header', '--XX\r\nContent-Disp', multipart, 400],
    ['a part cut in its text', '--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal', multipart, 400],
  ])('with %s is answered with an error of the sender', async (_title, body, type, status) => {
    expect((await send(body, type))[0]).toBe(status);
  });

  it('never breaks the server, whatever the bytes', async () => {
    const pieces = fc.constantFrom(
      '--XX',
      '--XX--',
      '\r\n',
      '\r\n\r\n',
      '\n',
      'Content-Disposition: form-data',
      '; name="a"',
      '; filename="',
      'Content-Type: ',
      'Content-Transfer-Encoding: base64',
      '\u0000',
      '=',
      '%',
      '%E0%A4%A',
      '&',
      '陈',
    );
    const bodies = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(multipart, urlencoded), async (body, type) => {
        const [status] = await send(body, type);
        expect(status === 200 || (status >= 400 && status < 500)).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is refused by its announced length before it is read', async () => {
    const [status] = await send('a=1', urlencoded, { 'Content-Length': String(50 * 1024 * 1024) }).catch(
      () => [0],
    );
    expect(status).toBe(413);
  });
});
