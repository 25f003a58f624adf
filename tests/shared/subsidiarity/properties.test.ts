import fc from 'fast-check';
import { advise, gapOf } from '#shared/subsidiarity/advise.js';
import { adviseProject } from '#shared/subsidiarity/adviseProject.js';
import type { NeedSituation } from '#shared/subsidiarity/NeedSituation.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { expect, it } from '#tests/support/suite.js';
import { offers, situations } from './randomSituations.js';
import { need } from './situations.js';

const runs = { seed: 20170102, numRuns: 2_000 };
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
