import { addDays } from '#shared/councils/calendarDays.js';
import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkLength, checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import type { MoveLabellingInput } from './MoveLabellingInput.js';

/** A label's usual life, unless the decision says otherwise. */
const usualLife = 3 * 365;

/** What comes with a label: until when it holds, the agreement, what the communes commit to. */
export interface LabelTerms {
  readonly labelUntil: string;
  readonly agreementReference: string | null;
  readonly commitments: readonly { readonly text: string; readonly dueOn: string }[];
}

/** The terms of a label given today, or null for another decision. */
export function labelTermsOf(input: MoveLabellingInput, today: string): LabelTerms | null {
  if (input.to !== 'LABELLED') return null;
  return {
    labelUntil: input.labelUntil ?? addDays(today, usualLife),
    agreementReference: input.agreementReference?.trim() || null,
    commitments: (input.commitments ?? []).map(({ text, dueOn }) => ({ text: text.trim(), dueOn })),
  };
}

/** What stops the terms that were given. */
export function labelTermObstacles(input: MoveLabellingInput, today: string): Obstacle[] {
  const { labelUntil, agreementReference, commitments } = input;
  if (input.to !== 'LABELLED') {
    const given = (['labelUntil', 'agreementReference', 'commitments'] as const).filter((name) => input[name] != null);
    return given.map((name) =>
      invalid(['input', name], {
        fr: 'Ceci n’accompagne qu’un label\u00a0: ne l’envoyez qu’avec la décision LABELLED.',
        en: 'This comes with a label alone: send it with the decision LABELLED only.',
      }),
    );
  }
  return [
    ...checkText(['input', 'agreementReference'], agreementReference, longestTitle),
    ...(labelUntil != null && labelUntil <= today ? [endsTooSoon(['input', 'labelUntil'])] : []),
    ...checkLength(['input', 'commitments'], commitments?.length ?? 0),
    ...(commitments ?? []).flatMap((one, place) =>
      commitmentObstacles(['input', 'commitments', `${place}`], one, today),
    ),
  ];
}

/** What stops a commitment: it says something, and is due on a day to come. */
export function commitmentObstacles(
  path: readonly string[],
  { text, dueOn }: { readonly text: string; readonly dueOn: string },
  today: string,
): Obstacle[] {
  return [...checkTitle([...path, 'text'], text), ...(dueOn <= today ? [endsTooSoon([...path, 'dueOn'])] : [])];
}

function endsTooSoon(path: readonly string[]): Obstacle {
  return invalid(path, { fr: 'Choisissez un jour à venir.', en: 'Choose a day to come.' });
}
