import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '#tests/support/suite.js';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const text = readFileSync(`${docs}graph-rules.md`, 'utf8');
const rules = [...text.matchAll(/^(\d+)\. (.+?)(?=^\d+\. |^## |(?![\s\S]))/gms)].map(([, number, rule]) => ({
  number: Number(number),
  rule: rule ?? '',
}));
const links = (part: string) => [...part.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');

describe('the rules of the graph', () => {
  it('are written down one after the other', () => {
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  it('are each held by a test, or said to be of later work', () => {
    const loose = rules.filter(({ rule }) => links(rule).length === 0 && !rule.includes('*Later, with'));
    expect(loose).toEqual([]);
  });

  it('name tests that are there', () => {
    const gone = links(text).filter((link) => !link.endsWith('.test.ts') || !isFile(`${docs}${link}`));
    expect(gone).toEqual([]);
  });
});

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
