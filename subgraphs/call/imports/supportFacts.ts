import { v7 as newId } from 'uuid';
import { day, line, list, oneOf, text } from '#shared/exchange/import/columnReaders.js';
import { splitList } from '#shared/exchange/listCell.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { isId } from '#shared/graphql/isId.js';
import { mostHalfDays } from '#shared/graphql/months.js';
import { SupportKind } from '#shared/graphql/SupportStates.js';
import { CheckKind } from '../checks/CheckKind.js';
import { postsByCode } from '../groups/takeInPosts.js';
import { proposalsByReference, type ReceivedProposal } from '../inbox/proposalsByReference.js';
import type { SupportMonth } from '../supports/Support.js';
import { type StatedSupport, takeInSupports } from '../supports/takeInSupports.js';
import { knownCommunes } from '../territory/knownCommunes.js';
import { today } from '../territory/today.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import type { FactKind } from './FactKind.js';
import { backwards, cellsOf, needed, strangers } from './statedCells.js';

interface World {
  readonly communes: ReadonlySet<string>;
  readonly proposals: ReadonlyMap<string, ReceivedProposal>;
  readonly posts: ReadonlyMap<string, string>;
}

const oneMonth = /^(\d{4}-(?:0[1-9]|1[0-2]))\s*[:=]\s*(\d{1,2})(?:\s*\/\s*(\d{1,2}))?$/u;

/** Half-days by month, planned and done: `2026-09: 4/4 | 2026-10: 6`. */
const months: Column = {
  name: 'months',
  alsoCalled: ['mois', 'demi-journées par mois'],
  read: (cell) => {
    const told = splitList(cell).map((part) => oneMonth.exec(part));
    const found = told.flatMap((part) =>
      part === null ? [] : [{ month: part[1] ?? '', planned: Number(part[2]), done: Number(part[3] ?? 0) }],
    );
    const isWhole = found.length === told.length && new Set(found.map(({ month }) => month)).size === found.length;
    const isPossible = found.every(({ planned, done }) => Math.max(planned, done) <= mostHalfDays);
    return isWhole && isPossible ? { value: found } : { problem: noMonths };
  },
};

/** Supports under way or over. One of a need of a proposed project becomes a support; another stays a stated fact. */
export const supportFacts: FactKind<World, Omit<StatedSupport, 'id'>> = {
  kind: AgglomerationImportKind.SUPPORTS,
  columns: [
    line('project', 'référence du projet', 'projet'),
    line('need', 'besoin'),
    { ...list('communes', 'commune', 'codes insee'), required: true },
    line('post', 'poste'),
    oneOf(
      {
        [SupportKind.ENGINEERING]: 'ingénierie',
        [SupportKind.FACILITATION]: 'animation',
        [SupportKind.TRAINING]: 'formation',
        [SupportKind.VISIBILITY]: 'mise en lumière',
        [SupportKind.PEER_EXCHANGE]: 'échange entre pairs',
      },
      'kind',
      'nature',
    ),
    oneOf(
      {
        ADVICE: 'conseil',
        CO_FACILITATION: 'co-animation',
        TOOLING_TRAINING: 'outillage et formation',
        SECONDMENT: 'mise à disposition',
        // Never offered, and examined where somebody does it.
        CO_CARRYING: 'portage partagé',
        CARRYING: 'portage',
      },
      'role',
      'rôle',
    ),
    oneOf({ ACTIVE: 'en cours', CLOSED: 'terminé' }, 'state', 'état'),
    { ...day('from', 'depuis', 'premier jour'), required: true },
    day('until', 'jusqu’au', 'dernier jour'),
    months,
    text('upskilling', 'montée en compétence'),
  ],
  nameOf: (values) => {
    const { text: said, list: several } = cellsOf(values);
    const from = said('from');
    const named = [said('project'), said('need'), said('post'), said('role'), ...several('communes')];
    return from === null ? null : [...named.filter((part) => part !== null), from].join(' ');
  },
  titleOf: (values) => {
    const { text: said, list: several } = cellsOf(values);
    return [said('project') ?? several('communes').join(', '), said('post')].filter(Boolean).join(' · ') || null;
  },
  world: async (manager, siren) => ({
    communes: await knownCommunes(manager),
    proposals: await proposalsByReference(manager, siren),
    posts: await postsByCode(manager, siren),
  }),
  understand: (values, { communes, proposals, posts }) => {
    const { text: said, list: several } = cellsOf(values);
    const [from, until, post, need] = [said('from'), said('until'), said('post'), said('need')];
    const isOver = said('state') === 'CLOSED' || (said('state') === null && until !== null && until < today());
    const problems = [
      ...needed(values, 'from'),
      ...(several('communes').length === 0 ? needed({}, 'communes') : []),
      ...strangers('communes', several('communes'), communes),
      ...backwards('until', from, until),
      ...(post !== null && !posts.has(post) ? [{ column: 'post', message: unknownPost }] : []),
      ...(need !== null && !isId(need) ? [{ column: 'need', message: noNeed }] : []),
      ...(isOver && until === null ? [{ column: 'until', message: endless }] : []),
    ];
    if (problems.length > 0 || from === null) return { problems };
    const project = proposals.get(said('project') ?? '');
    const isKnown = project !== undefined && need !== null;
    return {
      title: supportFacts.titleOf(values) ?? from,
      communes: several('communes'),
      since: from,
      until,
      irregularities: isKnown ? [] : [CheckKind.SUPPORT_WITHOUT_NEED],
      plan: !isKnown
        ? null
        : {
            projectId: project.projectId,
            needId: need.toLowerCase(),
            communes: several('communes'),
            role: said('role') ?? 'ADVICE',
            kind: said('kind') ?? SupportKind.ENGINEERING,
            state: isOver ? 'CLOSED' : 'ACTIVE',
            postId: post === null ? null : (posts.get(post) ?? null),
            from,
            until,
            upskilling: said('upskilling'),
            months: Array.isArray(values.months) ? (values.months as SupportMonth[]) : [],
          },
    };
  },
  async take(manager, { tenant, now }, taken) {
    const supports = taken.map(({ fact, plan }) => ({ fact, support: { ...plan, id: newId() } }));
    await takeInSupports(
      manager,
      { siren: tenant, now, year: Number(today(now).slice(0, 4)) },
      supports.map(({ support }) => support),
    );
    return {
      became: new Map(supports.map(({ fact, support }) => [fact, { entity: 'Support', id: support.id }])),
      entries: supports.map(({ support: { id, state } }) => ({
        entity: 'Support',
        id,
        verb: 'IMPORT',
        visibility: 'PRIVATE',
        change: { state },
      })),
    };
  },
};

const noMonths: Message = {
  fr: `Ces mois ne sont pas lisibles\u00a0: écrivez-les 2026-09: 4/4 | 2026-10: 6, prévues puis faites, ${mostHalfDays} demi-journées au plus par mois.`,
  en: `These months cannot be read: write them 2026-09: 4/4 | 2026-10: 6, planned then done, at most ${mostHalfDays} half-days a month.`,
};
const unknownPost: Message = {
  fr: 'Aucun poste de votre équipe n’a ce code\u00a0: importez d’abord les postes, ou videz la cellule.',
  en: 'No post of your team has this code: import the posts first, or empty the cell.',
};
const noNeed: Message = {
  fr: 'Ce n’est pas l’identifiant d’un besoin\u00a0: prenez-le sur le dossier du projet, ou videz la cellule.',
  en: 'This is no need’s id: take it from the project’s file, or empty the cell.',
};
const endless: Message = {
  fr: 'Un appui terminé a un dernier jour\u00a0: indiquez-le.',
  en: 'A support that is over has a last day: give it.',
};
