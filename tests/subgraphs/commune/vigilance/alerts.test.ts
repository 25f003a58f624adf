import fc from 'fast-check';
import type { ActionsThen, ActionThen } from '#commune/actions/ActionsThen.js';
import { type InvolvementSeen, involvement } from '#commune/vigilance/involvement.js';
import { personalisedCarrying } from '#commune/vigilance/personalisedCarrying.js';
import { silos } from '#commune/vigilance/silos.js';
import { defaultThresholds } from '#commune/vigilance/thresholds.js';
import { alertOf, VigilanceAlert } from '#commune/vigilance/VigilanceAlert.js';
import { describe, expect, it } from '#tests/support/suite.js';

const action = (id: string, values: Partial<ActionThen> = {}): ActionThen => ({
  id,
  phase: 'OPERATION',
  status: 'ONGOING',
  electedCarriers: ['maire'],
  technicians: [{ function: 'responsable', service: 'technique' }],
  delegations: ['énergie'],
  services: [],
  ...values,
});
const told = (...known: ActionThen[]): ActionsThen => ({ known, unknown: [] });
const none: ActionsThen = told();
const untold: ActionsThen = { known: [], unknown: ['x'] };
const nobody = { ofYear: [], everRecorded: false };
const threeOf = ['adjointe', 'adjoint', 'conseillère'].flatMap((name) =>
  ['INSIDE', 'OUTSIDE'].map((place) => ({
    id: `${name}${place}`,
    function: name,
    elected: true,
    scope: 'WHOLE',
    place,
  })),
);
const three = { ofYear: threeOf, everRecorded: true };

describe('an alert', () => {
  it('is raised by one sign that holds, quiet when all are known not to, unknown otherwise', () => {
    const says = { fr: 'x', en: 'x' };
    const signs = fc.array(fc.constantFrom(true, false, null).map((holds) => ({ holds, says })));
    fc.assert(
      fc.property(signs, (given) => {
        const { alert } = alertOf(given);
        const holds = given.map((sign) => sign.holds);
        expect(alert === VigilanceAlert.RAISED).toBe(holds.includes(true));
        expect(alert === VigilanceAlert.QUIET).toBe(holds.length > 0 && holds.every((one) => one === false));
      }),
    );
  });
});

describe('personalised carrying', () => {
  const half = told(action('a'), action('b', { electedCarriers: ['adjoint'] }));

  it('alerts when the mayor carries over half, and not at exactly half', () => {
    expect(personalisedCarrying(half, three, defaultThresholds).alert).toBe('QUIET');
    const more = told(...half.known, action('c'));
    const raised = personalisedCarrying(more, three, defaultThresholds);
    expect(raised.alert).toBe('RAISED');
    expect(raised.mayorShare).toMatchObject({ n: 3, rows: ['a', 'b', 'c'] });
    expect(raised.reasons[0]?.fr).toBe(
      'Le maire porte 66,7\u00a0% des opérations en cours\u00a0; votre seuil est de 50\u00a0%.',
    );
  });

  it('alerts when fewer than three elected members presented the whole approach inside and outside', () => {
    const two = { ofYear: threeOf.slice(1), everRecorded: true };
    const { alert, electedWhoPresentedWhole } = personalisedCarrying(half, two, defaultThresholds);
    expect(electedWhoPresentedWhole).toMatchObject({ value: 2, n: 5 });
    expect(alert).toBe('RAISED');
    expect(personalisedCarrying(half, two, { ...defaultThresholds, presentersAtLeast: 2 }).alert).toBe('QUIET');
  });

  it('without any presentation recorded does not know, while one recorded long ago makes none this year', () => {
    const never = personalisedCarrying(half, nobody, defaultThresholds);
    expect(never.alert).toBe('UNKNOWN');
    expect(never.electedWhoPresentedWhole).toMatchObject({ value: null, n: 0 });
    expect(never.electedWhoPresentedWhole.why?.fr).toContain('Aucune présentation');
    const longAgo = personalisedCarrying(half, { ofYear: [], everRecorded: true }, defaultThresholds);
    expect(longAgo.electedWhoPresentedWhole.value).toBe(0);
    expect(longAgo.alert).toBe('RAISED');
  });

  it('of a commune whose actions of that day are not known has no figure, and says why', () => {
    const { hhi, mayorShare, alert } = personalisedCarrying(untold, three, defaultThresholds);
    expect([hhi.value, mayorShare.value, alert]).toEqual([null, null, 'UNKNOWN']);
    expect(hhi.why?.en).toContain('not known');
  });
});

describe('silos', () => {
  const crossing = action('c', { delegations: ['énergie', 'école'] });
  const closed = action('d');

  it('alert when crossing fell within twelve months', () => {
    const fallen = silos(told(crossing, closed), told(crossing), defaultThresholds);
    expect(fallen.trend.crossShare).toMatchObject({ value: -0.5, n: 2, rows: ['c', 'd'] });
    expect(fallen.alert).toBe('RAISED');
    expect(silos(told(crossing), told(crossing, closed), defaultThresholds).alert).toBe('QUIET');
    expect(silos(told(crossing), told(crossing), defaultThresholds).alert).toBe('QUIET');
    const tolerant = { ...defaultThresholds, declineOver: 0.9 };
    expect(silos(told(crossing, closed), told(crossing), tolerant).alert).toBe('QUIET');
  });

  it('without a year before do not know', () => {
    const figures = silos(told(crossing), none, defaultThresholds);
    expect(figures.crossShare.value).toBe(1);
    expect(figures.trend.crossShare.value).toBeNull();
    expect(figures.trend.crossShare.why?.fr).toMatch(/^Un an avant\u00a0: Aucune opération/);
    expect(figures.alert).toBe('UNKNOWN');
    expect(silos(told(crossing), untold, defaultThresholds).alert).toBe('UNKNOWN');
  });
});

describe('involvement', () => {
  const empty: InvolvementSeen = {
    meetings: [],
    times: [],
    newcomers: 0,
    recordedBefore: false,
    districts: [],
    districtsNotVisited: [],
    standsRecorded: false,
    sessions: [],
    contracts: [],
  };

  it('of which nothing is recorded shows no zero', () => {
    const { alert, reasons, ...figures } = involvement(empty, defaultThresholds);
    for (const figure of Object.values(figures)) {
      expect(figure.value).toBeNull();
      expect(figure.why?.fr).not.toBe('');
    }
    expect(alert).toBe('UNKNOWN');
    expect(reasons[0]?.fr).toContain('aucun seuil');
  });

  it('counts what was recorded', () => {
    const seen: InvolvementSeen = {
      meetings: ['m1', 'm2'],
      times: [2, 1, 1, 1],
      newcomers: 1,
      recordedBefore: true,
      districts: ['d1', 'd2', 'd3'],
      districtsNotVisited: ['d2'],
      standsRecorded: true,
      sessions: [
        { id: 's1', peersMobilised: 0 },
        { id: 's2', peersMobilised: 7 },
      ],
      contracts: [
        { id: 'k1', state: 'HONOURED' },
        { id: 'k2', state: 'UNBALANCED' },
      ],
    };
    const figures = involvement(seen, defaultThresholds);
    expect(figures).toMatchObject({
      distinct: { value: 4, n: 4, rows: ['m1', 'm2'] },
      newcomersShare: { value: 0.25, n: 4 },
      topTenthShare: { value: 0.4, n: 4 },
      districtsNotVisited: { value: 1, n: 3, rows: ['d2'] },
      peersMobilised: { value: 7, n: 2, rows: ['s1', 's2'] },
      contractsKeptBothSides: { value: 1, n: 2, rows: ['k1', 'k2'] },
      alert: 'UNKNOWN',
    });
    const watched = { ...defaultThresholds, newcomersShareUnder: 0.3 };
    expect(involvement(seen, watched).alert).toBe('RAISED');
    expect(involvement(seen, { ...watched, newcomersShareUnder: 0.25 }).alert).toBe('QUIET');
    expect(involvement({ ...seen, recordedBefore: false }, watched).newcomersShare.value).toBeNull();
    expect(involvement({ ...seen, recordedBefore: false }, watched).alert).toBe('UNKNOWN');
    expect(involvement(seen, { ...defaultThresholds, topTenthShareOver: 0.3 }).alert).toBe('RAISED');
    expect(involvement(seen, { ...defaultThresholds, districtsNotVisitedOver: 1 }).alert).toBe('QUIET');
  });
});
