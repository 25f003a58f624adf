import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  recordSuccession,
  type SuccessionOrder,
  type SuccessionPreview,
  SuccessionRefused,
} from '#commune/communes/recordSuccession.js';
import { asOwner } from '#shared/database/asOwner.js';
import { inseePattern } from '#shared/identity/Mandate.js';
import { type GrantAnswer, ownerAddress, wordsOf } from './grantCommand.js';

const usage =
  'npm run succession -- --from INSEE[,INSEE] --to INSEE --since YYYY-MM-DD --act REFERENCE --source WHERE [--preview]';

/** Thrown so that what was counted is undone: a preview writes nothing. */
class OnlyLooking extends Error {
  constructor(readonly previews: readonly SuccessionPreview[]) {
    super('only looking');
  }
}

/**
 * Records a commune nouvelle as whoever runs the product, from its official act: the closed communes' rows go on with it
 * from that day. Done twice, it is done once; with `--preview` it only says what it would come to.
 * @param args the command line after the program's name
 * @param environment OWNER_DATABASE_URL, or ARCHIPEL_FOLDER of a copy that runs (`.archipel` unless told)
 */
export async function successionCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<GrantAnswer> {
  const asked = orderFrom(args);
  if (asked === null) return { status: 2, out: '', err: `${usage}\n` };
  const { preview, ...order } = asked;
  try {
    const previews = await asOwner(ownerAddress('commune', environment), 'succession', async (manager) => {
      const counted = await recordSuccession(manager, order);
      if (preview) throw new OnlyLooking(counted);
      return counted;
    });
    return { status: 0, out: said(order, previews, false), err: '' };
  } catch (error) {
    if (error instanceof OnlyLooking) return { status: 0, out: said(order, error.previews, true), err: '' };
    const { fr, en } = error instanceof SuccessionRefused ? error.words : wordsOf(error, 'commune');
    return { status: 1, out: '', err: `${fr}\n${en}\n` };
  }
}

const given = z.object({
  from: z
    .string()
    .transform((codes) => codes.split(','))
    .pipe(z.array(z.string().regex(inseePattern)).min(1)),
  to: z.string().regex(inseePattern),
  since: z.iso.date(),
  act: z.string().trim().min(1).max(200),
  source: z.string().trim().min(1).max(500),
  preview: z.boolean().default(false),
});

function orderFrom(args: readonly string[]): (SuccessionOrder & { readonly preview: boolean }) | null {
  const text = { type: 'string' } as const;
  const options = { from: text, to: text, since: text, act: text, source: text, preview: { type: 'boolean' } } as const;
  try {
    const read = given.safeParse(parseArgs({ args: [...args], options }).values);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function said(order: SuccessionOrder, previews: readonly SuccessionPreview[], preview: boolean): string {
  const lines = previews.flatMap(({ insee, name, state, actions, projects, contracts, consents, mandates }) => [
    `${name} (${insee})${state === 'RECORDED' ? ', déjà inscrite / recorded already' : ''}\u00a0:`,
    `  actions ${actions}, projets/projects ${projects}, contrats/contracts ${contracts}, consentements/consents ${consents}, mandats/mandates ${mandates}`,
  ]);
  const head = preview
    ? `Aperçu, rien n’est écrit / Preview, nothing is written\u00a0: ${order.to}, ${order.since}.`
    : `${order.to} succède à / succeeds ${order.from.join(', ')}\u00a0: ${order.since}.`;
  return `${[head, ...lines].join('\n')}\n`;
}
