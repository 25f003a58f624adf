import type { MailSettings } from './MailSettings.js';
import { plainAddress } from './MailSettings.js';

/** One mail on its way. */
export interface Mail {
  /** Stays the same however often the mail is sent: a mailbox that has it already may drop the second. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly writtenAt: Date;
  /** Where a POST, without a sign-in, stops these mails (RFC 8058); none for a mail that was asked for just now. */
  readonly unsubscribe?: string;
}

export interface Postbox {
  /** Resolves when the server took the mail. @throws MailNotTaken */
  send(mail: Mail): Promise<void>;
  stop(): Promise<void>;
}

/** Why a server did not take a mail: a code of the network's or SMTP's, never its words, which hold addresses. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';
  constructor(readonly code: string) {
    super(code);
  }
}

const timeLimit = 20_000;

/** A way to one SMTP server, over at most two connections. The library is read at the first mail. */
export function openPostbox({ smtpUrl, from }: Pick<MailSettings, 'smtpUrl' | 'from'>): Postbox {
  const host = plainAddress(from).split('@')[1] ?? 'localhost';
  const connect = async () => {
    const { createTransport } = await import('nodemailer');
    const limits = { connectionTimeout: timeLimit, greetingTimeout: timeLimit, socketTimeout: timeLimit };
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    return createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...limits, ...closed }, { from });
  };
  let connected: ReturnType<typeof connect> | undefined;
  return {
    async send({ id, to, subject, text, html, writtenAt, unsubscribe }) {
      connected ??= connect();
      const stopping = {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
      try {
        await (await connected).sendMail({
          messageId: `<${id}@${host}>`,
          to,
          subject,
          text,
          html,
          date: writtenAt,
          textEncoding: 'base64',
          // Nobody is on holiday for a machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe === undefined ? {} : stopping) },
        });
      } catch (error) {
        throw new MailNotTaken(codeOf(error));
      }
    },
    async stop() {
      (await connected?.catch(() => undefined))?.close();
    },
  };
}

function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `SMTP_${responseCode}`;
  return typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : 'NOT_SENT';
}
