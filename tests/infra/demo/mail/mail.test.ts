import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { CaughtMails, catchMails, type MailCatcher } from '#infra/demo/mail/MailCatcher.js';
import { mailPagePath } from '#infra/demo/mail/mailPagePath.js';
import { mountMailPage } from '#infra/demo/mail/mountMailPage.js';
import { openPostbox, type Postbox } from '#shared/exchange/mail/openPostbox.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const caught = new CaughtMails();
let catcher: MailCatcher;
let postbox: Postbox;
let app: FastifyInstance;
beforeAll(async () => {
  catcher = await catchMails(caught);
  postbox = openPostbox({ smtpUrl: catcher.url, from: 'Archipel <archipel@demonstration.example>' });
  app = fastify();
  mountMailPage(app, caught);
});
afterAll(async () => {
  await postbox?.stop();
  await catcher?.stop();
  await app?.close();
});

const send = (subject: string, text: string) =>
  postbox.send({
    id: '019b8d2b-8c00-7000-8000-003e2487f51c',
    to: 'commune-agent@demonstration.example',
    subject,
    text,
    html: `<p>${text}</p>`,
    writtenAt: new Date('2026-11-23T06:00:00Z'),
    unsubscribe: 'http://127.0.0.1:4000/notices/stop?token=t',
  });
const page = async (language = 'fr') =>
  (await app.inject({ url: mailPagePath, headers: { 'accept-language': language } })).body;

describe("the demonstration's mail server", () => {
  it('says that nothing came yet', async () => {
    expect(await page()).toContain('Aucun courriel');
    expect(await page('en')).toContain('No mail yet');
  });

  it('shows what came as it was written, newest first, with links and without markup', async () => {
    await send(
      'Archipel\u00a0: une réponse est due sous sept jours, et voici un objet bien plus long que la ligne',
      'Été <b>',
    );
    await send('Le dernier', 'https://archipel.example/notices?a=1&b=2');
    const [last, first] = caught.all;
    expect(last).toMatchObject({ subject: 'Le dernier', to: 'commune-agent@demonstration.example' });
    expect(first?.subject).toBe(
      'Archipel\u00a0: une réponse est due sous sept jours, et voici un objet bien plus long que la ligne',
    );
    expect(first?.text).toBe('Été <b>');
    const shown = await page();
    expect(shown).toContain('<a href="https://archipel.example/notices?a=1&amp;b=2">');
    expect(shown).toContain('Été &lt;b&gt;');
    expect(shown.indexOf('Le dernier')).toBeLessThan(shown.indexOf('Archipel\u00a0: une réponse'));
  });

  it('keeps the last 200, and a client that breaks off does not stop it', async () => {
    const { port } = new URL(catcher.url);
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    for (let number = 1; number <= 201; number += 1) {
      caught.add({ to: '', subject: `n${number}`, text: '', receivedAt: new Date() });
    }
    await send('Après', 'Encore');
    expect(caught.all).toHaveLength(200);
    expect(caught.all[0]?.subject).toBe('Après');
  });
});
