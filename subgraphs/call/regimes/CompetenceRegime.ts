import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType } from '#shared/graphql/decorators.js';
import { InterestSide, Regime, RegimeBody } from '#shared/graphql/Regime.js';
import { DateScalar } from '#shared/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    '« Acte » By which a regime was settled; it binds from the day it is published and transmitted (L2131-1).',
})
export class RegimeAct {
  @Field(() => RegimeBody, { description: 'Who decided.' })
  body!: RegimeBody;

  @Field(() => String, { description: 'Its reference, such as "DELIB-2026-041" or the article of the law.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day it was decided.' })
  decidedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which it binds; null while it does not.' })
  enforceableFrom!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Opération » Put on one side of the line that « l’intérêt communautaire » draws through a competence.',
})
export class RegimeOperation {
  @Field(() => String, { description: 'Which operation.' })
  operation!: string;

  @Field(() => ID, { nullable: true, description: 'The commune’s project it is, if it is one.' })
  projectId!: string | null;

  @Field(() => InterestSide, { description: 'On which side.' })
  side!: InterestSide;

  @Field(() => String, { description: 'Reference of the act that put it there.' })
  actReference!: string;

  @Field(() => DateScalar, { description: 'The day of that act.' })
  decidedOn!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '« Régime d’une compétence » Who exercises a competence in a commune, from a day until its next regime.',
})
export class CompetenceRegime {
  @Field(() => ID, { description: 'Stable identifier (UUIDv7).' })
  id!: string;

  @Field(() => Regime, { nullable: true, description: 'Who exercises it.' })
  regime?: Regime | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  since?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, the eve of the next regime of the same competence and commune; null while none follows.',
  })
  until?: string | null;

  @Field(() => RegimeAct, { nullable: true, description: 'The act that settled it.' })
  act?: RegimeAct | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where « l’intérêt communautaire » draws a line through the competence: the line’s text.',
  })
  line?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with each change; give it back as expectedVersion.' })
  version?: number | null;
}

/** A regime as its row is read. */
export interface RegimeRow {
  readonly id: string;
  readonly siren: string;
  readonly insee: string;
  readonly competenceKey: string;
  readonly regime: Regime;
  readonly since: string;
  readonly until: string | null;
  readonly act: RegimeAct;
  readonly line: string | null;
  readonly operations: readonly RegimeOperation[];
  readonly decisionId: string;
  readonly demonstration: boolean;
  readonly version: number;
}

export const CompetenceRegimeConnection = connectionOf(
  () => CompetenceRegime,
  'CompetenceRegime',
  'Régimes des compétences',
);
