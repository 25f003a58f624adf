import type { EntityManager } from 'typeorm';
import { connectionOf, type Page } from '#shared/graphql/connection.js';
import { ArgsType, Field } from '#shared/graphql/decorators.js';
import { fetchPages } from '#shared/graphql/fetchPages.js';
import { checkPage, PageArgs } from '#shared/graphql/PageArgs.js';
import { InseeScalar } from '#shared/graphql/scalars.js';
import { ResourceTeam } from './ResourceTeam.js';
import { teamColumns } from './store.js';

export const ResourceTeamConnection = connectionOf(() => ResourceTeam, 'ResourceTeam', 'Équipes ressource');

@ArgsType()
export class ResourceTeamListArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Those with a pilot (true), or without one (false).' })
  piloted?: boolean | null;

  @Field(() => [InseeScalar], { nullable: true, description: 'Piloted by one of these communes.' })
  pilots?: string[] | null;
}

/** The teams of each pole, the oldest pilot first. */
export async function teamPages(
  manager: EntityManager,
  poles: readonly string[],
  args: ResourceTeamListArgs,
): Promise<Page<ResourceTeam>[]> {
  const { piloted, pilots } = args;
  return await fetchPages(
    manager,
    {
      name: 'resourceTeams',
      from: 'resource_team',
      select: teamColumns,
      parent: 'pole',
      where: [
        ...(piloted == null ? [] : [() => `pilot is ${piloted ? 'not ' : ''}null`]),
        ...(pilots == null ? [] : [(place: (value: unknown) => string) => `pilot = any(${place(pilots)})`]),
      ],
      sort: [
        { sql: 'pilot_since', type: 'date' },
        { sql: 'id', type: 'uuid' },
      ],
      question: [piloted ?? null, pilots ?? null],
    },
    poles,
    checkPage(args),
  );
}
