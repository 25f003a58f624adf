import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';

@InputType({ description: '« Filtre des rencontres » Stands, forums, events: all conditions given must hold.' })
export class MeetingFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or earlier.' })
  until?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the title, or of the micro-district’s name; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum MeetingSortKey {
  HELD_ON = 'HELD_ON',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(MeetingSortKey, {
  name: 'MeetingSortKey',
  description: '« Tri des rencontres » By the day they were held, or by last change; never by a count of persons.',
});

@InputType({ description: '« Tri des rencontres » What orders the list, and which end comes first.' })
export class MeetingSort {
  @Field(() => MeetingSortKey, { description: 'What orders the list.' })
  by!: MeetingSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class MeetingListArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true, description: 'Which of them.' })
  filter?: MeetingFilter | null;

  @Field(() => MeetingSort, { nullable: true, description: 'The latest first unless told.' })
  sort?: MeetingSort | null;
}
