import { Field, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  description:
    '« Délai promis par l’agglomération » Within how many days it answers what becomes admissible from that day on.',
})
export class PromisedDelay {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it holds; null: the delay of an agglomeration that promised none.',
  })
  since!: string | null;

  @Field(() => Int, { description: 'Days, from the day a proposal is admissible; suspensions not counted.' })
  days!: number;
}

@InputType({ description: '« Promettre un délai » For what becomes admissible from a day on.' })
export class SetPromisedDelayInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'First day it holds, today or later; a day bears one delay.' })
  since!: string;

  @Field(() => Int, { description: 'Days, 1 to 365.' })
  days!: number;
}

@ObjectType({ description: '« Délai enregistré » The delay, or what stopped the change.' })
export class PromisedDelayPayload {
  @Field(() => PromisedDelay, { nullable: true, description: 'Null when there is a problem.' })
  promisedDelay!: PromisedDelay | null;

  @Field(() => [Problem], { description: 'Empty when the delay was recorded.' })
  problems!: Problem[];
}
