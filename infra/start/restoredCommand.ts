import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbeddedServer } from '#shared/database/EmbeddedServer.js';
import { embeddedScale } from '#shared/database/embeddedScale.js';
import { StartupProblem } from '#shared/database/StartupProblem.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { afterRestore } from '#shared/journal/afterRestore.js';
import { disagreements } from '#shared/journal/disagreements.js';
import type { Sentence } from './terminalLocale.js';

/** What the command says and how it ends: 0 done, 1 refused or something to look into, 2 asked wrongly. */
export interface RestoredAnswer {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const usage = 'npm run restored [OWNER_DATABASE_URL=… | ARCHIPEL_FOLDER=…]';

/**
 * Makes restored databases fit to be started on: cursors given earlier become invalid, and what is wrong between the
 * scales is said.
 * @param environment OWNER_DATABASE_URL of one scale, or ARCHIPEL_FOLDER of a copy that is stopped (`.archipel` unless told)
 */
export async function restoredCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<RestoredAnswer> {
  if (args.length > 0) return { status: 2, out: '', err: `${usage}\n` };
  try {
    if (environment.OWNER_DATABASE_URL) {
      return { status: 0, out: said([renewed('', await afterRestore(environment.OWNER_DATABASE_URL))]), err: '' };
    }
    return await folderRestored(resolve(environment.ARCHIPEL_FOLDER || '.archipel'));
  } catch (error) {
    return { status: 1, out: '', err: said([wordsOf(error)]) };
  }
}

/** The three databases of a copy that is stopped: its server runs for as long as this takes. */
async function folderRestored(folder: string): Promise<RestoredAnswer> {
  const postgres = join(folder, 'postgres');
  if (!existsSync(postgres)) return { status: 1, out: '', err: said([nothingThere(folder)]) };
  const server = await openEmbeddedServer({ folder: postgres });
  try {
    const ownerUrls = {} as Record<Scale, string>;
    const done: Sentence[] = [];
    for (const scale of scales) {
      ownerUrls[scale] = (await embeddedScale(server, scale)).ownerUrl;
      done.push(renewed(`${scale}: `, await afterRestore(ownerUrls[scale])));
    }
    const found = await disagreements(ownerUrls);
    const out = said(done);
    if (found.length === 0) return { status: 0, out, err: '' };
    return { status: 1, out, err: said(found.map(({ from, to, stream, older }) => apart(from, to, stream, older))) };
  } finally {
    await server.stop();
  }
}

function renewed(place: string, behind: number): Sentence {
  return {
    fr: `${place}les curseurs donnés avant sont refusés${behind === 0 ? '' : `, et le serveur a rattrapé ${behind} transactions de son journal`}.`,
    en: `${place}cursors given earlier are refused${behind === 0 ? '' : `, and the server has caught up with ${behind} transactions of its journal`}.`,
  };
}

function apart(from: Scale, to: Scale, stream: string, older: 'SENDER' | 'RECEIVER'): Sentence {
  const scale = older === 'SENDER' ? from : to;
  return {
    fr: `${from} → ${to}, projet ${stream}\u00a0: la base ${scale} est plus ancienne que l’autre\u00a0; rétablissez les trois d’un même moment.`,
    en: `${from} → ${to}, project ${stream}: the database ${scale} is older than the other; restore the three of one moment.`,
  };
}

const nothingThere = (folder: string): Sentence => ({
  fr: `Il n’y a pas de base dans ${folder}\u00a0: donnez ARCHIPEL_FOLDER, ou OWNER_DATABASE_URL.`,
  en: `There is no database in ${folder}: give ARCHIPEL_FOLDER, or OWNER_DATABASE_URL.`,
});

/** What a person can do about it; never an address, which holds a password. */
function wordsOf(error: unknown): Sentence {
  if (error instanceof StartupProblem) return { fr: error.french, en: error.message };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return {
    fr: `La base ne répond pas comme il faut (${code})\u00a0: vérifiez son adresse, qu’elle tourne et qu’elle est celle d’un échelon.`,
    en: `The database does not answer as it should (${code}): check its address, that it runs and that it is a scale's.`,
  };
}

const said = (sentences: readonly Sentence[]): string => sentences.map(({ fr, en }) => `${fr}\n${en}\n`).join('');
