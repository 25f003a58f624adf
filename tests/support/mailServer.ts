import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** Such as "smtp://127.0.0.1:40123". */
  readonly url: string;
  /** In the order in which they were taken. */
  readonly mails: ParsedMail[];
  /** The next mails are refused with these codes, one each; 0 takes the mail and breaks off before saying so. */
  refuse(...codes: number[]): void;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port, which reads what it takes. @param port that of a server that is back */
export async function mailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const code = refusals.shift();
        if (code === undefined || code === 0) mails.push(mail);
        if (code === 0) {
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
        done(code === undefined ? null : Object.assign(new Error(`${to} is not here`), { responseCode: code }));
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const listening = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    mails,
    refuse: (...codes) => void refusals.push(...codes),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
