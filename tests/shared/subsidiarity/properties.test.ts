import fc from 'fast-check';
import { advise, gapOf } from '#shared/subsidiarity/advise.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import type { CommuneStanding, ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation, Offer } from '#shared/subsidiarity/NeedSituation.js';
import { needKinds, roles } from '#shared/subsidiarity/roles.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { expect, it } from '#tests/support/suite.js';
import { commune, need, offer } from './situations.js';

const runs = { seed: 20170102, numRuns: 2_000 };
const agglomerations = ['246200364', '200072460'] as const;
const worked = needKinds.filter((kind) => kind !== 'CO_FUNDING');
const truth = fc.constantFrom('TRUE' as const, 'FALSE' as const, 'UNKNOWN' as const);

const words: fc.Arbitrary<ConsentStanding[]> = fc.uniqueArray(
  fc.record({
    scale: fc.constantFrom(...scalesAbove),
    role: fc.constantFrom(...roles),
    standing: fc.constantFrom('GRANTED' as const, 'REFUSED' as const, 'WITHDRAWN' as const, 'UNKNOWN' as const),
  }),
  { maxLength: 12, selector: ({ scale, role }) => `${scale} ${role}` },
);

const communes: fc.Arbitrary<CommuneStanding[]> = fc.uniqueArray(
  fc
    .record({
      insee: fc.constantFrom('62528', '62413', '62498'),
      agglomeration: fc.constantFrom(...agglomerations),
      small: truth,
      regime: fc.constantFrom('COMMUNAL' as const, 'DELEGATED' as const, 'TRANSFERRED' as const, 'UNKNOWN' as const),
      words,
    })
    .map(commune),
  { minLength: 1, maxLength: 3, selector: ({ insee }) => insee },
);

const offers: fc.Arbitrary<Offer[]> = fc.uniqueArray(
  fc
    .record({
      scale: fc.constantFrom(...scalesAbove),
      name: fc.constantFrom('a', 'b'),
      state: fc.constantFrom('KNOWN' as const, 'KNOWN' as const, 'UNKNOWN' as const, 'UNREACHABLE' as const),
      lots: fc.uniqueArray(
        fc.record({
          month: fc.constantFrom('2026-12', '2027-01'),
          halfDays: fc.integer({ min: 0, max: 12 }),
        }),
        { maxLength: 2, selector: ({ month }) => month },
      ),
      distance: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ name, lots, ...made }) =>
      offer(made.scale, 0, {
        ...made,
        provider: `${made.scale} ${name}`,
        lots: made.state === 'KNOWN' ? lots.map((lot) => ({ lot: `${made.scale} ${name}`, ...lot })) : [],
      }),
    ),
  { maxLength: 6, selector: ({ provider }) => provider },
);

const situations: fc.Arbitrary<NeedSituation> = fc
  .record({
    kind: fc.constantFrom(...worked),
    presence: fc.boolean(),
    quantity: fc.integer({ min: 0, max: 40 }),
    own: fc.integer({ min: 0, max: 20 }),
    inhabitants: fc.integer({ min: 0, max: 10 }),
    actsOnInhabitants: fc.boolean(),
    hasRelay: truth,
    repeated: truth,
    asked: truth,
    communes,
    offers,
  })
  .map(need);

const askedFor = situations.map((situation) => need({ ...situation, asked: 'TRUE' }));
const above = (situation: NeedSituation) =>
  advise(situation)
    .parts.filter(({ scale }) => scale !== 'PEERS')
    .reduce((sum, { amount }) => sum + amount, 0);
const highest = (situation: NeedSituation) =>
  Math.max(-1, ...advise(situation).parts.map(({ scale }) => scalesAbove.indexOf(scale)));

it('asks no more of those above, nor higher, when the commune brings more itself', () => {
  fc.assert(
    fc.property(askedFor, fc.integer({ min: 1, max: 10 }), (situation, more) => {
      const braver = { ...situation, own: situation.own + more };
      expect(above(braver)).toBeLessThanOrEqual(above(situation));
      expect(highest(braver)).toBeLessThanOrEqual(highest(situation));
    }),
    runs,
  );
});

it('gives no smaller share to the communes’ side when they bring more', () => {
  const share = (situation: NeedSituation) => {
    const advice = advise(situation);
    const sum = (isAbove: boolean) =>
      advice.parts.reduce((total, { scale, amount }) => total + ((scale !== 'PEERS') === isAbove ? amount : 0), 0);
    const below = situation.own + (situation.kind === 'FACILITATION' ? situation.inhabitants : 0) + sum(false);
    return sum(true) === 0 ? 0 : sum(true) / (sum(true) + below);
  };
  fc.assert(
    fc.property(askedFor, fc.integer({ min: 1, max: 10 }), (situation, more) => {
      expect(share({ ...situation, own: situation.own + more })).toBeLessThanOrEqual(share(situation) + 1e-9);
    }),
    runs,
  );
});

it('answers the same below when a scale above is taken away that nobody needed', () => {
  fc.assert(
    fc.property(askedFor, (situation) => {
      const advice = advise(situation);
      const used = highest(situation);
      const unseen = advice.missing.flatMap(({ scale }) => (scale === null ? [] : [scalesAbove.indexOf(scale)]));
      if (advice.uncovered > 0) return;
      const met = Math.max(used, ...unseen);
      const without = situation.offers.filter(({ scale }) => scalesAbove.indexOf(scale) <= met);
      expect(advise({ ...situation, offers: without })).toEqual({ ...advice, evidence: [] });
    }),
    runs,
  );
});

it('never says support without every consent', () => {
  fc.assert(
    fc.property(askedFor, (situation) => {
      const advice = advise(situation);
      if (!['SUPPORT', 'POOLING', 'SUPPORT_WITH_CONDITIONS'].includes(advice.verdict)) return;
      for (const { commune: insee, scale, role } of advice.parts) {
        const standing = situation.communes.find((one) => one.insee === insee);
        const said = standing?.words.find((one) => one.scale === scale && one.role === role)?.standing;
        expect(standing?.regime === 'TRANSFERRED' || said === 'GRANTED').toBe(true);
      }
    }),
    runs,
  );
});

it('does not depend on the order in which offers and words came', () => {
  fc.assert(
    fc.property(askedFor, (situation) => {
      const turned = situation.communes.map((one) => ({ ...one, words: one.words.toReversed() }));
      const offersTurned = situation.offers.toReversed().map((one) => ({ ...one, lots: one.lots.toReversed() }));
      expect(advise({ ...situation, communes: turned, offers: offersTurned })).toEqual(advise(situation));
    }),
    runs,
  );
});

it('never turns a scale that cannot be asked into a definite no', () => {
  fc.assert(
    fc.property(askedFor, fc.constantFrom(...scalesAbove), (situation, down) => {
      const advice = advise(situation);
      const offersDown = situation.offers.map((one) =>
        one.scale === down ? { ...one, state: 'UNREACHABLE' as const, lots: [] } : one,
      );
      const partly = advise({ ...situation, offers: offersDown });
      if (partly.verdict === 'UNMET' || partly.verdict === 'UNMET_BY_CHOICE') {
        expect(advice.parts.filter(({ scale }) => scale === down)).toEqual([]);
      }
      for (const part of partly.parts) {
        const index = scalesAbove.indexOf(part.scale);
        const stepped = advice.parts.some(
          (one) => one.commune === part.commune && one.scale === down && scalesAbove.indexOf(down) < index,
        );
        expect(stepped).toBe(false);
      }
    }),
    runs,
  );
});

it('loses and invents no half-day', () => {
  fc.assert(
    fc.property(askedFor, (situation) => {
      const { parts, uncovered, gap } = advise(situation);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0) + uncovered).toBe(gapOf(situation));
      expect(gap).toBe(gapOf(situation));
      for (const { provider, lots } of situation.offers) {
        const free = lots.reduce((sum, { halfDays }) => sum + halfDays, 0);
        const asked = parts.filter((part) => part.provider === provider).reduce((sum, { amount }) => sum + amount, 0);
        expect(asked).toBeLessThanOrEqual(free);
      }
    }),
    runs,
  );
});

it('covers all that willing communes can be given', () => {
  fc.assert(
    fc.property(askedFor, (situation) => {
      const willing = situation.communes.map((one) => ({ ...one, words: [] }));
      const seen = situation.offers.map((one) => ({ ...one, state: 'KNOWN' as const }));
      const { uncovered } = advise({ ...situation, communes: willing, offers: seen });
      const free = seen.flatMap(({ lots }) => lots).reduce((sum, { halfDays }) => sum + halfDays, 0);
      expect(uncovered).toBe(Math.max(0, gapOf(situation) - free));
    }),
    runs,
  );
});

it('offers no half-day twice to the needs of one project', () => {
  fc.assert(
    fc.property(fc.array(askedFor, { minLength: 2, maxLength: 3 }), offers, (needs, shared) => {
      const project = needs.map((one, index) => ({ ...one, id: `need ${index}`, offers: shared }));
      const { needs: advised } = adviseProject(project);
      for (const { provider, lots } of shared) {
        const free = lots.reduce((sum, { halfDays }) => sum + halfDays, 0);
        const asked = advised
          .flatMap(({ parts }) => parts)
          .filter((part) => part.provider === provider)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(asked).toBeLessThanOrEqual(free);
      }
      expect(adviseProject(project.toReversed())).toEqual({ needs: advised, worst: expect.anything() });
    }),
    { ...runs, numRuns: 500 },
  );
});
