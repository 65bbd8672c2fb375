// A throw-away stack to measure, with the demo's data: its addresses, its database and tokens of its people.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');

export const machine = `${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;

/** Starts it, hands it to the measuring, and takes all of it away again. */
export async function onStack(measuring) {
  const folder = mkdtempSync(join(tmpdir(), 'firstmile-bench-'));
  const addresses = join(folder, 'addresses.json');
  const jar = join(ROOT, 'deploy/local/target/firstmile-local.jar');
  const launcher = spawn(join(process.env.JAVA_HOME ?? '', 'bin/java'), ['-Xmx256m', '-jar', jar, 'test', addresses], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    for (let tenths = 0; !existsSync(addresses); tenths++) {
      if (tenths > 1800 || launcher.exitCode !== null) throw new Error('The stack did not start; see above.');
      await wait(100);
    }
    await measuring({ ...JSON.parse(readFileSync(addresses, 'utf8')), folder });
  } finally {
    launcher.kill('SIGTERM');
    await new Promise((done) => (launcher.exitCode === null ? launcher.once('exit', done) : done()));
    rmSync(folder, { recursive: true, force: true });
  }
}

export function connection({ database }) {
  const url = new URL(database.url.replace('jdbc:', ''));
  return {
    options: ['-h', url.hostname, '-p', url.port, '-U', database.user, url.pathname.slice(1)],
    env: { ...process.env, PGPASSWORD: database.password },
  };
}

export function psql(stack, ...what) {
  const { options, env } = connection(stack);
  return execFileSync('psql', ['-qAt', '-v', 'ON_ERROR_STOP=1', ...options, ...what], { env, encoding: 'utf8' });
}

/** Of a demo person, whose password is the name. */
export async function token(stack, username = 'lead') {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'firstmile-dev', username, password: username });
  const answer = await fetch(`${stack.oidc}/protocol/openid-connect/token`, { method: 'POST', body });
  return (await answer.json()).access_token;
}
