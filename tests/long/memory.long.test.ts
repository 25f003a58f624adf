import { expect, it } from '#tests/support/suite.js';
import { longMinutes, record } from './record.js';
import { steadyLoad } from './steadyLoad.js';

const samples = 20;

it(
  'the memory of the one process stays flat under a steady load',
  async () => {
    const every = (longMinutes * 60) / (samples - 1);
    const load = await steadyLoad({
      samples,
      isDue: ({ seconds }) => seconds >= every,
      warmUp: 2_000,
      clients: 4,
      rest: 50,
    });
    const [first] = load.samples;
    const last = load.samples.at(-1);
    if (first === undefined || last === undefined) throw new Error('no samples');
    const asked = last.questions - first.questions;
    const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
    record(
      'memory',
      `${(last.seconds / 60).toFixed(1)} minutes, ${asked} questions after a warm-up of ${first.questions}: heap ${megabytes(first.heap)} → ${megabytes(last.heap)} MB, ${load.keptPerQuestion.toFixed(0)} bytes kept per question; resident ${megabytes(first.resident)} → ${megabytes(last.resident)} MB`,
    );
    expect(asked).toBeGreaterThan(1_000 * longMinutes);
    // A question makes megabytes of objects: one forgotten list of a thousandth of them would show.
    expect(load.keptPerQuestion).toBeLessThan(200);
    expect(last.resident).toBeLessThan(first.resident * 1.25);
  },
  (longMinutes + 5) * 60_000,
);
