import { streamOf } from '#shared/journal/regimeActs.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, loos, loosAgent } from '../smallTerritory.js';

let scale: CommuneUnderTest;
beforeAll(async () => {
  scale = await openCommune();
});
afterAll(() => scale?.close());

describe('a commune that left its agglomeration for outside the territory', () => {
  it('keeps what it was told, proposes to nobody, and still withdraws what it proposed', async () => {
    const proposed = await scale.project('PROPOSED');
    const shared = await scale.project('SHARED');
    const left = {
      addressee: loos,
      agglomeration: callSiren,
      since: '2024-01-01',
      reference: 'Arrêté préfectoral',
      decidedOn: '2023-11-02',
      leaves: true,
    };
    expect(await scale.deliver('call', 'MEMBERSHIP', left, streamOf(callSiren, loos))).toBe('RECEIVED');
    expect(await scale.rows('select agglomeration, leaves from membership_receipt', [])).toEqual([
      { agglomeration: callSiren, leaves: true },
    ]);
    const refused = await scale.call(loosAgent, 'proposeProject', { id: shared.id, expectedVersion: shared.version });
    expect(refused.problems).toMatchObject([{ rule: 'PROPOSAL_HAS_ADDRESSEE' }]);
    const withdrawn = await scale.call(loosAgent, 'withdrawProject', {
      id: proposed.id,
      expectedVersion: proposed.version,
      reason: 'La commune a quitté l’agglomération.',
    });
    expect(withdrawn.problems).toEqual([]);
    const told = await scale.rows(`select payload->>'addressee' as to from outbox where kind = 'WITHDRAWAL'`, []);
    expect(told).toEqual([{ to: callSiren }]);
  });
});
