// Runs every check and test and adds up what their own reports say.
//   node .ci/test.mjs         all of it      node .ci/test.mjs lint    formatting and style only
// A part that cannot run counts as failed, and so does a test that was skipped.
import { spawn } from 'node:child_process';
import {
  closeSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { resolve } from 'node:path';

const LOGS = '.run/logs';
const MVN = ['backend/mvnw', '--batch-mode', '--no-transfer-progress'];
const FRONTEND_REPORT = 'frontend/test-results/unit.json';
const BROWSER_REPORT = 'frontend/test-results/browser.json';

/**
 * A part is a name, a command, and where its report is; without a report it counts as one check. What make need not
 * build any more once it has passed is its "built".
 */
const check = (name, ...command) => ({ name, command, count: (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }) });

const lint = {
  java: [
    check('launcher format', ...MVN, '-q', '-f', 'deploy/local/pom.xml', 'spotless:check'),
    check('backend format', ...MVN, '-q', '-f', 'backend/pom.xml', 'spotless:check'),
  ],
  web: [
    check('frontend lint', 'npm', '--prefix', 'frontend', 'run', 'lint'),
    { ...check('types of browser tests', 'npx', '--no-install', 'tsc', '--noEmit', '-p', 'e2e'), folder: 'frontend' },
  ],
};

const parts = {
  java: [
    {
      name: 'launcher tests',
      command: [...MVN, '-f', 'deploy/local/pom.xml', 'verify'],
      reports: ['deploy/local/target/surefire-reports'],
      built: 'deploy/local/target/built',
      count: junit,
    },
    {
      name: 'backend tests',
      command: [...MVN, '-f', 'backend/pom.xml', 'verify'],
      reports: ['backend/target/surefire-reports', 'backend/target/failsafe-reports'],
      built: 'backend/target/built',
      count: junit,
    },
  ],
  web: [
    check('frontend libraries', 'make', '--no-print-directory', 'frontend/node_modules/installed'),
    {
      name: 'frontend tests',
      folder: 'frontend',
      command: ['npm', 'test', '--', '--run', '--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'],
      reports: [FRONTEND_REPORT],
      count: vitest,
    },
    check('frontend build', 'npm', '--prefix', 'frontend', 'run', 'build'),
  ],
  whole: [
    check('build of all parts', 'make', '--no-print-directory', 'build'),
    check('contract', '.ci/contract/check'),
    check('browser', 'deploy/local/tools', 'chromium'),
    {
      name: 'browser tests',
      folder: 'frontend',
      command: ['npx', '--no-install', 'playwright', 'test', '--reporter=list,json'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(BROWSER_REPORT) },
      reports: [BROWSER_REPORT],
      count: playwright,
    },
  ],
};

function junit(_ok, folders) {
  const sum = { passed: 0, failed: 0 };
  for (const folder of folders.filter(existsSync)) {
    for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
      const suite = readFileSync(`${folder}/${file}`, 'utf8').match(/<testsuite\b[^>]*>/)[0];
      const number = (name) => Number(suite.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
      const failed = number('failures') + number('errors') + number('skipped');
      sum.passed += number('tests') - failed;
      sum.failed += failed;
    }
  }
  return sum;
}

function vitest(_ok, [report]) {
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

function playwright(_ok, [report]) {
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

function execute({ name, folder, command, environment }) {
  const log = `${LOGS}/test-${name.replaceAll(' ', '-')}.log`;
  return new Promise((done) => {
    const out = createWriteStream(log);
    const child = spawn(command[0], command.slice(1), {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    child.stdout.pipe(out, { end: false });
    child.stderr.pipe(out, { end: false });
    child.on('error', (error) => out.end(`${error.message}\n`, () => done({ ok: false, log })));
    child.on('close', (code) => out.end(() => done({ ok: code === 0, log })));
    stopWithUs(child);
  });
}

const running = new Set();
function stopWithUs(child) {
  running.add(child);
  child.on('close', () => running.delete(child));
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
}

async function run(part) {
  const started = Date.now();
  for (const report of part.reports ?? []) rmSync(report, { recursive: true, force: true });
  const { ok, log } = await execute(part);
  let result;
  try {
    result = part.count(ok, part.reports);
  } catch {
    result = { passed: 0, failed: 0 };
  }
  // a part that broke without a failed test, or that ran no test at all, must not look green
  if (result.failed === 0 && (!ok || result.passed === 0)) result.failed = 1;
  if (result.failed === 0 && part.built) touch(part.built, started);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${result.failed ? 'FAILED' : 'passed'}  ${part.name.padEnd(22)} ${result.passed} passed, ${result.failed} failed  ${seconds} s`);
  if (result.failed) {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    console.log(lines.slice(-40).map((line) => `    | ${line}`).join('\n'));
    console.log(`    full log: ${log}`);
  }
  return result;
}

/** What was changed meanwhile is newer than that. */
function touch(file, at) {
  closeSync(openSync(file, 'w'));
  utimesSync(file, at / 1000, at / 1000);
}

async function inTurn(list) {
  const results = [];
  for (const part of list) results.push(await run(part));
  return results;
}

mkdirSync(LOGS, { recursive: true });
const results = [];
if (process.argv[2] === 'lint') {
  results.push(...(await inTurn([...lint.java, ...lint.web])));
} else {
  // Java and web side by side, then what needs both; the web is done sooner, and has time to look at its style
  const sides = [inTurn([...parts.java, ...lint.java]), inTurn([...parts.web, ...lint.web])];
  results.push(...(await Promise.all(sides)).flat());
  results.push(...(await inTurn(parts.whole)));
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
if (total('failed') > 0) process.exitCode = 1;
