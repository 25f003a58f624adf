import { ArgsType, Field, InputType, registerEnumType } from '#shared/graphql/decorators.js';
import { MonthSpan } from '#shared/graphql/months.js';
import { PageArgs } from '#shared/graphql/PageArgs.js';
import { SortDirection } from '#shared/graphql/SortDirection.js';
import { SirenScalar } from '#shared/graphql/scalars.js';
import { ServingState } from './StaffingRequest.js';

@InputType({ description: '« Filtre de demandes à servir » Conditions that all hold.' })
export class ReceivedRequestFilter {
  @Field(() => [ServingState], { nullable: true, description: 'In one of these states.' })
  states?: ServingState[] | null;

  @Field(() => [String], { nullable: true, description: 'For one of these skills, by code.' })
  skills?: string[] | null;

  @Field(() => [SirenScalar], { nullable: true, description: 'Sent by one of these members.' })
  members?: string[] | null;

  @Field(() => MonthSpan, { nullable: true, description: 'With a window that touches these months.' })
  between?: MonthSpan | null;
}

export enum ReceivedRequestSortKey {
  UNTIL = 'UNTIL',
  RECEIVED_AT = 'RECEIVED_AT',
}
registerEnumType(ReceivedRequestSortKey, {
  name: 'ReceivedRequestSortKey',
  description: '« Clé de tri » By the last day of the window, or by reception.',
});

@InputType({ description: '« Tri » Order of a list of requests to serve.' })
export class ReceivedRequestSort {
  @Field(() => ReceivedRequestSortKey, { description: 'Sorted by.' })
  by!: ReceivedRequestSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ReceivedRequestListArgs extends PageArgs {
  @Field(() => ReceivedRequestFilter, { nullable: true, description: 'Which requests.' })
  filter?: ReceivedRequestFilter | null;

  @Field(() => ReceivedRequestSort, {
    nullable: true,
    description: 'In which order; the first to end first without it.',
  })
  sort?: ReceivedRequestSort | null;
}
