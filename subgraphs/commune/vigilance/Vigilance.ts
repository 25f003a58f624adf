import { Field, Float, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { DateScalar } from '#shared/graphql/scalars.js';
import { VigilanceAlert } from './VigilanceAlert.js';
import { VigilanceThresholds } from './VigilanceThresholds.js';

@ObjectType({
  simpleResolvers: true,
  description: '« Chiffre de vigilance » A figure with what it was counted from; without a value it says why.',
})
export class VigilanceFigure {
  @Field(() => Float, { nullable: true, description: 'The figure; null when it is not known, never 0 instead.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many rows or persons it was counted from.' })
  n!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is counted on.' })
  asOf!: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of the rows behind it.' })
  rows!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why there is no value, and what would give one.' })
  why!: string | null;
}

/** What each of the three risks says beside its figures. */
@ObjectType({ simpleResolvers: true })
abstract class Risk {
  @Field(() => VigilanceAlert, { nullable: true, description: 'Against the commune’s own thresholds.' })
  alert!: VigilanceAlert;

  @Field(() => [String], { nullable: true, description: 'What raises the alert or keeps it unknown; else empty.' })
  reasons!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day it is counted on.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'How many different rows are behind its figures.' })
  n!: number;

  @Field(() => [ID], { nullable: true, description: 'Ids of the rows behind its figures.' })
  rows!: readonly string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Personnalisation du portage » Whether the approach rests on one person. Running: an OPERATION that is ONGOING, LATE or BLOCKED.',
})
export class PersonalisedCarrying extends Risk {
  @Field(() => VigilanceFigure, {
    nullable: true,
    description:
      'Herfindahl index over elected carriers, 1/n to 1: each running operation weighs 1, divided equally among its elected carriers.',
  })
  hhi!: VigilanceFigure;

  @Field(() => VigilanceFigure, { nullable: true, description: 'The mayor’s share of that weight, 0 to 1.' })
  mayorShare!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Elected members, by function, who presented the whole approach inside and outside within 12 months.',
  })
  electedWhoPresentedWhole!: VigilanceFigure;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Évolution sur douze mois » The figure now less the figure a year before.',
})
export class SilosTrend {
  @Field(() => VigilanceFigure, { nullable: true, description: 'Of crossShare, -1 to 1.' })
  crossShare!: VigilanceFigure;

  @Field(() => VigilanceFigure, { nullable: true, description: 'Of eiIndex, -2 to 2.' })
  eiIndex!: VigilanceFigure;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Cloisonnement » Whether services and delegations work each for itself.',
})
export class Silos extends Risk {
  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Share of running operations with two delegations or more and an elected–technician pair, 0 to 1.',
  })
  crossShare!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description:
      'E–I index of the graph of services and delegations joined by running operations, -1 (each for itself) to 1; a silo is a delegation with the services that work with it most.',
  })
  eiIndex!: VigilanceFigure;

  @Field(() => SilosTrend, { nullable: true, description: 'How both changed within twelve months.' })
  trend!: SilosTrend;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Essoufflement de l’implication » Whether the same people come, to the same places; over 12 months.',
})
export class Involvement extends Risk {
  @Field(() => VigilanceFigure, { nullable: true, description: 'Different persons who came, from pseudonyms.' })
  distinct!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Share of them who had never come before, 0 to 1; not known until something before is recorded.',
  })
  newcomersShare!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Share of attendances made by the most involved tenth of them, 0 to 1.',
  })
  topTenthShare!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Micro-districts without a stand; its rows are theirs.',
  })
  districtsNotVisited!: VigilanceFigure;

  @Field(() => VigilanceFigure, { nullable: true, description: 'Peers mobilised, summed over forum sessions.' })
  peersMobilised!: VigilanceFigure;

  @Field(() => VigilanceFigure, {
    nullable: true,
    description: 'Contracts that ended HONOURED, by the judgement of both sides, of those that ended.',
  })
  contractsKeptBothSides!: VigilanceFigure;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Vigilance » The three risks of a commune’s approach, computed from its own rows for its own eyes.',
})
export class Vigilance {
  @Field(() => DateScalar, { nullable: true, description: 'The day it is counted on: today at the latest.' })
  asOf!: string;

  @Field(() => PersonalisedCarrying, { nullable: true, description: 'That the approach rests on one person.' })
  personalisedCarrying!: PersonalisedCarrying;

  @Field(() => Silos, { nullable: true, description: 'That services and delegations work each for itself.' })
  silos!: Silos;

  @Field(() => Involvement, { nullable: true, description: 'That the same people come, to the same places.' })
  involvement!: Involvement;

  @Field(() => VigilanceThresholds, { nullable: true, description: 'At what the commune wants to be alerted.' })
  thresholds!: VigilanceThresholds;
}
