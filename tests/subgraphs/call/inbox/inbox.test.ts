import { v7 } from 'uuid';
import { withClient } from '#shared/database/provision.js';
import type { ProposalAct } from '#shared/journal/acts.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CallUnderTest, openCall, proposalOf } from '../openCall.js';
import { cabbalr, call, grenay, grenayAgent, loos, loosAgent, officer } from '../smallTerritory.js';

let scale: CallUnderTest;
beforeAll(async () => {
  scale = await openCall();
});
afterAll(async () => {
  await scale?.close();
});

const fileOf = async (id: string, actor = officer) =>
  (
    await scale.ask(
      actor,
      `query ($id: ID!) { labelling(id: $id) {
        reference state reason version labelledOn receivedAt
        project { id } agglomeration { siren }
        receipt { title proposedOn leadCommune { insee } coCarriers { insee } withdrawnOn withdrawalReason }
        decisions { from to reason }
      } }`,
      { id },
    )
  ).data.labelling;
const withdrawal = (projectId: string, reason = 'Le conseil préfère attendre.') => ({
  projectId,
  addressee: call,
  withdrawnOn: '2026-11-22',
  reason,
});
const rows = async (table: string, projectId: string) =>
  await withClient(scale.ownerUrl, async (client) => {
    const found = await client.query(`select count(*)::int as n from ${table} where project_id = $1`, [projectId]);
    return found.rows[0].n;
  });

describe("a commune's proposal", () => {
  it('is in the inbox when it arrives, as the commune sent it', async () => {
    const projectId = v7();
    const id = await scale.propose({ ...proposalOf(projectId) });
    expect(await fileOf(id)).toMatchObject({
      reference: expect.stringMatching(/^CALL-\d{4}-\d{3}$/),
      state: 'RECEIVED',
      reason: null,
      version: 1,
      project: { id: projectId },
      agglomeration: { siren: call },
      receipt: {
        title: 'Verger partagé de la cité des Provinces',
        proposedOn: '2026-11-20',
        leadCommune: { insee: loos },
        coCarriers: [{ insee: grenay }],
        withdrawnOn: null,
      },
      decisions: [],
    });
  });

  it('that arrives twice is there once', async () => {
    const projectId = v7();
    const payload = proposalOf(projectId);
    expect(await scale.deliver('PROPOSAL', payload)).toBe('RECEIVED');
    // The same number under another id: the sender's database went back in time, someone must look.
    expect(await scale.deliver('PROPOSAL', payload, { number: 1 })).toBe('NUMBER_REUSED');
    expect(await scale.deliver('PROPOSAL', payload, { number: 3 })).toBe('OUT_OF_ORDER');
    expect([await rows('labelling', projectId), await rows('proposal_receipt', projectId)]).toEqual([1, 1]);
  });

  it('said again while it is examined is kept as a receipt, and the examination goes on with its new words', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    await scale.move(id, 'ADMISSIBLE');
    await scale.deliver('PROPOSAL', { ...proposalOf(projectId), title: 'Verger et rucher', coCarriers: [] });
    expect(await fileOf(id)).toMatchObject({ state: 'ADMISSIBLE', version: 3, receipt: { title: 'Verger et rucher' } });
    expect(await rows('proposal_receipt', projectId)).toBe(2);
    // A commune that no longer carries the project is no longer concerned.
    expect(await fileOf(id, grenayAgent)).toBeNull();
  });

  it('matured and sent again is back in the inbox, at its new age, with its history', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    for (const [to, reason] of [['ADMISSIBLE'], ['UNDER_REVIEW'], ['TO_MATURE', 'Préciser le financement.']]) {
      await scale.move(id, to ?? '', reason);
    }
    const before = await fileOf(id);
    await scale.deliver('PROPOSAL', { ...proposalOf(projectId), proposedOn: '2026-11-23', visibility: 'PUBLIC' });
    const after = await fileOf(id);
    expect(after).toMatchObject({
      reference: before.reference,
      state: 'RECEIVED',
      reason: null,
      version: before.version + 1,
      receipt: { proposedOn: '2026-11-23' },
    });
    expect(Date.parse(after.receivedAt)).toBeGreaterThan(Date.parse(before.receivedAt));
    expect(after.decisions.slice(2)).toEqual([
      { from: 'UNDER_REVIEW', to: 'TO_MATURE', reason: 'Préciser le financement.' },
      { from: 'TO_MATURE', to: 'RECEIVED', reason: null },
    ]);
    expect((await scale.move(id, 'ADMISSIBLE')).data.moveLabelling.problems).toEqual([]);
  });

  it('takes the next number of its agglomeration and year, also when ten arrive at once', async () => {
    const acts = Array.from({ length: 10 }, () => ({ ...proposalOf(v7()), addressee: cabbalr }));
    await Promise.all(acts.map((act) => scale.deliver('PROPOSAL', act)));
    const found = await withClient(scale.ownerUrl, (client) =>
      client.query('select number from labelling where siren = $1 order by number', [cabbalr]),
    );
    expect(found.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe("a commune's withdrawal", () => {
  it('suspends the label, for its reason; its history and its receipt are kept', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    for (const [to, reason] of [['ADMISSIBLE'], ['UNDER_REVIEW'], ['LABELLED', 'Oui.']])
      await scale.move(id, to ?? '', reason);
    await scale.deliver('WITHDRAWAL', withdrawal(projectId));
    const file = await fileOf(id, loosAgent);
    expect(file).toMatchObject({
      state: 'SUSPENDED',
      reason: 'Le conseil préfère attendre.',
      version: 5,
      labelledOn: expect.any(String),
      receipt: { withdrawnOn: '2026-11-22', withdrawalReason: 'Le conseil préfère attendre.' },
    });
    expect(file.decisions.at(-1)).toEqual({
      from: 'LABELLED',
      to: 'SUSPENDED',
      reason: 'Le conseil préfère attendre.',
    });
    expect((await scale.move(id, 'FOLLOWED')).data.moveLabelling.problems).toMatchObject([
      { rule: 'labelling.transition' },
    ]);
  });

  it('of a refused proposal leaves the refusal as it is, and is shown', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    for (const [to, reason] of [['ADMISSIBLE'], ['UNDER_REVIEW'], ['NOT_RETAINED', 'Non.']])
      await scale.move(id, to ?? '', reason);
    await scale.deliver('WITHDRAWAL', withdrawal(projectId));
    expect(await fileOf(id)).toMatchObject({
      state: 'NOT_RETAINED',
      reason: 'Non.',
      receipt: { withdrawnOn: '2026-11-22' },
    });
  });

  it('is no obstacle to a new proposal: the file is open again and the new receipt is not withdrawn', async () => {
    const projectId = v7();
    const id = await scale.propose(proposalOf(projectId));
    await scale.deliver('WITHDRAWAL', withdrawal(projectId));
    await scale.deliver('WITHDRAWAL', withdrawal(projectId, 'Une seconde fois.'));
    await scale.deliver('PROPOSAL', proposalOf(projectId));
    expect(await fileOf(id)).toMatchObject({
      state: 'RECEIVED',
      receipt: { withdrawnOn: null, withdrawalReason: null },
    });
    expect(await rows('withdrawal_receipt', projectId)).toBe(1);
  });

  it('of what was never proposed here waits at its sender', async () => {
    const projectId = v7();
    await expect(scale.deliver('WITHDRAWAL', withdrawal(projectId))).rejects.toThrow('never proposed');
    expect(await rows('withdrawal_receipt', projectId)).toBe(0);
  });
});

describe('what is not one of the acts taken here', () => {
  const wrong: readonly (readonly [string, string, (act: ProposalAct) => object])[] = [
    ['another kind', 'CONSENT', (act) => act],
    ['a kind that every object has', 'constructor', (act) => act],
    ['no addressee', 'PROPOSAL', ({ addressee: _, ...act }) => act],
    ['an addressee that is no SIREN', 'PROPOSAL', (act) => ({ ...act, addressee: loos })],
    ['an agglomeration of elsewhere', 'PROPOSAL', (act) => ({ ...act, addressee: '200060358' })],
    ['a private project', 'PROPOSAL', (act) => ({ ...act, visibility: 'PRIVATE' })],
    ['a day that does not exist', 'PROPOSAL', (act) => ({ ...act, proposedOn: '2026-02-30' })],
    ['a lead that is no commune', 'PROPOSAL', (act) => ({ ...act, leadCommune: 'Loos' })],
  ];
  it.each(wrong)('%s is refused, leaves nothing, and does not close the way', async (_what, kind, spoil) => {
    const projectId = v7();
    const act = proposalOf(projectId);
    await expect(scale.deliver(kind, { projectId, ...spoil(act) })).rejects.toThrow();
    expect([await rows('labelling', projectId), await rows('proposal_receipt', projectId)]).toEqual([0, 0]);
    expect(await scale.deliver('PROPOSAL', act)).toBe('RECEIVED');
  });

  it("an act about another project than its stream's is refused", async () => {
    await expect(scale.deliver('PROPOSAL', proposalOf(v7()), { stream: v7() })).rejects.toThrow();
  });
});

describe('the database, even if the code were wrong', () => {
  const asOfficer = (sql: string, values: unknown[], role = 'PROJECT_OFFICER') =>
    withClient(scale.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('archipel.tenant', $1, true), set_config('archipel.audience', 'institution', true),
          set_config('archipel.scale', 'call', true), set_config('archipel.role', $2, true)`,
        [call, role],
      );
      return (await client.query(sql, values)).rowCount;
    });

  it('lets nobody edit or remove a receipt or a decision', async () => {
    for (const table of ['proposal_receipt', 'withdrawal_receipt', 'labelling_decision']) {
      await expect(asOfficer(`update ${table} set siren = siren`, [])).rejects.toThrow('permission denied');
      await expect(asOfficer(`delete from ${table}`, [], 'COURIER')).rejects.toThrow('permission denied');
    }
    await expect(asOfficer('delete from labelling', [])).rejects.toThrow('permission denied');
  });

  it('knows no labelling without a proposal, and no officer who makes one', async () => {
    const insert = `insert into labelling (siren, project_id, year, number, reference, state, communes, visibility,
      receipt_id, received_at, updated_at, demonstration)
      values ($1, uuidv7(), 2026, 999, 'CALL-2026-999', 'RECEIVED', '{62528}', 'SHARED', uuidv7(), now(), now(), false)`;
    await expect(asOfficer(insert, [call])).rejects.toThrow('row-level security');
    await expect(asOfficer(insert, [call], 'COURIER')).rejects.toThrow('foreign key');
    await expect(asOfficer(insert, [cabbalr], 'COURIER')).rejects.toThrow('row-level security');
  });

  it('knows no refusal without a reason and no label without a day', async () => {
    const id = await scale.propose();
    await expect(
      asOfficer(`update labelling set state = 'NOT_RETAINED', reason = ' ' where id = $1`, [id]),
    ).rejects.toThrow('labelling_reasoned');
    await expect(
      asOfficer(`update labelling set state = 'LABELLED', reason = 'Oui' where id = $1`, [id]),
    ).rejects.toThrow('labelling_labelled');
  });

  it("does not let an officer touch another agglomeration's labelling", async () => {
    const id = await scale.propose({ addressee: cabbalr });
    expect(await asOfficer(`update labelling set version = 7 where id = $1`, [id])).toBe(0);
    const mine = await scale.propose();
    await expect(asOfficer(`update labelling set siren = $2 where id = $1`, [mine, cabbalr])).rejects.toThrow();
  });
});
