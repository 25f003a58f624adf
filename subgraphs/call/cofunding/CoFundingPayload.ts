import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { CoFunding } from './CoFunding.js';

@ObjectType({ description: '« Fonds de concours enregistré » The fonds as it is now, or what stopped the change.' })
export class CoFundingPayload {
  @Field(() => CoFunding, { nullable: true, description: 'Null when there is a problem.' })
  coFunding!: CoFunding | null;

  @Field(() => [Problem], { description: 'Empty when the change was made; otherwise nothing was written.' })
  problems!: readonly Problem[];
}
