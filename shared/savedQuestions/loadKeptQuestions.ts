import type { EntityManager } from 'typeorm';
import type { Role } from '../identity/Actor.js';
import type { IndicatorName } from '../subsidiarity/observatory/indicators.js';
import type { QuestionScale } from './QuestionScale.js';

/** A question of the demonstration; nothing was seen of it yet: the next night looks. */
export interface DemonstrationQuestion {
  readonly id: string;
  /** INSEE code of a commune, SIREN at the two other scales. */
  readonly tenant: string;
  readonly role: Role;
  readonly name: string;
  readonly indicator: IndicatorName;
  /** SIREN; null for all. */
  readonly agglomeration: string | null;
  readonly direction: 'OVER' | 'UNDER';
  readonly threshold: number;
}

/** Adds the questions that the demonstration's institutions keep; what is there already stays. */
export async function loadKeptQuestions(
  manager: EntityManager,
  { tenant, territoryOf }: QuestionScale,
  questions: readonly DemonstrationQuestion[],
): Promise<void> {
  const bySiren = tenant === 'siren';
  await manager.query(
    `with loaded as (
      insert into saved_question (id, ${tenant}, ${bySiren ? 'role, ' : ''}name, indicator, agglomeration, direction, threshold,
        demonstration)
      select given.id, given.tenant, ${bySiren ? 'given.role, ' : ''}given.name, given.indicator,
        coalesce(given.agglomeration, ''), given.direction, given.threshold, true
      from jsonb_to_recordset($1::jsonb) as given (id uuid, tenant text, role text, name text, indicator text,
        agglomeration text, direction text, threshold double precision)
      where ${territoryOf('given.tenant')} is not null
      on conflict do nothing returning id, ${tenant} as tenant
    )
    insert into journal (tenant, entity, id, verb, visibility, imported)
    select tenant, 'SavedQuestion', id::text, 'IMPORT', 'PRIVATE', true from loaded order by id`,
    [JSON.stringify(questions)],
  );
}
