import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/gateway/console'),
    emptyOutDir: true,
    // Fonts stay files of their own: the security policy takes no data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/session', '/sign-in', '/sign-out'].map((path) => [path, 'http://127.0.0.1:4000']),
    ),
  },
});
