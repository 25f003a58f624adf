import { v7 } from 'uuid';
import { agglomerationNotices } from '#call/savedQuestions/notices.js';
import { agglomerationQuestions } from '#call/savedQuestions/questions.js';
import { poleNotices } from '#pma/savedQuestions/notices.js';
import { poleQuestions } from '#pma/savedQuestions/questions.js';
import { withClient } from '#shared/database/provision.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { type NoticeCourier, startNoticeCourier } from '#shared/notices/NoticeCourier.js';
import { lookAtQuestions } from '#shared/savedQuestions/lookAtQuestions.js';
import { openCall } from '#tests/subgraphs/call/openCall.js';
import { analyst, loosAgent, officer, otherOfficer, secondOfficer } from '#tests/subgraphs/call/smallTerritory.js';
import { actors, openPole } from '#tests/subgraphs/pma/openPole.js';
import { poleSiren } from '#tests/subgraphs/pma/poleRows.js';
import { type MailServer, mailServer } from '#tests/support/mailServer.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

type Values = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its question.
type Asked = { readonly data?: any; readonly errors?: readonly { readonly extensions?: Values }[] | undefined };

interface House {
  readonly ownerUrl: string;
  readonly ask: (actor: Actor, query: string, variables?: Record<string, unknown>) => Promise<Asked>;
  readonly close: () => Promise<void>;
}

const poleAnalyst: Actor = { subject: 'pole-analyst', role: 'ANALYST', scale: 'pma', tenant: poleSiren };
const secondDirector: Actor = { ...actors.director, subject: 'second-director' };
const houses = [
  {
    scale: 'call',
    async open(): Promise<House> {
      const call = await openCall();
      return {
        ownerUrl: call.ownerUrl,
        ask: (actor, query, variables) => call.ask(actor, query, variables),
        close: call.close,
      };
    },
    questions: agglomerationQuestions,
    notices: agglomerationNotices,
    ...{ keeper: officer, colleague: secondOfficer, beside: analyst, stranger: otherOfficer },
    ...{ links: 'https://archipel.example/notices/agglomeration/', about: 'CA de Lens - Liévin' },
    elsewhereAbout: 'CA Béthune-Bruay, Artois-Lys Romane',
    indicator: 'FRAMEWORKS_EVALUATED',
    elsewhere: 'RECIPROCITY',
  },
  {
    scale: 'pma',
    async open(): Promise<House> {
      const pole = await openPole();
      return {
        ownerUrl: pole.ownerUrl,
        ask: (actor, query, variables) => pole.ask(query, actor, variables),
        close: pole.close,
      };
    },
    questions: poleQuestions,
    notices: poleNotices,
    ...{ keeper: actors.director, colleague: secondDirector, beside: poleAnalyst, stranger: actors.otherDirector },
    ...{ links: 'https://archipel.example/notices/pole/', about: 'Pôle métropolitain de l’Artois' },
    elsewhereAbout: 'Un autre pôle',
    indicator: 'SMALL_COVERAGE',
    elsewhere: 'COMMUNAL_INITIATIVE',
  },
] as const;

const told = 'Archipel\u00a0: un seuil que vous suivez est franchi';

describe.each(houses)('figures of the observatory that are kept an eye on at the scale $scale', (house) => {
  const { names } = house.questions;
  let open: House;
  let server: MailServer;
  let courier: NoticeCourier;
  beforeAll(async () => {
    open = await house.open();
    server = await mailServer();
    courier = startNoticeCourier({
      terms: house.notices,
      ownerUrl: open.ownerUrl,
      mail: async () => ({
        smtpUrl: server.url,
        from: 'Archipel <archipel@pole.example>',
        publicAddress: 'https://archipel.example',
      }),
      onTrouble: (trouble) => {
        throw trouble;
      },
      firstAfterMs: 600_000,
      hearsAtOnce: false,
    });
  });
  afterAll(async () => {
    await courier?.stop();
    await server?.stop();
    await open?.close();
  });

  const rows = (sql: string) => withClient(open.ownerUrl, async (client) => (await client.query(sql)).rows);
  const send = async (actor: Actor, name: string, type: string, input: Values, fields: string) => {
    const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${fields} problems { __typename message path } } }`;
    return await open.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  };
  const save = async (actor: Actor, input: Values = {}) =>
    await send(
      actor,
      names.save,
      'SaveQuestionInput',
      { name: 'Une question', indicator: house.indicator, direction: 'UNDER', threshold: 0.9, ...input },
      'question { id value n evaluatedOn passedOn version }',
    );
  const remove = (actor: Actor, id: string, expectedVersion = 1) =>
    send(actor, names.remove, 'RemoveSavedQuestionInput', { id, expectedVersion }, 'question { id }');
  const kept = async (actor: Actor): Promise<Values[]> =>
    (await open.ask(actor, `{ kept: ${names.query} { id indicator unit definition { title } passedOn } }`)).data.kept;
  /** Gives somebody an address that is confirmed by the link of its mail. */
  const reader = async (actor: Actor, address: string, about: string = house.about) => {
    const choice = { address, expectedVersion: 0 };
    const set = await send(actor, house.notices.names.set, 'SetNoticeChoiceInput', choice, 'choice { addressState }');
    expect(set.data.done).toEqual({ choice: { addressState: 'TO_CONFIRM' }, problems: [] });
    await courier.drain();
    const asked = server.mails.splice(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(about);
    const token = new RegExp(`${house.links}confirm\\?token=(\\S+)`).exec(asked[0]?.text ?? '')?.[1] ?? '';
    const input = { purpose: 'CONFIRM', token };
    const followed = await send(
      publicActor,
      house.notices.names.follow,
      'FollowNoticeLinkInput',
      input,
      'link { purpose }',
    );
    expect(followed.data.done).toEqual({ link: { purpose: 'CONFIRM' }, problems: [] });
  };
  const mails = async () => {
    await courier.drain();
    return server.mails.splice(0).map((mail) => ({ to: mail.to, subject: mail.subject ?? '', text: mail.text ?? '' }));
  };

  it('belong to an institution and a role: neither another role there nor another institution reads or removes one', async () => {
    const own = (await save(house.keeper)).data.done;
    expect(own).toMatchObject({ question: { evaluatedOn: dayOf(new Date()), passedOn: null }, problems: [] });
    const beside = (await save(house.beside, { name: 'Une autre' })).data.done;
    expect(beside.problems).toEqual([]);
    expect((await kept(house.keeper)).map(({ id }) => id)).toEqual([own.question.id]);
    expect((await kept(house.colleague)).map(({ id }) => id)).toEqual([own.question.id]);
    expect((await kept(house.beside)).map(({ id }) => id)).toEqual([beside.question.id]);
    for (const nobody of [house.stranger, loosAgent, publicActor]) expect((await kept(nobody)) ?? []).toEqual([]);
    for (const other of [house.stranger, house.beside]) {
      expect((await remove(other, own.question.id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    expect((await remove(house.keeper, own.question.id, 7)).data.done.problems).toMatchObject([
      { __typename: 'VersionConflict' },
    ]);
    expect((await remove(house.beside, beside.question.id)).data.done.problems).toEqual([]);
    expect((await remove(house.colleague, own.question.id)).data.done.problems).toEqual([]);
    expect(await kept(house.keeper)).toEqual([]);
  });

  it('are kept and told where one acts, and at no other scale', async () => {
    for (const other of [loosAgent, { ...house.beside, scale: 'commune' as const, tenant: '62498' }]) {
      expect((await save(other)).data.done.problems).toMatchObject([{ __typename: 'RuleBroken' }]);
      const choice = { address: 'a@b.example', expectedVersion: 0 };
      const set = await send(other, house.notices.names.set, 'SetNoticeChoiceInput', choice, 'choice { version }');
      expect(set.data.done).toMatchObject({ choice: null, problems: [{ __typename: 'RuleBroken' }] });
    }
    expect(await rows('select id from saved_question union all select id from notice_choice')).toEqual([]);
  });

  it('are refused where this scale’s rows could never answer them', async () => {
    for (const [input, field] of [
      [{ indicator: house.elsewhere }, 'indicator'],
      [{ theme: 'ENERGY' }, 'theme'],
      [{ threshold: 1.5 }, 'threshold'],
      [{ name: ' ' }, 'name'],
    ] as const) {
      const { question, problems } = (await save(house.keeper, input)).data.done;
      expect([question, problems.map(({ path }: { path: string[] }) => path.at(-1))]).toEqual([null, [field]]);
    }
  });

  it('are told once, by mail, to those who chose it in the role that keeps them, in that institution alone', async () => {
    await reader(house.colleague, 'team@institution.example');
    await reader(house.beside, 'beside@institution.example');
    await reader({ ...house.keeper, subject: 'third' }, 'third@institution.example');
    await reader(house.stranger, 'stranger@institution.example', house.elsewhereAbout);
    const { question } = (await save(house.keeper)).data.done;
    expect(await mails()).toEqual([]);
    await rows(`update saved_question set passed_on = '${dayOf(new Date())}' returning id`);
    const sent = await mails();
    expect(sent.map(({ subject }) => subject)).toEqual([told, told]);
    expect(sent.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual([
      'team@institution.example',
      'third@institution.example',
    ]);
    expect(sent[0]?.text).toContain(house.about);
    expect(sent[0]?.text).toContain('https://archipel.example/saved-questions');
    expect(sent[0]?.text).toContain(`${house.links}stop?token=`);
    expect(sent[0]?.text).not.toContain('Une question');
    expect(await mails()).toEqual([]);
    // Every kind that another scale tells is unknown here.
    const kinds = [{ kind: 'DECISION', rhythm: 'NEVER' }];
    const wrong = await send(
      house.colleague,
      house.notices.names.set,
      'SetNoticeChoiceInput',
      { kinds, expectedVersion: 2 },
      'choice { version }',
    );
    expect(wrong.data.done.problems).toMatchObject([{ path: ['input', 'kinds'] }]);
    expect((await remove(house.keeper, question.id)).data.done.problems).toEqual([]);
  });

  it('are looked at each night, and what is hidden or unknown passes no threshold', async () => {
    expect((await save(house.keeper)).data.done.question).toMatchObject({ value: null, passedOn: null });
    expect(await lookAtQuestions(house.questions, open.ownerUrl)).toBe(0);
    await rows('update saved_question set evaluated_on = evaluated_on - 1 returning id');
    expect(await lookAtQuestions(house.questions, open.ownerUrl)).toBe(1);
    expect(await kept(house.keeper)).toMatchObject([{ indicator: house.indicator, unit: 'PART', passedOn: null }]);
    if (house.scale !== 'call') return;
    // Twelve frameworks adopted this quarter, of which a half was evaluated.
    await rows(`insert into framework_adoption (id, siren, framework_id, number, adopted_on, adaptation, visibility,
        evaluated_on, result, evaluation)
      select uuidv7(), '246200364', uuidv7(), 1, '${dayOf(new Date())}', 'Adapté', 'SHARED',
        case when n <= 6 then '${dayOf(new Date())}'::date end, case when n <= 6 then 'WORKED' end,
        case when n <= 6 then 'Cela marche.' end
      from generate_series(1, 12) n returning id`);
    await rows('update saved_question set evaluated_on = evaluated_on - 1 returning id');
    expect(await lookAtQuestions(house.questions, open.ownerUrl)).toBe(1);
    expect((await save(house.keeper, { direction: 'OVER' })).data.done.question).toMatchObject({
      ...{ value: 0.5, n: 12, passedOn: null },
    });
    expect((await kept(house.keeper)).map(({ passedOn }) => passedOn)).toEqual([dayOf(new Date()), null]);
  });
});
