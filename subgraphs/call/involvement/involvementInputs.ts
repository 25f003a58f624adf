import { ArgsType, Field, ID, InputType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { DateScalar, InseeScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { ContributionOutcome, ContributorParty } from './InvolvementCall.js';

@ArgsType()
export class InvolvementCallArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Open on that day; all unless told.' })
  openOn?: string | null;
}

@ArgsType()
export class ContributionArgs extends PageArgs {
  @Field(() => [ContributionOutcome], { nullable: true, description: 'With one of these outcomes.' })
  outcomes?: ContributionOutcome[] | null;
}

@InputType({ description: '« Nouvel appel » Of the agglomeration the actor acts for.' })
export class OpenInvolvementCallInput extends KeyedInput {
  @Field(() => String, { description: 'Title, 200 characters at most.' })
  title!: string;

  @Field(() => String, { description: 'What is asked, 10,000 characters at most.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Key of the axis it serves.' })
  axis?: string | null;

  @Field(() => DateScalar, { description: 'First day on which contributions are taken.' })
  opensOn!: string;

  @Field(() => DateScalar, { description: 'Last day on which contributions are taken.' })
  closesOn!: string;

  @Field(() => [ContributorParty], { description: 'Who may answer; each once.' })
  whoMayAnswer!: ContributorParty[];

  @Field(() => Visibility, {
    defaultValue: Visibility.PUBLIC,
    description: 'Who may read it and the contributions to it.',
  })
  visibility!: Visibility;
}

@InputType({ description: '« Appel modifié » What is absent stays as it is.' })
export class UpdateInvolvementCallInput extends VersionedInput {
  @Field(() => ID, { description: 'The call.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Title, 200 characters at most.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What is asked, 10,000 characters at most.' })
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which contributions are taken.' })
  closesOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'Who may read it and the contributions to it.' })
  visibility?: Visibility | null;
}

@InputType({
  description: '« Contribution reçue » Kept as a collective, a commune or a firm gave it, never under a person’s name.',
})
export class RecordContributionInput extends KeyedInput {
  @Field(() => ID, { description: 'The call it answers.' })
  callId!: string;

  @Field(() => ContributorParty, { description: 'Who contributes.' })
  kind!: ContributorParty;

  @Field(() => String, {
    description: 'Name of the collective, commune or firm, 200 characters at most; never a person’s.',
  })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The association’s RNA number, W and nine digits; for a COLLECTIVE.',
  })
  rna?: string | null;

  @Field(() => SirenScalar, { nullable: true, description: 'The firm’s SIREN; for a FIRM.' })
  firm?: string | null;

  @Field(() => InseeScalar, { nullable: true, description: 'The commune; owed by a COMMUNE.' })
  commune?: string | null;

  @Field(() => String, { description: 'What it brings, 10,000 characters at most.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day it was received, while the call was open.' })
  receivedOn!: string;
}

@InputType({ description: '« Suite donnée » What becomes of a contribution, and why.' })
export class AnswerContributionInput extends VersionedInput {
  @Field(() => ID, { description: 'The contribution.' })
  id!: string;

  @Field(() => ContributionOutcome, { description: 'TAKEN, PARTLY or NOT_TAKEN.' })
  outcome!: ContributionOutcome;

  @Field(() => String, { description: 'Why, 10,000 characters at most; always owed.' })
  reason!: string;
}
