import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Corriger une volonté politique » What is absent stays as it is.' })
export class CorrectPoliticalCommitmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The commitment.' })
  id!: string;

  @Field(() => String, { description: 'In what it was wrong, 10,000 characters at most; it stays readable.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'To what, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'In its own words, 10,000 characters at most.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when it is to involve inhabitants.' })
  onInhabitantsInvolvement?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Key of the axis it serves.' })
  axis?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was made; not to come.' })
  committedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of its act, 200 characters at most.' })
  actReference?: string | null;
}

@InputType({ description: '« Corriger un contrat partenarial » What is absent stays as it is.' })
export class CorrectPartnershipContractInput extends VersionedInput {
  @Field(() => ID, { description: 'The contract.' })
  id!: string;

  @Field(() => String, { description: 'In what it was wrong, 10,000 characters at most; it stays readable.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The partner, an institution, 200 characters at most.' })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was signed; not to come.' })
  signedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  until?: string | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'All its pilot communes, members that day.' })
  pilotCommunes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Its clause on the participation of inhabitants.' })
  participationClause?: string | null;
}

@InputType({
  description: '« Corriger des vice-présidences » What was stated of a day; what is absent stays as it is.',
})
export class CorrectVicePresidenciesInput extends VersionedInput {
  @Field(() => DateScalar, { description: 'First day of what is corrected.' })
  since!: string;

  @Field(() => String, { description: 'In what it was wrong, 10,000 characters at most; it stays readable.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'How many, 0 to 100.' })
  count?: number | null;

  @Field(() => [String], { nullable: true, description: 'All their functions, never names; not more than counted.' })
  functions?: string[] | null;
}
