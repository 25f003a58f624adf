import { CoFundingObject } from '#shared/graphql/CoFundingTerms.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { NeedKind } from '#shared/graphql/NeedKind.js';
import { CentsScalar, DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Besoin » What a project lacks, in half-days or in money, in a window of time; one skill at most.',
})
export class Need {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => NeedKind, { nullable: true, description: 'What kind of help is sought.' })
  kind?: NeedKind | null;

  @Field(() => String, { nullable: true, description: 'Code of the skill sought in the reference list, if one.' })
  skill?: string | null;

  @Field(() => String, { nullable: true, description: 'What is needed, in a few sentences.' })
  description?: string | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days needed in all.' })
  quantityHalfDays?: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Money needed, in euro cents; for CO_FUNDING only.' })
  quantityCents?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days the communes bring themselves.' })
  ownHalfDays?: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days inhabitants bring; for FACILITATION only.' })
  inhabitantsHalfDays?: number | null;

  @Field(() => HalfDaysScalar, {
    nullable: true,
    description: 'Half-days still lacking: quantity, less what communes bring, less inhabitants’ (facilitation only).',
  })
  gapHalfDays?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the window.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The legal competence it falls under, as the commune names it.' })
  competence?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody has to be there, rather than to advise from afar.',
  })
  presence?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is done goes straight to inhabitants.' })
  onInhabitants?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Through whom inhabitants are reached: a commune, an association, a trained council member.',
  })
  relay?: string | null;

  @Field(() => CoFundingObject, {
    nullable: true,
    description: 'For CO_FUNDING, what the money is for: the law allows it for a facility alone; null where untold.',
  })
  coFundingObject?: CoFundingObject | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change.' })
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'Identifier of the project it belongs to.' })
  projectId!: string;
}
