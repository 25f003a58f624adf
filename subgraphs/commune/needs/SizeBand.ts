import { registerEnumType } from '#shared/graphql/decorators.js';

export enum SizeBand {
  UNDER_2000 = 'UNDER_2000',
  FROM_2000 = 'FROM_2000',
  FROM_3500 = 'FROM_3500',
  FROM_10000 = 'FROM_10000',
  FROM_20000 = 'FROM_20000',
}
registerEnumType(SizeBand, {
  name: 'SizeBand',
  description:
    '« Strate de population » By municipal population: under 2,000 (small), then from 2,000, 3,500, 10,000 and 20,000 inhabitants.',
});

/** Communes are compared by size, never ranked. Null where no population is known. */
export function sizeBandOf(population: number | null): SizeBand | null {
  if (population === null) return null;
  if (population < 2_000) return SizeBand.UNDER_2000;
  if (population < 3_500) return SizeBand.FROM_2000;
  if (population < 10_000) return SizeBand.FROM_3500;
  return population < 20_000 ? SizeBand.FROM_10000 : SizeBand.FROM_20000;
}
