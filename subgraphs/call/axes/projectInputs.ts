import { Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';

@InputType({ description: '« Axe » One of the lines along which the project works.' })
export class AxisInput {
  @Field(() => String, { description: 'Its key: lower-case words without accents, joined by hyphens; each once.' })
  key!: string;

  @Field(() => String, { description: 'Its name, 200 characters at most.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, 10,000 characters at most.' })
  text?: string | null;
}

@InputType({ description: '« Nouveau projet de territoire » Of the agglomeration the actor acts for.' })
export class CreateTerritorialProjectInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; none unless told.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The model it starts from, 10,000 characters at most.' })
  starting?: string | null;

  @Field(() => String, { nullable: true, description: 'The model it wishes for, 10,000 characters at most.' })
  wished?: string | null;

  @Field(() => [AxisInput], { description: 'Its axes in order, 20 at most.' })
  axes!: AxisInput[];
}

@InputType({ description: '« Projet de territoire modifié » What is absent stays as it is.' })
export class UpdateTerritorialProjectInput extends VersionedInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The model it starts from, 10,000 characters at most.' })
  starting?: string | null;

  @Field(() => String, { nullable: true, description: 'The model it wishes for, 10,000 characters at most.' })
  wished?: string | null;

  @Field(() => [AxisInput], { nullable: true, description: 'Its axes in order, in place of the former ones.' })
  axes?: AxisInput[] | null;
}

@InputType({ description: '« Volonté politique » What the agglomeration’s elected body committed itself to.' })
export class RecordPoliticalCommitmentInput extends KeyedInput {
  @Field(() => String, { description: 'To what, 200 characters at most.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'In its own words, 10,000 characters at most.' })
  text?: string | null;

  @Field(() => Boolean, { description: 'True when it is to involve inhabitants (« implication habitante »).' })
  onInhabitantsInvolvement!: boolean;

  @Field(() => String, { nullable: true, description: 'Key of the axis it serves.' })
  axis?: string | null;

  @Field(() => DateScalar, { description: 'The day it was made; not to come.' })
  committedOn!: string;

  @Field(() => String, { nullable: true, description: 'Reference of its act, 200 characters at most.' })
  actReference?: string | null;
}

@InputType({ description: '« Vice-présidences » How many carry the project from a day on.' })
export class SetVicePresidenciesInput extends KeyedInput {
  @Field(() => DateScalar, {
    description: 'First day; what was stated of a day already is corrected, not stated again.',
  })
  since!: string;

  @Field(() => Int, { description: 'How many, 0 to 100.' })
  count!: number;

  @Field(() => [String], { defaultValue: [], description: 'Their functions, never names; not more than counted.' })
  functions!: string[];
}

@InputType({ description: '« Contrat partenarial » Signed with a partner.' })
export class RecordPartnershipContractInput extends KeyedInput {
  @Field(() => String, { description: 'The partner, an institution, 200 characters at most.' })
  partner!: string;

  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day it was signed; not to come.' })
  signedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; none unless told.' })
  until?: string | null;

  @Field(() => [InseeScalar], { defaultValue: [], description: 'Its pilot communes, members that day.' })
  pilotCommunes!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Its clause on the participation of inhabitants, 10,000 characters at most.',
  })
  participationClause?: string | null;
}
