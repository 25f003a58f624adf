import fc from 'fast-check';
import { decideEnd, type Grant, grantObstacles, type Span } from '#shared/graphql/mandates/lifecycle.js';
import { roles, scales } from '#shared/identity/Actor.js';
import { mayHold, rolesAt } from '#shared/identity/Mandate.js';
import { describe, expect, it } from '#tests/support/suite.js';

const agent: Grant = { subject: 'agent-7', role: 'COMMUNE_AGENT', since: '2026-11-23', until: null };
const kinds = (grant: Grant, held: Span[] = []) => grantObstacles('commune', grant, held).map(({ kind }) => kind);

describe('granting a mandate', () => {
  it('is stopped by nothing when the person is new to it', () => {
    expect(grantObstacles('commune', agent, [])).toEqual([]);
  });

  it('takes the roles of its own scale alone, and never makes anyone the public', () => {
    for (const scale of scales) {
      const granted = roles.filter((role) => grantObstacles(scale, { ...agent, role }, []).length === 0);
      expect(granted).toEqual(rolesAt(scale));
    }
    expect(scales.map((scale) => mayHold('PUBLIC', scale))).toEqual([false, false, false]);
    expect(rolesAt('pma')).toEqual(['ANALYST', 'DIRECTOR', 'TECHNICIAN', 'ADMINISTRATOR']);
  });

  it('refuses an end that is not after the beginning', () => {
    expect(kinds({ ...agent, until: '2026-11-22' })).toEqual(['InvalidInput']);
    expect(kinds({ ...agent, until: '2026-11-23' })).toEqual(['InvalidInput']);
    expect(kinds({ ...agent, until: '2026-11-24' })).toEqual([]);
  });

  it.each(['', ' ', 'public', 'two words', 'a\u0000b', 'line\n', 'x'.repeat(256)])(
    'refuses %j as the key of a person',
    (subject) => {
      expect(kinds({ ...agent, subject })).toEqual(['InvalidInput']);
    },
  );

  it('says that it is held already while an earlier one overlaps, and not once that one is over', () => {
    expect(kinds(agent, [{ since: '2020-01-01', until: null }])).toEqual(['AlreadyDone']);
    expect(kinds(agent, [{ since: '2020-01-01', until: '2026-11-24' }])).toEqual(['AlreadyDone']);
    expect(kinds(agent, [{ since: '2020-01-01', until: '2026-11-23' }])).toEqual([]);
    expect(kinds(agent, [{ since: '2027-01-01', until: null }])).toEqual(['AlreadyDone']);
    expect(kinds({ ...agent, until: '2027-01-01' }, [{ since: '2027-01-01', until: null }])).toEqual([]);
  });

  it('is not stopped by one that was ended before it began', () => {
    expect(kinds(agent, [{ since: '2026-12-01', until: '2026-12-01' }])).toEqual([]);
  });
});

describe('ending a mandate', () => {
  const today = '2026-11-23';
  const mandate = { role: 'COMMUNE_AGENT', since: '2020-01-01', until: null } as const;
  const end = (more: Partial<Parameters<typeof decideEnd>[0]> = {}) =>
    decideEnd({ mandate, until: null, today, otherAdministrators: [], ...more });

  it('takes it away from today, or from a later day', () => {
    expect(end()).toEqual({ kind: 'ENDS', until: today });
    expect(end({ until: '2027-03-01' })).toEqual({ kind: 'ENDS', until: '2027-03-01' });
  });

  it('never rewrites the days on which it held', () => {
    expect(end({ until: '2026-11-22' })).toMatchObject({ kind: 'REFUSED', obstacle: { kind: 'InvalidInput' } });
  });

  it('on one that has not begun leaves no day of it', () => {
    expect(end({ mandate: { ...mandate, since: '2027-01-01' } })).toEqual({ kind: 'ENDS', until: '2027-01-01' });
  });

  it('on one that is over says so', () => {
    const over = { ...mandate, until: '2026-11-23' };
    expect(end({ mandate: over })).toMatchObject({ kind: 'REFUSED', obstacle: { kind: 'AlreadyDone' } });
  });

  it('moves an end that is still to come', () => {
    expect(end({ mandate: { ...mandate, until: '2027-01-01' } })).toEqual({ kind: 'ENDS', until: today });
  });

  it('never prolongs: that is a grant, which looks at what else the person holds', () => {
    const ending = { ...mandate, until: '2027-01-01' };
    expect(end({ mandate: ending, until: '2027-01-02' })).toMatchObject({ kind: 'REFUSED' });
    expect(end({ mandate: ending, until: '2027-01-01' })).toEqual({ kind: 'ENDS', until: '2027-01-01' });
  });

  it('leaves an institution its last administrator', () => {
    const administrator = { ...mandate, role: 'ADMINISTRATOR' } as const;
    const refusal = { kind: 'REFUSED', obstacle: { rule: 'mandate.last-administrator' } };
    expect(end({ mandate: administrator })).toMatchObject(refusal);
    const leaving = [{ since: '2020-01-01', until: '2027-01-01' }];
    expect(end({ mandate: administrator, otherAdministrators: leaving })).toMatchObject(refusal);
    const coming = [{ since: '2027-01-01', until: null }];
    expect(end({ mandate: administrator, otherAdministrators: coming })).toMatchObject(refusal);
    expect(end({ mandate: administrator, otherAdministrators: coming, until: '2027-01-01' })).toMatchObject({
      kind: 'ENDS',
    });
    expect(end({ mandate: administrator, otherAdministrators: [{ since: today, until: null }] })).toMatchObject({
      kind: 'ENDS',
    });
  });
});

describe('whatever administrators do', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
  const maybeDay = fc.option(day, { nil: null });
  const command = fc.oneof(
    fc.record({ grant: fc.constantFrom('a', 'b', 'c'), since: day, until: maybeDay }),
    fc.record({ end: fc.nat(8), until: maybeDay, today: day }),
  );

  it('no one has a role twice on a day, and someone administers without an end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let rows = [{ subject: 'first', since: '2026-11-01', until: null as string | null }];
        for (const step of commands) {
          if ('grant' in step) {
            const { grant: subject, since, until } = step;
            const held = rows.filter((row) => row.subject === subject);
            const wanted = { subject, role: 'ADMINISTRATOR', since, until } as const;
            if (grantObstacles('commune', wanted, held).length === 0) rows = [...rows, { subject, since, until }];
          } else {
            const row = rows[step.end];
            if (row === undefined) continue;
            const otherAdministrators = rows.filter((other) => other !== row);
            const mandate = { ...row, role: 'ADMINISTRATOR' } as const;
            const outcome = decideEnd({ mandate, otherAdministrators, until: step.until, today: step.today });
            if (outcome.kind === 'ENDS')
              rows = rows.map((other) => (other === row ? { ...row, until: outcome.until } : other));
          }
        }
        expect(rows.some(({ until }) => until === null)).toBe(true);
        for (let n = 1; n <= 28; n += 1) {
          const date = `2026-11-${String(n).padStart(2, '0')}`;
          const holding = rows.filter(({ since, until }) => since <= date && (until === null || date < until));
          expect(new Set(holding.map(({ subject }) => subject)).size).toBe(holding.length);
        }
      }),
      {
        // Two mandates that follow each other, and an end that would make the first run into the second.
        examples: [
          [
            [
              { grant: 'b', since: '2026-11-01', until: '2026-11-02' },
              { grant: 'b', since: '2026-11-02', until: null },
              { end: 1, until: '2026-11-03', today: '2026-11-01' },
            ],
          ],
        ],
      },
    );
  });
});
