import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';
import { hranaPipeline } from './hrana-messages.ts';
import { HranaStream } from './hrana-stream.ts';

/** Run as `node serve-hrana.ts FILE TOKEN`; prints its port. Ends with its standard input. */
const [file, token] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));

const streamLifetime = 1_000;

/** What to do to the next pipelines that carry a batch. */
const cutOrder = z.object({
  /** `before`: nothing is carried out; `after`: everything is, but no answer goes out. */
  when: z.enum(['before', 'after']),
  times: z.number().int(),
});

const streams = new Map<string, { stream: HranaStream; timer: NodeJS.Timeout }>();
const cuts: z.infer<typeof cutOrder>[] = [];

function takeCut(): 'before' | 'after' | undefined {
  const cut = cuts.find(({ times }) => times > 0);
  if (cut !== undefined) cut.times -= 1;
  return cut?.when;
}

function takeStream(baton: string | null | undefined): HranaStream | undefined {
  if (baton === null || baton === undefined) return new HranaStream(file);
  const kept = streams.get(baton);
  streams.delete(baton);
  clearTimeout(kept?.timer);
  return kept?.stream;
}

function keepStream(stream: HranaStream): string {
  const baton = randomUUID();
  const timer = setTimeout(() => {
    streams.delete(baton);
    stream.close();
  }, streamLifetime);
  streams.set(baton, { stream, timer });
  return baton;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function runPipeline(text: string, response: ServerResponse): void {
  const { baton, requests } = hranaPipeline.parse(JSON.parse(text));
  const cut = requests.some(({ type }) => type === 'batch') ? takeCut() : undefined;
  if (cut === 'before') {
    response.destroy();
    return;
  }
  const stream = takeStream(baton);
  if (stream === undefined) {
    sendJson(response, 400, { message: 'The stream has expired due to inactivity', code: 'STREAM_EXPIRED' });
    return;
  }
  const results = requests.map((request) => stream.answer(request));
  if (cut === 'after') {
    stream.close();
    response.destroy();
    return;
  }
  sendJson(response, 200, { baton: stream.isOpen ? keepStream(stream) : null, base_url: null, results });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readText(request);
  if (request.url === '/cuts') {
    cuts.push(cutOrder.parse(JSON.parse(text)));
    sendJson(response, 200, {});
  } else if (request.headers.authorization !== `Bearer ${token}`) {
    sendJson(response, 401, { message: 'Unauthorized', code: 'AUTH_JWT_INVALID' });
  } else if (request.method === 'POST' && request.url === '/v2/pipeline') {
    runPipeline(text, response);
  } else {
    response.writeHead(request.method === 'GET' && request.url === '/v2' ? 200 : 404).end();
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => sendJson(response, 400, { message: String(error) }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
