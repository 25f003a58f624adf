import { fileURLToPath } from 'node:url';

/**
 * A module of the console as it is built, for what it computes without a page. The console is compiled by its own builder
 * alone, so that a test names what it takes of it. @param path from `gateway/console/src`
 */
export async function consoleModule<Exports>(path: string): Promise<Exports> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`../../../gateway/console/src/${path}`, import.meta.url)),
        formats: ['es'],
      },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  const chunk = made !== undefined && 'output' in made ? made.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${path}.`);
  return await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`);
}
