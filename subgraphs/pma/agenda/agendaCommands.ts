import { v7 as newId } from 'uuid';
import { quarterAt } from '#shared/councils/quarters.js';
import { insertRow } from '#shared/database/versionedRow.js';
import { change, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { invalid } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { checkSkill, skillCode, skillsToAskFor } from '#shared/skills/checkSkill.js';
import { clock } from '../territory/clock.js';
import { membersOn } from '../territory/store.js';
import type { DecideAgendaItemInput, SetTeamTargetInput } from './PoolingAgenda.js';
import { targetsOn } from './store.js';

/** Records what was decided; a later decision on the same item takes its place, and both stay readable. */
export async function decideAgendaItem(context: RequestContext, input: DecideAgendaItemInput): Promise<Outcome> {
  return await change(context, 'decideAgendaItem', input, async (work) => {
    const { territory, quarterOf, answer, decidedBy, decidedOn, text } = input;
    const known = skillsToAskFor(clock.today());
    refuseIf([
      ...checkSkill(['input', 'skill'], input.skill, known),
      ...checkDay(['input', 'quarterOf'], quarterOf),
      ...checkTitle(['input', 'decidedBy'], decidedBy),
      ...checkPastDay(['input', 'decidedOn'], decidedOn, clock.today()),
      ...checkText(['input', 'text'], text),
      ...(text.trim() === '' ? [invalid(['input', 'text'], noText)] : []),
    ]);
    await refuseOthers(work, 'territory', territory);
    const id = newId();
    const { name } = quarterAt(quarterOf);
    const skill = skillCode(input.skill, known);
    await insertRow(work.manager, 'agenda_decision', [
      ['id', id],
      ['pole', work.tenant],
      ['skill', skill],
      ['territory', territory],
      ['quarter', name],
      ['answer', answer],
      ['decided_by', decidedBy.trim()],
      ['decided_on', decidedOn],
      ['text', text],
    ]);
    await work.record({
      ...{ entity: 'AgendaDecision', id, verb: 'CREATE', visibility: 'PRIVATE' },
      change: { skill, territory, quarter: name, answer, decidedOn },
    });
    return { entityId: id, version: 1 };
  });
}

/** Says how large a development team is to be from a day on. */
export async function setTeamTarget(context: RequestContext, input: SetTeamTargetInput): Promise<Outcome> {
  return await change(context, 'setTeamTarget', input, async (work) => {
    const { agglomeration, since, posts, act } = input;
    refuseIf([
      ...checkDay(['input', 'since'], since),
      ...checkTitle(['input', 'act'], act),
      ...(posts < 0 || posts > 1000 ? [invalid(['input', 'posts'], outsidePosts)] : []),
    ]);
    await refuseOthers(work, 'agglomeration', agglomeration);
    const [targets = []] = await targetsOn(work.manager, [work.tenant], { on: since });
    if (targets.some((one) => one.agglomeration.siren === agglomeration && one.since === since)) {
      refuseIf([invalid(['input', 'since'], sameDay)]);
    }
    await insertRow(work.manager, 'team_target', [
      ['pole', work.tenant],
      ['agglomeration', agglomeration],
      ['since', since],
      ['posts', posts],
      ['act', act.trim()],
    ]);
    await work.record({
      ...{ entity: 'Pole', id: work.tenant, verb: 'UPDATE', visibility: 'PUBLIC' },
      change: { teamTarget: { agglomeration, since, posts } },
    });
    return { entityId: work.tenant, version: 1 };
  });
}

async function refuseOthers({ manager, tenant }: Work, field: string, siren: string): Promise<void> {
  const [members = []] = await membersOn(manager, [tenant], { on: clock.today() });
  const concerned = members.some(({ kind, organisation }) => kind === 'AGGLOMERATION' && organisation.siren === siren);
  if (!concerned) refuseIf([invalid(['input', field], noMember)]);
}

const noMember = {
  fr: 'Ce n’est pas une agglomération membre du pôle\u00a0: choisissez l’une d’elles.',
  en: 'This is no member agglomeration of the pole: choose one of them.',
};
const noText = {
  fr: 'Dites ce qui est décidé, pour que chacun puisse le faire.',
  en: 'Say what is decided, so that everybody can do it.',
};
const outsidePosts = {
  fr: 'Une équipe compte de 0 à 1\u00a0000 postes\u00a0: corrigez le nombre.',
  en: 'A team has 0 to 1,000 posts: correct the number.',
};
const sameDay = {
  fr: 'Une cible commence déjà ce jour-là\u00a0: donnez un autre jour.',
  en: 'A target begins on that day already: give another day.',
};
