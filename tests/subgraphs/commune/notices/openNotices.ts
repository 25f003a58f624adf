import { v7 } from 'uuid';
import { communeNotices } from '#commune/notices/waiting.js';
import type { Actor } from '#shared/identity/Actor.js';
import { publicActor } from '#shared/identity/Actor.js';
import { type NoticeCourier, type NoticeCourierOptions, startNoticeCourier } from '#shared/notices/NoticeCourier.js';
import { type MailServer, mailServer } from '#tests/support/mailServer.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { loosAgent } from '../smallTerritory.js';

type Values = Readonly<Record<string, unknown>>;

export interface NoticesUnderTest {
  readonly commune: CommuneUnderTest;
  readonly server: MailServer;
  readonly courier: NoticeCourier;
  readonly troubles: unknown[];
  /** A second courier over the same database, as after a restart or beside the first. */
  another(smtpUrl?: string, more?: Partial<NoticeCourierOptions>): NoticeCourier;
  // biome-ignore lint/suspicious/noExplicitAny: a payload's form is its mutation's.
  change(name: string, input: Values, actor?: Actor): Promise<any>;
  /** Follows the link of that purpose in the last mail to an address. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  follow(purpose: 'CONFIRM' | 'STOP', token: string): Promise<any>;
  /** Gives this person an address, confirms it by its mail, and forgets that mail. */
  reader(address: string, actor?: Actor, kinds?: readonly Values[]): Promise<void>;
  /** Lets what failed be tried again now. */
  dueNow(): Promise<unknown>;
}

export const choiceFields = `address addressState confirmedAt language kinds { kind rhythm mayBeAtOnce } carried version`;

export async function openNotices(): Promise<NoticesUnderTest & { close(): Promise<void> }> {
  const commune = await openCommune();
  const server = await mailServer();
  const troubles: unknown[] = [];
  const couriers: NoticeCourier[] = [];
  const another: NoticesUnderTest['another'] = (smtpUrl = server.url, more = {}) => {
    const started = startNoticeCourier({
      terms: communeNotices,
      ownerUrl: commune.ownerUrl,
      mail: async () => ({
        smtpUrl,
        from: 'Archipel <archipel@pole.example>',
        publicAddress: 'https://archipel.example',
      }),
      onTrouble: (trouble) => troubles.push(trouble),
      firstAfterMs: 600_000,
      hearsAtOnce: false,
      ...more,
    });
    couriers.push(started);
    return started;
  };
  const courier = another();
  const ask = async (name: string, fields: string, input: Values, actor: Actor) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { __typename message path } } }`;
    const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
    return data[name];
  };
  const change: NoticesUnderTest['change'] = (name, input, actor = loosAgent) =>
    ask(name, `choice { ${choiceFields} }`, input, actor);
  const follow: NoticesUnderTest['follow'] = (purpose, token) =>
    ask('followNoticeLink', 'link { purpose }', { purpose, token }, publicActor);
  return {
    commune,
    server,
    courier,
    troubles,
    another,
    change,
    follow,
    async reader(address, actor = loosAgent, kinds = []) {
      const { choice, problems } = await change('setNoticeChoice', { address, kinds, expectedVersion: 0 }, actor);
      if (choice === null) throw new Error(JSON.stringify(problems));
      await courier.drain();
      const mail = server.mails.at(-1);
      const [, token = ''] = /confirm\?token=(\S+)/.exec(mail?.text ?? '') ?? [];
      const followed = await follow('CONFIRM', token);
      if (followed.problems.length > 0) throw new Error(JSON.stringify(followed.problems));
      server.mails.length = 0;
    },
    dueNow: () => commune.rows(`update mail_out set retry_at = '-infinity' where sent_at is null returning id`),
    async close() {
      await Promise.all(couriers.map((one) => one.stop()));
      await server.stop();
      await commune.close();
    },
  };
}

/** The token of a mail's one-click unsubscription. */
export function stopToken(mail: MailServer['mails'][number] | undefined): string {
  const line = mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replaceAll(/\s+/g, '') ?? '';
  return /token=([^>]+)>/.exec(line)?.[1] ?? '';
}
