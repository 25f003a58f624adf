import { ArgsType, Field, ID, InputType, Int } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { AgreementKind, AgreementState } from './SecondmentAgreement.js';

@InputType({ description: '« Filtre de conventions » Conditions that all hold.' })
export class AgreementFilter {
  @Field(() => [AgreementState], { nullable: true, description: 'In one of these states.' })
  states?: AgreementState[] | null;

  @Field(() => [AgreementKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AgreementKind[] | null;

  @Field(() => [String], { nullable: true, description: 'With one of these parties, by SIREN or INSEE code.' })
  parties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these posts alone.' })
  technicians?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'In force today and with a last day within so many days, 0 to 3650.',
  })
  endingWithinDays?: number | null;
}

@ArgsType()
export class AgreementListArgs extends PageArgs {
  @Field(() => AgreementFilter, { nullable: true, description: 'Which agreements.' })
  filter?: AgreementFilter | null;
}
