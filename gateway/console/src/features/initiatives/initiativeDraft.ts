import type { InitiativeSummary, Objective } from './initiativeAnswer.js';

/** An initiative as its form holds it: every field a text. */
export interface InitiativeDraft {
  readonly title: string;
  readonly theme: string | null;
  readonly objective: string;
  readonly value: string;
  readonly unit: string;
  readonly by: string;
  readonly participation: string;
}

export const emptyDraft: InitiativeDraft = {
  title: '',
  theme: null,
  objective: '',
  value: '',
  unit: '',
  by: '',
  participation: '',
};

export const draftOf = ({ title, theme, objective, participationObjective }: InitiativeSummary): InitiativeDraft => ({
  title: title ?? '',
  theme,
  objective: objective?.text ?? '',
  value: objective?.value == null ? '' : String(objective.value),
  unit: objective?.unit ?? '',
  by: objective?.by ?? '',
  participation: participationObjective?.text ?? '',
});

/** The objective as it is sent. @param known what the form does not show of it stays */
export function objectiveInput(
  { objective, value, unit, by }: InitiativeDraft,
  known: Objective | null = null,
): Record<string, unknown> {
  return {
    text: objective.trim(),
    ...(value.trim() === '' ? {} : { value: Number(value.replaceAll(/\s/g, '')) }),
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(by === '' ? {} : { by }),
    approximate: known?.approximate ?? false,
  };
}

/** What inhabitants' involvement is to come to; null: not defined. */
export const participationInput = ({ participation }: InitiativeDraft): { readonly text: string } | null =>
  participation.trim() === '' ? null : { text: participation.trim() };

export const isWhole = (value: string): boolean =>
  value.trim() === '' || /^\d{1,15}$/.test(value.replaceAll(/\s/g, ''));
