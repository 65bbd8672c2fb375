// Measures the directory with 15,000 organisations, 40,000 services and 20,000 offers and needs through the API, one
// request after the other, as a visitor waits for it; with --times-ten ten times as much, which has no aims. Prints a table;
// with --write it also goes into bench/RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, onStack, psql, token } from './stack.mjs';

const HERE = import.meta.dirname;
const SCALE = process.argv.includes('--times-ten') ? 10 : 1;
const TIMES = SCALE === 1 ? 100 : 5;
const TOWNS = ['Chelmsford', 'Bristol', 'Leeds', 'Reading', 'Luton'];
const WORDS = ['food bank', 'english class', 'refugees', 'lunch club carers', 'choir'];
const near = (i) => `near=${TOWNS[i % TOWNS.length]}`;
const words = (i) => `q=${encodeURIComponent(WORDS[i % WORDS.length])}`;

await onStack(async (stack) => {
  for (const file of ['load.sql', 'load-directory.sql']) psql(stack, '-v', `scale=${SCALE}`, '-f', join(HERE, file));
  const theme = psql(stack, '-c', "select id from theme where name = 'Food'").trim();
  const get = caller(stack);
  const lead = signedIn(stack);
  const some = (i) => `0a000000-0000-7000-8000-${(1 + i * 37).toString(16).padStart(12, '0')}`;
  const rows = [
    ['words and distance, first 25', await p95((i) => get(`/organisations?${words(i)}&${near(i)}`)), 60],
    ['the same within 100 miles of London', await p95((i) => get(`/organisations?${words(i)}&near=London&within=100`)), 60],
    ['the counts beside it, 10 miles', await p95((i) => get(`/organisations/facets?${words(i)}&${near(i)}`)), 60],
    ['the counts of everything', await p95(() => get('/organisations/facets')), undefined],
    ['theme, day and distance', await p95((i) => get(`/organisations?theme=${theme}&day=tu&${near(i)}`)), 60],
    ['words alone, by relevance', await p95((i) => get(`/organisations?${words(i)}`)), 60],
    ['a slip', await p95((i) => get(`/organisations?q=${['fod bank', 'englsh', 'refugess', 'kitchn', 'housng'][i % 5]}`)), 60],
    ['suggest a town', await p95((i) => get(`/places?q=${TOWNS[i % TOWNS.length].slice(0, 3)}`)), undefined],
    ['the map, 15,000 points', await p95(() => get('/organisations/map')), undefined],
    ['complementary matches of one', await p95(async (i) => (await lead())(`/organisations/${some(i)}/matches`)), 150],
    ['similar ones', await p95(async (i) => (await lead())(`/organisations/${some(i)}/matches?kind=similar`)), 150],
    ['gaps and overlaps', await p95(async () => (await lead())('/gaps')), 300],
    ['the same beside another day', await p95(async () => (await lead())('/gaps?people=true&since=2026-01-01')), 300],
  ];
  report(rows);
});

/** A demo token lives for minutes, so it is fetched anew now and then. */
function signedIn(stack) {
  let bearer;
  let since = 0;
  return async () => {
    if (Date.now() - since > 60_000) {
      bearer = await token(stack, 'lead');
      since = Date.now();
    }
    return caller(stack, bearer);
  };
}

function caller(stack, bearer) {
  return async (path) => {
    const began = performance.now();
    const headers = bearer && { Authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${stack.app}/api/v1${path}`, { headers });
    const text = await answer.text();
    const ms = performance.now() - began;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return ms;
  };
}

async function p95(request) {
  const times = [];
  for (let i = 0; i < TIMES * 2; i++) times.push(await request(i));
  // the first half warms the server up
  const warm = times.slice(TIMES).sort((a, b) => a - b);
  return warm[Math.floor(TIMES * 0.95)];
}

function report(rows) {
  const table = [
    '| what | p95 ms | aim |',
    '| --- | ---: | ---: |',
    ...rows.map(([what, ms, aim]) => `| ${what} | ${ms.toFixed(1)} | ${SCALE === 1 && aim ? aim : ''} |`),
  ].join('\n');
  console.log(`\n${table}\n`);
  if (process.argv.includes('--write')) {
    const file = join(HERE, 'RESULTS.md');
    const mark = SCALE === 1 ? 'directory' : 'directory-times-ten';
    const filled = `<!-- ${mark} -->\n${machine}; ${TIMES} requests each, one after the other; matches and gaps as the lead, the rest without an account.\n\n${table}\n<!-- /${mark} -->`;
    const old = new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(old, filled));
  }
}
