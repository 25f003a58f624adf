import { afterAll, beforeAll, beforeEach, describe, expect, it } from '#tests/support/suite.js';
import { type Crossing, carriers, type Fault, startCrossing } from './crossing.js';

const faults: readonly Fault[] = ['slow', 'notJson', 'http500', 'wrongShape', 'wrongLength', 'cutOff'];

const communesQuestion = `{ communes { insee name emblem: label ... on Commune { group { elected } } technicians } }`;
const needQuestion = `{ need(id: "n1") { id agglomerationOffers { lots } poleOffer { lots } advice { verdict missing } } }`;

describe.each(carriers)('a scale that fails, asked by %s', (carrier) => {
  let crossing: Crossing;
  beforeAll(async () => {
    crossing = await startCrossing(carrier);
  });
  afterAll(() => crossing.stop());
  beforeEach(() => {
    Object.assign(crossing.faults, { commune: 'none', call: 'none', pma: 'none' });
    crossing.asked();
  });

  it('is no matter while all is well: one answer from three scales, each asked once', async () => {
    const { status, data, errors, extensions } = await crossing.ask(communesQuestion);
    expect({ status, errors }).toEqual({ status: 200 });
    expect(data).toEqual({
      communes: [
        { insee: '62510', name: 'Liévin', emblem: 'label of 62510', group: { elected: 5 }, technicians: 2 },
        { insee: '62498', name: 'Lens', emblem: 'label of 62498', group: { elected: 5 }, technicians: 2 },
      ],
    });
    expect(crossing.asked().sort()).toEqual(['call', 'commune', 'pma']);
    expect(extensions?.sources?.map(({ scale, state, fetches }) => [scale, state, fetches]).sort()).toEqual([
      ['call', 'ANSWERED', 1],
      ['commune', 'ANSWERED', 1],
      ['pma', 'ANSWERED', 1],
    ]);
  });

  it.each(faults)('leaves null fields where the entities are its own to complete: %s', async (fault) => {
    crossing.faults.call = fault;
    const { status, data, errors, extensions } = await crossing.ask(communesQuestion);
    expect(status).toBe(200);
    expect(data).toEqual({
      communes: [
        { insee: '62510', name: 'Liévin', emblem: null, group: null, technicians: 2 },
        { insee: '62498', name: 'Lens', emblem: null, group: null, technicians: 2 },
      ],
    });
    expect(errors).toEqual([
      {
        message: expect.stringContaining('Un échelon ne répond pas'),
        extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' },
      },
    ]);
    expect(extensions?.sources?.find(({ scale }) => scale === 'call')).toMatchObject({
      state: 'UNREACHABLE',
      fetches: 1,
    });
    expect(extensions?.sources?.find(({ scale }) => scale === 'pma')).toMatchObject({ state: 'ANSWERED' });
  });

  it.each(faults)('leaves a null where it is the root: %s', async (fault) => {
    crossing.faults.commune = fault;
    const { status, data, errors } = await crossing.ask('{ communes { name } pole { name } }');
    expect(status).toBe(200);
    expect(data).toEqual({ communes: null, pole: { name: 'PMA' } });
    expect(errors).toEqual([
      { message: expect.any(String), path: ['communes'], extensions: { code: 'SCALE_UNREACHABLE', scale: 'commune' } },
    ]);
  });

  it.each(faults)('is heard as missing by the scale that concludes: %s', async (fault) => {
    crossing.faults.call = fault;
    const { data, errors } = await crossing.ask(needQuestion);
    expect(data).toEqual({
      need: {
        id: 'n1',
        agglomerationOffers: null,
        poleOffer: { lots: 4 },
        advice: { verdict: 'INDETERMINATE', missing: ['call'] },
      },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' } }]);
    expect(crossing.asked().filter((scale) => scale === 'commune')).toHaveLength(2);
  });

  it('lets the commune conclude when both others are missing', async () => {
    crossing.faults.call = 'http500';
    crossing.faults.pma = 'slow';
    const { data, errors } = await crossing.ask(needQuestion);
    expect(data?.need).toMatchObject({ advice: { verdict: 'INDETERMINATE', missing: ['call', 'pma'] } });
    expect(errors?.map(({ extensions }) => extensions.scale).sort()).toEqual(['call', 'pma']);
  });

  it('says that a change did not reach it, and gives a null payload', async () => {
    crossing.faults.call = 'http500';
    const { status, data, errors } = await crossing.ask('mutation { label(id: "p1") { id } }');
    expect(status).toBe(200);
    expect(data).toEqual({ label: null });
    expect(errors).toMatchObject([{ path: ['label'], extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' } }]);
  });

  it('is told in the language asked for', async () => {
    crossing.faults.call = 'http500';
    const { errors } = await crossing.ask('{ agglomeration { name } }', {}, { 'accept-language': 'en-GB,fr;q=0.5' });
    expect(errors?.[0]?.message).toMatch(/^A scale does not answer/);
  });

  it('answers again as soon as it is back', async () => {
    crossing.faults.call = 'http500';
    await crossing.ask('{ agglomeration { name } }');
    crossing.faults.call = 'none';
    const { data, errors } = await crossing.ask('{ agglomeration { name } }');
    expect({ data, errors }).toEqual({ data: { agglomeration: { name: 'CALL' } } });
  });
});

describe('a scale that is down', () => {
  it('costs only its own part, and asks nothing of the others', async () => {
    const crossing = await startCrossing('http');
    try {
      await crossing.servers.pma.close();
      const { status, data, errors } = await crossing.ask('{ communes { name technicians } agglomeration { name } }');
      expect(status).toBe(200);
      expect(data).toEqual({
        communes: [
          { name: 'Liévin', technicians: null },
          { name: 'Lens', technicians: null },
        ],
        agglomeration: { name: 'CALL' },
      });
      expect(errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'pma' } }]);
      expect(crossing.asked().sort()).toEqual(['call', 'commune']);
      const ready = await fetch(crossing.url.replace('/graphql', '/health/ready'));
      expect(ready.status).toBe(200);
      expect(await ready.json()).toEqual({
        ready: true,
        parts: { commune: 'READY', call: 'READY', pma: 'UNREACHABLE' },
      });
    } finally {
      await crossing.stop();
    }
  });

  it('is not asked again for a moment when it keeps failing', async () => {
    const crossing = await startCrossing('local', { breaker: { failures: 2, rest: 3_600_000 } });
    try {
      crossing.faults.call = 'http500';
      for (let times = 0; times < 4; times += 1) await crossing.ask('{ agglomeration { name } }');
      expect(crossing.asked()).toEqual(['call', 'call']);
      const { errors } = await crossing.ask('{ agglomeration { name } }');
      expect(errors).toMatchObject([{ extensions: { code: 'SCALE_UNREACHABLE', scale: 'call' } }]);
    } finally {
      await crossing.stop();
    }
  });
});
