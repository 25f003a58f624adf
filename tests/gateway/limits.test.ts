import { getIntrospectionQuery } from 'graphql';
import { startCrossing } from '#tests/faults/crossing.js';
import { describe, expect, it } from '#tests/support/suite.js';

describe('limits', () => {
  it.each([
    ['cost', { cost: 3 }, '{ communes { name } pole { name } }'],
    ['tokens', { tokens: 8 }, '{ communes { name } pole { name } }'],
    ['directives', { directives: 1 }, '{ communes { name @include(if: true) insee @skip(if: true) } }'],
    ['depth', { depth: 1 }, '{ communes { name } } '],
    ['depth, by fragments', { depth: 2 }, '{ communes { ...a } } fragment a on Commune { group { elected } }'],
  ] as const)('of %s are each refused with their code, before any scale is asked', async (_which, limits, query) => {
    const crossing = await startCrossing('local', { limits });
    try {
      const { status, errors, data } = await crossing.ask(query, {}, { 'accept-language': 'en' });
      expect({ status, data, errors }).toEqual({
        status: 400,
        data: undefined,
        errors: [
          { message: expect.stringMatching(/^The request is too large or too deep/), extensions: { code: 'LIMIT' } },
        ],
      });
      expect(crossing.asked()).toEqual([]);
      expect((await crossing.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    } finally {
      await crossing.stop();
    }
  });

  it('leave introspection alone, where it is offered', async () => {
    const crossing = await startCrossing('local');
    try {
      expect((await crossing.ask(getIntrospectionQuery())).errors).toBeUndefined();
    } finally {
      await crossing.stop();
    }
  });
});

describe('the federation runtime', () => {
  it('was told not to report to its maker before it was loaded', () => {
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
  });
});

describe('what is shown of the graph', () => {
  it.each([
    ['demonstration', 200, 200],
    ['production', 400, 404],
  ] as const)('in %s', async (mode, introspection, page) => {
    const crossing = await startCrossing('local', { mode });
    try {
      expect((await crossing.ask('{ __schema { queryType { name } } }')).status).toBe(introspection);
      const shown = await fetch(crossing.url, { headers: { accept: 'text/html' } });
      expect(shown.ok).toBe(page === 200);
      // The page stands alone: it loads nothing from another host.
      if (shown.ok) expect(loaded(await shown.text())).toEqual([]);
      expect((await crossing.ask('{ pole { nam } }')).errors?.[0]?.message.includes('Did you mean')).toBe(
        mode === 'demonstration',
      );
    } finally {
      await crossing.stop();
    }
  });
});

/** What a page takes from other hosts: scripts, pictures, styles and fonts. */
function loaded(page: string): string[] {
  return page.match(/(?:(?:src|href)=|url\(|@import )\s*["']?(?:https?:)?\/\/[^"')\s]{0,80}/g) ?? [];
}
