import type { Actor } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { grenayAgent, loosAgent } from '../smallTerritory.js';
import { choiceFields, openNotices } from './openNotices.js';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices();
});
afterAll(() => notices?.close());

const colleague: Actor = { ...loosAgent, subject: 'a-colleague' };
const mine = async (actor: Actor) =>
  (await notices.commune.ask(actor, `{ myNoticeChoice { ${choiceFields} } }`)).data?.myNoticeChoice;
const tokenOf = (kind: string) => {
  const text = notices.server.mails.at(-1)?.text ?? '';
  return new RegExp(`/notices/${kind}\\?token=(\\S+)`).exec(text)?.[1] ?? '';
};

describe('what a person is told by mail', () => {
  it('is offered before it is chosen, and nothing is sent until an address is given and confirmed', async () => {
    const offered = await mine(loosAgent);
    expect(offered).toMatchObject({ address: null, addressState: 'NONE', version: 0, carried: false });
    expect(offered.kinds).toContainEqual({ kind: 'DECISION', rhythm: 'AT_ONCE', mayBeAtOnce: true });
    const set = await notices.change('setNoticeChoice', {
      expectedVersion: 0,
      address: ' dgs@loos.example ',
      language: 'EN',
      kinds: [{ kind: 'CHANGE', rhythm: 'NEVER' }],
    });
    expect(set).toMatchObject({
      choice: { address: 'dgs@loos.example', addressState: 'TO_CONFIRM', version: 1, language: 'EN' },
      problems: [],
    });
    await notices.courier.drain();
    expect(notices.server.mails).toHaveLength(1);
    const [asked] = notices.server.mails;
    expect(asked?.subject).toBe('Archipel: confirm your address');
    expect(asked?.text).toContain('Loos-en-Gohelle');
    expect(asked?.headers.has('list')).toBe(false);
    const token = tokenOf('confirm');
    const wrong = token.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await notices.follow('CONFIRM', wrong)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
    expect((await notices.follow('STOP', token)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
    expect(await notices.follow('CONFIRM', token)).toEqual({ link: { purpose: 'CONFIRM' }, problems: [] });
    expect((await notices.follow('CONFIRM', token)).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const confirmed = await mine(loosAgent);
    expect(confirmed).toMatchObject({ addressState: 'CONFIRMED', version: 2, carried: true });
    expect(confirmed.kinds).toContainEqual({ kind: 'CHANGE', rhythm: 'NEVER', mayBeAtOnce: false });
  });

  it('is theirs alone: a colleague and another commune read none of it, the journal neither', async () => {
    expect(await mine(colleague)).toMatchObject({ address: null, version: 0 });
    expect(await mine(grenayAgent)).toMatchObject({ address: null, version: 0 });
    const told = await notices.commune.rows(`select change from journal_audit join journal using (xid, seq)
      where entity = 'NoticeChoice'`);
    expect(JSON.stringify(told)).not.toContain('dgs@loos.example');
  });

  it('refuses what is no address, a rhythm that a kind has not, a version already changed', async () => {
    const problemsOf = async (input: Readonly<Record<string, unknown>>) =>
      (await notices.change('setNoticeChoice', input, colleague)).problems;
    const wrong = [
      '',
      'dgs',
      'dgs@loos',
      'a@b.example, c@d.example',
      'Le DGS <a@b.example>',
      'a@b.example\nBcc: c@d.fr',
    ];
    for (const address of wrong) {
      expect(await problemsOf({ address, expectedVersion: 0 })).toMatchObject([{ path: ['input', 'address'] }]);
    }
    const kinds = [{ kind: 'LATE_ACTION', rhythm: 'AT_ONCE' }];
    expect(await problemsOf({ kinds, expectedVersion: 0 })).toMatchObject([{ path: ['input', 'kinds'] }]);
    expect(await problemsOf({ kinds: [], expectedVersion: 3 })).toMatchObject([{ __typename: 'VersionConflict' }]);
  });

  it('asks for a confirmation again and again, but not more than five times a day', async () => {
    for (let version = 0; version < 5; version += 1) {
      const { problems } = await notices.change(
        'setNoticeChoice',
        { address: 'colleague@loos.example', expectedVersion: version },
        colleague,
      );
      expect(problems).toEqual([]);
    }
    const sixth = { address: 'colleague@loos.example', expectedVersion: 5 };
    expect((await notices.change('setNoticeChoice', sixth, colleague)).problems).toMatchObject([
      { __typename: 'RuleBroken' },
    ]);
  });

  it('goes to a new address only once that one is confirmed, and the former one’s links do nothing any more', async () => {
    const { version } = await mine(loosAgent);
    await notices.courier.drain();
    await notices.change('setNoticeChoice', { address: 'mairie@loos.example', expectedVersion: version });
    await notices.courier.drain();
    const token = tokenOf('confirm');
    expect(await mine(loosAgent)).toMatchObject({ addressState: 'TO_CONFIRM', confirmedAt: null });
    const again = await notices.change('setNoticeChoice', {
      address: 'other@loos.example',
      expectedVersion: version + 1,
    });
    expect(again.problems).toEqual([]);
    expect((await notices.follow('CONFIRM', token)).problems).toMatchObject([{ __typename: 'InvalidInput' }]);
  });

  it('stops with the address, erased on request: what waited for it is never sent', async () => {
    const { version } = await mine(loosAgent);
    notices.server.mails.length = 0;
    const erased = await notices.change('eraseNoticeAddress', { expectedVersion: version });
    expect(erased).toMatchObject({ choice: { address: null, addressState: 'NONE' }, problems: [] });
    await notices.courier.drain();
    expect(notices.server.mails).toEqual([]);
    const twice = await notices.change('eraseNoticeAddress', { expectedVersion: version + 1 });
    expect(twice.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const kept = await notices.commune.rows(`select * from notice_choice where subject = $1`, [loosAgent.subject]);
    expect(JSON.stringify(kept)).not.toContain('loos.example');
  });

  it('is no longer told to whoever acts for the commune no more, and their address is forgotten', async () => {
    const gone: Actor = { ...loosAgent, subject: 'gone' };
    await notices.reader('gone@loos.example', gone);
    await notices.commune.rows(
      `insert into mandate (id, tenant, subject, role, since, until, granted_by)
      select uuidv7(), '62528', 'gone', 'COMMUNE_AGENT', '2020-01-01', '2021-01-01', uuidv7()`,
    );
    const fresh = notices.another();
    await fresh.drain();
    expect(notices.server.mails).toEqual([]);
    const [row] = await notices.commune.rows(`select address from notice_choice where subject = 'gone'`);
    expect(row).toEqual({ address: null });
  });

  it('is forgotten where nobody confirmed: addresses after 30 days, mails 30 days after they were sent', async () => {
    await notices.commune.rows(
      `update mail_out set sent_at = now() - interval '31 days', recorded_at = now() - interval '31 days'`,
    );
    await notices.commune.rows(
      `update notice_choice set updated_at = now() - interval '31 days' where subject = 'a-colleague'`,
    );
    await notices.another().drain();
    expect(await notices.commune.rows('select id from mail_out')).toEqual([]);
    const [row] = await notices.commune.rows(`select address from notice_choice where subject = 'a-colleague'`);
    expect(row).toEqual({ address: null });
  });
});
