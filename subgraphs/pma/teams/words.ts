import type { EntityManager } from 'typeorm';
import { ConsentStanding } from '#shared/graphql/ConsentStanding.js';
import { grouped, inOrder } from '../territory/identifiers.js';

/** The pilot commune's word on seconding posts to a team's project, as it stands today. */
export interface TeamWord {
  readonly teamId: string;
  readonly word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | null;
  /** The day its last word was received; null where it never said anything. */
  readonly receivedOn: string | null;
}

/** The words on the teams of each pole in which posts are at work. */
export async function wordsOfPoles(manager: EntityManager, poles: readonly string[]): Promise<TeamWord[][]> {
  const rows: (TeamWord & { pole: string })[] = await manager.query(
    `select team.pole, team.id as "teamId", pilots_word(team.id) as word,
      (select (max(receipt.received_at) at time zone 'Europe/Paris')::date from consent_receipt receipt
        where receipt.pole = team.pole and receipt.project_id = team.project_id and receipt.commune = team.pilot)
        as "receivedOn"
    from resource_team team
    where team.pole = any($1) and exists (select from allocation a where a.team_id = team.id and a.state = 'ACTIVE')`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}

/** The pilot commune's word on each team, by the receipts as they hold today; NONE where it never gave one, or nobody pilots. */
export async function receivedWordsOf(manager: EntityManager, teams: readonly string[]): Promise<ConsentStanding[]> {
  const rows: { id: string; word: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | null }[] = await manager.query(
    'select id, pilots_word(id) as word from resource_team where id = any($1::uuid[])',
    [teams],
  );
  return inOrder(teams, rows).map((row) => ConsentStanding[row?.word ?? 'NONE']);
}

/** A team that nobody pilots while somebody is asked for or at work in it. */
export interface UnpilotedTeam {
  readonly teamId: string;
  readonly since: string;
}

export async function unpilotedTeamsOf(manager: EntityManager, poles: readonly string[]): Promise<UnpilotedTeam[][]> {
  const rows: (UnpilotedTeam & { pole: string })[] = await manager.query(
    `select team.pole, team.id as "teamId", team.pilot_since as since from resource_team team
    where team.pole = any($1) and team.pilot is null and exists (select from allocation a
      where a.team_id = team.id and a.state in ('REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE'))`,
    [poles],
  );
  return grouped(poles, rows, ({ pole }) => pole);
}
