import { ConsentStanding } from './ConsentStanding.js';
import { Directive, Field, ID, ObjectType } from './decorators.js';
import { InseeScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Mise à disposition en cours » A team with posts at work, as the communes’ scale is asked about it.',
})
export class SecondmentAsked {
  @Field(() => ID, { description: 'The resource team.' })
  teamId!: string;

  @Field(() => ID, { description: 'The project it works on.' })
  projectId!: string;

  @Field(() => InseeScalar, { description: 'INSEE code of the commune that pilots it, whose consent it needs.' })
  communeCode!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Parole sur une mise à disposition » Where a team’s pilot stands today by its own word.',
})
export class SecondmentSaid {
  @Field(() => ID, { description: 'The resource team.' })
  teamId!: string;

  @Field(() => ConsentStanding, {
    nullable: true,
    description: 'A consent to one need of the project is enough; null where the project is not known to the reader.',
  })
  word!: ConsentStanding | null;
}
