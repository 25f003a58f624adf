import { dayOf } from '#shared/graphql/today.js';
import { actingForHeader } from '#shared/identity/actingFor.js';
import { tokenOf } from '../demo/token.js';
import { type Sentence, terminalLocale } from '../start/terminalLocale.js';
import { answerParts } from './AnswerPart.js';
import { csvText } from './csvText.js';
import { givenVariables } from './givenVariables.js';
import { questions } from './questions.js';
import { type AskOptions, readAskOptions } from './readAskOptions.js';
import { type TerminalForm, terminalText } from './terminalText.js';

/** What the command says and how it ends: 0 answered whole, 1 not answered, 2 asked wrongly, 3 answered in part. */
export interface AskAnswer {
  readonly status: 0 | 1 | 2 | 3;
  /** The answer alone. */
  readonly out: string;
  readonly err: string;
}

interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const usage: Sentence = {
  fr: 'npm run --silent ask -- QUESTION [--as PERSONA] [--csv|--json] [--set nom=valeur]… [--address ADRESSE]',
  en: 'npm run --silent ask -- QUESTION [--as PERSONA] [--csv|--json] [--set name=value]… [--address ADDRESS]',
};

const scaleNames: Readonly<Record<string, Sentence>> = {
  commune: { fr: 'l’échelon des communes', en: 'the communes’ scale' },
  call: { fr: 'l’échelon des agglomérations', en: 'the agglomerations’ scale' },
  pma: { fr: 'l’échelon du pôle', en: 'the pole’s scale' },
};

/**
 * Asks a documented question of the product that runs, and gives its answer as text.
 * @param args the command line after the program's name
 * @param environment LANG and its kin for the language; HOST and PORT of the product
 * @param width columns of the terminal; null when the answer goes into a file or another program
 */
export async function askCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  width: number | null,
): Promise<AskAnswer> {
  const locale = terminalLocale(environment);
  const options = readAskOptions(args, environment);
  if (options === 'help') return { status: 0, out: `${usage[locale]}\n\n${theTwenty(locale)}`, err: '' };
  if ('fr' in options)
    return { status: 2, out: '', err: `${options[locale]}\n${usage[locale]}\n\n${theTwenty(locale)}` };
  const given = givenVariables(options.operation, options.set, dayOf(new Date()));
  if ('fr' in given) return { status: 2, out: '', err: `${given[locale]}\n` };
  const token = options.persona === 'public' ? null : await tokenOf(options.persona, options.address);
  if (token !== null && token.status !== 0) return token;
  const body = await ask(options, given.variables, token?.out.trim() ?? null, locale);
  if (body === null) return { status: 1, out: '', err: `${nobodyAnswers(options.address)[locale]}\n` };
  return printed(options, body, { locale, width });
}

function printed({ form, asks }: AskOptions, body: GraphAnswer, { locale, width }: TerminalForm): AskAnswer {
  const parts = answerParts(body.data ?? {});
  const silent = silentScales(body);
  const refused = (body.errors ?? []).filter(({ extensions }) => extensions?.code !== 'SCALE_UNREACHABLE');
  const isEmpty = parts.every(({ things }) => things.length === 0);
  const notes = [
    ...(form === 'TABLE' && asks !== null ? [asks[locale], ''] : []),
    ...refused.map(({ message, extensions }) => `${message} (${extensions?.code ?? '?'})`),
    ...(silent.length > 0 ? [partial(silent)[locale]] : []),
    ...(isEmpty && refused.length === 0 && silent.length === 0 ? [nothing[locale]] : []),
    ...(parts.some(({ goesOn }) => goesOn) ? [more[locale]] : []),
  ];
  const texts = {
    TABLE: () => terminalText(parts, { locale, width }),
    CSV: () => (isEmpty ? '' : csvText(parts, locale)),
    JSON: () => `${JSON.stringify(body, null, 2)}\n`,
  };
  const status = refused.length > 0 ? 1 : silent.length > 0 ? 3 : 0;
  return { status, out: texts[form](), err: notes.map((note) => `${note}\n`).join('') };
}

async function ask(
  { address, operation: { query, actingFor } }: AskOptions,
  variables: object,
  token: string | null,
  locale: string,
): Promise<GraphAnswer | null> {
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(actingFor === null ? {} : { [actingForHeader]: actingFor }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    const body: unknown = await response.json();
    const isAnswer = typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
    return isAnswer ? (body as GraphAnswer) : null;
  } catch {
    return null;
  }
}

function silentScales({ errors }: GraphAnswer): string[] {
  const silent = (errors ?? []).flatMap(({ extensions }) =>
    extensions?.code === 'SCALE_UNREACHABLE' ? [String(extensions.scale)] : [],
  );
  return [...new Set(silent)].sort();
}

function partial(silent: readonly string[]): Sentence {
  const names = (locale: 'fr' | 'en') => silent.map((scale) => scaleNames[scale]?.[locale] ?? scale).join(', ');
  return {
    fr: `Réponse partielle\u00a0: ${names('fr')} ne répond pas. Ce qu’il sait manque ici (inconnu, et non zéro)\u00a0; le reste est complet.`,
    en: `A partial answer: ${names('en')} does not answer. What it knows is missing here (unknown, not zero); the rest is complete.`,
  };
}

function nobodyAnswers(address: string): Sentence {
  return {
    fr: `Archipel ne répond pas sur ${address}\u00a0: lancez-le (npm start), ou donnez son adresse par --address ou PORT.`,
    en: `Archipel does not answer at ${address}: start it (npm start), or give its address with --address or PORT.`,
  };
}

const nothing: Sentence = {
  fr: 'Rien à cette question, ou rien que cette personne puisse voir.',
  en: 'Nothing to this question, or nothing that this person may see.',
};

const more: Sentence = {
  fr: 'Une liste au moins a d’autres lignes\u00a0: demandez-en plus, par exemple --set first=200 (les variables sont dans le fichier de l’opération).',
  en: 'At least one list has more lines: ask for more, such as --set first=200 (the variables are in the operation’s file).',
};

function theTwenty(locale: 'fr' | 'en'): string {
  return questions()
    .map(
      ({ number, asks, operation }) =>
        `${String(number).padStart(2)}  ${asks[locale]}\n    ${operation.name} (${operation.persona})\n`,
    )
    .join('');
}
