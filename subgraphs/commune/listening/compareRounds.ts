import type { Message } from '#shared/graphql/GraphError.js';
import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { FindingProgress } from './ListeningFinding.js';
import type { ListeningScale } from './ListeningScale.js';

/** What one round says, before any comparison. */
export interface StatedFinding {
  readonly scale: ListeningScale;
  readonly topic: string;
  readonly finding: string;
  readonly progress: FindingProgress | null;
}

export interface StatedRound {
  readonly scales: readonly ListeningScale[];
  /** False where only a part of what it found is known. */
  readonly complete: boolean;
  readonly stated: readonly StatedFinding[];
}

export interface ComparedFinding extends StatedFinding {
  /** What the round before found on it. */
  readonly before: string | null;
}

/** Two findings are on one topic when their scale and their words are the same, whatever the case and the spaces. */
const topicOf = ({ scale, topic }: StatedFinding): string =>
  `${scale} ${topic.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr')}`;

/**
 * A round's findings beside those of the round before. What the round itself says of its progress stands. Where it says
 * nothing: NEW if that scale took part before and did not speak of the topic, otherwise unknown: who was not heard said
 * nothing, what a source leaves out may have been said, and a first round has nothing to be compared with.
 */
export function compareRounds(round: StatedRound, previous: StatedRound | null): ComparedFinding[] {
  const earlier = new Map(previous?.stated.map((finding) => [topicOf(finding), finding.finding]));
  return round.stated.map((finding) => {
    const before = earlier.get(topicOf(finding)) ?? null;
    const isNew = before === null && previous?.complete === true && previous.scales.includes(finding.scale);
    return { ...finding, before, progress: finding.progress ?? (isNew ? FindingProgress.NEW : null) };
  });
}

/** What the round before found and this one does not take up, among the scales that took part in both. */
export function notHeardAgain(round: StatedRound, previous: StatedRound | null): StatedFinding[] {
  const now = new Set(round.stated.map(topicOf));
  return (previous?.stated ?? []).filter(
    (finding) => round.scales.includes(finding.scale) && !now.has(topicOf(finding)),
  );
}

/** What does not fit in the findings of a round that is being recorded, beside the round before it. */
export function findingObstacles(round: StatedRound, previous: StatedRound | null): Obstacle[] {
  const earlier = new Set(previous?.stated.map(topicOf));
  const topics = round.stated.map(topicOf);
  return round.stated.flatMap((finding, index) => {
    const place = ['input', 'findings', String(index)];
    const heardBefore = earlier.has(topicOf(finding));
    const { progress } = finding;
    return [
      ...(round.scales.includes(finding.scale) ? [] : [invalid([...place, 'scale'], tookNoPart)]),
      ...(topics.indexOf(topicOf(finding)) < index ? [invalid([...place, 'topic'], onceForAScale)] : []),
      ...(heardBefore && progress === null ? [invalid([...place, 'progress'], sayHowItWent)] : []),
      ...(heardBefore && progress === FindingProgress.NEW
        ? [broken('PROGRESS_IS_NOT_NEW', [...place, 'progress'], heardAlready, sayHowItWent)]
        : []),
      ...(previous === null && progress !== null && progress !== FindingProgress.NEW
        ? [broken('PROGRESS_NEEDS_A_ROUND_BEFORE', [...place, 'progress'], noRoundBefore, leaveItOut)]
        : []),
    ];
  });
}

const tookNoPart: Message = {
  fr: 'Cette échelle n’a pas pris part à l’écoute\u00a0: ajoutez-la aux échelles présentes, ou changez le constat.',
  en: 'This scale took no part in the round: add it to the scales present, or change the finding.',
};
const onceForAScale: Message = {
  fr: 'Ce sujet a déjà un constat à cette échelle\u00a0: réunissez les deux.',
  en: 'This topic already has a finding at this scale: join the two.',
};
const sayHowItWent: Message = {
  fr: 'L’écoute précédente parlait de ce sujet\u00a0: dites si c’est mieux, pareil ou moins bien.',
  en: 'The round before spoke of this topic: say whether it is better, the same or worse.',
};
const heardAlready: Message = {
  fr: 'Ce sujet n’est pas nouveau\u00a0: l’écoute précédente en parlait à cette échelle.',
  en: 'This topic is not new: the round before spoke of it at this scale.',
};
const noRoundBefore: Message = {
  fr: 'Aucune écoute n’a précédé celle-ci\u00a0: il n’y a rien à quoi la comparer.',
  en: 'No round came before this one: there is nothing to compare it with.',
};
const leaveItOut: Message = { fr: 'Ne pas donner d’évolution.', en: 'Giving no progress.' };
