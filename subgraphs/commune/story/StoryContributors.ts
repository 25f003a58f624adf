import { Field, InputType, Int, ObjectType, registerEnumType } from '#shared/graphql/decorators.js';

export enum ContributorKind {
  INHABITANTS = 'INHABITANTS',
  ASSOCIATIONS = 'ASSOCIATIONS',
  ELECTED = 'ELECTED',
  TECHNICIANS = 'TECHNICIANS',
  PARTNERS = 'PARTNERS',
}
registerEnumType(ContributorKind, {
  name: 'ContributorKind',
  description: '« Contributeurs » Who tells the story with the commune: a kind of people, never a person.',
});

@ObjectType({
  simpleResolvers: true,
  description: '« Contributeurs au récit » How many people of one kind wrote or told a chapter.',
})
export class StoryContributors {
  @Field(() => ContributorKind, { description: 'Which kind of people.' })
  kind!: ContributorKind;

  @Field(() => Int, {
    nullable: true,
    description: 'How many; hidden from 1 to 4 for everybody but the commune, since so few could be recognised.',
  })
  count!: number | null;

  @Field(() => Boolean, { description: 'True when the count is hidden.' })
  suppressed!: boolean;
}

@InputType({ description: '« Contributeurs au récit » A kind of people and how many they were, never their names.' })
export class StoryContributorsInput {
  @Field(() => ContributorKind, { description: 'Which kind of people; each kind once.' })
  kind!: ContributorKind;

  @Field(() => Int, { description: 'How many, 0 to 100,000.' })
  count!: number;
}
