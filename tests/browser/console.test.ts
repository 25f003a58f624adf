import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('shows the 150 communes as a map one walks by keyboard, and as a table', async () => {
    const page = await console_.visit('public');
    expect(await page.locator('.map-cell[href]').count()).toBe(150);
    await page.locator('.map-cell[tabindex="0"]').focus();
    const first = await page.locator(':focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    const second = await page.locator(':focus').getAttribute('aria-label');
    expect(second).not.toBe(first);
    expect(second).toContain('Communauté d’agglomération'.replace('’', "'"));
    expect(await page.locator('.map-cell[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/communes\/\d{5}$/);

    await page.goto('/?q=loos-en');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: 'Loos-en-Gohelle', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Loos-en-Gohelle' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it.each(['public', 'commune-agent', 'project-officer', 'director'])(
    'weighs at most 180 KB of script, compressed, on the first page of: %s',
    async (persona) => {
      const page = await console_.visit(persona);
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (request.url().endsWith('.js')) scripts.add(request.url());
      });
      await page.goto('/');
      await settled(page);
      const sizes = [...scripts].map(async (url) => {
        const { headers } = await fetch(url, { headers: { 'accept-encoding': 'br' } });
        return Number(headers.get('content-length'));
      });
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(180 * 1024);
    },
  );

  it('lets one skip to the content', async () => {
    const page = await console_.visit('public');
    await page.goto('/enter');
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('speaks French with its own spaces, and English when asked, and remembers it', async () => {
    const page = await console_.visit('public');
    expect(await page.getByRole('link', { name: 'Se connecter' }).count()).toBe(1);
    expect(await page.locator('.banner').innerText()).toContain('démonstration\u00a0:');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'The communes of the pole' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'The communes of the pole' }).waitFor();
  });

  it('keeps filter and order of a commune’s actions in the address', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/communes/62528?status=DONE&sort=TITLE');
    await settled(page);
    const states = await page
      .locator('section', { hasText: 'Chercher dans les actions' })
      .locator('.tag')
      .allInnerTexts();
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states.map((state) => state.replace(/\W*(\w+)$/, '$1')))).toEqual(new Set(['faite']));
    await page.getByRole('button', { name: /Avancement/ }).click();
    await page.getByRole('option', { name: 'Tous' }).click();
    await page.waitForURL((url) => !url.searchParams.has('status') && url.searchParams.get('sort') === 'TITLE');
  });

  it('opens a month of a post on its allocations, projects and lead communes, and gives the focus back', async () => {
    const page = await console_.visit('director');
    await page.goto('/months');
    await settled(page);
    const over = page.locator('.month-over').first();
    expect(await over.innerText()).toMatch(/dépasse \d+/);
    await over.focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('table', { hasText: 'Affectations de ce mois' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.first().locator('a[href^="/projects/"]').count()).toBe(1);
    expect(await rows.first().locator('a[href^="/communes/"]').count()).toBe(1);
    expect(await rows.first().innerText()).toContain('dépasse la capacité');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');

    const address = page.url();
    await page.getByRole('link', { name: 'Fermer' }).click();
    await rows.first().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className')).toContain('month-over');

    // The address is the state: whoever may see it sees the same.
    await page.goto(address);
    await rows.first().waitFor();
  });

  it('always shows a secretary of several communes for which one a click acts', async () => {
    const page = await console_.visit('shared-secretary');
    const choice = page.getByLabel('Vous agissez pour');
    const offered = await choice.locator('option').allInnerTexts();
    expect(offered.map((label) => label.replace(/ \(.*/, ''))).toEqual(['Bénifontaine', 'Gouy-Servins', 'Acheville']);
    await choice.selectOption({ label: offered[2] ?? '' });
    await page.getByRole('heading', { level: 1, name: 'Bonjour, Acheville' }).waitFor();
    await page.getByRole('link', { name: 'Proposer un projet' }).first().click();
    await page.getByLabel('Titre').fill('Essai du secrétariat partagé');
    await page.getByLabel('En quelques phrases').fill('Pour la commune choisie.');
    await page.getByRole('button', { name: /Thème/ }).click();
    await page.getByRole('option', { name: 'eau' }).first().click();
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByText('Mené par Acheville').waitFor();
  });

  it('signs out to the public’s page', async () => {
    const page = await console_.visit('analyst');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();
    const session = await page.evaluate('fetch("/session").then((answer) => answer.json())');
    expect(session).toMatchObject({ signedIn: false });
  });

  it('says which part is missing when a scale does not answer, and keeps the rest', async () => {
    await console_.scales.call.stop();
    const page = await console_.visit('commune-agent');
    await page.goto('/communes/62528');
    await settled(page);
    expect(await page.locator('.notice-partial').innerText()).toContain('Le service des agglomérations ne répond pas');
    expect(await page.locator('tbody tr', { hasText: 'Plan solaire' }).first().innerText()).toContain('inconnu');
    await page.goto('/territory');
    await settled(page);
    expect(await page.locator('.map-cell[href]').count()).toBe(150);
    await page.getByText('Les agglomérations manquent sur la carte').waitFor();

    // Unknown is not no: nothing that cannot be read is shown as an empty list.
    await console_.scales.commune.stop();
    for (const address of ['/', '/territory', '/communes/62528']) {
      await page.goto(address);
      await settled(page);
      expect(await page.locator('.notice-partial').innerText()).toContain('Le service des communes ne répond pas');
      expect(await page.locator('.empty').count()).toBe(0);
    }
  });
});
