import { v7 } from 'uuid';
import { dayOf } from '#shared/graphql/today.js';
import { type Actor, publicActor, roles } from '#shared/identity/Actor.js';
import { rolesAt } from '#shared/identity/Mandate.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { at, carency, loos, type MandateAnswer, type MandateScale, openMandates } from './openMandates.js';

const today = dayOf(new Date());
const administrator = at('commune', loos, 'ADMINISTRATOR', 'first');
const code = ({ errors }: MandateAnswer) => errors?.[0]?.extensions?.code;

describe('an institution’s mandates', () => {
  let commune: MandateScale;
  beforeAll(async () => {
    commune = await openMandates('commune');
    await commune.insert({
      tenant: loos,
      subject: 'first',
      role: 'ADMINISTRATOR',
      since: '2020-01-01',
      until: null,
    });
  });
  afterAll(() => commune.close());

  const journalOf = (id: string) =>
    commune.owner.query(
      `select verb, visibility, journal.tenant, subject, change from journal join journal_audit using (xid, seq)
      join author on author.key = author where entity = 'Mandate' and id = $1 order by xid, seq`,
      [id],
    );

  it('are granted from today by its administrator, and the journal knows by whom', async () => {
    const { mandate, problems, errors } = await commune.grant(administrator, {
      subject: 'agent-1',
      role: 'COMMUNE_AGENT',
    });
    expect({ problems, errors }).toEqual({ problems: [], errors: undefined });
    expect(mandate).toEqual({
      id: expect.any(String),
      subject: 'agent-1',
      tenant: loos,
      role: 'COMMUNE_AGENT',
      since: today,
      until: null,
      version: 1,
    });
    expect(await journalOf(mandate?.id ?? '')).toEqual([
      {
        verb: 'GRANT',
        visibility: 'PRIVATE',
        tenant: loos,
        subject: 'first',
        change: { role: 'COMMUNE_AGENT', since: today, until: null },
      },
    ]);
  });

  it('end from today, stay as rows, and the journal knows by whom', async () => {
    const { mandate } = await commune.grant(administrator, { subject: 'agent-2', role: 'COMMUNE_AGENT' });
    if (mandate === null) throw new Error('not granted');
    const ended = await commune.end(administrator, mandate);
    expect(ended).toEqual({ mandate: { ...mandate, until: today, version: 2 }, problems: [], errors: undefined });
    expect((await journalOf(mandate.id)).map(({ verb }: { verb: string }) => verb)).toEqual(['GRANT', 'END']);
    expect(await commune.seenBy({ ...publicActor, subject: 'agent-2' })).toEqual([ended.mandate]);
    const again = await commune.end(administrator, { ...mandate, version: 2 });
    expect(again.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const back = await commune.grant(administrator, { subject: 'agent-2', role: 'COMMUNE_AGENT' });
    expect(back.mandate).toMatchObject({ since: today, until: null });
  });

  it('are granted once by a request that comes twice, and its key serves nothing else', async () => {
    const input = { idempotencyKey: v7(), subject: 'agent-3', role: 'COMMUNE_AGENT' as const };
    const first = await commune.grant(administrator, input);
    expect(await commune.grant(administrator, input)).toEqual(first);
    const other = await commune.grant(administrator, { ...input, role: 'ANALYST' });
    expect(other.problems).toMatchObject([{ __typename: 'KeyReused' }]);
    expect((await commune.rows()).filter(({ subject }) => subject === 'agent-3')).toHaveLength(1);
  });

  it('are not granted on bad input: nothing is written, and the problem says where', async () => {
    const before = await commune.rows();
    const held = await commune.grant(administrator, { subject: 'first', role: 'ADMINISTRATOR' });
    expect(held.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const bad = [
      [{ subject: 'x', role: 'DIRECTOR' }, ['input', 'role']],
      [{ subject: 'x', role: 'ANALYST', since: '2027-02-01', until: '2027-01-01' }, ['input', 'until']],
      [{ subject: 'public', role: 'ANALYST' }, ['input', 'subject']],
      [{ subject: 'a\u0000', role: 'ANALYST' }, ['input', 'subject']],
      [{ subject: 'x'.repeat(1_000_000), role: 'ANALYST' }, ['input', 'subject']],
      [{ idempotencyKey: '', subject: 'x', role: 'ANALYST' }, ['input', 'idempotencyKey']],
    ] as const;
    for (const [input, path] of bad) {
      const { mandate, problems } = await commune.grant(administrator, input);
      expect({ mandate, problems }).toMatchObject({ mandate: null, problems: [{ __typename: 'InvalidInput', path }] });
    }
    for (const input of [{ role: 'PUBLIC' }, { role: 'MAYOR' }, { since: '2026-02-30' }, { since: 'tomorrow' }]) {
      const answer = await commune.grant(administrator, { subject: 'x', role: 'ANALYST', ...(input as object) });
      expect(code(answer)).toBe('BAD_INPUT');
    }
    expect(await commune.rows()).toEqual(before);
  });

  it('are not ended on a version read before somebody else’s change', async () => {
    const { mandate } = await commune.grant(administrator, { subject: 'agent-4', role: 'ANALYST' });
    if (mandate === null) throw new Error('not granted');
    await commune.end(administrator, mandate, { until: '2999-01-01' });
    const late = await commune.end(administrator, mandate);
    expect(late.problems).toMatchObject([{ __typename: 'VersionConflict', currentVersion: 2 }]);
  });

  it('are not ended by an id that names nothing', async () => {
    for (const id of ['', 'x', v7()])
      expect(code(await commune.end(administrator, { id, version: 1 }))).toBe('NOT_FOUND');
  });

  it('are granted by administrators alone', async () => {
    for (const role of roles.filter((known) => known !== 'ADMINISTRATOR')) {
      const actor = role === 'PUBLIC' ? publicActor : at('commune', loos, role);
      const refused = role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect(code(await commune.grant(actor, { subject: 'friend', role: 'ANALYST' }))).toBe(refused);
      expect(code(await commune.end(actor, { id: v7(), version: 1 }))).toBe(refused);
    }
    // An administrator elsewhere is none here, even under a tenant of the same code.
    for (const actor of [at('pma', loos, 'ADMINISTRATOR'), at('call', '246200364', 'ADMINISTRATOR')]) {
      expect(code(await commune.grant(actor, { subject: 'friend', role: 'ANALYST' }))).toBe('FORBIDDEN');
    }
  });

  it('are seen by its administrators and by the person they speak of, and by nobody else', async () => {
    const neighbour = at('commune', carency, 'ADMINISTRATOR');
    const { mandate } = await commune.grant(administrator, { subject: 'agent-5', role: 'COMMUNE_AGENT' });
    if (mandate === null) throw new Error('not granted');
    const own = (await commune.rows()).filter(({ tenant }) => tenant === loos);
    expect((await commune.seenBy(administrator)).map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    const readers: Actor[] = [
      { ...publicActor, subject: 'agent-5' },
      at('commune', carency, 'COMMUNE_AGENT', 'agent-5'),
      at('pma', '200060358', 'DIRECTOR', 'agent-5'),
    ];
    for (const reader of readers) expect(await commune.seenBy(reader)).toEqual([mandate]);
    const strangers = [
      publicActor,
      neighbour,
      at('pma', loos, 'ADMINISTRATOR'),
      ...roles.filter((role) => role !== 'ADMINISTRATOR').map((role) => at('commune', loos, role)),
    ];
    for (const stranger of strangers) expect(await commune.seenBy(stranger)).toEqual([]);
    expect(code(await commune.end(neighbour, mandate))).toBe('NOT_FOUND');
    const agentElsewhere = at('commune', carency, 'ADMINISTRATOR', 'agent-5');
    expect(code(await commune.end(agentElsewhere, mandate))).toBe('FORBIDDEN');
  });

  it('take the same few statements to read, one or many', async () => {
    const ask = () =>
      commune.scale.execute({
        query: '{ communeMandates { id } }',
        actor: administrator,
        locale: 'fr',
        requestId: 'test',
      });
    const few = (await ask()).extensions?.statements;
    await commune.owner.query(
      `insert into mandate (id, tenant, subject, role, since, granted_by)
      select gen_random_uuid(), $1, 'many-' || n, 'ANALYST', '2020-01-01', gen_random_uuid() from generate_series(1, 500) n`,
      [loos],
    );
    expect(await commune.seenBy(administrator)).toHaveLength((await commune.rows()).length);
    expect((await ask()).extensions?.statements).toBe(few);
  });
});

describe('the last administrator', () => {
  let commune: MandateScale;
  beforeAll(async () => {
    commune = await openMandates('commune');
  });
  afterAll(() => commune.close());

  it('stays, whoever asks', async () => {
    const only = await commune.insert({
      tenant: loos,
      subject: 'first',
      role: 'ADMINISTRATOR',
      since: '2020-01-01',
      until: null,
    });
    const { problems } = await commune.end(administrator, only);
    expect(problems).toMatchObject([{ __typename: 'RuleBroken', rule: 'mandate.last-administrator' }]);
    expect(await commune.rows()).toEqual([only]);
  });

  it('is one of two who end each other at the same moment', async () => {
    const [first] = await commune.rows();
    const { mandate: second } = await commune.grant(administrator, { subject: 'second', role: 'ADMINISTRATOR' });
    if (first === undefined || second === null) throw new Error('not granted');
    const answers = await Promise.all([
      commune.end(administrator, second),
      commune.end(at('commune', loos, 'ADMINISTRATOR', 'second'), first),
    ]);
    expect(answers.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toEqual(['mandate.last-administrator']);
    expect((await commune.rows()).filter(({ until }) => until === null)).toHaveLength(1);
  });

  it('grants one mandate of two asked at the same moment', async () => {
    const ask = { subject: 'agent', role: 'COMMUNE_AGENT' } as const;
    const [remaining] = (await commune.rows()).filter(({ until }) => until === null);
    const actor = at('commune', loos, 'ADMINISTRATOR', remaining?.subject);
    const answers = await Promise.all([commune.grant(actor, ask), commune.grant(actor, ask)]);
    expect(answers.flatMap(({ problems }) => problems.map(({ __typename }) => __typename))).toEqual(['AlreadyDone']);
  });
});

describe.each([
  ['call', '246200364', 'PROJECT_OFFICER'],
  ['pma', '200060358', 'DIRECTOR'],
] as const)('at the scale %s', (name, tenant, role) => {
  let scale: MandateScale;
  beforeAll(async () => {
    scale = await openMandates(name);
  });
  afterAll(() => scale.close());

  it('mandates are granted and ended under names of its own, in roles of its own', async () => {
    const actor = at(name, tenant, 'ADMINISTRATOR', 'first');
    const { mandate } = await scale.grant(actor, { subject: 'colleague', role });
    expect(mandate).toMatchObject({ tenant, role });
    if (mandate === null) throw new Error('not granted');
    expect((await scale.end(actor, mandate)).mandate).toMatchObject({ until: today });
    for (const other of roles.filter((known) => known !== 'PUBLIC' && !rolesAt(name).includes(known))) {
      const { problems } = await scale.grant(actor, { subject: 'colleague', role: other });
      expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'role'] }]);
    }
  });
});
