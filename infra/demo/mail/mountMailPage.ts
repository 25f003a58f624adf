import type { FastifyInstance } from 'fastify';
import { localeOf } from '#shared/service/locale.js';
import type { CaughtMails } from './MailCatcher.js';
import { mailPage, mailPagePolicy } from './mailPage.js';
import { mailPagePath } from './mailPagePath.js';

/** Shows to anybody what the demonstration's mail server took: never where real people are written to. */
export function mountMailPage(app: FastifyInstance, caught: CaughtMails): void {
  app.get(mailPagePath, async (request, reply) =>
    reply
      .headers({
        'cache-control': 'no-store',
        'content-security-policy': mailPagePolicy,
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(mailPage(caught.all, localeOf(request.headers['accept-language']))),
  );
}
