import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

export enum ContributorParty {
  COLLECTIVE = 'COLLECTIVE',
  COMMUNE = 'COMMUNE',
  FIRM = 'FIRM',
}
registerEnumType(ContributorParty, {
  name: 'ContributorParty',
  description: '« Acteur » Who contributes: a collective or association, a commune, a firm; never a person.',
});

export enum ContributionOutcome {
  WAITING = 'WAITING',
  TAKEN = 'TAKEN',
  PARTLY = 'PARTLY',
  NOT_TAKEN = 'NOT_TAKEN',
}
registerEnumType(ContributionOutcome, {
  name: 'ContributionOutcome',
  description: '« Suite donnée » What became of a contribution; WAITING until the agglomeration answers.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Appel à contributions » In the agglomeration’s space for the involvement of actors (« espace d’implication des acteurs »).',
})
export class InvolvementCall {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is asked, in plain text.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the axis it serves, if one.' })
  axis?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which contributions are taken.' })
  opensOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which contributions are taken.' })
  closesOn?: string | null;

  @Field(() => [ContributorParty], { nullable: true, description: 'Who may answer.' })
  whoMayAnswer?: ContributorParty[] | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may read it and the contributions to it.' })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  readonly siren!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Contribution » What a collective, a commune or a firm answered to a call, and what became of it.',
})
export class Contribution {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => ContributorParty, { nullable: true, description: 'Who contributes.' })
  kind?: ContributorParty | null;

  @Field(() => String, { nullable: true, description: 'Name of the collective, commune or firm; never a person’s.' })
  label?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The association’s number in the national register (RNA), if any.',
  })
  rna?: string | null;

  @Field(() => SirenScalar, { nullable: true, description: 'The firm’s SIREN, if known.' })
  firm?: string | null;

  @Field(() => String, { nullable: true, description: 'What it brings, in plain text.' })
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was received.' })
  receivedOn?: string | null;

  @Field(() => ContributionOutcome, { nullable: true, description: 'What became of it.' })
  outcome?: ContributionOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why; null while it waits.' })
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was answered; null while it waits.' })
  decidedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;

  readonly siren!: string;
  readonly callId!: string;
  readonly insee!: string | null;
}

export const InvolvementCallConnection = connectionOf(
  () => InvolvementCall,
  'InvolvementCall',
  'Appels à contributions',
);
export const ContributionConnection = connectionOf(() => Contribution, 'Contribution', 'Contributions');
