import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { LeadKind } from '../../domain/leads/stages.ts';
import type { ServerContext } from '../context.ts';
import type { TestContext } from '../test-context.fixture.ts';
import { sentRequest } from '../web/sent-request.fixture.ts';
import type { SentFile } from '../web/web-request.ts';
import type { PageViews } from '../web/page-views.ts';
import type { WebResponse } from '../web/web-response.ts';
import { enterDoor } from './door-page.ts';
import { doors } from './doors.ts';
import { makeFormToken } from './form-token.ts';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { makeChallenge } from './proof-of-work.ts';

export type Fields = Record<string, string | readonly string[]>;

/** An invented family's form, with the six fields that are asked of everybody. */
export const kinAnswers: Fields = {
  senderName: '虚构甲',
  contact: '13800000001',
  relation: '侄孙女',
  name: '虚□山',
  nativePlace: '虚构县虚构镇',
  'consent:processing': 'yes',
};

export const correctionAnswers: Fields = {
  person: 'p-23456789',
  field: 'died',
  proposed: '1951年4月',
  evidence: '虚构县烈士登记册第3页',
  senderName: '虚构乙',
  contact: '023-60000001',
  'consent:processing': 'yes',
};

export const harmAnswers: Fields = {
  address: 'https://example.cn/post/1',
  what: '虚构的侮辱言论',
  evidence: '虚构的原文一句',
};

const answers: Record<LeadKind, Fields> = {
  kin: kinAnswers,
  correction: correctionAnswers,
  harm: harmAnswers,
};

export interface Sent {
  door?: LeadKind;
  fields?: Fields;
  files?: readonly SentFile[];
  address?: string;
  key?: string;
  /** How it was sent: with a proof of work, or as a browser without script would. */
  proof?: 'solved' | 'none';
  headers?: Record<string, string>;
}

/** A solved proof of work that took but two tries. */
export async function solveQuickly(context: ServerContext, form: LeadKind): Promise<string> {
  const challenge = await makeChallenge(context, form, 1);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** The hidden fields a page carries, ten seconds after it was given out. */
export async function hiddenFields({ context, clock }: TestContext, sent: Sent): Promise<Fields> {
  const door = sent.door ?? 'kin';
  const formToken = makeFormToken(context, door);
  clock.pass(10_000);
  return {
    formToken,
    idempotencyKey: sent.key ?? makeIdempotencyKey(context),
    ...(sent.proof === 'none' ? {} : { altcha: await solveQuickly(context, door) }),
  };
}

/** Sends a form through a door as a family would. */
export async function sendForm(test: TestContext, sent: Sent = {}): Promise<WebResponse> {
  const door = sent.door ?? 'kin';
  const hidden = await hiddenFields(test, sent);
  return enterDoor(doors[door], {
    request: sentRequest({
      method: 'POST',
      path: doors[door].path,
      fields: { ...answers[door], ...hidden, ...sent.fields },
      ...(sent.files === undefined ? {} : { files: sent.files }),
      ...(sent.address === undefined ? {} : { address: sent.address }),
      ...(sent.headers === undefined ? {} : { headers: sent.headers }),
    }),
    context: test.context,
    member: undefined,
  });
}

type Shown<Name extends keyof PageViews> = WebResponse & { kind: 'page'; view: PageViews[Name] };

/** The view of the page that an answer has to be. */
export function viewOf<Name extends keyof PageViews>(answer: WebResponse, page: Name): PageViews[Name] {
  if (!shows(answer, page))
    throw new Error(`Not the page ${page}, but ${answer.kind === 'page' ? answer.page : answer.kind}.`);
  return answer.view;
}

function shows<Name extends keyof PageViews>(answer: WebResponse, page: Name): answer is Shown<Name> {
  return answer.kind === 'page' && answer.page === page;
}
