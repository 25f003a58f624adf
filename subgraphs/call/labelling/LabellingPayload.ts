import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Labelling } from './Labelling.js';

@ObjectType({ description: '« Décision prise » The labelling as it is now, or what stopped the decision.' })
export class LabellingPayload {
  @Field(() => Labelling, { nullable: true, description: 'Null when there is a problem.' })
  labelling!: Labelling | null;

  @Field(() => [Problem], { description: 'Empty when the decision was recorded.' })
  problems!: Problem[];
}
