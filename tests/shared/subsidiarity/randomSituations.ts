import fc from 'fast-check';
import type { CommuneStanding, ConsentStanding } from '#shared/subsidiarity/CommuneStanding.js';
import type { NeedSituation, Offer } from '#shared/subsidiarity/NeedSituation.js';
import { needKinds, roles } from '#shared/subsidiarity/roles.js';
import { scalesAbove } from '#shared/subsidiarity/scalesAbove.js';
import { commune, need, offer } from './situations.js';

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

/** What up to six providers have in two months. */
export const offers: fc.Arbitrary<Offer[]> = fc.uniqueArray(
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

/** Any need for work, with whatever three communes and four scales may say of it. */
export const situations: fc.Arbitrary<NeedSituation> = fc
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
