import { Directive, Field, ID, ObjectType } from './decorators.js';
import { NeedKind } from './NeedKind.js';
import { Regime } from './Regime.js';
import { HalfDaysScalar, InseeScalar } from './scalars.js';

/*
 * What a pole asks the other scales of the needs that its posts at work serve, and what they answer: enough to tell which
 * part of the effort comes from above, and nothing else. It is asked for the pole's own director alone.
 */

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    '« Besoin servi » What a piloted team with posts at work serves, as the other scales are asked about it.',
})
export class ServedNeed {
  @Field(() => ID, { description: 'The resource team.' })
  teamId!: string;

  @Field(() => ID, { nullable: true, description: 'The need; null where the posts serve none that is named.' })
  needId!: string | null;

  @Field(() => ID, { description: 'The project the team works on.' })
  projectId!: string;

  @Field(() => InseeScalar, { description: 'INSEE code of the commune that pilots it.' })
  communeCode!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Ce qu’en disent les communes » Of a need that posts of a pole serve.',
})
export class ServedNeedFacts {
  @Field(() => ID, { description: 'The resource team.' })
  teamId!: string;

  @Field(() => ID, { nullable: true, description: 'The need; null where none is named.' })
  needId!: string | null;

  @Field(() => NeedKind, { nullable: true, description: 'What kind of help it asks; null where none is named.' })
  kind!: NeedKind | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days communes bring to it themselves.' })
  ownHalfDays!: number | null;

  @Field(() => HalfDaysScalar, { nullable: true, description: 'Half-days inhabitants bring to it.' })
  inhabitantsHalfDays!: number | null;

  @Field(() => Regime, {
    nullable: true,
    description: 'Who exercises its competence in the pilot commune today; null where nobody told.',
  })
  regime!: Regime | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that commune is small by the rule; null if unknown.' })
  small!: boolean | null;

  @Field(() => Boolean, {
    description: 'Whether a carrying commune consents to help by its agglomeration: if none does, none was promised.',
  })
  consentsToAgglomeration!: boolean;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Ce qu’en font les agglomérations » Of a need that posts of a pole serve.',
})
export class ServedNeedEffort {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => HalfDaysScalar, {
    description: 'Half-days of agglomerations for it: planned while promised or at work, done once over.',
  })
  aboveHalfDays!: number;

  @Field(() => HalfDaysScalar, { description: 'Half-days that peers give each other for it, counted alike.' })
  exchangedHalfDays!: number;
}
