// Measures a sift of 2,000 applications x 5 questions x 3 marks through the API, one request after the other, as a person
// waits for it. Prints a table; `node bench/sift.mjs --write` also puts it into bench/RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, onStack, psql, token } from './stack.mjs';

const HERE = import.meta.dirname;
const TIMES = 200;
const VACANCY = '0d000000-0000-7000-8000-000000000001';
const QUESTION = '0e000000-0000-7000-8000-000000000002';
const round = `/vacancies/${VACANCY}/review`;
const part = `/reviews/${VACANCY}`;
const answers = `${part}/questions/${QUESTION}/answers?marked=false&limit=20`;

await onStack(async (stack) => {
  psql(stack, '-f', join(HERE, 'load-sift.sql'));
  const hiring = await caller(stack, 'hiring');
  const reviewer = await caller(stack, 'reviewer');
  const rows = [];
  const start = await hiring('POST', round, {});
  rows.push(['deal 30,000 answers out (once)', start.ms, undefined]);
  await reviewer('PUT', `${part}/declaration`, {});
  rows.push(['next 20 answers to mark', await p95(() => reviewer('GET', answers)), 50]);
  const { items } = (await reviewer('GET', answers.replace('limit=20', 'limit=100'))).value;
  rows.push(['save a mark', await p95((i) => reviewer('PUT', `${part}/answers/${items[i % 100].alias}/mark`, { value: 1 + (i % 5) })), 50]);
  rows.push(['all panels of a reviewer', await p95(() => reviewer('GET', '/reviews')), undefined]);
  rows.push(['how far the marking is', await p95(() => hiring('GET', round)), undefined]);
  psql(stack, '-c', 'update review_task set mark = 1 + abs(hashtext(alias::text)) % 5 where mark is null');
  psql(stack, '-c', 'analyze review_task');
  const { etag } = await hiring('GET', round);
  rows.push(['lock (once)', (await hiring('POST', `${round}/lock`, {}, etag)).ms, undefined]);
  rows.push(['ranking, first 25', await p95(() => hiring('GET', `/vacancies/${VACANCY}/ranking`)), 300]);
  rows.push(['board, 100 of a stage', await p95(() => hiring('GET', `/vacancies/${VACANCY}/board?stage=marked&limit=100`)), 300]);
  rows.push(['counts, ages and next steps', await p95(() => hiring('GET', `/vacancies/${VACANCY}/pipeline`)), 300]);
  rows.push(['report on the marks', await p95(() => hiring('GET', `${round}/report`)), 300]);
  report(rows);
});

/** Sends one request and reads its answer whole; the token is fetched anew, since a demo token lives for minutes. */
async function caller(stack, username) {
  const bearer = await token(stack, username);
  return async (method, path, body, etag) => {
    const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json', ...(etag && { 'If-Match': etag }) };
    const began = performance.now();
    const answer = await fetch(`${stack.app}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    const ms = performance.now() - began;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { ms, value: text && JSON.parse(text), etag: answer.headers.get('ETag') };
  };
}

async function p95(request) {
  const times = [];
  for (let i = 0; i < TIMES * 2; i++) times.push((await request(i)).ms);
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
    const filled = `<!-- sift -->\n${machine}; ${TIMES} requests each, one after the other.\n\n${table}\n<!-- /sift -->`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<!-- sift -->[\s\S]*<!-- \/sift -->/, filled));
  }
}
