import type { listening } from '../../words/fr/listening.js';
import type { Finding, ListeningScale } from './roundFile.js';

/** A finding while it is typed. */
interface TypedFinding {
  readonly scale: ListeningScale;
  readonly topic: string;
  readonly finding: string;
  readonly progress: string | null;
  /** What was found last time, to write against. */
  readonly before: string;
}

/** What is typed of a round, whether it is new or corrected. */
export interface RoundDraft {
  readonly scales: readonly ListeningScale[];
  readonly summary: string;
  readonly findings: readonly TypedFinding[];
}

/** A finding nobody wrote yet. */
export const typedFinding: TypedFinding = { scale: 'COMMUNE', topic: '', finding: '', progress: null, before: '' };

/** A written finding, to be typed over. That it is new is told by the round before, not by who writes. */
export function findingToType({ scale, topic, finding, progress, before }: Finding): TypedFinding {
  return { scale, topic, finding, progress: progress === 'NEW' ? null : progress, before: before ?? '' };
}

/** The findings as they are sent: a topic left without a finding is dropped. */
export function findingsOf(findings: readonly TypedFinding[]) {
  return findings
    .filter(({ finding }) => finding.trim() !== '')
    .map(({ scale, topic, finding, progress }) => ({
      scale,
      topic: topic.trim(),
      finding: finding.trim(),
      ...(progress === null ? {} : { progress }),
    }));
}

/** What is missing in a round: a scale that took part, a finding. */
export function missingIn({ scales, findings }: RoundDraft, its: typeof listening) {
  return {
    ...(scales.length === 0 ? { scales: its.scaleNeeded } : {}),
    ...(findingsOf(findings).length === 0 ? { findings: its.findingNeeded } : {}),
  };
}
