import { parseArgs } from 'node:util';
import { demonstrationAddress } from '../demo/demonstrationAddress.js';
import type { Sentence } from '../start/terminalLocale.js';
import { type Operation, operation, operationNames } from './operations.js';
import { type Question, questions } from './questions.js';

/** What was asked at the terminal. */
export interface AskOptions {
  readonly operation: Operation;
  /** What the question is in words; null for an operation that is none of the twenty. */
  readonly asks: Sentence | null;
  readonly persona: string;
  readonly form: 'TABLE' | 'CSV' | 'JSON';
  /** Such as "first=50". */
  readonly set: readonly string[];
  /** Such as "http://127.0.0.1:4000". */
  readonly address: string;
}

/** @returns the options, 'help', or why the command line is no good */
export function readAskOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): AskOptions | 'help' | Sentence {
  const given = parsed(args);
  if ('fr' in given) return given;
  const { values, positionals } = given;
  if (values.help) return 'help';
  const [name, ...others] = positionals;
  if (name === undefined) return { fr: 'Quelle question\u00a0?', en: 'Which question?' };
  if (others.length > 0) {
    return {
      fr: `Une question à la fois, pas ${positionals.join(' ')}.`,
      en: `One question at a time, not ${positionals.join(' ')}.`,
    };
  }
  if (values.csv && values.json) return { fr: 'Ou --csv, ou --json.', en: 'Either --csv or --json.' };
  const found = questionNamed(name);
  if ('fr' in found) return found;
  if (found.operation.mutates) {
    return {
      fr: `${found.operation.name} change des données\u00a0: cette commande pose des questions, elle ne change rien.`,
      en: `${found.operation.name} changes data: this command asks questions and changes nothing.`,
    };
  }
  const address = values.address ?? demonstrationAddress(environment);
  if (!URL.canParse(address)) {
    return {
      fr: `--address\u00a0: une adresse telle que http://127.0.0.1:4000.`,
      en: `--address: an address such as http://127.0.0.1:4000.`,
    };
  }
  return {
    ...found,
    persona: values.as ?? found.operation.persona,
    form: values.csv ? 'CSV' : values.json ? 'JSON' : 'TABLE',
    set: values.set ?? [],
    address: address.replace(/\/+$/, ''),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        csv: { type: 'boolean' },
        json: { type: 'boolean' },
        set: { type: 'string', multiple: true },
        address: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const word = /'([^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    return {
      fr: `L’option ${word} n’existe pas, ou il lui manque sa valeur.`,
      en: `There is no option ${word}, or its value is missing.`,
    };
  }
}

/** By its number among the twenty, or by its operation's name, with or without the user's folder. */
function questionNamed(name: string): Pick<AskOptions, 'operation' | 'asks'> | Sentence {
  const known = questions();
  const numbered = known.find(({ number }) => String(number) === name);
  if (numbered !== undefined) return numbered;
  const names = operationNames();
  const matching = names.includes(name) ? [name] : names.filter((one) => one.endsWith(`/${name}`));
  const [only, ...others] = matching;
  if (only !== undefined && others.length === 0) return asQuestion(operation(only), known);
  const near = others.length > 0 ? matching : names.filter((one) => one.includes(name));
  const choice = near.length > 0 && near.length <= 12 ? near.join(', ') : `1–${known.at(-1)?.number ?? 0}`;
  return {
    fr: `Pas de question «\u00a0${name}\u00a0»\u00a0: choisissez parmi ${choice}.`,
    en: `There is no question “${name}”: choose among ${choice}.`,
  };
}

function asQuestion(found: Operation, known: readonly Question[]): Pick<AskOptions, 'operation' | 'asks'> {
  return { operation: found, asks: known.find(({ number }) => number === found.question)?.asks ?? null };
}
