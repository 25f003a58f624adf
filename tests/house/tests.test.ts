import { describe, expect, it } from '#tests/support/suite.js';
import { files, read } from './tree.js';

/** This folder holds the bad examples themselves. */
const suites = files.filter((path) => path.endsWith('.test.ts') && !path.startsWith('tests/house/'));

describe('every test file', () => {
  it('is found', () => {
    expect(suites.length).toBeGreaterThan(70);
  });

  it('expects something', () => {
    expect(suites.filter((path) => !/\bexpect\(/.test(read(path)))).toEqual([]);
  });

  it('says of each expectation what is expected', () => {
    expect(suites.flatMap((path) => bareExpectations(read(path)).map((bare) => `${path}: ${bare}`))).toEqual([]);
  });

  it('is recognized when it does not', () => {
    expect(bareExpectations('expect(f(a, (b)));\nexpect(c).toBe(1);\nawait expect(d);')).toHaveLength(2);
  });

  it('leaves none out for good, and runs none alone', () => {
    const left = /\b(?:describe|it|test)\.(?:only|todo)\b|\b(?:describe|it|test)\.skip\(|\b[xf](?:describe|it)\(/;
    expect(suites.filter((path) => left.test(read(path)))).toEqual([]);
  });

  it('is named in its sentences after the product, not after a number', () => {
    const numbered = /\b(?:describe|it|test)\(\s*['"`](?:#\d+|issue|bug|test \d)/i;
    expect(suites.filter((path) => numbered.test(read(path)))).toEqual([]);
  });
});

/** Calls of `expect` that no matcher follows. */
function bareExpectations(text: string): string[] {
  return [...text.matchAll(/(?<![\w.'])expect\(/g)].flatMap(({ index }) => {
    const end = closing(text, index + 'expect'.length);
    return /^\s*\./.test(text.slice(end)) ? [] : [text.slice(index, end)];
  });
}

/** The place after the parenthesis that closes the one at `start`; what is quoted is passed over. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(quotedOrParenthesis)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}

const quotedOrParenthesis = /\\.|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[()]/g;
