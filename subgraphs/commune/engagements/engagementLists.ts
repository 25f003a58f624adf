import type { EntityManager } from 'typeorm';
import type { Page } from '#shared/graphql/connection.js';
import { ArgsType, Field } from '#shared/graphql/decorators.js';
import { EngagementState } from '#shared/graphql/EngagementState.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { communePages } from '../communes/communePages.js';
import type { EngagementRow } from './InitiativeEngagement.js';
import { engagementColumns } from './store.js';

@ArgsType()
export class EngagementListArgs extends PageArgs {
  @Field(() => [EngagementState], { nullable: true, description: 'Whose last answer is one of these.' })
  states?: EngagementState[] | null;
}

/** One page of each commune's answers to initiatives, the latest first. */
export async function engagementsOfCommunes(
  manager: EntityManager,
  communes: readonly string[],
  { states, ...page }: EngagementListArgs,
): Promise<Page<EngagementRow>[]> {
  return await communePages<EngagementRow>(
    manager,
    {
      name: 'commune.initiativeEngagements',
      from: 'initiative_engagement e',
      select: engagementColumns,
      where: states == null ? [] : [(place) => `e.state = any(${place(states)})`],
      sort: [
        { sql: 'e.since', type: 'date' },
        { sql: 'e.id', type: 'uuid' },
      ],
      descending: true,
      question: states,
      parent: 'e.insee',
    },
    communes,
    checkPage(page),
  );
}
