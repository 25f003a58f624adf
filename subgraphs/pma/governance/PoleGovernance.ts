import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { Source } from '#shared/graphql/Source.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({ description: '« Gouvernance du pôle » Who governs it from a day on, counted and never named.' })
export class PoleGovernance {
  @Field(() => DateScalar, { description: 'The first day it holds, or on which the source states it.' })
  since!: string;

  @Field(() => Int, { nullable: true, description: 'Presidents of members; null where the source gives no number.' })
  presidents!: number | null;

  @Field(() => Int, { description: 'Elected members.' })
  electedMembers!: number;

  @Field(() => Boolean, { description: 'True where the source says "about" of the elected members.' })
  approximate!: boolean;

  @Field(() => Int, { nullable: true, description: 'Posts of the pole’s own; null where nobody says.' })
  staffPosts!: number | null;

  @Field(() => String, { nullable: true, description: 'Reference of the act that made it, if any.' })
  act!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where it is stated; null for what the pole recorded itself.' })
  source!: Source | null;
}

@ObjectType({
  description: '« Axe de travail » A line of the pole’s work; its key is the same in stories and programmes.',
})
export class PoleAxis {
  @Field(() => String, { description: 'Key of the axis.' })
  key!: string;

  @Field(() => String, { description: 'Title, as the source gives it.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day on which the source states it.' })
  since!: string;

  @Field(() => Source, { description: 'Where it is stated.' })
  source!: Source;
}

@ObjectType({ description: '« Délibération concordante » What a member’s council decided on a metropolitan interest.' })
export class MetropolitanDeliberation {
  @Field(() => String, { description: 'SIREN of the member.' })
  member!: string;

  @Field(() => DateScalar, { description: 'The day its council decided.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Reference of the deliberation.' })
  reference!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '« Intérêt métropolitain » What the pole may act on within a competence, by concordant deliberations of its member agglomerations (CGCT L5731-1).',
})
export class MetropolitanInterest {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Key of the competence it is part of.' })
  competence!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its text: where the line runs.' })
  text!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it is to hold.' })
  since!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it has none.' })
  endedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;
}

/** An interest as stored. */
export interface InterestRow extends MetropolitanInterest {
  readonly pole: string;
  readonly since: string;
  readonly endedOn: string | null;
}

export const MetropolitanInterestConnection = connectionOf(
  () => MetropolitanInterest,
  'MetropolitanInterest',
  'Intérêts métropolitains',
);
