import type { EntityManager } from 'typeorm';
import { heritageOf } from '../communes/heritage.js';
import type { ActionsThen, ActionThen } from './ActionsThen.js';

/** What is looked at of an action, by the names of its type and of its changes. */
const looked = ['phase', 'status', 'electedCarriers', 'technicians', 'delegations', 'services'] as const;
type State = Omit<ActionThen, 'id'>;

/** An action recorded by that day, as its row is now. */
interface RecordedAction {
  readonly id: string;
  readonly insee: string;
  readonly day: string;
  /** True when nothing has changed since: the row of now is the row of then. */
  readonly asNow: boolean;
  readonly now: State;
}

/** What the changes of an action told of it by the end of a day. */
interface ToldAction {
  readonly id: string;
  readonly day: string;
  readonly told: Partial<State>;
}

/** The end of each day where the territory lives. */
const days = `days as (
  select day, ((day + 1)::timestamp at time zone 'Europe/Paris') as until from unnest($2::date[]) as given (day))`;

/**
 * The actions of each commune on each day: two statements, one for their rows, one for what the journal keeps of their
 * changes. They are matched here: a planner that knows nothing yet of new rows would match them row by row.
 */
export async function actionsOnDays(
  manager: EntityManager,
  communes: readonly string[],
  asked: readonly string[],
): Promise<(insee: string, day: string) => ActionsThen> {
  const { codesOf } = await heritageOf(manager);
  const codes = communes.flatMap((insee) => codesOf(insee));
  const rows: RecordedAction[] = await manager.query(
    `with ${days}
    select a.id, a.insee, days.day, a.updated_at < days.until as "asNow",
      jsonb_build_object('phase', a.phase, 'status', a.status, 'electedCarriers', a.elected_carriers,
        'technicians', a.technicians, 'delegations', a.delegations, 'services', a.services) as now
    from action a join days on a.created_at < days.until where a.insee = any($1) order by a.id`,
    [codes, asked],
  );
  const changed = new Set(rows.filter(({ asNow }) => !asNow).map(({ day }) => day));
  const changes: ToldAction[] = await manager.query(
    `with ${days},
    last as (
      select distinct on (days.day, j.id, part.key) days.day, j.id, part.key, part.value
      from journal j join journal_audit a using (xid, seq)
        cross join lateral jsonb_each(case when jsonb_typeof(a.change) = 'object' then a.change else '{}' end) part
        join days on j.occurred_at < days.until
      where j.tenant = any($1) and j.entity = 'Action' and part.key = any($3)
      order by days.day, j.id, part.key, j.occurred_at desc, j.xid desc, j.seq desc)
    select day, id, jsonb_object_agg(key, value) as told from last group by day, id`,
    [codes, [...changed], looked],
  );
  const toldOf = new Map(changes.map(({ id, day, told }) => [`${day} ${id}`, told]));
  return (insee, day) => {
    const found = rows
      .filter((row) => codesOf(insee).includes(row.insee) && row.day === day)
      .map((row) => ({ id: row.id, state: stateOf(row, toldOf.get(`${day} ${row.id}`)) }));
    return {
      known: found.flatMap(({ id, state }) => (state === null ? [] : [{ id, ...state }])),
      unknown: found.flatMap(({ id, state }) => (state === null ? [id] : [])),
    };
  };
}

function stateOf({ asNow, now }: RecordedAction, told: Partial<State> | undefined): State | null {
  if (asNow) return now;
  return told !== undefined && looked.every((name) => name in told) ? (told as State) : null;
}
