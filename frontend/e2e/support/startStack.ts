import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { announce } from './stack';

const ROOT = resolve(import.meta.dirname, '../../..');
const START_WITHIN = 180_000;
const BETWEEN = 100;

/**
 * Starts the whole product once a run, with data of its own on free ports, and stops it afterwards.
 * To use a stack that runs already: FIRSTMILE_STACK=../.run/addresses.json npx playwright test
 */
export default async function startStack() {
  const running = process.env.FIRSTMILE_STACK;
  if (running) {
    announce(readFileSync(running, 'utf8'));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'firstmile-stack-'));
  const addresses = join(folder, 'addresses.json');
  const launcher = launch(addresses);
  try {
    await written(addresses, launcher);
    announce(readFileSync(addresses, 'utf8'));
  } catch (error) {
    await stop(launcher);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return () => stop(launcher);
}

function launch(addresses: string): ChildProcess {
  const jar = join(ROOT, 'deploy/local/target/firstmile-local.jar');
  if (!existsSync(jar)) throw new Error(`${jar} is missing: run "make build" first, or the tests through "make e2e".`);
  const jdk = execFileSync(join(ROOT, 'deploy/local/tools'), ['jdk'], { encoding: 'utf8' }).trim();
  return spawn(join(jdk, 'bin/java'), ['-Xmx256m', '-jar', jar, 'test', addresses], {
    cwd: ROOT,
    env: {
      ...process.env,
      // one machine applies for everybody here
      STARTS_AN_HOUR: '1000',
      // what lives for minutes is done sooner without the compiler for what runs for days
      JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function written(file: string, launcher: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    const deadline = Date.now() + START_WITHIN;
    const look = setInterval(() => {
      if (existsSync(file)) return finish(done);
      if (launcher.exitCode !== null) return finish(() => fail(new Error('The stack did not start; see above.')));
      if (Date.now() > deadline) finish(() => fail(new Error(`The stack did not start within ${START_WITHIN} ms.`)));
    }, BETWEEN);
    function finish(how: () => void) {
      clearInterval(look);
      how();
    }
  });
}

function stop(launcher: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (launcher.exitCode !== null) return done();
    launcher.once('exit', () => done());
    launcher.kill('SIGTERM');
  });
}
