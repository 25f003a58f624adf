import type { Message } from '#shared/graphql/GraphError.js';
import { broken, type Obstacle } from '#shared/graphql/problems.js';
import { Visibility } from '#shared/graphql/Visibility.js';

/** What a version says. */
export interface Wording {
  readonly summary: string;
  readonly content: string;
}

/** What the rules of a framework look at. */
export interface FrameworkSituation {
  readonly visibility: Visibility;
  /** The number of its last published version; 0 before the first. */
  readonly published: number;
  /** What that version says; null before the first. */
  readonly latest: Wording | null;
  /** What the next version will say; null when nothing is prepared. */
  readonly draft: Wording | null;
}

export type FrameworkCommand =
  /** @param number the version it is meant for, where the sender says so */
  | { readonly kind: 'EDIT_DRAFT'; readonly number: number | null; readonly draft: Wording }
  | { readonly kind: 'PUBLISH'; readonly day: string }
  | { readonly kind: 'SHOW'; readonly visibility: Visibility };

export type FrameworkOutcome =
  | { readonly kind: 'REFUSED'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'DRAFTED'; readonly draft: Wording }
  | {
      readonly kind: 'PUBLISHED';
      readonly version: Wording & { readonly number: number; readonly publishedOn: string };
    }
  | { readonly kind: 'SHOWN'; readonly visibility: Visibility };

/** Decides a command on a framework, or says what stops it. A published version is never touched: only a draft changes. */
export function decide(framework: FrameworkSituation, command: FrameworkCommand): FrameworkOutcome {
  switch (command.kind) {
    case 'EDIT_DRAFT':
      return editDraft(framework, command.number, command.draft);
    case 'PUBLISH':
      return publish(framework, command.day);
    case 'SHOW':
      return show(framework, command.visibility);
    default: {
      const never: never = command;
      throw new Error(`Unknown command ${JSON.stringify(never)}`);
    }
  }
}

function editDraft({ published }: FrameworkSituation, number: number | null, draft: Wording): FrameworkOutcome {
  if (number !== null && number >= 1 && number <= published) {
    return refused(broken('PUBLISHED_IS_FIXED', ['input', 'number'], fixed(number), writeNext(published + 1)));
  }
  if (number !== null && number !== published + 1) {
    return refused({ kind: 'InvalidInput', path: ['input', 'number'], message: notNext(published + 1) });
  }
  return { kind: 'DRAFTED', draft };
}

function publish({ published, latest, draft }: FrameworkSituation, day: string): FrameworkOutcome {
  if (draft === null || draft.content.trim() === '') {
    return refused(broken('PUBLICATION_HAS_CONTENT', ['input', 'id'], nothingToPublish, someContent));
  }
  if (latest !== null && latest.content === draft.content) {
    return refused(broken('PUBLICATION_CHANGES_CONTENT', ['input', 'id'], sameContent, otherContent));
  }
  return { kind: 'PUBLISHED', version: { ...draft, number: published + 1, publishedOn: day } };
}

function show(framework: FrameworkSituation, visibility: Visibility): FrameworkOutcome {
  const wasSeen = framework.published > 0 && framework.visibility !== Visibility.PRIVATE;
  if (wasSeen && visibility === Visibility.PRIVATE) {
    return refused(broken('PUBLISHED_STAYS_SEEN', ['input', 'visibility'], staysSeen));
  }
  return { kind: 'SHOWN', visibility };
}

function refused(obstacle: Obstacle): FrameworkOutcome {
  return { kind: 'REFUSED', obstacles: [obstacle] };
}

const fixed = (number: number): Message => ({
  fr: `La version ${number} est publiée\u00a0: elle ne change plus, d’autres ont pu l’adopter. Écrivez la version suivante.`,
  en: `Version ${number} is published: it no longer changes, others may have adopted it. Write the next version.`,
});
const writeNext = (number: number): Message => ({
  fr: `Un brouillon de la version ${number}.`,
  en: `A draft of version ${number}.`,
});
const notNext = (number: number): Message => ({
  fr: `La prochaine version porte le numéro ${number}\u00a0: donnez ce numéro, ou aucun.`,
  en: `The next version has the number ${number}: give this number, or none.`,
});
const nothingToPublish: Message = {
  fr: 'Il n’y a rien à publier\u00a0: écrivez d’abord le brouillon.',
  en: 'There is nothing to publish: write the draft first.',
};
const someContent: Message = { fr: 'Un brouillon qui dit quelque chose.', en: 'A draft that says something.' };
const sameContent: Message = {
  fr: 'Le brouillon dit la même chose que la dernière version\u00a0: changez-le, puis publiez.',
  en: 'The draft says the same as the last version: change it, then publish.',
};
const otherContent: Message = {
  fr: 'Un contenu autre que celui de la dernière version.',
  en: 'A content other than that of the last version.',
};
const staysSeen: Message = {
  fr: 'Ce référentiel est publié et d’autres ont pu l’adopter\u00a0: il ne redevient pas privé.',
  en: 'This framework is published and others may have adopted it: it does not become private again.',
};
