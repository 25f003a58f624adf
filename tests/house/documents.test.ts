import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { describe, expect, it } from '#tests/support/suite.js';
import { lookedAt } from '../browser/pages.js';
import { files, read, root } from './tree.js';

const documents = files.filter((path) => /^(?:README|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(path));
const guide = documents.filter((path) => path.startsWith('docs/guide/'));

/** The text without fenced and inline code, line by line so that a finding can be found again. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');
}

/** Where the links and pictures of a text lead, without those that leave the repository. */
function targets(text: string): string[] {
  const found = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return found.filter((target) => !/^(?:https?|mailto):/.test(target));
}

/** What an address after # names: the heading as the forges write it. */
function anchors(text: string): string[] {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isDead(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const place = file === '' ? path : normalize(join(dirname(path), file));
  if (!existsSync(join(root, place))) return true;
  return anchor !== undefined && !anchors(read(place)).includes(anchor);
}

function deadLinks(path: string, text: string): string[] {
  return targets(text)
    .filter((target) => isDead(path, target))
    .map((target) => `${path}: ${target}`);
}

/** npm scripts a text tells to run, code included. */
const scriptsNamed = (text: string): string[] => [
  ...[...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
];

/** Lines with a plain space where French wants one that does not break. */
function wrongSpaces(text: string): string[] {
  return prose(text)
    .split('\n')
    .flatMap((line, index) => (/ [:;!?»]|« /.test(line) ? [`${index + 1}: ${line}`] : []));
}

/** The pictures that the browser tests renew: one of each page, and a second where it is shown on a phone. */
const pictures = (() => {
  const [, names = ''] = /onPhone = new Set\(\[([^\]]+)\]/.exec(read('tests/browser/lookAtPages.ts')) ?? [];
  const onPhone = [...names.matchAll(/'([^']+)'/g)].map(([, name]) => `${name}-phone.png`);
  return [...lookedAt.map(({ name }) => `${name}.png`), ...onPhone];
})();

describe('the documents', () => {
  it('are there, for every kind of reader', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/running.md']));
    expect(guide.length).toBeGreaterThanOrEqual(8);
    const index = targets(read('docs/guide/README.md'));
    const pages = guide.map((path) => path.replace('docs/guide/', '')).filter((page) => page !== 'README.md');
    expect(pages.filter((page) => !index.includes(page))).toEqual([]);
  });

  it('link to what exists', () => {
    expect(documents.flatMap((path) => targets(read(path))).length).toBeGreaterThan(40);
    expect(documents.flatMap((path) => deadLinks(path, read(path)))).toEqual([]);
    expect(deadLinks('README.md', '[a](docs/none.md) [b](docs/house.md#none) [c](docs/house.md)')).toEqual([
      'README.md: docs/none.md',
      'README.md: docs/house.md#none',
    ]);
  });

  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((path) => scriptsNamed(read(path)).map((name) => `${path}: ${name}`));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((one) => !Object.hasOwn(scripts, one.split(': ')[1] ?? ''))).toEqual([]);
    expect(scriptsNamed('`npm run --silent token`, npm start')).toEqual(['token', 'start']);
  });

  it('show pictures that the browser tests renew', () => {
    const shown = documents.flatMap((path) => targets(read(path)).filter((target) => target.endsWith('.png')));
    expect(shown.length).toBeGreaterThan(12);
    expect(
      shown.filter((target) => !pictures.includes(target.replace(/^.*docs\/pictures\/|^\.\.\/pictures\//, ''))),
    ).toEqual([]);
  });
});

describe('the guide', () => {
  it.each(guide)('%s is written with the spaces of French', (path) => {
    expect(wrongSpaces(read(path))).toEqual([]);
  });

  it('has a look that notices a wrong space', () => {
    expect(wrongSpaces('Bien\u00a0: «\u00a0oui\u00a0» `a : b`\n```\na : b\n```\nNon : « non »')).toEqual([
      '5: Non : « non »',
    ]);
  });

  it('says « implication habitante »', () => {
    expect(guide.filter((path) => /participation (?:citoyenne|des habitants)/i.test(read(path)))).toEqual([]);
  });

  it('asks questions that the graph knows', () => {
    const schema = buildASTSchema(parse(read('gateway/supergraph/supergraph.graphql')), { assumeValidSDL: true });
    const questions = guide.flatMap((path) =>
      [...read(path).matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, text = '']) => text),
    );
    expect(questions.length).toBeGreaterThan(4);
    const wrong = questions.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message));
    expect(wrong).toEqual([]);
    expect(validate(schema, parse('{ nothing }'))).not.toEqual([]);
  });
});
