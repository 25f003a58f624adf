import { AdviceDecisionResolver, AdviceDecisionsOfNeedResolver } from './AdviceDecisionResolver.js';
import { AdviceReferenceResolver, AdviceResolver } from './AdviceResolver.js';
import { FactsOfAllocationResolver, FactsOfCoFundingResolver, FactsOfSupportResolver } from './CommuneFactsResolver.js';
import { ProjectAdviceResolver } from './ProjectAdviceResolver.js';
import { ServedNeedsOfPoleResolver } from './ServedNeedsResolver.js';
import { SimulationResolver } from './SimulationResolver.js';

/** Who should act, and what communes tell the other scales so that these can answer for their own help. */
export const adviceResolvers = [
  AdviceResolver,
  AdviceReferenceResolver,
  AdviceDecisionResolver,
  AdviceDecisionsOfNeedResolver,
  SimulationResolver,
  ProjectAdviceResolver,
  FactsOfSupportResolver,
  FactsOfAllocationResolver,
  FactsOfCoFundingResolver,
  ServedNeedsOfPoleResolver,
];
