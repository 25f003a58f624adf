import type { ZodType } from 'zod';

/** One environment variable: what it is for, the text it has when unset, and how its text becomes a value. */
export interface Setting<T> {
  /** One English sentence for the configuration page and the example file. */
  readonly description: string;
  readonly schema: ZodType<T>;
  /** The text taken when the variable is unset or empty. Without one, and without `optional`, the variable is required. */
  readonly default?: string;
  readonly optional?: boolean;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** What a service reads from its environment, by the variables' own names. */
export interface Configuration<S extends Settings> {
  readonly service: string;
  readonly settings: S;
}

export type Configured<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer T>
    ? S[Name] extends { readonly optional: true }
      ? T | undefined
      : T
    : never;
};

/** Declares a service's configuration; the same declaration is parsed at start and printed as documentation. */
export function declareConfiguration<const S extends Settings>(service: string, settings: S): Configuration<S> {
  return { service, settings };
}

/** Every problem of an environment at once, one line each. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(
    service: string,
    readonly problems: readonly string[],
  ) {
    super(
      `The configuration of ${service} has ${problems.length} problem(s):\n${problems.map((p) => `- ${p}`).join('\n')}`,
    );
  }
}

/** Reads the declared variables, once. @throws ConfigurationError naming every variable that is missing or wrong */
export function parseConfiguration<S extends Settings>(
  configuration: Configuration<S>,
  environment: Readonly<Record<string, string | undefined>>,
): Configured<S> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, setting] of Object.entries(configuration.settings)) {
    // Docker Compose hands on an unset variable as an empty text.
    const text = environment[name] || setting.default;
    if (text === undefined) {
      if (!setting.optional) problems.push(`${name} is missing. ${setting.description}`);
      continue;
    }
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${name} is wrong: ${parsed.error.issues.map((issue) => issue.message).join('; ')}. ${setting.description}`,
      );
  }
  if (problems.length > 0) throw new ConfigurationError(configuration.service, problems);
  return values as Configured<S>;
}

/** The body of the configuration page: one table per service. */
export function configurationTable(configurations: readonly Configuration<Settings>[]): string {
  return configurations
    .map(({ service, settings }) => {
      const rows = Object.entries(settings).map(
        ([name, setting]) =>
          `| \`${name}\` | ${shownDefault(setting)} | ${setting.description.replaceAll('|', '\\|')} |`,
      );
      return [`## ${service}`, '', '| variable | default | what it is for |', '|---|---|---|', ...rows, ''].join('\n');
    })
    .join('\n');
}

/** The lines of `.env.example`: each variable once, commented out where the default does. */
export function environmentExample(configurations: readonly Configuration<Settings>[]): string {
  const seen = new Set<string>();
  return configurations
    .flatMap(({ service, settings }) => {
      const lines = Object.entries(settings)
        .filter(([name]) => !seen.has(name) && seen.add(name))
        .flatMap(([name, setting]) => [
          `# ${setting.description}`,
          `${setting.default === undefined && !setting.optional ? '' : '#'}${name}=${setting.default ?? ''}`,
        ]);
      return lines.length > 0 ? [`# --- ${service} ---`, ...lines, ''] : [];
    })
    .join('\n');
}

function shownDefault(setting: Setting<unknown>): string {
  if (setting.default !== undefined) return `\`${setting.default}\``;
  return setting.optional ? 'none' : '**required**';
}
