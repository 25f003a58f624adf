import type { ServedWork } from '#pma/assessments/servedNeeds.js';
import { type HeardOfNeeds, shareFindings } from '#pma/checks/shareFindings.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { Regime } from '#shared/graphql/Regime.js';
import type { ServedNeedEffort, ServedNeedFacts } from '#shared/graphql/ServedNeed.js';
import { describe, expect, it } from '#tests/support/suite.js';

const work: ServedWork = {
  ...{ allocationId: 'allocation', technicianId: 'post', teamId: 'team', projectId: 'project', pilot: '62528' },
  ...{ from: '2026-10-01', until: '2027-03-31', needId: 'need', poleHalfDays: 60 },
};
const facts: ServedNeedFacts = {
  ...{ teamId: 'team', needId: 'need', kind: NeedKind.ENGINEERING, ownHalfDays: 19, inhabitantsHalfDays: 0 },
  ...{ regime: Regime.COMMUNAL, small: false, consentsToAgglomeration: true },
};
/** 81 from above, 19 from the commune. */
const effort: ServedNeedEffort = { needId: 'need', aboveHalfDays: 21, exchangedHalfDays: 0 };

interface Told {
  readonly work?: Partial<ServedWork>;
  /** Null where the communes do not answer; false where they do not know the need. */
  readonly facts?: Partial<ServedNeedFacts> | false | null;
  readonly effort?: Partial<ServedNeedEffort> | null;
}

function found(told: Told) {
  const heard: HeardOfNeeds = {
    facts: told.facts === null ? null : told.facts === false ? [] : [{ ...facts, ...told.facts }],
    efforts: told.effort === null ? null : [{ ...effort, ...told.effort }],
  };
  return shareFindings({ served: [{ ...work, ...told.work }], heard }, '2026-11-23');
}

describe('work of which too much comes from above', () => {
  it('is raised beyond four fifths, with both sides, since its first day', () => {
    expect(found({})).toEqual([
      expect.objectContaining({
        ...{ kind: 'ABOVE_SHARE_EXCEEDED', state: 'RAISED', severity: 'WARNING', since: '2026-10-01', article: null },
        ...{ allocationId: 'allocation', technicianId: 'post', teamId: 'team', aboveHalfDays: 81, belowHalfDays: 19 },
      }),
    ]);
  });

  it.each<[string, Told, string | null]>([
    ['one half-day more of the commune brings it to four fifths', { facts: { ownHalfDays: 21 } }, null],
    ['peers bring it', { effort: { exchangedHalfDays: 2 } }, null],
    ['inhabitants do not count for engineering', { facts: { inhabitantsHalfDays: 50 } }, 'RAISED 81 19'],
    [
      'and do for facilitation',
      { facts: { kind: NeedKind.FACILITATION, ownHalfDays: 0, inhabitantsHalfDays: 21 } },
      null,
    ],
    ['a small commune may have nine tenths', { facts: { small: true, ownHalfDays: 9 } }, null],
    ['and no more', { facts: { small: true, ownHalfDays: 8 } }, 'RAISED 81 8'],
    ['whether it is small is not known', { facts: { small: null } }, 'UNKNOWN 81 19'],
    ['the competence is transferred', { facts: { regime: Regime.TRANSFERRED } }, null],
    ['nobody told whose competence it is', { facts: { regime: null } }, 'UNKNOWN 81 19'],
    ['nobody told, and the effort is shared', { facts: { regime: null, ownHalfDays: 81 } }, null],
    ['no need is named', { work: { needId: null, poleHalfDays: null } }, 'UNKNOWN null null'],
    [
      'no need is named, and the competence of them all is transferred',
      {
        work: { needId: null, poleHalfDays: null },
        facts: { needId: null, kind: null, ownHalfDays: null, inhabitantsHalfDays: null, regime: Regime.TRANSFERRED },
      },
      null,
    ],
    ['nobody pilots the team', { work: { pilot: null }, facts: false }, 'UNKNOWN 81 null'],
    ['communes do not know the need', { facts: false }, 'UNKNOWN 81 null'],
    ['communes do not answer', { facts: null }, 'UNKNOWN 81 null'],
    ['agglomerations do not answer, and may have promised', { effort: null }, 'UNKNOWN null null'],
    ['… where all that is heard is far beyond', { effort: null, work: { poleHalfDays: 900 } }, 'UNKNOWN null null'],
    ['… or far below', { effort: null, work: { poleHalfDays: 1 } }, 'UNKNOWN null null'],
    [
      'agglomerations do not answer, and no commune consented to their help',
      { effort: null, facts: { consentsToAgglomeration: false, ownHalfDays: 14 } },
      'RAISED 60 14',
    ],
    ['nobody answers', { effort: null, facts: null }, 'UNKNOWN null null'],
    [
      'nothing is planned on either side',
      { work: { poleHalfDays: 0 }, effort: { aboveHalfDays: 0 }, facts: { ownHalfDays: 0 } },
      null,
    ],
  ])('%s', (_why, told, wanted) => {
    const said = found(told).map((one) => `${one.state} ${one.aboveHalfDays} ${one.belowHalfDays}`);
    expect(said).toEqual(wanted === null ? [] : [wanted]);
  });

  it.each<[Told, string, string]>([
    [{ work: { pilot: null }, facts: false }, 'Aucune commune ne pilote', 'NOTICE'],
    [{ work: { needId: null, poleHalfDays: null } }, 'aucun besoin nommé', 'NOTICE'],
    [{ facts: { regime: null } }, 'qui exerce la compétence', 'NOTICE'],
    [{ facts: null }, 'n’a pu être lu', 'WARNING'],
    [{ effort: null }, 'n’a pu être lu', 'WARNING'],
  ])('says why it cannot be told, as gravely as before where a scale is silent', (told, words, severity) => {
    const [one] = found(told);
    expect(one).toMatchObject({ state: 'UNKNOWN', severity });
    expect(one?.told?.fr).toContain(words);
    expect(one?.told?.en).not.toBe('');
  });
});
