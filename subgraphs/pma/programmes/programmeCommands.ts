import { v7 as newId } from 'uuid';
import { insertRow } from '#shared/database/versionedRow.js';
import { change, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTitle } from '#shared/graphql/textChecks.js';
import { axesOn } from '../governance/store.js';
import { clock } from '../territory/clock.js';
import { membersOn } from '../territory/store.js';
import type {
  CreateMetropolitanGroupInput,
  CreateProgrammeInput,
  RecordLeadAdoptionInput,
  RecordProgrammeLeadInput,
} from './programmeInputs.js';
import { leadsById, programmesById } from './store.js';

type Titled = { readonly title: string; readonly text: string };
const checkTitled = ({ title, text }: Titled): Obstacle[] => [
  ...checkTitle(['input', 'title'], title),
  ...checkText(['input', 'text'], text),
];

export async function createProgramme(context: RequestContext, input: CreateProgrammeInput): Promise<Outcome> {
  return await change(context, 'createProgramme', input, async ({ manager, tenant, record }) => {
    const { axis = null, since, until = null } = input;
    refuseIf([...checkTitled(input), ...checkDay(['input', 'since'], since), ...checkDay(['input', 'until'], until)]);
    if (until !== null && until < since) refuseIf([invalid(['input', 'until'], endsEarly)]);
    const [axes = []] = await axesOn(manager, [tenant], { on: clock.today() });
    if (axis !== null && !axes.some(({ key }) => key === axis)) refuseIf([invalid(['input', 'axis'], unknownAxis)]);
    await refuseKnownTitle({ manager, tenant }, 'programme', input.title);
    const id = newId();
    await insertRow(manager, 'programme', [
      ['id', id],
      ['pole', tenant],
      ['axis', axis],
      ['title', input.title.trim()],
      ['text', input.text],
      ['since', since],
      ['until', until],
    ]);
    await record({ entity: 'Programme', id, verb: 'CREATE', visibility: 'PUBLIC' });
    return { entityId: id, version: 1 };
  });
}

export async function recordProgrammeLead(context: RequestContext, input: RecordProgrammeLeadInput): Promise<Outcome> {
  return await change(context, 'recordProgrammeLead', input, async ({ manager, tenant, record }) => {
    const { origin = null, foundOn, foundAt } = input;
    const programme = own(await context.load(programmesById, input.programmeId, undefined), tenant);
    refuseIf([
      ...checkTitled(input),
      ...checkTitle(['input', 'foundAt'], foundAt),
      ...checkPastDay(['input', 'foundOn'], foundOn, clock.today()),
    ]);
    if (origin !== null) await refuseOthers({ manager, tenant }, ['input', 'origin'], origin, foundOn);
    const id = newId();
    await insertRow(manager, 'programme_lead', [
      ['id', id],
      ['pole', tenant],
      ['programme_id', programme.id],
      ['title', input.title.trim()],
      ['text', input.text],
      ['found_at', foundAt.trim()],
      ['origin', origin],
      ['found_on', foundOn],
    ]);
    await record({ entity: 'ProgrammeLead', id, verb: 'CREATE', visibility: 'PUBLIC' });
    return { entityId: id, version: 1 };
  });
}

export async function recordLeadAdoption(context: RequestContext, input: RecordLeadAdoptionInput): Promise<Outcome> {
  return await change(context, 'recordLeadAdoption', input, async ({ manager, tenant, record }) => {
    const { member, takenUpOn, adaptation } = input;
    const lead = own(await context.load(leadsById, input.leadId, undefined), tenant);
    refuseIf([
      ...checkText(['input', 'adaptation'], adaptation),
      ...checkPastDay(['input', 'takenUpOn'], takenUpOn, clock.today()),
    ]);
    if (lead.foundOn !== null && takenUpOn < lead.foundOn) refuseIf([invalid(['input', 'takenUpOn'], beforeFound)]);
    if (lead.origin?.siren === member) refuseIf([invalid(['input', 'member'], ownPractice)]);
    await refuseOthers({ manager, tenant }, ['input', 'member'], member, takenUpOn);
    const known: object[] = await manager.query('select 1 from lead_adoption where lead_id = $1 and member = $2', [
      lead.id,
      member,
    ]);
    if (known.length > 0) refuseIf([{ kind: 'AlreadyDone', message: takenUpAlready }]);
    await insertRow(manager, 'lead_adoption', [
      ['id', newId()],
      ['pole', tenant],
      ['lead_id', lead.id],
      ['member', member],
      ['taken_up_on', takenUpOn],
      ['adaptation', adaptation],
    ]);
    await record({ entity: 'ProgrammeLead', id: lead.id, verb: 'UPDATE', visibility: 'PUBLIC', change: { member } });
    return { entityId: lead.id, version: 1 };
  });
}

export async function createMetropolitanGroup(
  context: RequestContext,
  input: CreateMetropolitanGroupInput,
): Promise<Outcome> {
  return await change(context, 'createMetropolitanGroup', input, async ({ manager, tenant, record }) => {
    const { programmeId = null, electedMembers = null, technicians = null, since } = input;
    const programme =
      programmeId === null ? null : own(await context.load(programmesById, programmeId, undefined), tenant);
    refuseIf([
      ...checkTitled(input),
      ...checkDay(['input', 'since'], since),
      ...checkCount('electedMembers', electedMembers),
      ...checkCount('technicians', technicians),
    ]);
    await refuseKnownTitle({ manager, tenant }, 'metropolitan_group', input.title);
    const id = newId();
    await insertRow(manager, 'metropolitan_group', [
      ['id', id],
      ['pole', tenant],
      ['programme_id', programme?.id ?? null],
      ['title', input.title.trim()],
      ['text', input.text],
      ['elected_members', electedMembers],
      ['technicians', technicians],
      ['since', since],
    ]);
    await record({ entity: 'MetropolitanGroup', id, verb: 'CREATE', visibility: 'PUBLIC' });
    return { entityId: tenant, version: 1 };
  });
}

type Owner = Pick<Work, 'manager' | 'tenant'>;

/** @throws GraphError NOT_FOUND for what is not there, FORBIDDEN for another pole's */
function own<Row extends { readonly pole: string }>(row: Row | null, tenant: string): Row {
  if (row === null) throw new GraphError('NOT_FOUND');
  if (row.pole !== tenant) throw new GraphError('FORBIDDEN');
  return row;
}

async function refuseOthers({ manager, tenant }: Owner, path: string[], siren: string, on: string): Promise<void> {
  const [members = []] = await membersOn(manager, [tenant], { on });
  if (!members.some(({ organisation }) => organisation.siren === siren)) refuseIf([invalid(path, noMember)]);
}

async function refuseKnownTitle({ manager, tenant }: Owner, table: string, title: string): Promise<void> {
  const known: object[] = await manager.query(`select 1 from ${table} where pole = $1 and title = $2`, [
    tenant,
    title.trim(),
  ]);
  if (known.length > 0) refuseIf([invalid(['input', 'title'], knownTitle)]);
}

const checkCount = (name: string, count: number | null): Obstacle[] =>
  count === null || (count >= 0 && count <= 1000) ? [] : [invalid(['input', name], outsideCount)];

const endsEarly = {
  fr: 'Il finirait avant de commencer\u00a0: corrigez le dernier jour.',
  en: 'It would end before it begins: correct the last day.',
};
const unknownAxis = {
  fr: 'Ce n’est pas un axe du pôle\u00a0: prenez la clé de l’un de ses axes.',
  en: 'This is no axis of the pole: take the key of one of its axes.',
};
const knownTitle = {
  fr: 'Ce titre est déjà pris\u00a0: donnez-en un autre.',
  en: 'This title is taken already: give another.',
};
const noMember = {
  fr: 'Cet organisme n’est pas membre du pôle ce jour-là\u00a0: choisissez l’un de ses membres.',
  en: 'This body is no member of the pole on that day: choose one of its members.',
};
const ownPractice = {
  fr: 'Cette pratique vient de ce membre\u00a0: choisissez celui qui la reprend.',
  en: 'This practice comes from that member: choose the one who takes it up.',
};
const beforeFound = {
  fr: 'Elle serait reprise avant d’être trouvée\u00a0: corrigez le jour.',
  en: 'It would be taken up before it was found: correct the day.',
};
const takenUpAlready = {
  fr: 'Ce membre a déjà repris cette pratique.',
  en: 'This member has taken up this practice already.',
};
const outsideCount = {
  fr: 'Ce nombre va de 0 à 1\u00a0000\u00a0: corrigez-le.',
  en: 'This number goes from 0 to 1,000: correct it.',
};
