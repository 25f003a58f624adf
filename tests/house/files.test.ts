import { describe, expect, it } from '#tests/support/suite.js';
import { files, isCode, isText, read } from './tree.js';

const code = files.filter(isCode);
const texts = files.filter((path) => isText(path) && !path.startsWith('tests/house/'));

/** Where a pattern stands: "README.md:12: the line". */
function found(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

describe('every file', () => {
  it('is read: there are some, of each house', () => {
    for (const house of ['shared/', 'subgraphs/', 'gateway/', 'infra/', 'tests/']) {
      expect(code.filter((path) => path.startsWith(house)).length).toBeGreaterThan(10);
    }
  });

  it('of code has 400 lines at most', () => {
    const long = [...code, ...files.filter((path) => path.endsWith('.css'))].filter(
      (path) => read(path).split('\n').length > 401,
    );
    expect(long).toEqual([]);
  });

  it('is named after what it holds, not after its being of help', () => {
    expect(files.filter((path) => /(?:helper|util|manager|misc|common|stuff)s?\b[^/]*$/i.test(path))).toEqual([]);
  });

  it('knows no machine but the reader’s own, and no registry of packages', () => {
    const folders = /(?:^|[\s"'`(=])\/(?:home|root|Users|work)\//;
    const registries = /https?:\/\/[^\s"'`)]*(?:registry|npmjs|artifactory|verdaccio|nexus)/i;
    expect(found(folders, texts)).toEqual([]);
    expect(found(registries, [...texts, 'package-lock.json'])).toEqual([]);
  });

  it('has no address in the lock: whoever installs chooses the registry', () => {
    expect(found(/"resolved":/, ['package-lock.json'])).toEqual([]);
  });

  it('speaks of the product and not of how it was written', () => {
    expect(found(/\b(?:language model|chatbot|assistant|TODO|FIXME|XXX|HACK)\b/i, texts)).toEqual([]);
  });

  it('of code says why in its comments, without banners', () => {
    expect(found(/^\s*(?:\/\/|\*|\/\*)\s*[-=*#]{4,}/, code)).toEqual([]);
  });
});
