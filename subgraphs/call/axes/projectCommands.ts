import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { insertRow, updateVersionedRow, type Written } from '#shared/database/versionedRow.js';
import { change, checkVersion, type Outcome, refuseIf, type Work } from '#shared/graphql/change.js';
import { checkDay, checkPastDay } from '#shared/graphql/dayChecks.js';
import { ownRow } from '#shared/graphql/ownRow.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { checkText, checkTexts, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { checkAxis } from '#shared/story/checkChapter.js';
import { agglomerationOnDay } from '../territory/store.js';
import { today } from '../territory/today.js';
import type {
  AxisInput,
  CreateTerritorialProjectInput,
  RecordPartnershipContractInput,
  RecordPoliticalCommitmentInput,
  SetVicePresidenciesInput,
  UpdateTerritorialProjectInput,
} from './projectInputs.js';
import { projectColumns } from './store.js';
import type { TerritorialProject } from './TerritorialProject.js';

/** More axes than people can keep in mind. */
const mostAxes = 20;

export async function createTerritorialProject(
  context: RequestContext,
  input: CreateTerritorialProjectInput,
): Promise<Outcome> {
  return await change(context, 'createTerritorialProject', input, async ({ manager, tenant, record }) => {
    refuseIf([...checkTitle(['input', 'title'], input.title), ...checkProject(input, input.since)]);
    const id = newId();
    await insertRow(manager, 'territorial_project', [
      ['id', id],
      ['siren', tenant],
      ['title', input.title.trim()],
      ['since', input.since],
      ['until', input.until ?? null],
      ['starting', input.starting ?? null],
      ['wished', input.wished ?? null],
    ]);
    await writeAxes(manager, { id, siren: tenant }, input.axes);
    await recorded(record, 'TerritorialProject', id, 'CREATE', input);
    return { entityId: id, version: 1 };
  });
}

export async function updateTerritorialProject(
  context: RequestContext,
  input: UpdateTerritorialProjectInput,
): Promise<Outcome> {
  return await change(context, 'updateTerritorialProject', input, async ({ manager, record }) => {
    const project = await ownRow<TerritorialProject>(
      manager,
      { table: 'territorial_project', alias: 't', columns: projectColumns },
      input.id,
    );
    checkVersion(project.version ?? 0, input.expectedVersion);
    refuseIf([
      ...(input.title == null ? [] : checkTitle(['input', 'title'], input.title)),
      ...checkProject(input, project.since ?? ''),
    ]);
    const given: Written = [
      ['title', input.title?.trim()],
      ['until', input.until],
      ['starting', input.starting],
      ['wished', input.wished],
    ];
    const written = given.filter(([, value]) => value != null);
    if (input.axes != null) await writeAxes(manager, project, input.axes);
    const version = await updateVersionedRow(
      manager,
      'territorial_project',
      { id: project.id, now: new Date() },
      written,
    );
    await recorded(record, 'TerritorialProject', project.id, 'UPDATE', input);
    return { entityId: project.id, version };
  });
}

/** Axes keep their keys: chapters of every scale name them so. */
async function writeAxes(
  manager: EntityManager,
  project: { readonly id: string; readonly siren: string },
  axes: readonly AxisInput[],
): Promise<void> {
  await manager.query('delete from axis where project_id = $1 and key <> all ($2::text[])', [
    project.id,
    axes.map(({ key }) => key),
  ]);
  await manager.query(
    `insert into axis (id, siren, project_id, key, position, title, text)
    select id, $1, $2, key, position, title, text from jsonb_to_recordset($3::jsonb)
      as given (id uuid, key text, position integer, title text, text text)
    on conflict (project_id, key) do update
      set position = excluded.position, title = excluded.title, text = excluded.text`,
    [
      project.siren,
      project.id,
      JSON.stringify(axes.map((axis, index) => ({ ...axis, id: newId(), position: index + 1 }))),
    ],
  );
}

export async function recordPoliticalCommitment(
  context: RequestContext,
  input: RecordPoliticalCommitmentInput,
): Promise<Outcome> {
  return await change(context, 'recordPoliticalCommitment', input, async ({ manager, tenant, record }) => {
    refuseIf([
      ...checkTitle(['input', 'title'], input.title),
      ...checkText(['input', 'text'], input.text),
      ...checkAxis(['input', 'axis'], input.axis),
      ...checkPastDay(['input', 'committedOn'], input.committedOn, today()),
      ...checkText(['input', 'actReference'], input.actReference, longestTitle),
    ]);
    const id = newId();
    await insertRow(manager, 'political_commitment', [
      ['id', id],
      ['siren', tenant],
      ['title', input.title.trim()],
      ['text', input.text ?? null],
      ['on_inhabitants_involvement', input.onInhabitantsInvolvement],
      ['axis', input.axis ?? null],
      ['committed_on', input.committedOn],
      ['act_reference', input.actReference ?? null],
    ]);
    await recorded(record, 'PoliticalCommitment', id, 'CREATE', input);
    return { entityId: id, version: 1 };
  });
}

/** Its outcome's entity is the agglomeration. */
export async function setVicePresidencies(context: RequestContext, input: SetVicePresidenciesInput): Promise<Outcome> {
  return await change(context, 'setVicePresidencies', input, async ({ manager, tenant, record }) => {
    refuseIf([...checkDay(['input', 'since'], input.since), ...checkVicePresidencies(input.count, input.functions)]);
    const stated: object[] = await manager.query(
      `insert into vice_presidencies (siren, since, count, functions) values ($1, $2, $3, $4)
      on conflict (siren, since) do nothing returning since`,
      [tenant, input.since, input.count, input.functions],
    );
    if (stated.length === 0) refuseIf([statedAlready]);
    await recorded(record, 'Agglomeration', tenant, 'SET_VICE_PRESIDENCIES', input);
    return { entityId: tenant, version: 1 };
  });
}

export async function recordPartnershipContract(
  context: RequestContext,
  input: RecordPartnershipContractInput,
): Promise<Outcome> {
  return await change(context, 'recordPartnershipContract', input, async ({ manager, tenant, record }) => {
    refuseIf([
      ...checkTitle(['input', 'partner'], input.partner),
      ...checkTitle(['input', 'title'], input.title),
      ...checkPastDay(['input', 'signedOn'], input.signedOn, today()),
      ...checkEnd(input.until, input.signedOn),
      ...checkText(['input', 'participationClause'], input.participationClause),
    ]);
    const pilots = [...new Set(input.pilotCommunes)];
    await checkPilots({ manager, tenant }, pilots, input.signedOn);
    const id = newId();
    await insertRow(manager, 'partnership_contract', [
      ['id', id],
      ['siren', tenant],
      ['partner', input.partner.trim()],
      ['title', input.title.trim()],
      ['known_since', input.signedOn],
      ['signed_on', input.signedOn],
      ['until', input.until ?? null],
      ['pilot_communes', pilots],
      ['participation_clause', input.participationClause ?? null],
    ]);
    await recorded(record, 'PartnershipContract', id, 'CREATE', input);
    return { entityId: id, version: 1 };
  });
}

/** What is adopted and signed is published. */
async function recorded(
  record: Work['record'],
  entity: string,
  id: string,
  verb: string,
  { idempotencyKey: _, ...told }: { readonly idempotencyKey: string },
): Promise<void> {
  await record({ entity, id, verb, visibility: 'PUBLIC', change: told });
}

function checkProject(
  { until, starting, wished, axes }: UpdateTerritorialProjectInput | CreateTerritorialProjectInput,
  since: string,
): Obstacle[] {
  const keys = (axes ?? []).map(({ key }) => key);
  return [
    ...checkDay(['input', 'since'], since),
    ...checkEnd(until, since),
    ...checkText(['input', 'starting'], starting),
    ...checkText(['input', 'wished'], wished),
    ...(keys.length > mostAxes ? [invalid(['input', 'axes'], fewerAxes)] : []),
    ...(axes ?? []).slice(0, mostAxes).flatMap(({ key, title, text }, index) => {
      const place = ['input', 'axes', String(index)];
      return [
        ...checkAxis([...place, 'key'], key),
        ...(keys.indexOf(key) < index ? [invalid([...place, 'key'], onceEach)] : []),
        ...checkTitle([...place, 'title'], title),
        ...checkText([...place, 'text'], text),
      ];
    }),
  ];
}

/** What stops a number of vice-presidencies and their functions from being stated. */
export function checkVicePresidencies(count: number, functions: readonly string[]): Obstacle[] {
  return [
    ...checkTexts(['input', 'functions'], functions),
    ...(count < 0 || count > 100 ? [invalid(['input', 'count'], counted)] : []),
    ...(functions.length > count ? [invalid(['input', 'functions'], moreThanCounted)] : []),
  ];
}

/** Refuses pilots that were no members on the day of signature. */
export async function checkPilots(
  { manager, tenant }: Pick<Work, 'manager' | 'tenant'>,
  pilots: readonly string[],
  signedOn: string,
): Promise<void> {
  const belongsTo = await agglomerationOnDay(manager, pilots, { on: signedOn });
  if (pilots.length > 200 || belongsTo.some((siren) => siren !== tenant)) {
    refuseIf([invalid(['input', 'pilotCommunes'], membersOnly)]);
  }
}

export function checkEnd(until: string | null | undefined, since: string): Obstacle[] {
  const found = checkDay(['input', 'until'], until);
  return found.length > 0 || until == null || until >= since ? found : [invalid(['input', 'until'], endsAfter)];
}

const endsAfter = {
  fr: 'Le dernier jour est avant le premier\u00a0: corrigez l’un des deux.',
  en: 'The last day is before the first: correct one of the two.',
};
const fewerAxes = { fr: `Au plus ${mostAxes} axes.`, en: `At most ${mostAxes} axes.` };
const onceEach = {
  fr: 'Cette clé nomme déjà un autre axe\u00a0: donnez-en une autre.',
  en: 'This key names another axis already: give another one.',
};
const counted = { fr: 'Donnez un nombre de 0 à 100.', en: 'Give a number from 0 to 100.' };
const moreThanCounted = {
  fr: 'Il y a plus de fonctions que de vice-présidences\u00a0: corrigez l’un des deux.',
  en: 'There are more functions than vice-presidencies: correct one of the two.',
};
const statedAlready = broken(
  'ONE_STATEMENT_A_DAY',
  ['input', 'since'],
  {
    fr: 'Les vice-présidences de ce jour-là sont déjà dites\u00a0: corrigez-les en disant en quoi c’était faux, ou prenez un autre jour.',
    en: 'The vice-presidencies of that day are stated already: correct them and say what was wrong, or take another day.',
  },
  { fr: 'Un autre premier jour, ou une correction.', en: 'Another first day, or a correction.' },
);
const membersOnly = {
  fr: 'Une commune pilote est membre de l’agglomération le jour de la signature\u00a0: retirez les autres.',
  en: 'A pilot commune is a member of the agglomeration on the day of signature: leave out the others.',
};
