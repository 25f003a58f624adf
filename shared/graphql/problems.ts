import type { Message } from './GraphError.js';
import { AlreadyDone, InvalidInput, KeyReused, type Problem, RuleBroken, VersionConflict } from './Problem.js';
import type { Locale } from './Subgraph.js';

/**
 * A problem as rules and stores state it: plain data, both languages, storable as JSON.
 * Pure rules return it; only `toProblem` knows GraphQL.
 */
export type Obstacle =
  | {
      readonly kind: 'RuleBroken';
      readonly rule: string;
      readonly message: Message;
      readonly path: readonly string[];
      readonly article?: string;
      readonly satisfiedBy?: Message;
    }
  | { readonly kind: 'VersionConflict'; readonly currentVersion: number }
  | { readonly kind: 'InvalidInput'; readonly message: Message; readonly path: readonly string[] }
  | { readonly kind: 'AlreadyDone'; readonly message: Message }
  | { readonly kind: 'KeyReused' };

/** Shorthand for the most frequent obstacle: a rule of the domain. */
export function broken(rule: string, path: readonly string[], message: Message, satisfiedBy?: Message): Obstacle {
  return { kind: 'RuleBroken', rule, path, message, ...(satisfiedBy === undefined ? {} : { satisfiedBy }) };
}

/** Shorthand for a value that parses but does not fit (an empty title, dates reversed). */
export function invalid(path: readonly string[], message: Message): Obstacle {
  return { kind: 'InvalidInput', path, message };
}

const versionConflict: Message = {
  fr: 'Quelqu’un d’autre a modifié cette fiche entre-temps\u00a0: rien n’a été enregistré. Relisez-la, puis recommencez.',
  en: 'Someone else changed this in the meantime: nothing was saved. Read it again, then redo your change.',
};
const keyReused: Message = {
  fr: 'Cette clé a déjà servi pour une autre saisie\u00a0: envoyez une nouvelle clé.',
  en: 'This key was already used with another input: send a new key.',
};

/** The obstacle as the GraphQL object a client receives. */
export function toProblem(obstacle: Obstacle, locale: Locale): Problem {
  switch (obstacle.kind) {
    case 'RuleBroken':
      return Object.assign(new RuleBroken(), {
        message: obstacle.message[locale],
        path: [...obstacle.path],
        rule: obstacle.rule,
        article: obstacle.article ?? null,
        satisfiedBy: obstacle.satisfiedBy?.[locale] ?? null,
      });
    case 'VersionConflict':
      return Object.assign(new VersionConflict(), {
        message: versionConflict[locale],
        path: ['input', 'expectedVersion'],
        currentVersion: obstacle.currentVersion,
      });
    case 'InvalidInput':
      return Object.assign(new InvalidInput(), { message: obstacle.message[locale], path: [...obstacle.path] });
    case 'AlreadyDone':
      return Object.assign(new AlreadyDone(), { message: obstacle.message[locale], path: ['input'] });
    case 'KeyReused':
      return Object.assign(new KeyReused(), { message: keyReused[locale], path: ['input', 'idempotencyKey'] });
  }
}
