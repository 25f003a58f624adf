import { Field, ObjectType } from '#shared/graphql/decorators.js';
import { DateTimeScalar } from '#shared/graphql/scalars.js';

@ObjectType({ simpleResolvers: true, description: '« Champ corrigé » How a field stood before it was corrected.' })
export class CorrectedField {
  @Field(() => String, { description: 'Its name in this graph.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it said, as text; null where it said nothing.' })
  before!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Correction » What was stated wrongly and put right: how it stood, and why it was wrong.',
})
export class StatementCorrection {
  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  correctedAt!: Date;

  @Field(() => String, { description: 'In what it was wrong.' })
  reason!: string;

  @Field(() => [CorrectedField], { description: 'The fields that were corrected, as they stood.' })
  fields!: CorrectedField[];
}
