import { v7 as newId } from 'uuid';
import { readDay } from '#shared/exchange/frenchValues.js';
import { count, line, list, oneOf, yesNo } from '#shared/exchange/import/columnReaders.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import type { Column } from '#shared/exchange/readTable.js';
import type { Message } from '#shared/graphql/GraphError.js';
import { monthOf, mostHalfDays } from '#shared/graphql/months.js';
import { SkillLevel } from '#shared/graphql/SkillLevel.js';
import { skillNamed } from '#shared/skills/skillNamed.js';
import type { ReferenceSkillRow } from '#shared/skills/skillReferential.js';
import { skillsOn } from '#shared/skills/skillTable.js';
import { CheckKind } from '../checks/CheckKind.js';
import { PostState } from '../groups/Post.js';
import { postsByCode, type StatedPost, takeInPosts } from '../groups/takeInPosts.js';
import { today } from '../territory/today.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import type { FactKind } from './FactKind.js';
import { cellsOf, needed } from './statedCells.js';

interface World {
  readonly codes: ReadonlyMap<string, string>;
  readonly skills: readonly ReferenceSkillRow[];
}

/** A month, 2026-09 or 09/2026, or the month of a day. */
const month: Column = {
  name: 'since',
  alsoCalled: ['depuis', 'à partir de'],
  read: (cell) => {
    const written = cell.trim();
    if (written === '') return { value: null };
    const french = /^(\d{1,2})\/(\d{4})$/.exec(written);
    const asDay = french === null ? written : `01/${french[1]}/${french[2]}`;
    const found = readDay(/^\d{4}-\d{2}$/.test(written) ? `${written}-01` : asDay);
    return found === null ? { problem: noMonth } : { value: monthOf(found) };
  },
};

/** Posts of the development team. One that is known by its code already stays as it is on its own page. */
export const postFacts: FactKind<World, Omit<StatedPost, 'id'>> = {
  kind: AgglomerationImportKind.POSTS,
  columns: [
    { ...line('code', 'code du poste'), required: true },
    line('function', 'fonction'),
    oneOf(
      { [PostState.FILLED]: 'pourvu', [PostState.VACANT]: 'vacant', [PostState.RECRUITING]: 'en recrutement' },
      'state',
      'état',
    ),
    count('pooledShare', 'part mutualisée'),
    yesNo('involvesInhabitants', 'implique les habitants'),
    list('skills', 'savoir-faire', 'compétences'),
    month,
    count('halfDays', 'demi-journées par mois'),
  ],
  nameOf: textIn('code'),
  titleOf: (values) => {
    const { text } = cellsOf(values);
    return [text('code'), text('function')].filter((part) => part !== null).join(' · ') || null;
  },
  world: async (manager, siren) => ({
    codes: await postsByCode(manager, siren),
    skills: await skillsOn(manager, today()),
  }),
  understand: (values, { codes, skills }) => {
    const { text, number, yes, list: several } = cellsOf(values);
    const [share, halfDays] = [number('pooledShare'), number('halfDays')];
    const problems = [
      ...needed(values, 'code', 'function'),
      ...(share !== null && share > 100 ? [{ column: 'pooledShare', message: notAShare }] : []),
      ...(halfDays !== null && halfDays > mostHalfDays ? [{ column: 'halfDays', message: tooMuch }] : []),
    ];
    const [code, held] = [text('code'), text('function')];
    if (problems.length > 0 || code === null || held === null) return { problems };
    const named = several('skills').map((skill) => skillNamed(skill, skills));
    const known = [...new Set(named.flatMap((skill) => (skill === null ? [] : [skill.code])))];
    const isThere = codes.has(code);
    return {
      title: `${code} · ${held}`,
      communes: [],
      since: text('since') === null ? null : `${text('since')}-01`,
      until: null,
      irregularities: named.includes(null) ? [CheckKind.POST_SKILL_UNKNOWN] : [],
      plan: isThere
        ? null
        : {
            code,
            function: held,
            state: text('state') ?? PostState.FILLED,
            pooledShare: share ?? 100,
            involvesInhabitants: yes('involvesInhabitants'),
            skills: known.map((skill) => ({ skill, level: SkillLevel.PRACTISES })),
            capacities: halfDays === null ? [] : [{ since: text('since') ?? monthOf(today()), halfDays }],
          },
      notes: isThere ? [alreadyThere] : [],
    };
  },
  async take(manager, { tenant }, taken) {
    const posts = taken.map(({ fact, plan }) => ({ fact, post: { ...plan, id: newId() } }));
    await takeInPosts(
      manager,
      tenant,
      posts.map(({ post }) => post),
    );
    return {
      became: new Map(posts.map(({ fact, post }) => [fact, { entity: 'Post', id: post.id }])),
      entries: posts.map(({ post: { id, code } }) => ({
        entity: 'Post',
        id,
        verb: 'IMPORT',
        visibility: 'PRIVATE',
        change: { code },
      })),
    };
  },
};

const noMonth: Message = {
  fr: 'Ce mois n’est pas lisible\u00a0: écrivez-le 09/2026.',
  en: 'This month cannot be read: write it 09/2026.',
};
const notAShare: Message = {
  fr: 'Une part va de 0 à 100\u00a0%\u00a0: corrigez-la.',
  en: 'A share goes from 0 to 100%: correct it.',
};
const tooMuch: Message = {
  fr: `Un mois compte au plus ${mostHalfDays} demi-journées\u00a0: corrigez le nombre.`,
  en: `A month has at most ${mostHalfDays} half-days: correct the number.`,
};
const alreadyThere: Message = {
  fr: 'Un poste porte déjà ce code\u00a0: il reste tel qu’il est, et se corrige sur sa fiche.',
  en: 'A post has this code already: it stays as it is, and is corrected on its page.',
};
