import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runningOwnerUrl } from '#shared/database/embeddedScale.js';
import { roles, type Scale, scales } from '#shared/identity/Actor.js';
import { rolesAt } from '#shared/identity/Mandate.js';
import { GrantRefused } from './GrantRefused.js';
import { type GrantOrder, grantMandate } from './grantMandates.js';

/** What the grant command says and how it ends: 0 done or held already, 1 refused, 2 asked wrongly. */
export interface GrantAnswer {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const usage = 'npm run grant -- --scale commune|call|pma --tenant INSEE|SIREN --role ADMINISTRATOR --subject SUB';

/**
 * Grants a mandate as whoever runs the product: the first administrator of an institution, who then grants the others.
 * @param args the command line after the program's name
 * @param environment OWNER_DATABASE_URL, or ARCHIPEL_FOLDER of a copy that runs (`.archipel` unless told)
 */
export async function grantCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<GrantAnswer> {
  const order = orderFrom(args);
  if ('fr' in order) return { status: 2, out: '', err: `${order.fr}\n${order.en}\n${usage}\n` };
  const { role, subject, scale, tenant } = order;
  try {
    const outcome = await grantMandate(ownerAddress(scale, environment), order);
    const done = outcome === 'GRANTED';
    return {
      status: 0,
      out: [
        done
          ? `${subject} a le mandat ${role} pour ${tenant} (${scale}) dès aujourd’hui.`
          : `${subject} avait déjà le mandat ${role} pour ${tenant} (${scale})\u00a0: rien n’a changé.`,
        done
          ? `${subject} has the mandate ${role} for ${tenant} (${scale}) from today.`
          : `${subject} already had the mandate ${role} for ${tenant} (${scale}): nothing changed.`,
        '',
      ].join('\n'),
      err: '',
    };
  } catch (error) {
    const { fr, en } = wordsOf(error, scale);
    return { status: 1, out: '', err: `${fr}\n${en}\n` };
  }
}

type Words = GrantRefused['words'];

function orderFrom(args: readonly string[]): GrantOrder | Words {
  const text = { type: 'string' } as const;
  let given: Partial<Record<'scale' | 'tenant' | 'role' | 'subject', string>>;
  try {
    given = parseArgs({ args: [...args], options: { scale: text, tenant: text, role: text, subject: text } }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fr: `Option inconnue ou incomplète (${why})`, en: `Unknown or incomplete option (${why})` };
  }
  const scale = scales.find((known) => known === given.scale);
  if (scale === undefined) {
    return { fr: `--scale\u00a0: ${scales.join(', ')}.`, en: `--scale: ${scales.join(', ')}.` };
  }
  const role = roles.find((known) => known === given.role && rolesAt(scale).includes(known));
  if (role === undefined) {
    const known = rolesAt(scale).join(', ');
    return { fr: `--role à cet échelon\u00a0: ${known}.`, en: `--role at this scale: ${known}.` };
  }
  if (!given.tenant) return { fr: 'Il manque --tenant.', en: '--tenant is missing.' };
  if (!given.subject) return { fr: 'Il manque --subject.', en: '--subject is missing.' };
  return { scale, role, tenant: given.tenant, subject: given.subject };
}

/** The database of the scale, in its owner's role. @throws GrantRefused when nothing runs that one could reach */
export function ownerAddress(scale: Scale, environment: NodeJS.ProcessEnv): string {
  if (environment.OWNER_DATABASE_URL) return environment.OWNER_DATABASE_URL;
  const folder = resolve(environment.ARCHIPEL_FOLDER || '.archipel');
  const address = runningOwnerUrl(join(folder, 'postgres'), scale);
  if (address !== null) return address;
  throw new GrantRefused({
    fr: `Aucune copie d’Archipel ne tourne sur ${folder}\u00a0: lancez-la (npm start), ou donnez OWNER_DATABASE_URL.`,
    en: `No copy of Archipel runs on ${folder}: start it (npm start), or give OWNER_DATABASE_URL.`,
  });
}

/** PostgreSQL's code for a table that does not exist. */
const undefinedTable = '42P01';

/** What a person who runs the command can do about it; never an address, which holds a password. */
export function wordsOf(error: unknown, scale: Scale): Words {
  if (error instanceof GrantRefused) return error.words;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === undefinedTable) {
    return {
      fr: `Cette base n’est pas celle de l’échelon ${scale}, ou ses tables ne sont pas encore faites\u00a0: démarrez d’abord l’échelon.`,
      en: `This is not the database of the scale ${scale}, or its tables are not made yet: start the scale first.`,
    };
  }
  if (typeof code !== 'string') throw error;
  return {
    fr: `La base de l’échelon ${scale} ne répond pas comme il faut (${code})\u00a0: vérifiez son adresse et qu’elle tourne.`,
    en: `The database of the scale ${scale} does not answer as it should (${code}): check its address and that it runs.`,
  };
}
