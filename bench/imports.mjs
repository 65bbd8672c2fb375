// Measures the import of 10,000 rows beside 15,000 organisations, from sending the file to the last organisation, and the
// exports of all of them. Prints a table; `node bench/imports.mjs --write` also puts it into bench/RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { machine, onStack, psql, token } from './stack.mjs';

const HERE = import.meta.dirname;
const ROWS = Number(process.env.ROWS ?? 10_000);
const KINDS = ['Community', 'Methodist', 'Youth', 'Walking', 'Gardening', 'Music', 'Carers', 'Sports', 'Parents', 'Wildlife'];
const THINGS = ['Association', 'Church', 'Club', 'Project', 'Trust', 'Network', 'Forum', 'Circle', 'Choir', 'Kitchen'];

let bearer;
let since = 0;

await onStack(async (stack) => {
  psql(stack, '-f', join(HERE, 'load.sql'));
  psql(stack, '-f', join(HERE, 'load-directory.sql'));
  const chapter = psql(stack, '-c', "select id from chapter where name = 'Citizens Essex'").trim();
  const places = psql(stack, '-c', 'select name from place order by population desc limit 400').trim().split('\n');
  const rows = [];

  const file = table(places);
  const sent = await timed(rows, `send the file, ${(file.length / 1e6).toFixed(1)} MB`, async () => {
    const query = new URLSearchParams({ chapterId: chapter, source: 'Bench', fileName: 'bench.csv' });
    return call(stack, 'POST', `/organisation-imports?${query}`, undefined, { body: file, type: 'text/csv' });
  });
  const path = `/organisation-imports/${sent.id}`;
  const mapping = { ...sent.mapping, kinds: ['community-group'], listed: true };
  await call(stack, 'PUT', `${path}/mapping`, sent, { body: JSON.stringify(mapping) });
  await timed(rows, 'check every row, likely duplicates included', () => step(stack, path, 'check'));
  const checked = await call(stack, 'GET', path);
  console.log(checked.counts);
  await timed(rows, 'import those that are new', () => step(stack, path, 'run'));
  console.log((await call(stack, 'GET', path)).counts);

  const again = await call(
    stack,
    'POST',
    `/organisation-imports?${new URLSearchParams({ chapterId: chapter, source: 'Bench' })}`,
    undefined,
    { body: file, type: 'text/csv' },
  );
  await timed(rows, 'check the same file again: nothing has changed', () =>
    step(stack, `/organisation-imports/${again.id}`, 'check'),
  );
  for (const format of ['csv', 'json', 'open-referral']) {
    await timed(rows, `export all as ${format}`, () => call(stack, 'GET', `/organisations/export/${format}`));
  }
  rows.push(['heap in use after a collection, MB', await heap(stack)]);
  report(rows);
});

function table(places) {
  const lines = ['External id,Name,Postcode,Town,Website,Email,Phone,Tags,Description,Charity number'];
  for (let i = 0; i < ROWS; i++) {
    const town = places[(i * 7) % places.length];
    const name = `${town} ${KINDS[i % 10]} ${THINGS[Math.floor(i / 10) % 10]} ${(i * 2654435761 % 4294967296).toString(36)}`;
    const postcode = i % 5 === 0 ? '—' : `${['CM', 'BS', 'SS', 'LE', 'M'][i % 5]}${1 + (i % 19)} ${i % 10}AA`;
    lines.push(
      `B${i},"${name}",${postcode},"${town}",https://b${i}.example.org,hello@b${i}.example.org,01632 960${String(i % 1000).padStart(3, '0')},food;music,"What they do, in ""their"" words: ${'warm '.repeat(20)}",${2_000_000 + i}`,
    );
  }
  return lines.join('\n');
}

async function step(stack, path, noun) {
  const view = await call(stack, 'GET', path);
  await call(stack, 'POST', `${path}/${noun}`, view);
  for (;;) {
    await wait(250);
    const now = await call(stack, 'GET', path);
    if (now.state === 'failed') throw new Error(now.reason);
    if (now.state !== 'checking' && now.state !== 'importing') return now;
  }
}

async function call(stack, method, path, version, { body, type = 'application/json' } = {}) {
  if (Date.now() - since > 60_000) {
    bearer = await token(stack, 'lead');
    since = Date.now();
  }
  const answer = await fetch(`${stack.app}/api/v1${path}`, {
    method,
    body,
    headers: {
      Authorization: `Bearer ${bearer}`,
      ...(body && { 'Content-Type': type }),
      ...(version && { 'If-Match': `"${version.version}"` }),
    },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return answer.headers.get('content-type').includes('json') ? JSON.parse(text) : text;
}

async function timed(rows, what, work) {
  const began = performance.now();
  const result = await work();
  rows.push([what, (performance.now() - began) / 1000]);
  console.log(what, rows.at(-1)[1].toFixed(1));
  return result;
}

async function heap(stack) {
  if (!stack.metrics) return Number.NaN;
  const text = await (await fetch(`${stack.metrics}/q/metrics`)).text();
  const used = [...text.matchAll(/^jvm_memory_usage_after_gc\S* (\S+)/gm)].map((found) => Number(found[1]));
  return used.length ? Math.max(...used) : Number.NaN;
}

function report(rows) {
  const table = [
    '| what | seconds |',
    '| --- | ---: |',
    ...rows.filter(([, value]) => !Number.isNaN(value)).map(([what, value]) => `| ${what} | ${value.toFixed(1)} |`),
  ].join('\n');
  console.log(`\n${table}\n`);
  if (process.argv.includes('--write')) {
    const file = join(HERE, 'RESULTS.md');
    const filled = `<!-- imports -->\n${machine}; ${ROWS.toLocaleString('en-GB')} rows.\n\n${table}\n<!-- /imports -->`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<!-- imports -->[\s\S]*<!-- \/imports -->/, filled));
  }
}
