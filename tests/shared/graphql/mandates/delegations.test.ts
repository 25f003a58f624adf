import { v7 } from 'uuid';
import type { Delegation } from '#shared/graphql/mandates/Delegation.js';
import { mandateNames } from '#shared/graphql/mandates/mandateNames.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor, type Role, type Scale } from '#shared/identity/Actor.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { at, carency, loos, type MandateProblem, type MandateScale, openMandates } from './openMandates.js';

const today = dayOf(new Date());
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));

interface Answer {
  readonly delegation: Delegation | null;
  readonly problems: readonly MandateProblem[];
  readonly code: unknown;
}

describe.each([
  ['commune', loos, 'COMMUNE_AGENT'],
  ['call', '246200364', 'PROJECT_OFFICER'],
  ['pma', '200060358', 'DIRECTOR'],
] as readonly (readonly [Scale, string, Role])[])('delegations at the scale %s', (scale, tenant, role) => {
  const names = mandateNames[scale];
  const holder = at(scale, tenant, role, 'holder');
  const administrator = at(scale, tenant, 'ADMINISTRATOR', 'first');
  let rows: MandateScale;
  beforeAll(async () => {
    rows = await openMandates(scale);
    const own = { tenant, since: '2020-01-01', until: null };
    await rows.insert({ ...own, subject: 'first', role: 'ADMINISTRATOR' });
    await rows.insert({ ...own, subject: 'holder', role });
  });
  afterAll(() => rows.close());

  const execute = (actor: Actor, query: string, variables = {}) =>
    rows.scale.execute({ query, variables, actor, locale: 'fr', requestId: 'test' });
  const change = async (actor: Actor, name: string, type: string, input: object): Promise<Answer> => {
    const { data, errors } = await execute(
      actor,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        delegation { id mandateId holder subject tenant role since until version }
        problems { __typename message path ... on RuleBroken { rule } } } }`,
      { input: { idempotencyKey: v7(), ...input } },
    );
    const payload = data?.[name] as Omit<Answer, 'code'> | undefined;
    return { delegation: null, problems: [], ...payload, code: errors?.[0]?.extensions?.code };
  };
  const delegate = (actor: Actor, input: object) => change(actor, names.delegate, 'DelegateMandateInput', input);
  const end = (actor: Actor, { id, version }: Pick<Delegation, 'id' | 'version'>) =>
    change(actor, names.endDelegation, 'EndDelegationInput', { id, expectedVersion: version });
  const seenBy = async (actor: Actor) => {
    const { data } = await execute(actor, `{ seen: ${names.delegations} { id } }`);
    return (data as { seen: { id: string }[] }).seen.map(({ id }) => id);
  };
  async function delegated(subject: string): Promise<Delegation> {
    const answer = await delegate(holder, { subject, until: inDays(10) });
    if (answer.delegation === null) throw new Error(JSON.stringify(answer));
    return answer.delegation;
  }

  it('give the same role for the same institution, and are seen by three alone', async () => {
    const made = await delegated('colleague');
    expect(made).toMatchObject({ holder: 'holder', subject: 'colleague', tenant, role, since: today, version: 1 });
    for (const reader of [holder, administrator, { ...publicActor, subject: 'colleague' }]) {
      expect(await seenBy(reader)).toContain(made.id);
    }
    for (const stranger of [publicActor, at(scale, tenant, role, 'other'), at(scale, carency, 'ADMINISTRATOR')]) {
      expect(await seenBy(stranger)).toEqual([]);
    }
  });

  it('are not passed on, whatever one asks with', async () => {
    const { id } = await delegated('second');
    const acting = { ...at(scale, tenant, role, 'second'), delegation: id };
    const answer = await delegate(acting, { subject: 'third', until: inDays(5) });
    expect(answer.problems).toMatchObject([{ rule: 'delegation.passed-on' }]);
    const { problems } = await delegate(at(scale, tenant, role, 'without a row'), { subject: 'x', until: inDays(5) });
    expect(problems).toMatchObject([{ rule: 'delegation.no-mandate' }]);
  });

  it('end at once by their holder or the administration, by nobody else', async () => {
    for (const who of [holder, administrator]) {
      const made = await delegated(`ended by ${who.role}`.replaceAll(' ', '-'));
      const acting = { ...at(scale, tenant, role, made.subject), delegation: made.id };
      expect((await end(acting, made)).code).toBe('FORBIDDEN');
      expect((await end(at(scale, tenant, role, 'other'), made)).code).toBe('NOT_FOUND');
      expect((await end(who, made)).delegation).toMatchObject({ until: today, version: 2 });
      expect((await end(who, { ...made, version: 2 })).problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    }
  });

  it('end with the mandate they stand on', async () => {
    const mandate = await rows.insert({ tenant, subject: 'leaver', role, since: '2020-01-01', until: null });
    const made = await delegate(at(scale, tenant, role, 'leaver'), { subject: 'colleague-of', until: inDays(10) });
    await rows.end(administrator, mandate, { until: inDays(3) });
    const [row] = await rows.owner.query('select until from delegation where id = $1', [made.delegation?.id]);
    expect(row.until).toBe(inDays(3));
  });

  it('are told by the journal: what is done by delegation says so, and to whom it was given does not stay', async () => {
    const made = await delegated('journalled');
    const acting = { ...administrator, delegation: made.id };
    const { mandate } = await rows.grant(acting, { subject: 'newcomer', role });
    const written = await rows.owner.query(
      `select verb, delegation, change from journal join journal_audit using (xid, seq) where id = any($1) order by xid`,
      [[made.id, mandate?.id]],
    );
    expect(written).toEqual([
      { verb: 'GRANT', delegation: null, change: { role, since: today, until: made.until } },
      { verb: 'GRANT', delegation: made.id, change: { role, since: today, until: null } },
    ]);
  });

  it('are kept by the database as the rule keeps them', async () => {
    const insert = (actor: string) =>
      rows.owner.query(
        `insert into delegation (id, mandate_id, tenant, holder, subject, role, since, until)
        select gen_random_uuid(), id, tenant, subject, $1, role, current_date, current_date - 1 from mandate limit 1`,
        [actor],
      );
    await expect(insert('someone')).rejects.toThrow('check constraint');
  });
});
