// Lays one realm file over another: node merge.mjs base.json overlay.json > merged.json
// Objects merge, lists are joined (items with the same clientId or username merge), anything else is replaced.
import { readFileSync } from 'node:fs';

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const identity = (item) => item?.clientId ?? item?.username;

function mergeLists(base, overlay) {
  const merged = [...base];
  for (const item of overlay) {
    const at = identity(item) ? base.findIndex((other) => identity(other) === identity(item)) : -1;
    if (at >= 0) merged[at] = merge(base[at], item);
    else merged.push(item);
  }
  return merged;
}

function merge(base, overlay) {
  if (Array.isArray(base) && Array.isArray(overlay)) return mergeLists(base, overlay);
  if (!isObject(base) || !isObject(overlay)) return overlay;
  const merged = { ...base };
  for (const [key, value] of Object.entries(overlay)) merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

const [base, overlay] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(`${JSON.stringify(merge(base, overlay), null, 2)}\n`);
