import type { FastifyInstance } from 'fastify';
import type { MailSettings } from '#shared/exchange/mail/MailSettings.js';
import { demonstrationSender } from './demonstrationSender.js';
import { CaughtMails, catchMails, type MailCatcher } from './MailCatcher.js';
import { mountMailPage } from './mountMailPage.js';

export interface DemonstrationMail {
  /** Starts the mail server when it is first asked: nobody waits for it. */
  readonly settings: () => Promise<MailSettings>;
  /** Puts the page of what came beneath a server. */
  readonly mount: (app: FastifyInstance) => Promise<void>;
  stop(): Promise<void>;
}

/** A mail server inside the demonstration's own process. @param address the console's, known once it listens */
export function demonstrationMail(address: () => string): DemonstrationMail {
  const caught = new CaughtMails();
  let catcher: Promise<MailCatcher> | undefined;
  return {
    async settings() {
      catcher ??= catchMails(caught);
      return { smtpUrl: (await catcher).url, from: demonstrationSender, publicAddress: address() };
    },
    mount: async (app) => mountMailPage(app, caught),
    async stop() {
      await (await catcher?.catch(() => undefined))?.stop();
    },
  };
}
