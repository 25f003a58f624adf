import { parseArgs } from 'node:util';

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
  /** The territory's file; the Artois unless told. */
  readonly territory: string | undefined;
}

/** What the command line got wrong, in one sentence. */
export class WrongOption extends Error {}

export const usage = `Options:
  --reset             forget the data of earlier starts and begin again
  --empty             load the territory without the demonstration
  --port NUMBER       port of the console and of GraphQL (or PORT; 4000 unless told)
  --territory FILE    another territory of France (or TERRITORY)
  --help              this list`;

/**
 * @param args the command line after the program's name
 * @returns the options, or 'help'
 * @throws WrongOption
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  return {
    reset: values.reset ?? false,
    empty: values.empty ?? false,
    port: portOf(values.port ?? environment.PORT ?? '4000'),
    host: environment.HOST || '127.0.0.1',
    folder: environment.ARCHIPEL_FOLDER || '.archipel',
    territory: values.territory ?? environment.TERRITORY,
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
    throw new WrongOption(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new WrongOption(`The port is a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}
