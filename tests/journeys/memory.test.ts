import { steadyLoad } from '#tests/long/steadyLoad.js';
import { expect, it } from '#tests/support/suite.js';

it('a question leaves nothing behind in the memory of the one process', async () => {
  const { keptPerQuestion } = await steadyLoad({
    samples: 5,
    isDue: ({ questions }) => questions >= 150,
    warmUp: 600,
    clients: 4,
    rest: 0,
  });
  // Each makes megabytes of objects; what is still being compiled and cached is far less than one forgotten answer.
  expect(keptPerQuestion).toBeLessThan(10_000);
});
