import { startCrossing } from '#tests/faults/crossing.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('a question in flight', () => {
  it('is finished when the gateway stops, and no other is taken', async () => {
    const crossing = await startCrossing('local', { timeLimit: 30_000 });
    let reached = () => {};
    let release = () => {};
    const inFlight = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    crossing.scales.pma.execute = async () => {
      reached();
      await held;
      return { data: { pole: { name: 'PMA' } } };
    };
    const asked = crossing.ask('{ pole { name } }');
    await inFlight;
    const stopping = crossing.stop();
    release();
    expect(await asked).toMatchObject({ status: 200, data: { pole: { name: 'PMA' } } });
    await stopping;
    await expect(crossing.ask('{ pole { name } }')).rejects.toThrow('fetch failed');
  });

  it('is abandoned everywhere when its client leaves', async () => {
    const crossing = await startCrossing('http', { timeLimit: 30_000 });
    try {
      const left = new Promise<boolean>((resolve) => {
        crossing.scales.pma.execute = (request) =>
          new Promise((answer) => {
            request.signal?.addEventListener('abort', () => {
              resolve(true);
              answer({ data: null });
            });
            client.abort();
          });
      });
      const client = new AbortController();
      const asked = fetch(crossing.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ pole { name } }' }),
        signal: client.signal,
      });
      await expect(asked).rejects.toThrow('aborted');
      expect(await left).toBe(true);
    } finally {
      await crossing.stop();
    }
  });
});
