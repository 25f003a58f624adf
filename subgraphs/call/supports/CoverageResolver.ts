import { FieldResolver, Resolver, Root } from '#shared/graphql/decorators.js';
import { Commune } from '../territory/Commune.js';
import { CommuneCoverage, CommuneSupportMonth } from './CommuneCoverage.js';

@Resolver(() => CommuneCoverage)
export class CommuneCoverageResolver {
  @FieldResolver(() => Commune, { description: 'The member.' })
  commune(@Root() { insee }: CommuneCoverage): Commune {
    return { insee };
  }
}

@Resolver(() => CommuneSupportMonth)
export class CommuneSupportMonthResolver {
  @FieldResolver(() => Commune, { description: 'The commune.' })
  commune(@Root() { insee }: CommuneSupportMonth): Commune {
    return { insee };
  }
}
