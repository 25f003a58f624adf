import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { registerEdition, registerPackage } from './registerEdition.js';
import { type AgglomerationKind, agglomerationKinds } from './Territory.js';
import type { TerritoryProblem } from './TerritoryError.js';
import { inseeSchema, sirenSchema } from './territorySchemas.js';

/** A commune in force, as the official geographic code names it; overseas ones may lack a SIREN or a population. */
export interface RegisteredCommune {
  readonly insee: string;
  readonly siren: string | null;
  readonly name: string;
  readonly population: number | null;
}

/** An agglomeration of the national list and its member communes. */
interface RegisteredAgglomeration {
  readonly siren: string;
  readonly kind: AgglomerationKind;
  readonly communes: readonly { readonly insee: string; readonly siren: string }[];
}

/** Every commune and agglomeration of France, by code. About 13 MB of JSON are read: only at load time. */
export interface OfficialRegister {
  readonly communes: ReadonlyMap<string, RegisteredCommune>;
  readonly agglomerations: ReadonlyMap<string, RegisteredAgglomeration>;
}

const communeSchema = z.object({
  code: inseeSchema,
  nom: z.string().min(1),
  type: z.string(),
  siren: sirenSchema.nullable().default(null),
  population: z.int().nonnegative().nullable().default(null),
});
const agglomerationSchema = z.object({
  code: sirenSchema,
  type: z.enum(agglomerationKinds),
  membres: z.array(z.object({ code: inseeSchema, siren: sirenSchema })),
});

/** Reads the national register, every code checked; null, with the problems reported, when it is not the one expected. */
export async function readOfficialRegister(problems: TerritoryProblem[]): Promise<OfficialRegister | null> {
  const communes = await readPart('data/communes.json', z.array(communeSchema), problems);
  const agglomerations = await readPart('data/epci.json', z.array(agglomerationSchema), problems);
  const installed = await readPart('package.json', z.object({ version: z.string() }), problems);
  if (!communes || !agglomerations || !installed) return null;
  if (installed.version !== registerEdition.version) {
    const message = `version ${installed.version} is installed, but only ${registerEdition.version} has its sources and dates described`;
    problems.push({ file: registerPackage, place: 'version', message });
  }
  return {
    // Former and delegated communes keep their code in the file, beside those in force.
    communes: new Map(
      communes
        .filter(({ type }) => type === 'commune-actuelle')
        .map(({ code, siren, nom, population }) => [code, { insee: code, siren, name: nom, population }]),
    ),
    agglomerations: new Map(
      agglomerations.map(({ code, type, membres }) => [
        code,
        { siren: code, kind: type, communes: membres.map((member) => ({ insee: member.code, siren: member.siren })) },
      ]),
    ),
  };
}

async function readPart<T>(part: string, schema: z.ZodType<T>, problems: TerritoryProblem[]): Promise<T | null> {
  const file = `${registerPackage}/${part}`;
  try {
    const result = schema.safeParse(JSON.parse(await readFile(createRequire(import.meta.url).resolve(file), 'utf8')));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) problems.push({ file, place: path.join('.'), message });
  } catch (error) {
    problems.push({ file, place: '', message: `cannot be read: ${error instanceof Error ? error.message : error}` });
  }
  return null;
}
