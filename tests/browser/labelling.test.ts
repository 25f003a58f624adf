import type { Page } from 'playwright-core';
import { daysFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

/** A proposal of Loos-en-Gohelle under review, whose agent is among the personas. */
const ofLoos = '/inbox?view=all&state=UNDER_REVIEW&commune=62528';

describeInBrowser('a proposal’s file at the agglomeration', () => {
  let console_: OpenConsole;
  let officer: Page;
  let commune: Page;
  let file = '';
  let project = '';
  beforeAll(async () => {
    console_ = await openConsole();
    officer = await console_.visit('project-officer');
    await officer.goto(ofLoos);
    await settled(officer);
    await officer.locator('tbody a').first().click();
    const way = officer.getByRole('link', { name: 'Ouvrir le dossier du projet' });
    await way.waitFor();
    file = officer.url();
    project = (await way.getAttribute('href')) ?? '';
    commune = await console_.visit('commune-agent');
  });
  afterAll(() => console_?.stop());

  it('asks the commune for a missing piece, which stops the promised delay, and reads its answer', async () => {
    const thread = officer.getByRole('region', { name: 'Questions et réponses' });
    const delay = officer.getByRole('region', { name: 'Le délai promis' });
    // The demonstration awaits a piece already: once that question is closed, the delay runs again.
    const before = thread.locator('.list > li', { hasText: 'sans réponse' });
    await before.getByRole('button', { name: 'Clore la question' }).click();
    await delay.getByText(/suspendu depuis/).waitFor({ state: 'detached' });
    await thread.getByText('Poser une question aux communes').click();
    await thread.getByRole('button', { name: 'Envoyer la question' }).click();
    await thread.getByText('À remplir.').waitFor();
    await thread.getByLabel('Votre question').fill('Où est la délibération du conseil ?');
    await thread.getByText('Il manque une pièce').click();
    await thread.getByRole('button', { name: 'Envoyer la question' }).click();
    const ours = thread.locator('.list > li', { hasText: 'Où est la délibération du conseil ?' });
    await ours.getByText('sans réponse').waitFor();
    await delay.getByText(/^‖?\s*suspendu depuis le/).waitFor();
    await delay.getByText('C’est aux communes de répondre').waitFor();

    await commune.goto('/');
    await reloadUntil(commune, commune.getByText(/L’agglomération attend une réponse à \d+ question/).first());
    await commune.goto(project);
    await settled(commune);
    const asked = commune.getByRole('region', { name: 'Ce que demande l’agglomération' });
    await asked.getByText('Où est la délibération du conseil ?').waitFor();
    const question = asked.locator('.list > li', { hasText: 'Où est la délibération du conseil ?' });
    await question.getByLabel('Réponse de votre commune').fill('Jointe : délibération du 12 octobre.');
    await question.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await asked.getByText('Jointe : délibération du 12 octobre.').waitFor();

    await reloadUntil(officer, thread.getByText('Jointe : délibération du 12 octobre.'));
    expect(await delay.getByText(/suspendu/).count()).toBe(0);
    await ours.getByRole('button', { name: 'Clore la question' }).click();
    await ours.locator('.tag', { hasText: 'close' }).waitFor();
    expect(await ours.getByRole('button').count()).toBe(0);
  });

  it('scores a criterion with why, and keeps the score before', async () => {
    const criteria = officer.getByRole('region', { name: 'Les critères' });
    await criteria.getByText('Noter un critère').click();
    await choose(officer, criteria, /Critère/, 'Plan de financement réaliste');
    await choose(officer, criteria, /Note sur 4/, '0 – absent');
    await criteria.getByLabel('Pourquoi cette note').fill('Le plan ne dit pas qui paie la suite.');
    await criteria.getByRole('button', { name: 'Enregistrer la note' }).click();
    const row = criteria.getByRole('row', { name: /Plan de financement réaliste/ });
    await row.getByText('0 – absent').waitFor();
    await criteria.getByText('Toutes les notes de cette instruction').click();
    expect(await criteria.locator('ol').getByText('Plan de financement réaliste').count()).toBe(2);
  });

  it('lets nobody refuse alone: who proposed a refusal cannot confirm it', async () => {
    const refusal = officer.getByRole('region', { name: /Ne pas retenir/ });
    expect(await officer.getByRole('radio', { name: /non retenu/ }).isDisabled()).toBe(true);
    await refusal.locator('summary').click();
    await refusal.getByLabel('Raison, telle que la commune la lira').fill('Un programme existe déjà.');
    await refusal.getByRole('button', { name: 'Proposer de ne pas retenir' }).click();
    await refusal.getByText('Il attend le regard d’un autre poste').waitFor();
    await refusal.getByRole('button', { name: 'Confirmer le refus' }).click();
    await refusal.getByText('demandez à un autre poste de le relire').waitFor();
    await commune.goto(project);
    await settled(commune);
    expect(await commune.getByText('Un programme existe déjà.').count()).toBe(0);
    await refusal.getByRole('button', { name: /Écarter le refus/ }).click();
    await refusal.locator('summary', { hasText: 'Proposer de ne pas retenir' }).waitFor();
  });

  it('labels with commitments in return, which the commune reads and the agglomeration judges', async () => {
    const decision = officer.getByRole('region', { name: 'Votre réponse' });
    await decision.locator('.choice', { hasText: 'labellisé' }).click();
    await decision.getByLabel('Raison').fill('Les habitants y prennent part.');
    await decision.getByLabel('Convention d’appui (référence)').fill('CONV-2026-31');
    await decision.getByRole('button', { name: 'Ajouter un engagement' }).click();
    await decision.getByLabel('Engagement', { exact: true }).fill('Réunir les habitants deux fois.');
    await decision.getByLabel('Pour le').fill(daysFrom(219));
    await decision.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    const owed = officer.getByRole('region', { name: 'Engagements en retour' });
    await owed.getByText('Réunir les habitants deux fois.').waitFor();
    await owed.getByText('Dire ce qu’il en est').click();
    await choose(officer, owed, /Cet engagement est/, 'tenu en partie');
    await owed.getByLabel('Sur quoi se fonde ce jugement ?').fill('Une réunion tenue.');
    await owed.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await owed.locator('.tag', { hasText: 'tenu en partie' }).waitFor();

    await commune.goto(project);
    const label = commune.getByRole('region', { name: 'La réponse de l’agglomération' });
    await label.getByText('Réunir les habitants deux fois.').waitFor();
    await label.locator('.tag', { hasText: 'tenu en partie' }).waitFor();
    expect(await label.getByText('valable jusqu’au').count()).toBe(1);
  });

  it('tells in one order what communes, agglomeration and pole did', async () => {
    await officer.goto('/inbox?view=all&commune=62528');
    await settled(officer);
    await officer.getByRole('link', { name: 'Halle des artisans de l’éco-rénovation' }).click();
    const story = officer.getByRole('region', { name: /Son histoire/ });
    await story.getByText('un poste du pôle se met au travail').first().waitFor();
    await story.getByText('labellisé', { exact: true }).waitFor();
    const told = await story.getByRole('listitem').allInnerTexts();
    for (const scale of ['commune', 'agglomération', 'pôle'])
      expect(told.some((one) => one.includes(scale))).toBe(true);
    expect(told.findIndex((one) => one.includes('proposé au label'))).toBeLessThan(
      told.findIndex((one) => one.includes('labellisé')),
    );
  });

  it('prints an annex for the council: the proposal, its scores and the answers, without what one clicks', async () => {
    await officer.goto(`${file}/annex`);
    await settled(officer);
    await officer.emulateMedia({ media: 'print' });
    const text = await officer.locator('main').innerText();
    for (const said of ['Loos-en-Gohelle, qui mène le projet', 'Plan de financement réaliste', 'CONV-2026-31']) {
      expect(text).toContain(said);
    }
    expect(await officer.getByRole('button').count()).toBe(0);
    await officer.emulateMedia({ media: 'screen' });
  });

  it('keeps the rest of the file when the communes’ scale is down', async () => {
    await console_.scales.commune.stop();
    await officer.goto(file);
    await settled(officer);
    await officer.locator('.notice-partial', { hasText: 'Le dossier du projet manque ici' }).first().waitFor();
    await officer.locator('.notice-partial', { hasText: 'Ce que les communes ont fait manque' }).waitFor();
    await officer
      .getByRole('region', { name: /Son histoire/ })
      .getByText('proposition reçue')
      .waitFor();
    await officer
      .getByRole('region', { name: 'Les critères' })
      .getByRole('row', { name: /Plan de financement réaliste/ })
      .waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
