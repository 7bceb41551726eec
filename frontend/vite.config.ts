import type { IncomingMessage } from 'node:http';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { documentsInPlace } from './documents.ts';

// The server that answers the API while the screens are served by `npm run dev`.
const server = process.env.SINETTI_URL ?? 'http://localhost:8080';
const api = ['^/(graphql|login|logout|lock|access|step-up|card-test|healthz)(/|$)', '^/feedback$'];

// Some addresses are both a page and what the page asks: a page is served from here.
const proxied = {
  target: server,
  changeOrigin: true,
  bypass: ({ headers, url }: IncomingMessage) => (headers.accept?.includes('text/html') ? url : undefined),
};

export default defineConfig({
  plugins: [react(), documentsInPlace()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // dist/placeholder.html is committed and must outlive a build.
    emptyOutDir: false,
    // A data: URI would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // What changes only with a library stays in the browser's cache from release to release.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|react-router|scheduler|i18next|react-i18next)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(api.map((path) => [path, proxied])),
  },
  test: {
    // A test that needs a page says so on its first line.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    pool: 'threads',
    maxWorkers: '100%', // one core is left idle else, of two
    testTimeout: 60_000, // a busy machine is no fault
  },
});
