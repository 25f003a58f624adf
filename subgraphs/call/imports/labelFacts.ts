import { day, line, list, text } from '#shared/exchange/import/columnReaders.js';
import { textIn } from '#shared/exchange/import/textIn.js';
import { knownCommunes } from '../territory/knownCommunes.js';
import { AgglomerationImportKind } from './AgglomerationImportKind.js';
import { type FactKind, nothingElse } from './FactKind.js';
import { backwards, cellsOf, needed, strangers } from './statedCells.js';

/**
 * Labels given before. None becomes a file by itself: only a commune's proposal opens one, and until it is received the
 * label raises a check. Once it is there, an officer takes the label up in that file (takeUpLabel).
 */
export const labelFacts: FactKind<ReadonlySet<string>, object> = {
  kind: AgglomerationImportKind.LABELS,
  columns: [
    { ...line('title', 'titre', 'intitulé'), required: true },
    line('project', 'référence du projet', 'projet'),
    list('communes', 'commune', 'codes insee'),
    { ...day('labelledOn', 'labellisé le', 'date du label'), required: true },
    day('until', 'jusqu’au', 'fin'),
    line('agreement', 'convention', 'accord'),
    text('reason', 'motif'),
  ],
  nameOf: (values) => {
    const { text: said } = cellsOf(values);
    const named = said('project') ?? said('title');
    return named === null ? null : `${named} ${said('labelledOn') ?? ''}`.trim();
  },
  titleOf: textIn('title'),
  world: knownCommunes,
  understand: (values, communes) => {
    const { text: said, list: several } = cellsOf(values);
    const [since, until] = [said('labelledOn'), said('until')];
    const problems = [
      ...needed(values, 'title', 'labelledOn'),
      ...strangers('communes', several('communes'), communes),
      ...backwards('until', since, until),
    ];
    if (problems.length > 0) return { problems };
    return { title: said('title') ?? '', communes: several('communes'), since, until, irregularities: [], plan: null };
  },
  take: nothingElse,
};
