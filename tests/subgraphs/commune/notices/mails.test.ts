import { v7 } from 'uuid';
import { dayOf } from '#shared/graphql/today.js';
import type { Actor } from '#shared/identity/Actor.js';
import { mailServer } from '#tests/support/mailServer.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { callSiren, grenay, grenayAgent, lens, lensAgent, loos, loosAgent } from '../smallTerritory.js';
import { openNotices, stopToken } from './openNotices.js';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices();
  await notices.reader('dgs@loos.example');
});
afterAll(() => notices?.close());

const decide = (projectId: string, to: string, addressee = loos) =>
  notices.commune.deliver('call', 'DECISION', {
    projectId,
    addressee,
    agglomeration: callSiren,
    labellingReference: 'CALL-2026-001',
    to,
    reason: 'Rien de ceci ne part par courriel.',
    decidedAt: '2026-11-20T10:00:00.000Z',
  });
const until = async (query: string) => {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if ((await notices.commune.rows(query)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it never came: ${query}`);
};
const taken = () => notices.server.mails.splice(0);

describe('mail about what awaits an answer', () => {
  it('comes at once for a decision, with a reference and a link and nobody’s words, and stops in one click', async () => {
    const project = await notices.commune.project('PROPOSED', { title: 'Chez Mme Untel' });
    await decide(project.id, 'UNDER_REVIEW');
    await notices.courier.drain();
    expect(taken()).toEqual([]);
    await decide(project.id, 'LABELLED');
    await notices.courier.drain();
    const mails = taken();
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Archipel\u00a0: un consentement est attendu de votre commune',
      'Archipel\u00a0: une décision est arrivée',
    ]);
    for (const mail of mails) {
      expect(mail.text).toContain(project.reference);
      expect(mail.text).toContain(`https://archipel.example/projects/${project.id}`);
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/Untel|Rien de ceci/);
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      );
      expect(mail.text).toContain(`/notices/stop?token=${stopToken(mail)}`);
      expect(mail.from?.text).toContain('archipel@pole.example');
    }
  });

  it('comes when it is written, without waiting for a sweep', async () => {
    const project = await notices.commune.project('PROPOSED', { title: 'La mare' });
    const hearing = notices.another(undefined, { hearsAtOnce: true, firstAfterMs: 0, sweepEveryMs: 3_600_000 });
    // It listens once a mail of its first sweep could have gone.
    await until(`select 1 from pg_stat_activity where application_name = 'archipel-mail'
      and datname = current_database() and query ilike 'listen%'`);
    await decide(project.id, 'LABELLED');
    // The decision, and the consent that it asks for.
    await until(`select 1 from mail_out where sent_at is not null and content::text like '%${project.reference}%'
      having count(*) = 2`);
    await hearing.stop();
    expect(taken().map(({ text }) => String(text).includes(project.reference))).toEqual([true, true]);
  });

  it('is not told twice: not at the next sweep, not by a second courier, not after a restart', async () => {
    await notices.courier.drain();
    await Promise.all([notices.another().drain(), notices.another().drain(), notices.courier.drain()]);
    expect(taken()).toEqual([]);
  });

  it('comes to the commune that is invited to carry, until it has answered', async () => {
    const project = await notices.commune.project('SHARED', { coCarriers: [grenay] });
    await notices.reader('sg@grenay.example', grenayAgent, [{ kind: 'HEARD_NEED', rhythm: 'NEVER' }]);
    await notices.courier.drain();
    const [mail, ...others] = taken();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Archipel\u00a0: une invitation à porter un projet attend votre réponse');
    expect(mail?.to).toMatchObject({ text: 'sg@grenay.example' });
    expect(mail?.text).toContain(project.reference);
  });

  it('comes for a question, for a support that ended, and for what a commune that was taken over is asked', async () => {
    const project = await notices.commune.project('PROPOSED', { title: 'La halle' });
    const at = new Date().toISOString();
    const about = { projectId: project.id, addressee: loos };
    const asked = { ...about, agglomeration: callSiren, labellingReference: 'CALL-2026-001', questionId: v7() };
    await notices.commune.deliver('call', 'QUESTION', {
      ...{ ...asked, what: 'ASKED', text: 'Qui est Mme Untel ?', missingPiece: false, at },
    });
    await notices.commune.deliver('pma', 'ALLOCATION_ENDED', {
      ...{ ...about, pole: '200066694', allocationId: v7(), allocationReference: 'PMA-2026-031' },
      ...{ endedOn: dayOf(new Date()), reason: 'CONSENT_OVER', endedAt: at },
    });
    await notices.courier.drain();
    await notices.courier.drain();
    const mails = taken();
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Archipel\u00a0: un appui a pris fin',
      'Archipel\u00a0: une question vous est posée sur un projet',
    ]);
    for (const mail of mails) {
      expect(mail.text).toContain(project.reference);
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/Untel/);
    }
    const inherited = await notices.commune.project('PROPOSED', { title: 'Le lavoir' }, lensAgent);
    const order = `insert into succession (insee, successor, since, act, source) values ($1, $2, '2026-01-01', 'Arrêté', 'RAA')`;
    await notices.commune.rows(order, [lens, loos]);
    await decide(inherited.id, 'TO_MATURE', lens);
    await notices.courier.drain();
    const [mail] = taken();
    expect(mail?.text).toContain(inherited.reference);
    expect(mail?.to).toMatchObject({ text: 'dgs@loos.example' });
    await notices.commune.rows('delete from succession');
  });

  it('comes once for needs whose answer is due within seven days', async () => {
    const today = dayOf(new Date());
    const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
    await notices.commune.rows(
      `with district as (insert into micro_district (id, insee, name, visibility) values (uuidv7(), $1, 'Cité', 'PRIVATE') returning id),
      held as (insert into stand (id, insee, micro_district_id, held_on, held_by, contacts, first_contacts, visibility)
        select uuidv7(), $1, id, $2, '{ELECTED}', 9, 9, 'PRIVATE' from district returning id)
      insert into heard_need (id, insee, stand_id, heard_on, text, theme, deadline, visibility)
      select uuidv7(), $1, id, $2, 'Mme Untel a froid', 'HOUSING', due, 'PRIVATE' from held, unnest($3::date[]) as due`,
      [loos, today, [inDays(5), inDays(20)]],
    );
    await notices.courier.drain();
    await notices.courier.drain();
    const [mail, ...others] = taken();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Archipel\u00a0: une réponse est due sous sept jours');
    expect(mail?.text).not.toContain('Untel');
    expect(mail?.text).toContain('https://archipel.example/stands');
  });
});

describe('a server that does not take mail', () => {
  it('that is dead delays mail and loses none', async () => {
    const dead = await mailServer();
    await dead.stop();
    const project = await notices.commune.project('PROPOSED');
    await decide(project.id, 'TO_MATURE');
    await notices.another(dead.url).drain();
    const [waiting] = await notices.commune.rows(
      'select attempts, last_error, sent_at from mail_out where sent_at is null',
    );
    expect(waiting).toEqual({ attempts: 1, last_error: 'ESOCKET', sent_at: null });
    await notices.dueNow();
    await notices.courier.drain();
    expect(taken().map(({ text }) => text?.includes(project.reference))).toEqual([true]);
  });

  it('that refuses is asked again, and what it says, which names people, is kept nowhere', async () => {
    notices.server.refuse(451);
    const project = await notices.commune.project('PROPOSED');
    await decide(project.id, 'NOT_RETAINED');
    await notices.courier.drain();
    const [refused] = await notices.commune.rows('select * from mail_out where sent_at is null');
    expect(refused?.last_error).toBe('SMTP_451');
    expect(JSON.stringify([refused, notices.troubles])).not.toContain('dgs@');
    await notices.dueNow();
    await notices.courier.drain();
    expect(taken()).toHaveLength(1);
  });

  it('that dies before it says that it took a mail has it twice, under one Message-ID', async () => {
    notices.server.refuse(0);
    const project = await notices.commune.project('PROPOSED');
    await decide(project.id, 'SUSPENDED');
    await notices.courier.drain();
    await notices.dueNow();
    await notices.courier.drain();
    const mails = taken();
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(mails[0]?.messageId).toMatch(/^<[\da-f-]{36}@pole\.example>$/);
  });

  it('that knows no such mailbox is not asked again', async () => {
    notices.server.refuse(550);
    const project = await notices.commune.project('PROPOSED');
    await decide(project.id, 'EXPIRED');
    await notices.courier.drain();
    const [refused] = await notices.commune.rows(
      `select last_error, retry_at::text as again from mail_out where sent_at is null`,
    );
    expect(refused).toEqual({ last_error: 'SMTP_550', again: 'infinity' });
  });
});

describe('the mail of the week', () => {
  // 5 April 2027 is a Monday of summer time, 7:00 in Paris is 5:00 UTC.
  const before = new Date('2027-04-05T04:59:00Z');
  const after = new Date('2027-04-05T05:00:00Z');
  const quiet: Actor = { ...loosAgent, tenant: '62498', subject: 'quiet' };

  it('comes on Monday at 7 in Paris, once, to whom there is something to say', async () => {
    await notices.reader('quiet@lens.example', quiet);
    await notices.commune.action({ title: 'Refaire chez Mme Untel', dueOn: '2027-03-01' });
    await notices.courier.drain(new Date('2027-04-01T12:00:00Z'));
    taken();
    await notices.courier.drain(before);
    expect(taken()).toEqual([]);
    await notices.courier.drain(after);
    await notices.another().drain(after);
    const weekly = taken();
    expect(weekly.map(({ subject }) => subject)).toContain('Archipel\u00a0: le point de la semaine');
    const mine = weekly.filter((mail) => JSON.stringify(mail.to).includes('dgs@loos.example'));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text).toContain('1\u00a0action en retard');
    expect(`${mine[0]?.text} ${mine[0]?.html}`).not.toContain('Untel');
    expect(JSON.stringify(weekly.map(({ to }) => to))).not.toContain('quiet@lens.example');
    await notices.courier.drain(new Date('2027-04-07T05:00:00Z'));
    expect(taken()).toEqual([]);
  });

  it('stops with the click of a mail program, which needs no sign-in and may be made twice', async () => {
    await notices.courier.drain(new Date('2027-04-12T05:00:00Z'));
    const mail = taken().find((one) => JSON.stringify(one.to).includes('dgs@loos.example'));
    const token = stopToken(mail);
    expect(await notices.follow('STOP', token)).toEqual({ link: { purpose: 'STOP' }, problems: [] });
    expect((await notices.follow('STOP', token)).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const [row] = await notices.commune.rows('select address, confirmed_at from notice_choice where subject = $1', [
      loosAgent.subject,
    ]);
    expect(row).toEqual({ address: null, confirmed_at: null });
    await notices.courier.drain(new Date('2027-04-19T05:00:00Z'));
    expect(JSON.stringify(taken().map(({ to }) => to))).not.toContain('dgs@loos.example');
    expect(notices.troubles).toEqual([]);
  });
});
