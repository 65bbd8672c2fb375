import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Left may be imported by right, never the other way round.
const LAYERS = ['api', 'auth', 'ui', 'features', 'app'];
// What a feature shows to other features: its reads, the fields that choose one of its things, and its cards for their pages.
const PUBLIC_PIECE = /^(queries|[A-Z]\w*(Picker|Card))$/;

const isTest = (file) => /\.test\.tsx?$/.test(file) || file.startsWith('testing/');

/** @param {Record<string, string>} sources text by path under src/ @returns {string[]} one line a broken rule */
export function brokenRules(sources) {
  const broken = [];
  for (const [file, text] of Object.entries(sources)) {
    if (/(?<![\w.])fetch\(/.test(text) && !file.startsWith('api/') && !isTest(file))
      broken.push(`${file}: only api/ calls fetch`);
    for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const rule = brokenBy(file, targetOf(file, name));
      if (rule) broken.push(`${file} imports ${name}: ${rule}`);
    }
  }
  return broken;
}

function targetOf(file, name) {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? join(dirname(file), name) : undefined;
}

function brokenBy(file, target) {
  if (target === undefined || !file.includes('/') || isTest(file)) return undefined;
  const [layer, feature] = file.split('/');
  const [other, otherFeature, piece] = target.split('/');
  if (other === 'testing') return 'testing/ is for tests';
  if (LAYERS.indexOf(other) > LAYERS.indexOf(layer)) return `${layer} may not know ${other}`;
  if (layer === 'features' && other === 'features' && feature !== otherFeature && !PUBLIC_PIECE.test(piece ?? ''))
    return 'from another feature only its queries, its …Picker and its …Card';
  return undefined;
}

function readSources(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return Object.fromEntries(files.map((file) => [relative('.', file), readFileSync(join(root, file), 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = brokenRules(readSources(resolve(dirname(fileURLToPath(import.meta.url)), '../src')));
  for (const line of broken) process.stderr.write(`${line}\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
