// Measures the directory's search with 15,000 organisations and 40,000 services through the API, one request after the
// other, as a visitor waits for it. Prints a table; `node bench/directory.mjs --write` also puts it into bench/RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, onStack, psql } from './stack.mjs';

const HERE = import.meta.dirname;
const TIMES = 100;
const TOWNS = ['Chelmsford', 'Bristol', 'Leeds', 'Reading', 'Luton'];
const WORDS = ['food bank', 'english class', 'refugees', 'lunch club carers', 'choir'];
const near = (i) => `near=${TOWNS[i % TOWNS.length]}`;
const words = (i) => `q=${encodeURIComponent(WORDS[i % WORDS.length])}`;

await onStack(async (stack) => {
  psql(stack, '-f', join(HERE, 'load.sql'));
  psql(stack, '-f', join(HERE, 'load-directory.sql'));
  const theme = psql(stack, '-c', "select id from theme where name = 'Food'").trim();
  const get = caller(stack);
  const rows = [
    ['words and distance, first 25', await p95((i) => get(`/organisations?${words(i)}&${near(i)}`)), 60],
    ['the same within 100 miles of London', await p95((i) => get(`/organisations?${words(i)}&near=London&within=100`)), 60],
    ['the counts beside it, 10 miles', await p95((i) => get(`/organisations/facets?${words(i)}&${near(i)}`)), 60],
    ['the counts of everything', await p95(() => get('/organisations/facets')), undefined],
    ['theme, day and distance', await p95((i) => get(`/organisations?theme=${theme}&day=tu&${near(i)}`)), 60],
    ['words alone, by relevance', await p95((i) => get(`/organisations?${words(i)}`)), 60],
    ['a slip', await p95((i) => get(`/organisations?q=${['fod bank', 'englsh', 'refugess', 'kitchn', 'housng'][i % 5]}`)), 60],
    ['suggest a town', await p95((i) => get(`/places?q=${TOWNS[i % TOWNS.length].slice(0, 3)}`)), undefined],
    ['the map, all 15,000 points', await p95(() => get('/organisations/map')), undefined],
  ];
  report(rows);
});

function caller(stack) {
  return async (path) => {
    const began = performance.now();
    const answer = await fetch(`${stack.app}/api/v1${path}`);
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
    ...rows.map(([what, ms, aim]) => `| ${what} | ${ms.toFixed(1)} | ${aim ?? ''} |`),
  ].join('\n');
  console.log(`\n${table}\n`);
  if (process.argv.includes('--write')) {
    const file = join(HERE, 'RESULTS.md');
    const filled = `<!-- directory -->\n${machine}; ${TIMES} requests each, one after the other, without an account.\n\n${table}\n<!-- /directory -->`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<!-- directory -->[\s\S]*<!-- \/directory -->/, filled));
  }
}
