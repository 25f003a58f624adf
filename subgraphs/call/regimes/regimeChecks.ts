import { todayInSql } from '#shared/graphql/today.js';
import { CheckKind } from '../checks/CheckKind.js';
import { raised } from '../checks/raised.js';

/** SQL: regimes that began by an act that does not bind. */
export const regimeChecks = `${raised({
  siren: 'regime.siren',
  kind: `'${CheckKind.ACT_NOT_ENFORCEABLE}'`,
  subject: 'regime.id',
  since: 'regime.since',
  title: 'regime.act_reference',
  communes: 'array[regime.commune]',
  regime: 'regime.id',
})} from regime where regime.act_enforceable_from is null
  or regime.since <= ${todayInSql} and regime.act_enforceable_from > ${todayInSql}`;
