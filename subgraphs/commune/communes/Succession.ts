import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { Commune } from './Commune.js';

@ObjectType({
  description: '« Commune nouvelle » That one commune took over from another on a day, by which act (CGCT L2113-1 s.).',
})
export class Succession {
  /** The other commune: the successor of the closed one, or a predecessor of the one that goes on. */
  @Field(() => Commune, { nullable: true, description: 'The other commune.' })
  commune?: Commune | null;

  @Field(() => DateScalar, { description: 'From which day.' })
  since!: string;

  @Field(() => String, { description: 'Reference of the act that says so.' })
  act!: string;

  @Field(() => String, { description: 'Where the act is published.' })
  source!: string;
}
