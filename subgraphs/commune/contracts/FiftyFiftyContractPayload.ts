import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { FiftyFiftyContract } from './FiftyFiftyContract.js';

@ObjectType({ description: '« Contrat changé » The contract as it is now, or what stopped the change.' })
export class FiftyFiftyContractPayload {
  @Field(() => FiftyFiftyContract, { nullable: true, description: 'The contract; null when there is a problem.' })
  contract!: FiftyFiftyContract | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
