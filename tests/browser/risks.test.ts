import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { daysFrom, inFrench, quarterFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('the three risks in the console', () => {
  let console_: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    page = await console_.visit('commune-agent');
    await page.goto('/risks');
    await settled(page);
  });
  afterAll(() => console_?.stop());
  const risk = (name: string) => page.getByRole('region', { name });

  it('are told with what each figure is counted from, what is not known being said', async () => {
    await page.getByText('Seule votre commune voit cette page').waitFor();
    const carrying = risk('Personnalisation du portage');
    await carrying.getByRole('row', { name: /Part du maire.*opérations/ }).waitFor();
    expect(await carrying.getByText('pas significatif : moins de 5').count()).toBeGreaterThan(0);
    const involvement = risk('Essoufflement de l’implication');
    const newcomers = involvement.getByRole('row', { name: /Part de nouveaux/ });
    await newcomers.getByText(/pas connu/).waitFor();
    await newcomers.getByText(/on ne sait pas encore qui est nouveau/).waitFor();
    expect(await newcomers.getByText('0 %').count()).toBe(0);
  });

  it('lead to the rows behind a figure', async () => {
    const share = risk('Personnalisation du portage').getByRole('row', { name: /Part du maire/ });
    await share.getByText(/lignes/).click();
    const href = await share.locator('a').first().getAttribute('href');
    expect(href).toMatch(/^\/actions\/[0-9a-f-]{36}$/);
    await page.goto(String(href));
    await settled(page);
    expect(await page.getByText('Action introuvable').count()).toBe(0);
    expect(await page.locator('.tag').count()).toBeGreaterThan(0);
  });

  it('are drawn over a year, with the same in words, in a table and in a file', async () => {
    await page.goto('/risks');
    const silos = risk('Cloisonnement');
    await silos.locator('.chart-place svg').waitFor();
    const said = String(await silos.getByRole('img').getAttribute('aria-label'));
    expect(said).toMatch(/Opérations qui croisent\s: \d+\s% au .*Indice d’ouverture/);
    await silos.getByText('Les mêmes chiffres en tableau').click();
    expect(await silos.getByRole('table').last().locator('tbody tr').count()).toBe(5);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      silos.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    const lines = readFileSync(String(await file.path()), 'utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffJour;Opérations qui croisent;Indice d’ouverture (E–I)');
    expect(lines).toHaveLength(7);
    expect(lines[5]).toMatch(/^\d{4}-\d{2}-\d{2};\d(,\d+)?;-?\d(,\d+)?$/);
  });

  it('alert at what the commune itself sets', async () => {
    const involvement = risk('Essoufflement de l’implication');
    await involvement.getByText('pas assez d’éléments pour le dire').waitFor();
    const thresholds = risk('Vos seuils d’alerte');
    await thresholds.getByLabel('Le maire porte plus de (%)').fill('150');
    await thresholds.getByLabel('Plus de micro-quartiers sans stand que').fill('1');
    await thresholds.getByRole('button', { name: 'Enregistrer les seuils' }).click();
    await thresholds.getByText('Un nombre de 0 à 100.').waitFor();
    await thresholds.getByLabel('Le maire porte plus de (%)').fill('40');
    await thresholds.getByRole('button', { name: 'Enregistrer les seuils' }).click();
    await thresholds.getByText('Enregistré.').waitFor();
    await involvement.getByText('à regarder').waitFor();
    await involvement.getByText(/Micro-quartiers sans stand depuis douze mois/).waitFor();
    expect(await thresholds.getByLabel('Le maire porte plus de (%)').inputValue()).toBe('40');
  });

  it('are compared between two quarters, two mandates or any two days, kept in the address', async () => {
    await page.goto(`/risks?from=${daysFrom(-296)}&until=${daysFrom(-23)}`);
    await settled(page);
    const compared = risk('Comparer deux jours');
    await compared
      .getByRole('table', { name: `Vos chiffres au ${inFrench(daysFrom(-296))} et au ${inFrench(daysFrom(-23))}` })
      .waitFor();
    expect(await compared.locator('tbody tr').count()).toBe(11);
    const mayor = compared.getByRole('row', { name: /Part du maire/ });
    expect(await mayor.locator('td').allInnerTexts()).toEqual([
      expect.stringMatching(/^\d+\s%$|pas connu/),
      expect.stringMatching(/^\d+\s%$/),
      expect.stringMatching(/points?|pas connu/),
    ]);
    await compared.getByRole('link', { name: 'le mandat d’avant et aujourd’hui' }).click();
    await page.waitForURL((url) => url.searchParams.get('from') === '2026-03-14');
    await compared.getByRole('columnheader', { name: '14 mars 2026' }).waitFor();
  });

  it('are shown to others by a decision of the commune, on its page, and taken back at once', async () => {
    await page.goto('/risks');
    await settled(page);
    const sharing = risk('Partager ces risques');
    await sharing.getByText('Ces risques ne sont montrés à personne.').waitFor();
    await sharing.getByRole('button', { name: 'Enregistrer cette décision' }).click();
    await sharing.getByLabel('Qui en décide').fill('Bureau municipal');
    await sharing.getByRole('button', { name: 'Enregistrer cette décision' }).click();
    await sharing.getByText(/Montrés aux institutions depuis le .* Bureau municipal\./).waitFor();
    const officer = await console_.visit('project-officer');
    await officer.goto('/communes/62528');
    const shown = officer.getByRole('region', { name: 'Ses trois risques' });
    await shown.getByText(/aux institutions du territoire depuis le/).waitFor();
    await shown.getByText('Les chiffres').click();
    expect(await shown.locator('tbody tr').count()).toBe(13);
    const nobody = await console_.visit('public');
    await nobody.goto('/communes/62528');
    await settled(nobody);
    expect(await nobody.getByText('Ses trois risques').count()).toBe(0);
    await sharing.getByLabel('Qui en décide').fill('Maire');
    await sharing.getByRole('button', { name: /À qui les montrer/ }).click();
    await page.getByRole('option', { name: /à personne/ }).click();
    await sharing.getByRole('button', { name: 'Enregistrer cette décision' }).click();
    await sharing.getByText(/Partage retiré le .* Maire\./).waitFor();
    await officer.reload();
    await settled(officer);
    expect(await officer.getByText('Ses trois risques').count()).toBe(0);
  });

  it('stand beside questions to the observatory that the commune keeps, and lets go', async () => {
    await page.goto('/saved-questions');
    await settled(page);
    await page.getByRole('row', { name: /Trop d’appuis.*démonstration/ }).waitFor();
    await page.getByLabel('Comment l’appeler').fill('Essai');
    await page.getByRole('button', { name: /Chiffre/ }).click();
    await page.getByRole('option', { name: 'initiative communale' }).click();
    await page.getByRole('textbox', { name: 'Seuil' }).fill('150');
    await page.getByRole('button', { name: 'Suivre cette question' }).click();
    await page.getByText('Un nombre, de 0 à 100 pour une part.').waitFor();
    await page.getByRole('textbox', { name: 'Seuil' }).fill('100');
    await page.getByRole('button', { name: 'Suivre cette question' }).click();
    const row = page.getByRole('row', { name: /Essai/ });
    await row.getByText(/au-dessus de 100\s%/).waitFor();
    await row.getByText(/pas franchi|pas connu/).waitFor();
    await row.getByRole('button', { name: /Ne plus suivre/ }).click();
    await row.waitFor({ state: 'detached' });
    expect(await page.getByRole('row', { name: /Trop d’appuis/ }).count()).toBe(1);
  });

  it.each([
    ['project-officer', 'Notre délai', 'appuis finis à temps', /dans votre agglomération/],
    ['analyst', 'Ce qui reste', 'besoins sans réponse', /Besoins sans réponse/],
  ])('have such questions beside them at every scale: %s', async (persona, name, figure, said) => {
    const other = await console_.visit(persona);
    await other.goto('/saved-questions');
    await settled(other);
    await other
      .getByRole('row', { name: /démonstration/ })
      .first()
      .waitFor();
    await other.getByLabel('Comment l’appeler').fill(name);
    await other.getByRole('button', { name: /Chiffre/ }).click();
    await other.getByRole('option', { name: figure }).click();
    await other.getByRole('textbox', { name: 'Seuil' }).fill('100');
    await other.getByRole('button', { name: 'Suivre cette question' }).click();
    const row = other.getByRole('row', { name: new RegExp(name) });
    await row.getByText(said).waitFor();
    await row.getByRole('button', { name: /Ne plus suivre/ }).click();
    await row.waitFor({ state: 'detached' });
    await other.getByRole('link', { name: 'Choisir vos courriels' }).click();
    await other.getByLabel('Une question suivie a franchi son seuil').first().waitFor();
    expect(await other.getByText('Une décision est arrivée sur un projet').count()).toBe(0);
  });

  it('stand beside the observatory, of which each figure opens its rows, page by page and as a file', async () => {
    const director = await console_.visit('director');
    await director.goto(`/observatory?quarter=${quarterFrom(0)}`);
    await settled(director);
    await director.getByRole('link', { name: 'Petites communes aidées' }).last().click();
    const figure = director.getByRole('region', { name: 'Petites communes aidées' });
    const table = figure.getByRole('table', { name: 'Petites communes aidées : les lignes' });
    await table.waitFor();
    const told = String(await figure.getByText(/lignes listées sur/).textContent());
    const [listed = 0, n = 0] = (told.match(/\d+/g) ?? []).map(Number);
    expect(n - listed).toBeGreaterThanOrEqual(5);
    const named = () => table.locator('tbody tr :is(th, td):first-child').allTextContents();
    const first = await named();
    expect(first).toHaveLength(20);
    expect(await table.getByRole('link').first().getAttribute('href')).toMatch(/^\/communes\/\d{5}$/);
    await figure.getByRole('navigation').getByRole('link', { name: 'Suite de la liste' }).click();
    await director.waitForURL((url) => url.searchParams.has('afterCase'));
    await settled(director);
    expect((await named()).filter((name) => first.includes(name))).toEqual([]);
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      figure.getByRole('button', { name: 'Télécharger en CSV', exact: true }).last().click(),
    ]);
    expect(
      readFileSync(String(await file.path()), 'utf8')
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(listed + 1);
    // Behind a figure that is not told there is none, and why is said.
    await director.goto(`/observatory?quarter=${quarterFrom(0)}&figure=pma.SMALL_COVERAGE&agglomeration=246200364`);
    await figure.getByText('Derrière un chiffre qui n’est pas dit, aucune ligne ne l’est.').waitFor();
    expect(await table.count()).toBe(0);
  });

  it('are nobody else’s', async () => {
    const officer = await console_.visit('project-officer');
    await officer.goto('/risks');
    await officer.getByRole('heading', { level: 1, name: 'Cette page est celle des communes' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
