import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../../docs/long-tests.md', import.meta.url));

const beginning = `# What the long tests found

Each run of \`npm run test:long\` adds its lines here; \`LONG_MINUTES\` says how long each test takes (10 unless told).
Short versions of the same tests run with \`npm test\`.

| day | test | found |
|---|---|---|
`;

/** Adds what a long test found to the page of results. */
export function record(test: string, found: string): void {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : beginning;
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    page,
    `${before}| ${day} | ${test} | ${found} (Node ${process.versions.node}, ${availableParallelism()} cores) |\n`,
  );
}

/** How long a long test takes. */
export const longMinutes = Number(process.env.LONG_MINUTES ?? 10);
