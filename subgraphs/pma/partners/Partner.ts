import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, InputType, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar, HalfDaysScalar } from '#shared/graphql/scalars.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: '« Partenaire du pôle » An organisation that works with the pole, such as Cd2e or CERDD.' })
export class Partner {
  @Field(() => ID, { description: 'Stable identifier.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What it does with the pole.' })
  text!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day since which it is known.' })
  since!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what the pole recorded itself.' })
  source!: Source | null;
}

@ObjectType({ description: '« Offre d’un partenaire » What it gives to projects from a day to a day.' })
export class PartnerOffer {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days over the whole period.' })
  halfDays!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until!: string;
}

export const PartnerConnection = connectionOf(() => Partner, 'Partner', 'Partenaires');
export const PartnerOfferConnection = connectionOf(() => PartnerOffer, 'PartnerOffer', 'Offres');

@InputType({ description: '« Nouveau partenaire » Of one’s own pole.' })
export class RecordPartnerInput extends KeyedInput {
  @Field(() => String, { description: 'Its name, 200 characters at most.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'What it does with the pole.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day since which it works with the pole.' })
  since!: string;
}

@InputType({ description: '« Nouvelle offre » What a partner declares; without a declaration it offers nothing.' })
export class RecordPartnerOfferInput extends KeyedInput {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'What it is, 200 characters at most.' })
  title!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days over the whole period.' })
  halfDays!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until!: string;
}

@ObjectType({ description: '« Réponse » The partner after the change, or what stopped it.' })
export class PartnerPayload {
  @Field(() => Partner, { nullable: true, description: 'The partner; null when nothing was written.' })
  partner!: Partner | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
