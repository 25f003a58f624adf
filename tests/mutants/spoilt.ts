import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Module, SourceTextModule, SyntheticModule } from 'node:vm';

/** What the process that tries faults is told: one file's spoilt code, and the test files in their order. */
export interface Spoilt {
  readonly path: string;
  readonly code: string;
  readonly tests: readonly string[];
}

const dist = fileURLToPath(new URL('../../', import.meta.url));
/** Jest's own `expect`, without Jest. */
const { jestExpect: expect } = createRequire(fileURLToPath(import.meta.resolve('@jest/globals')))('@jest/expect');
const sources = new Map<string, string>();

function sourceOf(path: string): string {
  const source = sources.get(path) ?? readFileSync(path, 'utf8');
  sources.set(path, source);
  return source;
}

/** Loads the rule and its tests anew, with the spoilt code in its place; whether every test passes. */
async function passes({ path: spoiltPath, code, tests }: Spoilt): Promise<boolean> {
  const modules = new Map<string, Module>();
  const told: (() => unknown)[] = [];
  const suite = {
    expect,
    describe: (_name: string, body: () => void) => body(),
    it: (_name: string, body: () => unknown) => void told.push(body),
  };
  const given = (exports: object): Module =>
    new SyntheticModule(Object.keys(exports), function fill() {
      for (const [name, value] of Object.entries(exports)) this.setExport(name, value);
    });
  const moduleAt = (path: string): Module => {
    const identifier = `file://${path}`;
    const made = modules.get(path) ?? new SourceTextModule(path === spoiltPath ? code : sourceOf(path), { identifier });
    modules.set(path, made);
    return made;
  };
  const link = async (specifier: string, from: Module): Promise<Module> => {
    if (specifier.startsWith('.')) return moduleAt(fileURLToPath(new URL(specifier, from.identifier)));
    if (specifier.startsWith('#') && specifier !== '#tests/support/suite.js')
      return moduleAt(dist + specifier.slice(1));
    const package_ = modules.get(specifier) ?? given(specifier.startsWith('#') ? suite : await import(specifier));
    modules.set(specifier, package_);
    return package_;
  };
  try {
    for (const test of tests) {
      const module = moduleAt(test);
      await module.link(link);
      await module.evaluate();
      for (const body of told.splice(0)) await body();
    }
    return true;
  } catch {
    return false;
  }
}

process.on('message', async (spoilt: Spoilt) => process.send?.(await passes(spoilt)));
