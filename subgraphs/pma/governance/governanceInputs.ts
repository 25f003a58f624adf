import { Field, ID, InputType, Int, ObjectType } from '#shared/graphql/decorators.js';
import { KeyedInput, VersionedInput } from '#shared/graphql/KeyedInput.js';
import { Problem } from '#shared/graphql/Problem.js';
import { DateScalar, SirenScalar } from '#shared/graphql/scalars.js';
import { Pole } from '../territory/Pole.js';
import { MetropolitanInterest } from './PoleGovernance.js';

@InputType({ description: '« Nouvelle gouvernance » Of one’s own pole, from a day on, by which act.' })
export class SetPoleGovernanceInput extends KeyedInput {
  @Field(() => DateScalar, { description: 'The first day it holds.' })
  since!: string;

  @Field(() => Int, { description: 'Presidents of members, 0 to 100.' })
  presidents!: number;

  @Field(() => Int, { description: 'Elected members, 0 to 1,000.' })
  electedMembers!: number;

  @Field(() => Int, { nullable: true, description: 'Posts of the pole’s own, 0 to 1,000; null where unknown.' })
  staffPosts?: number | null;

  @Field(() => String, { description: 'Reference of the act.' })
  act!: string;
}

@InputType({
  description: '« Départ d’un membre » The last day of a body as a member of one’s own pole, by which act.',
})
export class SetPoleMemberEndInput extends KeyedInput {
  @Field(() => SirenScalar, { description: 'The member.' })
  member!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, not before it joined; another one corrects it, null takes it back.',
  })
  lastDay?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the act, 200 characters at most; needed with a last day.',
  })
  act?: string | null;
}

@InputType({
  description: '« Nouvel intérêt métropolitain » It holds once every member agglomeration has deliberated.',
})
export class DeclareMetropolitanInterestInput extends KeyedInput {
  @Field(() => String, { description: 'Key of the competence it is part of.' })
  competence!: string;

  @Field(() => String, { description: 'What it is, 200 characters at most.' })
  title!: string;

  @Field(() => String, { description: 'Where the line runs, 10,000 characters at most.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The first day it is to hold.' })
  since!: string;
}

@InputType({ description: '« Délibération d’un membre » What the council of a member agglomeration decided.' })
export class RecordMetropolitanDeliberationInput extends KeyedInput {
  @Field(() => ID, { description: 'The interest.' })
  interestId!: string;

  @Field(() => SirenScalar, { description: 'The member.' })
  member!: string;

  @Field(() => DateScalar, { description: 'The day its council decided.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Reference of the deliberation.' })
  reference!: string;
}

@InputType({ description: '« Fin d’un intérêt métropolitain » From then on the pole may not act on it.' })
export class EndMetropolitanInterestInput extends VersionedInput {
  @Field(() => ID, { description: 'The interest.' })
  id!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endedOn!: string;
}

@ObjectType({ description: '« Réponse » The pole after the change, or what stopped it.' })
export class PolePayload {
  @Field(() => Pole, { nullable: true, description: 'The pole; null when nothing was written.' })
  pole!: Pole | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}

@ObjectType({ description: '« Réponse » The interest after the change, or what stopped it.' })
export class MetropolitanInterestPayload {
  @Field(() => MetropolitanInterest, { nullable: true, description: 'The interest; null when nothing was written.' })
  interest!: MetropolitanInterest | null;

  @Field(() => [Problem], { description: 'What stopped the change; empty when it was made.' })
  problems!: Problem[];
}
