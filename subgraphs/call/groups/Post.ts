import { connectionOf } from '#shared/graphql/connection.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { HalfDaysScalar, MonthScalar } from '#shared/graphql/scalars.js';

export enum PostState {
  FILLED = 'FILLED',
  VACANT = 'VACANT',
  RECRUITING = 'RECRUITING',
}
registerEnumType(PostState, {
  name: 'PostState',
  description: '« État du poste » Only a filled post is offered.',
  valuesConfig: {
    FILLED: { description: '« Pourvu » Somebody holds it.' },
    VACANT: { description: '« Vacant » Nobody holds it.' },
    RECRUITING: { description: '« En recrutement » Somebody is sought for it.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: '« Savoir-faire d’un poste » A skill that a post of an agglomeration masters.',
})
export class PostSkill {
  @Field(() => String, { description: 'Code of the skill, as needs name it.' })
  skill!: string;

  @Field(() => SkillLevel, { description: 'How well.' })
  level!: SkillLevel;
}

@ObjectType({
  simpleResolvers: true,
  description: '« Capacité d’un poste » What it gives each month from then on, until the next one.',
})
export class PostCapacity {
  @Field(() => MonthScalar, { description: 'First month.' })
  since!: string;

  @Field(() => HalfDaysScalar, { description: 'Half-days a month.' })
  halfDays!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    '« Mois d’un poste de l’agglomération » What it can give in a month and what it has promised, in half-days.',
})
export class PostMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => HalfDaysScalar, { description: 'What the post can give.' })
  capacity!: number;

  @Field(() => HalfDaysScalar, {
    description: 'Planned in consented and active supports, done in those that are over.',
  })
  committed!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days done.' })
  done!: number;

  @Field(() => HalfDaysScalar, { description: 'What is left to promise; never under 0.' })
  free!: number;

  @Field(() => HalfDaysScalar, { description: 'Committed beyond capacity; 0 where all is well.' })
  over!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Poste » A post of an agglomeration’s development team: a function and what it can give, never a person.',
})
export class Post {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its code, such as "CALL-P02".' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its function.' })
  function!: string | null;

  @Field(() => PostState, { nullable: true, description: 'Whether somebody holds it.' })
  state!: PostState | null;

  @Field(() => Int, { nullable: true, description: 'Share of its working time that is pooled, percent.' })
  pooledShare!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True when involving inhabitants is one of its missions.' })
  involvesInhabitants!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for a row of the demonstration.' })
  demonstration!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Give it back as `expectedVersion` with a change.' })
  version!: number | null;

  readonly siren!: string;
}

export const PostConnection = connectionOf(() => Post, 'Post', 'Postes');

@ObjectType({
  simpleResolvers: true,
  description: '« Équipe de développement » The posts by which an agglomeration helps its communes, counted by state.',
})
export class DevelopmentTeam {
  @Field(() => Int, { description: 'Posts that somebody holds.' })
  filled!: number;

  @Field(() => Int, { description: 'Posts that nobody holds.' })
  vacant!: number;

  @Field(() => Int, { description: 'Posts for which somebody is sought.' })
  recruiting!: number;

  @Field(() => Int, { description: 'Filled posts with the mission to involve inhabitants.' })
  involvingInhabitants!: number;
}
