import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { ListeningScale } from './ListeningScale.js';

@InputType({ description: '« Filtre des écoutes » All conditions given must hold; within a list, one is enough.' })
export class ListeningFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [ListeningScale], { nullable: true, description: 'In which all of these scales took part.' })
  scales?: ListeningScale[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Stated by a published source, or recorded by the commune.' })
  published?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the summary, of a topic or of a finding; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum ListeningSortKey {
  HELD = 'HELD',
}
registerEnumType(ListeningSortKey, {
  name: 'ListeningSortKey',
  description: '« Tri des écoutes » By the day they were held.',
});

@InputType({ description: '« Tri des écoutes » What orders the list, and which end comes first.' })
export class ListeningSort {
  @Field(() => ListeningSortKey, { description: 'What orders the list.' })
  by!: ListeningSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ListeningListArgs extends PageArgs {
  @Field(() => ListeningFilter, { nullable: true, description: 'Which rounds.' })
  filter?: ListeningFilter | null;

  @Field(() => ListeningSort, { nullable: true, description: 'Oldest first unless told.' })
  sort?: ListeningSort | null;
}
