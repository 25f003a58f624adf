import { Lane } from '#shared/journal/Lane.js';
import { describe, expect, it } from '#tests/support/suite.js';

/** A lane whose runs last until they are told to end. */
function laneOf(width: number) {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const lane = new Lane(width, (key) => {
    began.push(key);
    return new Promise<void>((end) => ends.set(key, end));
  });
  const end = async (key: string) => {
    ends.get(key)?.();
    await new Promise((go) => setImmediate(go));
  };
  return { lane, began, end };
}

describe('a lane', () => {
  it('runs no more keys together than its width, in the order asked', async () => {
    const { lane, began, end } = laneOf(2);
    const all = ['a', 'b', 'c', 'd'].map((key) => lane.ask(key));
    expect(began).toEqual(['a', 'b']);
    await end('b');
    expect(began).toEqual(['a', 'b', 'c']);
    for (const key of ['a', 'c', 'd']) await end(key);
    await Promise.all(all);
    expect(began).toEqual(['a', 'b', 'c', 'd']);
  });

  it('runs a key once more when it is asked while it runs, never twice at once', async () => {
    const { lane, began, end } = laneOf(4);
    void lane.ask('a');
    const [again, same] = [lane.ask('a'), lane.ask('a')];
    expect(again).toBe(same);
    expect(began).toEqual(['a']);
    await end('a');
    expect(began).toEqual(['a', 'a']);
    await end('a');
    await again;
    expect(began).toEqual(['a', 'a']);
  });

  it('lets what runs finish when it closes, and begins nothing more', async () => {
    const { lane, began, end } = laneOf(1);
    const [running, waiting] = [lane.ask('a'), lane.ask('b')];
    const closed = lane.close();
    await end('a');
    await Promise.all([closed, running, waiting]);
    expect(began).toEqual(['a']);
  });
});
