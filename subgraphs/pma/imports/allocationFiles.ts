import { day, line, list, oneOf } from '#shared/exchange/import/columnReaders.js';
import type { ColumnProblem, Values } from '#shared/exchange/import/planLines.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { isId } from '#shared/graphql/isId.js';
import { allocationNames, takeInAllocations } from '../allocations/takeInAllocations.js';
import { takeInTeams } from '../teams/takeInTeams.js';
import { noPost, type PostsByCode, postsOf } from './agreementFiles.js';
import { cell, missing, type PoleKind, type Understood } from './poleFiles.js';
import { endsBefore } from './postFiles.js';

const states = { ACCEPTED: 'acceptée', ACTIVE: 'en cours', ENDED: 'terminée' };

/** Allocations that already are, with their months: kept without consent, chain or capacity, and the checks say what lacks. */
export const allocationKind: PoleKind<PostsByCode & { readonly communes: readonly string[] }> = {
  entity: 'Allocation',
  columns: [
    line('post', 'poste', 'code du poste'),
    line('project', 'projet', 'identifiant du projet'),
    line('pilot', 'commune pilote', 'code insee'),
    oneOf(states, 'state', 'état'),
    day('from', 'du', 'début'),
    day('until', 'au', 'fin'),
    list('planned', 'prévu', 'demi-journées prévues'),
    list('done', 'fait', 'demi-journées faites'),
    day('employerAgreedOn', 'accord de l’employeur le'),
    line('employerAgreement', 'référence de l’accord'),
  ],
  world: async (manager, pole) => ({
    ...(await postsOf(manager, pole)),
    communes: (await manager.query<{ insee: string }[]>('select insee from official_commune order by 1')).map(
      ({ insee }) => insee,
    ),
  }),
  rows: allocationNames,
  nameIn: (values) => ['post', 'project', 'from'].map((part) => cell(values, part)?.toLowerCase() ?? '-').join('|'),
  titleIn: (values) => ['post', 'pilot', 'from'].map((part) => cell(values, part) ?? '?').join(', '),
  understand,
  write: async (manager, pole, rows) => {
    await takeInTeams(manager, pole, rows);
    await takeInAllocations(manager, pole, rows);
  },
};

function understand(values: Values, { posts, communes }: PostsByCode & { communes: readonly string[] }): Understood {
  const problems: ColumnProblem[] = missing(values, ['post', 'project', 'pilot', 'state', 'from', 'until']);
  const post = posts.find(({ code }) => code === cell(values, 'post'));
  if (cell(values, 'post') !== null && post === undefined) problems.push({ column: 'post', message: noPost });
  const project = cell(values, 'project');
  if (project !== null && !isId(project)) problems.push({ column: 'project', message: noProject });
  const pilot = cell(values, 'pilot');
  if (pilot !== null && !communes.includes(pilot)) problems.push({ column: 'pilot', message: noCommune });
  const [from, until] = [cell(values, 'from') ?? '', cell(values, 'until') ?? ''];
  if (until !== '' && until < from) problems.push({ column: 'until', message: endsBefore });
  const planned = monthsIn(values.planned);
  const done = monthsIn(values.done);
  if (planned === null) problems.push({ column: 'planned', message: noMonths });
  if (done === null) problems.push({ column: 'done', message: noMonths });
  const agreed = cell(values, 'employerAgreedOn');
  if (agreed === null && cell(values, 'employerAgreement') !== null) {
    problems.push({ column: 'employerAgreedOn', message: noAgreedDay });
  }
  if (problems.length > 0 || post === undefined || planned === null || done === null) return { problems };
  const months = [...new Set([...planned.keys(), ...done.keys()])].sort().map((month) => ({
    ...{ month, planned: planned.get(month) ?? 0, done: done.get(month) ?? 0 },
  }));
  const outside = months.some(({ month }) => month < from.slice(0, 7) || month > until.slice(0, 7));
  return {
    value: { ...values, project: project?.toLowerCase(), technicianId: post.id, months },
    notes: [...(agreed === null ? [noEmployersWord] : []), ...(outside ? [outsidePeriod] : [])],
  };
}

/** "2026-11=12" of each month; null where one of them says something else. */
function monthsIn(cells: unknown): Map<string, number> | null {
  const months = new Map<string, number>();
  for (const text of (cells ?? []) as string[]) {
    const [, month, count] = /^\s*(\d{4}-(?:0[1-9]|1[0-2]))\s*=\s*(\d{1,2})\s*$/.exec(text) ?? [];
    if (month === undefined || Number(count) > 62 || months.has(month)) return null;
    months.set(month, Number(count));
  }
  return months;
}

const noProject: Message = {
  fr: 'Un projet se donne par son identifiant dans Archipel\u00a0: copiez-le de l’adresse de sa page.',
  en: 'A project is given by its id in Archipel: copy it from the address of its page.',
};
const noCommune: Message = {
  fr: 'Aucune commune du territoire n’a ce code INSEE\u00a0: corrigez-le.',
  en: 'No commune of the territory has this INSEE code: correct it.',
};
const noMonths: Message = {
  fr: 'Écrivez chaque mois une fois, 2026-11=12, séparés par des barres\u00a0; 62 demi-journées au plus.',
  en: 'Write each month once, 2026-11=12, parted by bars; 62 half-days at most.',
};
const noAgreedDay: Message = {
  fr: 'L’accord de l’employeur a un jour\u00a0: donnez-le, ou videz sa référence.',
  en: 'The employer’s agreement has a day: give it, or empty its reference.',
};
const noEmployersWord: Message = {
  fr: 'L’accord de l’employeur n’est pas dit\u00a0: l’affectation est gardée et devient un point à vérifier.',
  en: 'The employer’s agreement is not told: the allocation is kept and becomes a point to verify.',
};
const outsidePeriod: Message = {
  fr: 'Un mois est hors de la période\u00a0: il est gardé tel quel, vérifiez les dates.',
  en: 'A month is outside the period: it is kept as it is, verify the dates.',
};
