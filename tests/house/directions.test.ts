import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { root } from './tree.js';

/** A folder elsewhere under the linter's rules, so that no bad file ever stands in the house itself. */
const elsewhere = mkdtempSync(join(tmpdir(), 'archipel-house-'));

beforeAll(() => {
  for (const name of ['biome.json', 'lint', '.gitignore']) {
    cpSync(join(root, name), join(elsewhere, name), { recursive: true });
  }
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** What the linter says of a file with this text in this folder. */
function lint(folder: string, text: string): string {
  mkdirSync(join(elsewhere, folder), { recursive: true });
  const path = `${folder}/Row.ts`;
  writeFileSync(join(elsewhere, path), text);
  const linter = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [linter, 'lint', path], { cwd: elsewhere, encoding: 'utf8' });
  return `${run.stdout}${run.stderr}`;
}

const importing = (from: string): string => `import { something } from '${from}';\n\nexport const kept = something;\n`;

describe('the linter refuses', () => {
  it.each([
    ['shared/identity', '#commune/subgraph.js'],
    ['shared/database', '#gateway/Gateway.js'],
    ['shared/service', '../../subgraphs/call/subgraph.js'],
    ['shared/graphql', '#infra/start/tenants.js'],
    ['gateway/sources', '#pma/subgraph.js'],
    ['gateway/sources', '../../subgraphs/commune/subgraph.js'],
    ['gateway', '#infra/start/tenants.js'],
    ['gateway/console/src/kit', '../../../../shared/identity/Actor.js'],
    ['subgraphs/commune/actions', '#call/subgraph.js'],
    ['subgraphs/commune/actions', '../../pma/subgraph.js'],
    ['subgraphs/commune/actions', '../../../gateway/Gateway.js'],
    ['subgraphs/call/inbox', '#pma/subgraph.js'],
    ['subgraphs/call/inbox', '../../commune/subgraph.js'],
    ['subgraphs/call/inbox', '#infra/start/tenants.js'],
    ['subgraphs/pma/teams', '#commune/subgraph.js'],
    ['subgraphs/pma/teams', '#gateway/Gateway.js'],
    ['infra/start', '#tests/support/product.js'],
  ])('in %s: an import of %s', (folder, from) => {
    expect(lint(folder, importing(from))).toContain('lint/style/noRestrictedImports');
  });

  it.each(['gateway/sources', 'subgraphs/call/inbox', 'subgraphs/pma/teams', 'shared/journal', 'infra/start'])(
    'in %s: a database opened past shared/database',
    (folder) => {
      const text = "import { DataSource } from 'typeorm';\n\nexport const source = DataSource;\n";
      expect(lint(folder, text)).toContain('A database is opened by shared/database alone');
    },
  );

  it.each([
    'database.getRepository(Row)',
    'this.#database.getTreeRepository(Row)',
    'context.source.getRepository(Row)',
  ])('rows reached as nobody: %s', (reached) => {
    expect(lint('subgraphs/pma/teams', `export const rows = () => ${reached};\n`)).toContain('which says for whom');
  });
});

describe('the linter lets through', () => {
  it.each([
    ['subgraphs/pma/teams', importing('#shared/identity/Actor.js')],
    ['gateway/sources', importing('#shared/identity/Actor.js')],
    ['infra/start', importing('#gateway/Gateway.js')],
    ['infra/start', importing('#pma/subgraph.js')],
    ['shared/database', "import { DataSource } from 'typeorm';\n\nexport const source = DataSource;\n"],
    ['shared/journal', 'export const rows = (manager: Manager) => manager.getRepository(Row);\n'],
  ])('in %s: %s', (folder, text) => {
    const said = lint(folder, text);
    expect(said).toContain('Checked 1 file');
    expect(said).not.toMatch(/noRestrictedImports|says for whom/);
  });
});
