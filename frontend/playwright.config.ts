import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The system's Chromium where there is one, else the browser that "npx playwright install chromium" fetched.
const system = '/usr/bin/chromium';
const browser = existsSync(system)
  ? {
      executablePath: system,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }
  : {};

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/startStack.ts',
  outputDir: 'test-results/browser',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // nothing half faded in when its contrast is looked at
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    // what a page held at each step; a film of it besides would slow down every test that passes
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
