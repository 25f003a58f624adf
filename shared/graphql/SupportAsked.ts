import { ConsentStanding } from './ConsentStanding.js';
import { Directive, Field, ID, ObjectType } from './decorators.js';
import { SupportRole } from './SupportRole.js';
import { InseeScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Appui en cours » A support at work, as the communes’ scale is asked about it.',
})
export class SupportAsked {
  @Field(() => ID, { description: 'The support.' })
  supportId!: string;

  @Field(() => ID, { description: 'The need it answers.' })
  needId!: string;

  @Field(() => SupportRole, { description: 'What it does; the communes consent to this role.' })
  role!: SupportRole;

  @Field(() => [InseeScalar], { description: 'INSEE codes of the communes whose consent it needs.' })
  communeCodes!: readonly string[];

  @Field(() => InseeScalar, {
    nullable: true,
    description: 'Of an exchange between peers, INSEE code of the commune that receives the others: it is asked too.',
  })
  hostCode?: string | null | undefined;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Parole sur un appui » Where the communes a support concerns stand today by their own word.',
})
export class SupportSaid {
  @Field(() => ID, { description: 'The support.' })
  supportId!: string;

  @Field(() => ConsentStanding, {
    nullable: true,
    description: 'Of several communes the strictest; null where its need is not known to them.',
  })
  word!: ConsentStanding | null;
}
