import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from '../graphql/decorators.js';
import { shownCount } from '../graphql/suppressedCounts.js';

export enum ContributorKind {
  INHABITANTS = 'INHABITANTS',
  ASSOCIATIONS = 'ASSOCIATIONS',
  ELECTED = 'ELECTED',
  TECHNICIANS = 'TECHNICIANS',
  PARTNERS = 'PARTNERS',
}
registerEnumType(ContributorKind, {
  name: 'ContributorKind',
  description: '« Contributeurs » Who tells the story with the institution: a kind of people, never a person.',
});

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: '« Contributeurs au récit » How many people of one kind wrote or told a chapter.',
})
export class StoryContributors {
  @Field(() => ContributorKind, { description: 'Which kind of people.' })
  kind!: ContributorKind;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many; hidden from 1 to 4 for everybody but who tells the story, since so few could be recognised.',
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

/** As they were recorded: every count, also those that others may not read. */
export type ContributorCounts = readonly { readonly kind: ContributorKind; readonly count: number }[];

/** The contributors as this reader may see them. @param own the reader tells the story */
export function shownContributors(counts: ContributorCounts, own: boolean): StoryContributors[] {
  return counts.map(({ kind, count }) => {
    const shown = own ? count : shownCount(count);
    return { kind, count: shown, suppressed: shown === null };
  });
}
