import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';

/** A need as its commune states it. */
export interface StatedNeed {
  readonly id: string;
  readonly kind: keyof Catalogue['needKinds'] | null;
  readonly skill: string | null;
  readonly description: string | null;
  readonly quantityHalfDays: number | null;
  readonly quantityCents: number | null;
  readonly ownHalfDays: number | null;
  readonly inhabitantsHalfDays: number | null;
  readonly gapHalfDays: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly presence?: boolean | null;
  readonly onInhabitants?: boolean | null;
  readonly relay?: string | null;
}

/** What a need is called: its kind and the skill it seeks. */
export function needName({ kind, skill }: Pick<StatedNeed, 'kind' | 'skill'>, words: Catalogue): string {
  return [kind ? words.needKinds[kind] : words.answer.unknown, skill && (words.skills[skill] ?? skill)]
    .filter(Boolean)
    .join(', ');
}

/** One need in words: what is sought, how much of it, by when. */
export function NeedText({ need }: { need: StatedNeed }) {
  const words = useWords();
  const formats = useFormats();
  const figures = [
    need.quantityHalfDays !== null && `${words.project.quantity} ${words.project.halfDays(need.quantityHalfDays)}`,
    need.quantityCents !== null && formats.euros(need.quantityCents),
    need.ownHalfDays !== null &&
      need.ownHalfDays > 0 &&
      `${words.project.ownShare} ${words.project.halfDays(need.ownHalfDays)}`,
    need.kind === 'FACILITATION' &&
      need.inhabitantsHalfDays !== null &&
      need.inhabitantsHalfDays > 0 &&
      `${words.project.inhabitantsShare} ${words.project.halfDays(need.inhabitantsHalfDays)}`,
    need.gapHalfDays !== null && `${words.project.gap} ${words.project.halfDays(need.gapHalfDays)}`,
    need.from && need.until && words.months.until_(formats.date(need.from), formats.date(need.until)),
    need.presence && words.project.onThePlace,
    need.onInhabitants &&
      (need.relay ? words.project.inhabitantsThrough(need.relay) : words.project.inhabitantsWithout),
  ].filter((part): part is string => typeof part === 'string');
  return (
    <>
      <span className="list-title">{needName(need, words)}</span>
      {figures.length > 0 && <span className="quiet">{figures.join(' · ')}</span>}
      {need.description && <span className="prose">{need.description}</span>}
    </>
  );
}
