import { Field, InputType, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';
import { ListeningScale } from './ListeningScale.js';

export enum FindingProgress {
  BETTER = 'BETTER',
  SAME = 'SAME',
  WORSE = 'WORSE',
  NEW = 'NEW',
}
registerEnumType(FindingProgress, {
  name: 'FindingProgress',
  description:
    '« Évolution » How a finding stands beside the round before: better, the same, worse, or not heard then.',
});

@ObjectType({
  simpleResolvers: true,
  description: '« Constat » What a listening round found on a topic at a scale, beside what the round before found.',
})
export class ListeningFinding {
  @Field(() => ListeningScale, { description: 'The scale it is about.' })
  scale!: ListeningScale;

  @Field(() => String, { description: 'What it is about, in a few words: the same words from one round to the next.' })
  topic!: string;

  @Field(() => String, { description: 'What was found.' })
  finding!: string;

  @Field(() => FindingProgress, {
    nullable: true,
    description:
      'As the round itself says; NEW where the round before, with that scale, did not speak of it; null unknown.',
  })
  progress!: FindingProgress | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the round before found on the same topic at the same scale; null where it says nothing of it.',
  })
  before!: string | null;
}

@InputType({ description: '« Constat » What a listening round found on a topic at a scale.' })
export class ListeningFindingInput {
  @Field(() => ListeningScale, { description: 'The scale it is about: one of those that took part.' })
  scale!: ListeningScale;

  @Field(() => String, { description: 'Topic, 200 characters at most; each once for a scale.' })
  topic!: string;

  @Field(() => String, { description: 'What was found, 10,000 characters at most.' })
  finding!: string;

  @Field(() => FindingProgress, {
    nullable: true,
    description: 'Needed where the round before spoke of the topic at that scale: BETTER, SAME or WORSE.',
  })
  progress?: FindingProgress | null;
}
