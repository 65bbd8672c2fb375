// Measures the API beside pgbench running the same SQL, on one throw-away stack, in under four minutes.
// Prints a table; `node bench/quick.mjs --write` also puts it into bench/RESULTS.md.
import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connection, machine, onStack, psql, token } from './stack.mjs';

const HERE = import.meta.dirname;
const CONNECTIONS = 8;
const WARM_UP = 15;
const SECONDS = 8;
const MEASURED = [
  { what: 'read-one', label: 'read one organisation', aim: 0.4 },
  { what: 'keyset-list', label: 'keyset list of 20', aim: 0.4 },
  { what: 'search', label: 'organisation search', aim: 0.4 },
  { what: 'create', label: 'create with audit and event', aim: 0.3 },
];

await onStack(async (stack) => {
  console.log('Loading 15,000 organisations, 25,000 people and 100,000 one-to-ones ...');
  psql(stack, '-f', join(HERE, 'load.sql'));
  const chapter = psql(stack, '-c', 'select min(id::text) from chapter').trim();
  const words = 'select substr(md5(i::text), 1, 8) from generate_series(1, 15000, 7) i';
  writeFileSync(join(stack.folder, 'words'), psql(stack, '-c', words));
  writeFileSync(join(stack.folder, 'cursors'), (await cursors(stack)).join('\n'));
  const rows = [];
  for (const one of MEASURED) rows.push({ ...one, ...(await measure(stack, chapter, one.what)) });
  report(rows);
});

/** Real cursors, from walking the list. */
async function cursors(stack) {
  const found = [];
  const headers = { Authorization: `Bearer ${await token(stack)}` };
  let next = '';
  do {
    const answer = await fetch(`${stack.app}/api/v1/organisations?limit=100${next && `&after=${next}`}`, { headers });
    ({ next } = await answer.json());
    if (next) found.push(next);
  } while (next);
  return found;
}

async function measure(stack, chapter, what) {
  const env = {
    ...process.env,
    BENCH: what,
    BENCH_TOKEN: await token(stack),
    BENCH_CHAPTER: chapter,
    BENCH_FOLDER: stack.folder,
  };
  const load = (seconds) =>
    execFileSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}`, '-s', join(HERE, 'wrk/request.lua'), stack.app], {
      env,
      encoding: 'utf8',
    });
  load(WARM_UP);
  const [, rate, p99, failed] = load(SECONDS).match(/RESULT (\S+) (\S+) (\d+)/).map(Number);
  if (failed > 0) throw new Error(`${what}: ${failed} requests failed`);
  return { api: { rate, p99 }, sql: await pgbench(stack, what) };
}

async function pgbench(stack, what) {
  const { options, env } = connection(stack);
  const log = join(stack.folder, `pgbench-${what}`);
  const run = (seconds, ...more) =>
    execFileSync(
      'pgbench',
      ['-n', '-M', 'prepared', '-c', CONNECTIONS, '-j', 1, '-T', seconds, '-f', join(HERE, `sql/${what}.sql`), ...more, ...options].map(String),
      { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  run(2);
  const rate = Number(run(SECONDS, '-l', `--log-prefix=${log}`).match(/tps = ([\d.]+)/)[1]);
  const times = [];
  for (const file of readdirSync(stack.folder).filter((name) => name.startsWith(`pgbench-${what}`))) {
    for await (const line of createInterface({ input: createReadStream(join(stack.folder, file)) })) {
      times.push(Number(line.split(' ')[2]));
    }
  }
  times.sort((a, b) => a - b);
  return { rate, p99: times[Math.floor(times.length * 0.99)] / 1000 };
}

function report(rows) {
  const round = (number) => Math.round(number).toLocaleString('en-GB');
  const table = [
    '| what | API requests/s | API p99 ms | pgbench tps | pgbench p99 ms | ratio | aim |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ label, api, sql, aim }) =>
        `| ${label} | ${round(api.rate)} | ${api.p99.toFixed(1)} | ${round(sql.rate)} | ${sql.p99.toFixed(1)} | ${(api.rate / sql.rate).toFixed(2)} | ${aim} |`,
    ),
  ].join('\n');
  console.log(`\n${table}\n`);
  if (process.argv.includes('--write')) {
    const file = join(HERE, 'RESULTS.md');
    const text = readFileSync(file, 'utf8').replace(
      /<!-- quick -->[\s\S]*<!-- \/quick -->/,
      `<!-- quick -->\n${machine}; ${CONNECTIONS} connections each.\n\n${table}\n<!-- /quick -->`,
    );
    writeFileSync(file, text);
  }
}
