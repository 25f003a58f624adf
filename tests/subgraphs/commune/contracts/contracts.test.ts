import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { grenayAgent, loosAgent } from '../smallTerritory.js';
import { association, bothSides, call, contractIn, gardeners, judgeAll } from './contractCalls.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const [communeGives, inhabitantsGive] = bothSides;
const rules = (problems: { rule?: string; __typename: string }[]) => problems.map((one) => one.rule ?? one.__typename);

describe('a fifty/fifty contract', () => {
  it('is proposed, negotiated, concluded, run, judged by both sides and honoured; its journal tells', async () => {
    const action = await commune.action();
    const proposed = await contractIn(commune, 'PROPOSED', { party: association, actionId: action.id });
    expect(proposed).toMatchObject({
      reference: expect.stringMatching(/^LOOS-C-\d{4}-\d{3}$/),
      state: 'PROPOSED',
      party: { ...association, group: null },
      commune: { insee: '62528' },
      action: { id: action.id },
      concludedOn: null,
      version: 1,
    });
    const running = await contractIn(commune, 'RUNNING');
    expect(running.concludedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(running.commitments.map(({ text }: { text: string }) => text)).toEqual(bothSides.map(({ text }) => text));
    const judged = await judgeAll(commune, running, ['KEPT', 'PARTLY']);
    const open = judged.availableTransitions.filter((one: { open: boolean }) => one.open);
    expect(open).toEqual([{ to: 'HONOURED', open: true, reason: null }]);
    const { id, version: expectedVersion } = judged;
    const { contract } = await call(commune, loosAgent, 'moveContract', { id, expectedVersion, to: 'HONOURED' });
    expect(contract).toMatchObject({ state: 'HONOURED', unbalancedSide: null, version: 9 });
    expect(contract.endedOn).not.toBeNull();
    const verbs = await commune.rows(
      `select verb from journal where id = $1 and entity = 'FiftyFiftyContract' order by xid, seq`,
      [id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      ...['CREATE', 'MOVE', 'MOVE', 'MOVE'],
      ...['JUDGE', 'JUDGE', 'JUDGE', 'JUDGE', 'MOVE'],
    ]);
  });

  it.each([
    ['the inhabitants', [communeGives]],
    ['the commune', [inhabitantsGive]],
  ])('is not concluded while %s commit themselves to nothing', async (_who, commitments) => {
    const { id, version } = await contractIn(commune, 'NEGOTIATED', { commitments });
    const move = { id, expectedVersion: version, to: 'CONCLUDED' };
    const refused = await call(commune, loosAgent, 'moveContract', move);
    expect(rules(refused.problems)).toEqual(['BOTH_SIDES_COMMIT']);
    expect(refused.contract).toBeNull();
    await call(commune, loosAgent, 'setCommitments', { id, expectedVersion: version, commitments: bothSides });
    const { contract } = await call(commune, loosAgent, 'moveContract', { ...move, expectedVersion: version + 1 });
    expect(contract.state).toBe('CONCLUDED');
  });

  it('with two empty sides says both', async () => {
    const { id, version } = await contractIn(commune, 'NEGOTIATED', { commitments: [] });
    const { problems } = await call(commune, loosAgent, 'moveContract', {
      id,
      expectedVersion: version,
      to: 'CONCLUDED',
    });
    expect(rules(problems)).toEqual(['BOTH_SIDES_COMMIT', 'BOTH_SIDES_COMMIT']);
  });

  it('names the side that lags while it runs, and ends unbalanced by the judgements alone', async () => {
    const judged = await judgeAll(commune, await contractIn(commune, 'RUNNING'), ['NOT_KEPT', 'KEPT']);
    expect(judged.unbalancedSide).toBe('COMMUNE');
    const { id, version: expectedVersion } = judged;
    for (const to of ['HONOURED', 'BROKEN']) {
      const { problems } = await call(commune, loosAgent, 'moveContract', { id, expectedVersion, to });
      expect(rules(problems)).toEqual(['END_FOLLOWS_JUDGEMENTS']);
      expect(problems[0].message).toContain('déséquilibré\u00a0:');
    }
    const asked = '{ contracts(filter: { outOfBalance: true }) { nodes { id unbalancedSide } } }';
    expect((await commune.ask(loosAgent, asked)).data.contracts.nodes).toEqual([{ id, unbalancedSide: 'COMMUNE' }]);
    const { contract } = await call(commune, loosAgent, 'moveContract', { id, expectedVersion, to: 'UNBALANCED' });
    expect(contract).toMatchObject({ state: 'UNBALANCED', unbalancedSide: 'COMMUNE' });
    const late = { contractId: id, commitmentId: contract.commitments[0].id, side: 'COMMUNE', judgement: 'KEPT' };
    const { problems } = await call(commune, loosAgent, 'judgeCommitment', {
      ...late,
      expectedVersion: contract.version,
    });
    expect(rules(problems)).toEqual(['JUDGED_WHILE_RUNNING']);
  });

  it('once concluded keeps its commitments, its party and its origin, but not its title', async () => {
    const { id, version } = await contractIn(commune, 'CONCLUDED');
    const fixed = { id, expectedVersion: version };
    const tries = [
      await call(commune, loosAgent, 'setCommitments', { ...fixed, commitments: [] }),
      await call(commune, loosAgent, 'updateContract', { ...fixed, party: association }),
      await call(commune, loosAgent, 'updateContract', { ...fixed, origin: 'CLAIM' }),
    ];
    for (const { problems } of tries) expect(rules(problems)).toEqual(['CONCLUDED_IS_FIXED']);
    const { contract } = await call(commune, loosAgent, 'updateContract', { ...fixed, title: ' Le jardin ' });
    expect(contract).toMatchObject({ title: 'Le jardin', version: version + 1 });
    expect(contract.commitments).toHaveLength(2);
  });

  it('by two writers at once is changed by exactly one, and the other learns the version', async () => {
    const { id, version } = await contractIn(commune, 'NEGOTIATED');
    const answers = await Promise.all(
      ['CONCLUDED', 'CONCLUDED', 'CONCLUDED'].map((to) =>
        call(commune, loosAgent, 'moveContract', { id, expectedVersion: version, to }),
      ),
    );
    expect(answers.filter(({ contract }) => contract !== null)).toHaveLength(1);
    for (const { problems } of answers.filter(({ contract }) => contract === null)) {
      expect(problems).toEqual([expect.objectContaining({ currentVersion: version + 1 })]);
    }
  });

  it('sent twice is made once; the same key with another input is a problem', async () => {
    const input = { idempotencyKey: v7(), title: 'Une fois', origin: 'CLAIM', party: gardeners };
    const first = await call(commune, loosAgent, 'createContract', input);
    const again = await call(commune, loosAgent, 'createContract', input);
    expect(again.contract.id).toBe(first.contract.id);
    expect(await commune.rows(`select 1 from contract where title = 'Une fois'`)).toHaveLength(1);
    const other = await call(commune, loosAgent, 'createContract', { ...input, title: 'Autre' });
    expect(rules(other.problems)).toEqual(['KeyReused']);
  });
});

describe('what does not fit', () => {
  it.each([
    ['an empty title', { title: ' ' }, 'title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['a group of nothing in common', { party: { kind: 'GROUP', label: 'Nous' } }, 'party'],
    ['a group with a number', { party: { ...gardeners, rna: 'W622000001' } }, 'party'],
    ['a party without a label', { party: { ...gardeners, label: '' } }, 'party'],
    ['a label of 100,000 characters', { party: { ...gardeners, label: 'x'.repeat(100_000) } }, 'party'],
    ['an association without a number', { party: { kind: 'ASSOCIATION', label: 'Nous' } }, 'party'],
    ['a number that is none', { party: { ...association, rna: 'W62200001' } }, 'party'],
    ['an association that is a group', { party: { ...association, group: 'STREET' } }, 'party'],
    ['an empty commitment', { commitments: [{ side: 'COMMUNE', text: ' ' }] }, 'commitments'],
    [
      'a commitment of 100,000 characters',
      { commitments: [{ side: 'COMMUNE', text: 'x'.repeat(100_000) }] },
      'commitments',
    ],
    ['a due day outside the calendar', { commitments: [{ ...communeGives, dueOn: '0099-01-01' }] }, 'commitments'],
    ['too many commitments', { commitments: Array.from({ length: 51 }, () => communeGives) }, 'commitments'],
    ['an action that is no id', { actionId: 'x' }, 'actionId'],
    ['an action that does not exist', { actionId: v7() }, 'actionId'],
  ])('%s is a problem that says where, and writes nothing', async (_what, given, field) => {
    const before = await commune.rows('select id, version from contract order by id');
    const input = { title: 'Jardin', origin: 'CLAIM', party: gardeners, ...given };
    const { contract, problems } = await call(commune, loosAgent, 'createContract', input);
    expect(contract).toBeNull();
    expect(problems[0]).toMatchObject({ __typename: 'InvalidInput' });
    expect(problems[0].path.slice(0, 2)).toEqual(['input', field]);
    expect(await commune.rows('select id, version from contract order by id')).toEqual(before);
  });

  it('another commune’s action, another contract’s commitment and another commune’s contract are refused', async () => {
    const { id: actionId } = await commune.action({ visibility: 'PUBLIC' }, grenayAgent);
    const created = await call(commune, loosAgent, 'createContract', {
      title: 'Jardin',
      origin: 'CLAIM',
      party: gardeners,
      actionId,
    });
    expect(created.problems[0].path).toEqual(['input', 'actionId']);
    const [one, other] = [await contractIn(commune, 'RUNNING'), await contractIn(commune, 'RUNNING')];
    const judge = { contractId: one.id, expectedVersion: one.version, side: 'COMMUNE', judgement: 'KEPT' };
    for (const commitmentId of [other.commitments[0].id, 'x']) {
      const { problems } = await call(commune, loosAgent, 'judgeCommitment', { ...judge, commitmentId });
      expect(problems[0].path).toEqual(['input', 'commitmentId']);
    }
    await expect(
      call(commune, grenayAgent, 'moveContract', { id: one.id, expectedVersion: one.version, to: 'BROKEN' }),
    ).rejects.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('HTML, right-to-left marks and emoji are kept as they were written', async () => {
    const strange = '<script>alert(1)</script> \u202eesrever\u202c 🌻 « œ »';
    const contract = await contractIn(commune, 'PROPOSED', {
      title: strange,
      party: { ...gardeners, label: strange },
      commitments: [{ side: 'COMMUNE', text: strange }],
    });
    expect([contract.title, contract.party.label, contract.commitments[0].text]).toEqual([strange, strange, strange]);
  });
});

describe('the database itself refuses', () => {
  it.each([
    [
      'an empty side of a concluded contract',
      { commitments: [communeGives] },
      `state = 'CONCLUDED', concluded_on = now()`,
    ],
    ['an end that nobody judged', {}, `state = 'HONOURED', concluded_on = now(), ended_on = now()`],
    ['a named group with a number', {}, `party_rna = 'W622000001'`],
    ['an association without a number', {}, `party_kind = 'ASSOCIATION', party_group = null`],
    ['a party that is one person', {}, `party_kind = 'PERSON'`],
    [
      'an unbalanced contract that names no side',
      {},
      `state = 'UNBALANCED', concluded_on = now(), ended_on = now(), unjudged = 0`,
    ],
  ])('%s', async (_what, given, broken) => {
    const { id } = await contractIn(commune, 'NEGOTIATED', given);
    await expect(commune.rows(`update contract set ${broken} where id = $1`, [id])).rejects.toThrow('check constraint');
  });

  it('to change what was concluded, and to judge before or after the contract runs', async () => {
    const concluded = await contractIn(commune, 'CONCLUDED');
    const at = [concluded.id];
    for (const change of [
      `update contract_commitment set text = 'Autre.' where contract_id = $1`,
      `update contract_commitment set judged_by_commune = 'KEPT' where contract_id = $1`,
      'delete from contract_commitment where contract_id = $1',
      `insert into contract_commitment (id, contract_id, insee, place, side, text)
        values (gen_random_uuid(), $1, '62528', 9, 'COMMUNE', 'Encore.')`,
    ]) {
      await expect(commune.rows(change, at)).rejects.toMatchObject({ code: '23514' });
    }
  });
});
