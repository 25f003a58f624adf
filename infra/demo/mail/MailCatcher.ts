import type { AddressInfo } from 'node:net';
import { type CaughtMail, readCaughtMail } from './readCaughtMail.js';

export interface MailCatcher {
  /** Such as "smtp://127.0.0.1:40123". */
  readonly url: string;
  stop(): Promise<void>;
}

/** What came, newest first: the last 200 mails, in memory only. */
export class CaughtMails {
  #mails: readonly CaughtMail[] = [];

  get all(): readonly CaughtMail[] {
    return this.#mails;
  }

  add(mail: CaughtMail): void {
    this.#mails = [mail, ...this.#mails].slice(0, mostKept);
  }
}

const mostKept = 200;
const longestMail = 1_000_000;

/**
 * A real SMTP server for demonstrations, on this machine alone: it takes every mail, sends none on, and keeps what came.
 * @param port any free one unless told
 */
export async function catchMails(caught: CaughtMails, port = 0): Promise<MailCatcher> {
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: longestMail,
    closeTimeout: 1_000,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', done);
      stream.once('end', () => {
        caught.add(readCaughtMail(Buffer.concat(chunks).toString('utf8'), new Date()));
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A client that breaks off is no reason to stop.
  server.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
