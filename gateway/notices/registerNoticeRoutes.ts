import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Locale } from '#shared/graphql/Subgraph.js';
import { publicActor } from '#shared/identity/Actor.js';
import { localeOf } from '#shared/service/locale.js';
import type { Source } from '../sources/Source.js';
import { type NoticePageState, type NoticePurpose, noticePage, noticePagePolicy } from './noticePage.js';

/** Where the links of our mail lead, and what each is for. */
const purposes: Readonly<Record<string, NoticePurpose>> = { confirm: 'CONFIRM', stop: 'STOP' };

/** Where each scale's links lead, and what follows them there. */
const ways: Readonly<Record<string, readonly [path: string, mutation: string]>> = {
  commune: ['/notices', 'followNoticeLink'],
  call: ['/notices/agglomeration', 'followAgglomerationNoticeLink'],
  pma: ['/notices/pole', 'followPoleNoticeLink'],
};

const asking = (mutation: string): string => `mutation FollowNoticeLink($input: FollowNoticeLinkInput!) {
  followed: ${mutation}(input: $input) { link { purpose } problems { __typename message } }
}`;

const payload = z.object({
  link: z.object({ purpose: z.string() }).nullable(),
  problems: z.array(z.object({ __typename: z.string(), message: z.string() })),
});

/** How long a scale is waited for; milliseconds. */
const patience = 5_000;

/**
 * `/notices/confirm` and `/notices/stop`, the links of our mail, and the same of the two other scales under their own
 * paths. Looking changes nothing, since programs that check
 * mails look at every link: GET shows one button, POST does it, without a sign-in and whatever its body, as mail programs
 * do of themselves when asked to unsubscribe (RFC 8058).
 * @param sources the way to each scale, which alone can tell whether a link is its own
 */
export function registerNoticeRoutes(app: FastifyInstance, sources: ReadonlyMap<string, Pick<Source, 'ask'>>): void {
  app.register(async (scope) => {
    // What a mail program sends as a body says nothing that the address does not say.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => {
      body.resume();
      done(null);
    });
    for (const [scale, [path, mutation]] of Object.entries(ways)) {
      const source = sources.get(scale);
      if (source === undefined) continue;
      for (const [name, purpose] of Object.entries(purposes)) {
        scope.get(`${path}/${name}`, async (request, reply) => page(request, reply, purpose, { kind: 'ASKED' }));
        scope.post(`${path}/${name}`, async (request, reply) => {
          const state = await follow(source, mutation, purpose, request).catch((error: unknown): NoticePageState => {
            request.log.error(error);
            return { kind: 'UNREACHABLE' };
          });
          return page(request, reply, purpose, state);
        });
      }
    }
  });

  async function follow(
    source: Pick<Source, 'ask'>,
    mutation: string,
    purpose: NoticePurpose,
    request: FastifyRequest,
  ): Promise<NoticePageState> {
    const requestId = request.id;
    const answer = await source.ask({
      query: asking(mutation),
      operationName: 'FollowNoticeLink',
      variables: { input: { idempotencyKey: requestId, purpose, token: tokenOf(request) } },
      actor: publicActor,
      locale: localeFrom(request),
      requestId,
      signal: AbortSignal.timeout(patience),
    });
    const read = payload.safeParse(answer.data?.followed);
    if (!read.success) return { kind: 'UNREACHABLE' };
    const [problem] = read.data.problems;
    if (problem === undefined) return { kind: 'DONE' };
    return { kind: problem.__typename === 'AlreadyDone' ? 'ALREADY' : 'REFUSED', message: problem.message };
  }
}

const status = { ASKED: 200, DONE: 200, ALREADY: 200, REFUSED: 400, UNREACHABLE: 503 } as const;

function page(request: FastifyRequest, reply: FastifyReply, purpose: NoticePurpose, state: NoticePageState) {
  return reply
    .code(status[state.kind])
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': noticePagePolicy,
      // The address holds the token: nobody is told where one came from.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(state.kind === 'UNREACHABLE' ? { 'retry-after': '60' } : {}),
    })
    .type('text/html; charset=utf-8')
    .send(noticePage(purpose, state, localeFrom(request)));
}

function tokenOf(request: FastifyRequest): string {
  const { token } = request.query as Readonly<Record<string, unknown>>;
  return typeof token === 'string' ? token : '';
}

function localeFrom(request: FastifyRequest): Locale {
  return localeOf(request.headers['accept-language']);
}
