import { expect, it } from '#tests/support/suite.js';
import { files, isCode, read } from './tree.js';

/** The console puts these spaces over its whole catalogue when it starts. */
const spoken = files.filter((path) => isCode(path) && /^(?:shared|subgraphs|gateway|infra)\/(?!console)/.test(path));

/** What follows `fr:`, without the values put into it. */
function frenchSentences(text: string): string[] {
  return [...text.matchAll(/\bfr:\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g)].map(
    ([, sentence = '']) => sentence.replaceAll(/\$\{[^}]*\}?/g, '…'),
  );
}

const breaks = (sentence: string): boolean => /(?:^|\S) [:;!?»](?!\S)|« /.test(sentence);

it('puts no-break spaces before French colons, semicolons, exclamation and question marks, and inside « »', () => {
  const sentences = spoken.flatMap((path) => frenchSentences(read(path)).map((sentence) => `${path}: ${sentence}`));
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter(breaks)).toEqual([]);
  expect(['Trop long : coupez.', 'Vraiment ?', '« Oui »'].filter(breaks)).toHaveLength(3);
});
