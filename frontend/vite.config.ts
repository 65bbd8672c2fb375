import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.FIRSTMILE_API ?? 'http://localhost:8080';
const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fromRoot('./src') } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/open-referral', '/q', '/docs', '/openapi.'].map((path) => [
        path,
        { target: backend, changeOrigin: true },
      ]),
    ),
  },
  build: {
    // Small assets would become data: URLs, which the content security policy does not allow for fonts.
    assetsInlineLimit: 0,
    rollupOptions: { input: [fromRoot('./index.html'), fromRoot('./silent.html')] },
  },
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          setupFiles: ['./src/testing/setup.ts'],
          include: ['src/**/*.test.tsx', 'src/{api,app,auth}/**/*.test.ts'],
        },
      },
      {
        // what needs no page is not given one, which would take longer than the tests
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['src/{api,app,auth}/**'],
        },
      },
    ],
  },
});
