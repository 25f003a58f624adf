import type { Page } from 'playwright-core';
import { daysFrom, firstDayOf, inFrench, lastDayOf, monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

/** A proposal of Loos-en-Gohelle under review, whose agent is among the personas. */
const ofLoos = '/inbox?view=all&state=UNDER_REVIEW&commune=62528';

describeInBrowser('supports offered from a proposal’s file', () => {
  let console_: OpenConsole;
  let officer: Page;
  let commune: Page;
  let file = '';
  const month = inFrench(monthFrom(0));
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

  const given = (page: Page) => page.getByRole('region', { name: 'Ce que votre agglomération offre et donne' });

  async function offer(kind: string): Promise<void> {
    await officer.goto(file);
    await settled(officer);
    await given(officer).getByRole('link', { name: 'Offrir un appui' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Offrir un appui' }).waitFor();
    await settled(officer);
    await officer.getByRole('button', { name: 'Continuer' }).click();
    expect(await officer.getByText('À remplir.').count()).toBe(2);
    await officer.getByRole('button', { name: /À quel besoin/ }).click();
    await officer.getByRole('option').first().click();
    await choose(officer, officer, /Nature/, kind);
    await officer.getByRole('button', { name: 'Continuer' }).click();
    // Only the commune whose agent is among the personas is asked.
    const asked = officer.getByRole('group', { name: 'Communes dont l’accord est demandé' });
    for (const label of await asked.locator('.check').all()) {
      if (!(await label.innerText()).includes('Loos-en-Gohelle')) await label.click();
    }
    await officer.getByRole('button', { name: /Poste/ }).click();
    await officer.getByRole('option').first().click();
    await officer.getByLabel('Premier jour').fill(firstDayOf(0));
    await officer.getByLabel('Dernier jour').fill('2099-12-31');
    await officer.getByRole('button', { name: 'Continuer' }).click();
    await officer.getByText('de vingt-quatre mois au plus').waitFor();
    await officer.getByLabel('Dernier jour').fill(lastDayOf(2));
    await officer.getByRole('button', { name: 'Continuer' }).click();
    const months = officer.getByRole('group', { name: 'Demi-journées par mois' });
    await months
      .getByText(/^libres\s*:\s*\d/)
      .first()
      .waitFor();
    expect(await months.getByRole('textbox').count()).toBe(3);
    await months.getByRole('textbox').first().fill('1');
    await officer.getByLabel(/Comment les communes apprennent/).fill('Le technicien de la commune suit chaque étape.');
    await officer.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await officer.getByRole('link', { name: 'Revenir au dossier' }).click();
    await officer.waitForURL(file);
    await settled(officer);
  }

  const saying = async (kind: string) => {
    await commune.goto(project);
    const offers = commune.getByRole('region', { name: 'Les appuis de l’agglomération' });
    const ours = offers.locator('.list > li', { hasText: kind }).filter({ hasText: 'Dire oui ou non' });
    await reloadUntil(commune, ours.first());
    await ours.first().getByText('Dire oui ou non à cette offre').click();
    return ours.first();
  };

  it('take three steps, wait for the commune, begin by its yes, and count their half-days', async () => {
    await offer('formation');
    const ours = given(officer).locator('.list > li', { hasText: 'formation, outils et formation' });
    await ours.locator('.tag', { hasText: 'offert' }).waitFor();
    // Nothing begins on the officer's word alone.
    await ours.getByRole('button', { name: 'Réserver les demi-journées' }).click();
    await ours.getByText('ne s’est pas prononcée').waitFor();

    await ours.getByText('Revoir la période, le poste et les mois').click();
    const plan = ours.locator('details[open]', { hasText: 'Revoir la période' });
    // A day being written again has no months yet.
    await plan.getByLabel('Dernier jour').fill('');
    await plan.getByRole('textbox', { name: new RegExp(month) }).waitFor({ state: 'detached' });
    await plan.getByLabel('Dernier jour').fill(lastDayOf(-1));
    await plan.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await plan.getByText('de vingt-quatre mois au plus').waitFor();
    await plan.getByLabel('Dernier jour').fill(lastDayOf(2));
    await plan.getByRole('textbox', { name: new RegExp(month) }).fill('2');
    await plan.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await ours.getByText(/2 demi-journées prévues, 0 faites/).waitFor();
    await ours.getByText('Ses mois').click();
    await ours.getByRole('row', { name: new RegExp(`${month} 2 0`) }).waitFor();

    const answer = await saying('outils et formation');
    await answer.getByLabel('Décidé le').fill(daysFrom(-3));
    await answer.getByLabel('Exécutoire depuis le').fill(daysFrom(-2));
    await answer.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();

    await reloadUntil(officer, ours.locator('.tag', { hasText: 'accepté' }));
    // What was told back is not asked of the commune any more.
    await reloadUntil(
      commune,
      commune
        .getByRole('region', { name: 'Les appuis de l’agglomération' })
        .locator('.list > li', { hasText: 'outils et formation' })
        .filter({ hasText: 'accepté' }),
    );
    await answer.waitFor({ state: 'detached' });
    await ours.getByRole('button', { name: 'Commencer l’appui' }).click();
    await ours.locator('.tag', { hasText: 'en cours' }).waitFor();
    await ours.getByText('Noter des demi-journées faites').click();
    await ours.getByRole('button', { name: /Mois/ }).click();
    await officer.getByRole('option').first().click();
    await ours.getByLabel('Demi-journées faites').fill('1');
    await ours.getByRole('button', { name: 'Noter', exact: true }).click();
    await ours.getByText(/2 demi-journées prévues, 1 faites/).waitFor();
    await ours.getByRole('button', { name: 'Clore l’appui' }).click();
    await ours.locator('.tag', { hasText: 'terminé' }).waitFor();
    expect(await ours.getByRole('button', { name: 'Interrompre' }).count()).toBe(0);
  });

  it('are refused by the commune, and nothing more is asked of it', async () => {
    await offer('mise en lisibilité');
    const answer = await saying('mise en lisibilité');
    await answer.getByText('refuse', { exact: true }).click();
    await answer.getByLabel('Décidé le').fill(daysFrom(-3));
    await answer.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();
    const ours = given(officer).locator('.list > li', { hasText: 'mise en lisibilité' });
    await reloadUntil(officer, ours.locator('.tag', { hasText: 'refusé' }));
    expect(await ours.getByRole('button').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('as an exchange between peers name their host, which answers for itself before anything is promised', async () => {
    await officer.goto(`${file}/offer`);
    await settled(officer);
    await officer.getByRole('button', { name: /À quel besoin/ }).click();
    await officer.getByRole('option').first().click();
    await choose(officer, officer, /Nature/, 'échange entre pairs');
    await officer.getByRole('button', { name: 'Continuer' }).click();
    const asked = officer.getByRole('group', { name: 'Communes dont l’accord est demandé' });
    for (const label of await asked.locator('.check').all()) {
      if (!(await label.innerText()).includes('Loos-en-Gohelle')) await label.click();
    }
    await officer.getByRole('button', { name: /Poste/ }).click();
    await officer.getByRole('option').last().click();
    await officer.getByLabel('Premier jour').fill(firstDayOf(0));
    await officer.getByLabel('Dernier jour').fill(lastDayOf(2));
    await officer.getByRole('button', { name: 'Continuer' }).click();
    await officer.getByText('À remplir.').waitFor();
    await officer.getByRole('combobox', { name: /Commune qui reçoit/ }).fill('carency');
    await officer.getByRole('option', { name: 'Carency' }).click();
    await officer.getByRole('button', { name: 'Continuer' }).click();
    await officer.getByLabel(/Comment les communes apprennent/).fill('Les agents repartent avec les documents.');
    await officer.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await officer.getByRole('link', { name: 'Revenir au dossier' }).click();
    await officer.waitForURL(file);
    const ours = given(officer).locator('.list > li', { hasText: 'échange entre pairs, chez Carency' });
    await ours.locator('.tag', { hasText: 'offert' }).waitFor();

    // The host reads it on its own page, and finds from there where it answers.
    const host = await console_.visit('small-commune-agent');
    await host.goto('/communes/62213');
    const hosted = host.getByRole('region', { name: 'Les échanges que la commune accueille' });
    await reloadUntil(host, hosted);
    await hosted.getByRole('link', { name: 'Dire si votre commune reçoit les autres' }).click();
    await host.waitForURL(project);
    for (const [page, summary] of [
      [host, 'Dire si votre commune reçoit les autres'],
      [commune, 'Dire oui ou non à cette offre'],
    ] as const) {
      await page.goto(project);
      const offers = page.getByRole('region', { name: 'Les appuis de l’agglomération' });
      const exchange = offers.locator('.list > li', { hasText: 'chez Carency' }).filter({ hasText: summary });
      await reloadUntil(page, exchange);
      await exchange.getByText(summary).click();
      await exchange.getByLabel('Décidé le').fill(daysFrom(-3));
      await exchange.getByLabel('Exécutoire depuis le').fill(daysFrom(-2));
      await exchange.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();
      await exchange.getByText('C’est dit.').waitFor();
      await ours.locator('.tag', { hasText: 'offert' }).waitFor();
    }
    await reloadUntil(officer, ours.locator('.tag', { hasText: 'accepté' }));
    // The file's story tells each step with the side that took it.
    const story = officer.getByRole('region', { name: 'Son histoire, échelon par échelon' });
    expect(await story.getByText(/appui accepté/).count()).toBeGreaterThan(1);
    expect(console_.complaints).toEqual([]);
  });
});
