import { tokenOf } from '#infra/demo/token.js';
import { dayOf } from '#shared/graphql/today.js';
import { actingForHeader } from '#shared/identity/actingFor.js';
import { type Operation, operation } from './operations.js';
import { pdfOf } from './pdf.js';
import type { Answer, TestProduct } from './product.js';

/** Whom to ask: a product in this process, or an address and its `asker`. */
type Asked = Pick<TestProduct, 'address' | 'ask'>;

/**
 * Asks documented operations of one product, each once. One that stands after another is asked once that one was answered:
 * "<register.webhook.id>" in its variables is the value at that path of the answer, "<today>" the day on which it is asked.
 */
export function inOrder(product: Asked): (one: Operation) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  const ask = async (one: Operation): Promise<Answer> => {
    const known = answers.get(one.name);
    if (known !== undefined) return await known;
    const answer = (async () => {
      const before = await answerBefore(one);
      const headers = one.actingFor === null ? {} : { [actingForHeader]: one.actingFor };
      return await product.ask(one.persona, one.query, filledIn(one.variables, before) as object, headers);
    })();
    answers.set(one.name, answer);
    return await answer;
  };
  async function answerBefore({ after, persona, name }: Operation): Promise<unknown> {
    const today = dayOf(new Date());
    if (after === null) return { today };
    if (!after.startsWith('POST ')) return (await ask(operation(after))).data;
    return { file: await sentFile(product.address, after.slice('POST '.length), persona, name) };
  }
  return ask;
}

/** What a scale answers to a file it is sent. */
async function sentFile(address: string, path: string, persona: string, name: string): Promise<unknown> {
  const token = await tokenOf(persona, address);
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    body: new Uint8Array(await pdfOf(name)),
    headers: {
      authorization: `Bearer ${token.out.trim()}`,
      'content-type': 'application/pdf',
      'x-file-name': encodeURIComponent(`${name.replace('/', ' ')}.pdf`),
    },
  });
  return await response.json();
}

function filledIn(value: unknown, answer: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => filledIn(one, answer));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, answer)]));
  }
  const path = typeof value === 'string' ? /^<(.+)>$/.exec(value)?.[1] : undefined;
  if (path === undefined) return value;
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], answer);
}
