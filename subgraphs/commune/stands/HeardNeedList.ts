import { ArgsType, Field, ID, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { DateScalar, InseeScalar } from '#shared/graphql/scalars.js';
import { Visibility } from '#shared/graphql/Visibility.js';
import { Theme } from '../actions/Theme.js';
import { FollowUp } from './FollowUp.js';

@InputType({
  description: '« Filtre des besoins entendus » All conditions given must hold; within a list, one is enough.',
})
export class HeardNeedFilter {
  @Field(() => [InseeScalar], { nullable: true, description: 'Of these communes.' })
  communes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Heard in one of these micro-districts.' })
  microDistricts?: string[] | null;

  @Field(() => [Theme], { nullable: true, description: 'On one of these themes.' })
  themes?: Theme[] | null;

  @Field(() => [FollowUp], { nullable: true, description: 'With one of these follow-ups.' })
  followUps?: FollowUp[] | null;

  @Field(() => [Visibility], { nullable: true, description: 'With one of these visibilities.' })
  visibilities?: Visibility[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Heard on this day or later.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Heard on this day or earlier.' })
  until?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: nothing came of it and its deadline is over. False: all others.',
  })
  overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of what was said or answered; case and accents do not count, and a slip in a long word is forgiven.',
  })
  search?: string | null;
}

export enum HeardNeedSortKey {
  HEARD_ON = 'HEARD_ON',
  DEADLINE = 'DEADLINE',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(HeardNeedSortKey, {
  name: 'HeardNeedSortKey',
  description: '« Tri des besoins entendus » By the day they were heard, by deadline, or by last change.',
});

@InputType({ description: '« Tri des besoins entendus » What orders the list, and which end comes first.' })
export class HeardNeedSort {
  @Field(() => HeardNeedSortKey, { description: 'What orders the list.' })
  by!: HeardNeedSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class HeardNeedListArgs extends PageArgs {
  @Field(() => HeardNeedFilter, { nullable: true, description: 'Which needs.' })
  filter?: HeardNeedFilter | null;

  @Field(() => HeardNeedSort, { nullable: true, description: 'By deadline unless told.' })
  sort?: HeardNeedSort | null;
}
