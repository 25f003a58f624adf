import { createRequire } from 'node:module';
import { formWith } from '#gateway/answers/runtimeForming.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('the runtime', () => {
  it('still forms answers through the one function that is replaced', () => {
    const runtime = createRequire(import.meta.url)('@apollo/gateway/dist/resultShaping.js') as {
      computeResponse(parameters: object): unknown;
    };
    const variables = {};
    const formed = { data: { from: 'ours' }, errors: [] };
    formWith(variables, () => formed);
    expect(runtime.computeResponse({ variables, input: {} })).toBe(formed);
  });
});
