import fastify, { type FastifyInstance } from 'fastify';
import { registerNoticeRoutes } from '#gateway/notices/registerNoticeRoutes.js';
import type { SubgraphRequest } from '#shared/graphql/Subgraph.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let app: FastifyInstance;
let answer: unknown;
const asked: SubgraphRequest[] = [];
beforeAll(() => {
  app = fastify();
  const ask = async (request: SubgraphRequest) => {
    asked.push(request);
    if (answer instanceof Error) throw answer;
    return { data: { followed: answer } } as never;
  };
  registerNoticeRoutes(app, new Map(['commune', 'call', 'pma'].map((scale) => [scale, { ask }])));
});
afterAll(() => app?.close());

const done = { link: { purpose: 'STOP' }, problems: [] };
const problem = (__typename: string, message: string) => ({ link: null, problems: [{ __typename, message }] });
const visit = (method: 'GET' | 'POST', url: string, more: object = {}) => app.inject({ method, url, ...more });

describe('a link of a mail', () => {
  it('that is looked at changes nothing, and shows one button', async () => {
    const page = await visit('GET', '/notices/stop?token=t.o.k', { headers: { 'accept-language': 'fr' } });
    expect(page.statusCode).toBe(200);
    expect(asked).toEqual([]);
    expect(page.body.match(/<button>/g)).toHaveLength(1);
    expect(page.body).toContain('<html lang="fr">');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--',
    ],
  ])('is followed by a POST of %s, as anybody and without a sign-in', async (type, payload) => {
    answer = done;
    const page = await visit('POST', '/notices/stop?token=t.o.k', { headers: { 'content-type': type }, payload });
    expect(page.statusCode).toBe(200);
    expect(asked.pop()).toMatchObject({
      actor: { role: 'PUBLIC', tenant: null },
      variables: { input: { purpose: 'STOP', token: 't.o.k' } },
    });
  });

  it.each([
    ['/notices', 'followNoticeLink'],
    ['/notices/agglomeration', 'followAgglomerationNoticeLink'],
    ['/notices/pole', 'followPoleNoticeLink'],
  ])('under %s is asked of the scale that wrote it', async (path, mutation) => {
    answer = done;
    expect((await visit('POST', `${path}/stop?token=x`)).statusCode).toBe(200);
    expect(asked.pop()?.query).toContain(`followed: ${mutation}(`);
  });

  it('confirms an address, in English where it is asked so', async () => {
    answer = { link: { purpose: 'CONFIRM' }, problems: [] };
    const page = await visit('POST', '/notices/confirm?token=x', { headers: { 'accept-language': 'en' } });
    expect(page.body).toContain('Your address is confirmed.');
    expect(asked.pop()).toMatchObject({ variables: { input: { purpose: 'CONFIRM', token: 'x' } } });
  });

  it('that was followed before says so, that is no link of ours is refused, and neither says more than a sentence', async () => {
    answer = problem('AlreadyDone', 'C’est déjà fait.');
    const again = await visit('POST', '/notices/stop?token=x');
    expect([again.statusCode, again.body.includes('C’est déjà fait.')]).toEqual([200, true]);
    answer = problem('InvalidInput', '<script>alert(1)</script>');
    const refused = await visit('POST', '/notices/stop?token=%3Cscript%3E&token=y');
    expect(refused.statusCode).toBe(400);
    expect(refused.body).not.toContain('<script>');
    expect(asked.pop()).toMatchObject({ variables: { input: { token: '' } } });
  });

  it('is followed later when the commune’s scale does not answer', async () => {
    for (const silent of [new Error('down'), null]) {
      answer = silent;
      const page = await visit('POST', '/notices/stop?token=x');
      expect(page.statusCode).toBe(503);
      expect(page.headers['retry-after']).toBe('60');
      expect(page.body.match(/<button>/g)).toHaveLength(1);
    }
  });
});
