import { Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { InterestSide, Regime, RegimeBody } from '#shared/graphql/Regime.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Acte » By which a regime is settled.' })
export class RegimeActInput {
  @Field(() => RegimeBody, { description: 'Who decided; a delegation is settled by an AGREEMENT.' })
  body!: RegimeBody;

  @Field(() => String, { description: 'Its reference, 200 characters at most.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was decided.' })
  decidedOn!: string;

  @Field(() => DateScalar, { description: 'The day from which it binds: published and transmitted (CGCT L2131-1).' })
  enforceableFrom!: string;
}

@InputType({ description: '« Fixer un régime » Who exercises a competence in these communes from a day on.' })
export class SetRegimeInput extends KeyedInput {
  @Field(() => String, { description: 'The competence, by its key.' })
  competence!: string;

  @Field(() => [InseeScalar], { description: 'The communes, members that day; 200 at most.' })
  communes!: string[];

  @Field(() => Regime, { description: 'Who exercises it.' })
  regime!: Regime;

  @Field(() => DateScalar, { description: 'First day, not before the act binds.' })
  since!: string;

  @Field(() => RegimeActInput, { description: 'The act that settles it.' })
  act!: RegimeActInput;

  @Field(() => String, {
    nullable: true,
    description:
      'The text of the line of « intérêt communautaire », 10,000 characters at most; within a transfer only.',
  })
  line?: string | null;
}

@InputType({ description: '« Retirer un régime » A change point entered by mistake, taken out of the history.' })
export class RemoveRegimeInput extends VersionedInput {
  @Field(() => ID, { description: 'The regime.' })
  id!: string;

  @Field(() => String, { description: 'Why it was a mistake, 10,000 characters at most; kept in the journal.' })
  reason!: string;
}

@InputType({ description: '« Classer une opération » Puts an operation on one side of a regime’s line.' })
export class PlaceOperationInput extends VersionedInput {
  @Field(() => ID, { description: 'The regime that draws the line.' })
  id!: string;

  @Field(() => String, { description: 'The operation, 200 characters at most; one already placed changes side.' })
  operation!: string;

  @Field(() => ID, { nullable: true, description: 'The commune’s project it is, if it is one.' })
  projectId?: string | null;

  @Field(() => InterestSide, { description: 'On which side.' })
  side!: InterestSide;

  @Field(() => String, { description: 'Reference of the act that decides it, 200 characters at most.' })
  actReference!: string;

  @Field(() => DateScalar, { description: 'The day of that act.' })
  decidedOn!: string;
}
