import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartRefused } from './StartRefused.js';
import type { Sentence } from './terminalLocale.js';

/** How a demonstration is started: from the command line, then the environment. */
export interface StartOptions {
  /** Forget the data of earlier starts. */
  readonly reset: boolean;
  /** Load the territory without the demonstration. */
  readonly empty: boolean;
  readonly port: number;
  readonly host: string;
  /** Where data live. */
  readonly folder: string;
  /** The territory's file, its whole path; the Artois unless told. */
  readonly territory: string | undefined;
}

export const usage: Sentence = {
  en: `Options:
  --reset             forget the data of earlier starts and begin again
  --empty             load the territory without the demonstration
  --port NUMBER       port of the console and of GraphQL (or PORT; 4000 unless told)
  --territory FILE    another territory of France (or TERRITORY)
  --help              this list
Environment:
  HOST                address to listen on (127.0.0.1 unless told)
  ARCHIPEL_FOLDER     where data live (.archipel unless told)`,
  fr: `Options\u00a0:
  --reset             oublier les données des lancements précédents et recommencer
  --empty             charger le territoire sans la démonstration
  --port NOMBRE       port de la console et de GraphQL (ou PORT\u00a0; 4000 sinon)
  --territory FICHIER un autre territoire de France (ou TERRITORY)
  --help              cette liste
Environnement\u00a0:
  HOST                adresse d’écoute (127.0.0.1 sinon)
  ARCHIPEL_FOLDER     dossier des données (.archipel sinon)`,
};

/**
 * @param args the command line after the program's name
 * @returns the options, or 'help'
 * @throws StartRefused
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const territory = values.territory || environment.TERRITORY;
  return {
    reset: values.reset ?? false,
    empty: values.empty ?? false,
    port: portOf(values.port ?? (environment.PORT || '4000')),
    host: environment.HOST || '127.0.0.1',
    folder: environment.ARCHIPEL_FOLDER || '.archipel',
    territory: territory ? resolve(territory) : undefined,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        reset: { type: 'boolean' },
        empty: { type: 'boolean' },
        port: { type: 'string' },
        territory: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const { en, fr } = wrongArgument(error);
    throw new StartRefused({ en: `${en}\n${usage.en}`, fr: `${fr}\n${usage.fr}` });
  }
}

/** Node says in English, between quotes, which word it did not take. */
function wrongArgument(error: unknown): Sentence {
  const { code, message } = error as NodeJS.ErrnoException;
  const word = /'([^' ]*)[^']*'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return { en: `There is no option ${word}.`, fr: `L’option ${word} n’existe pas.` };
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return /does not take/.test(message)
      ? { en: `The option ${word} takes no value.`, fr: `L’option ${word} ne prend pas de valeur.` }
      : { en: `The option ${word} needs its value.`, fr: `L’option ${word} demande une valeur.` };
  }
  return { en: `"${word}" is not an option.`, fr: `«\u00a0${word}\u00a0» n’est pas une option.` };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new StartRefused({
      en: `The port is a whole number from 0 to 65535, not "${text}".`,
      fr: `Le port est un nombre entier de 0 à 65535, pas «\u00a0${text}\u00a0».`,
    });
  }
  return port;
}
