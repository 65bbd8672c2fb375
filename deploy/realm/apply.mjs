// Brings a change of the base file to a realm that exists already; repeatable, and it never touches people's accounts.
//   KEYCLOAK_URL=https://id.example.org KEYCLOAK_ADMIN=admin KEYCLOAK_ADMIN_PASSWORD=... PUBLIC_URL=https://firstmile.example.org \
//     node deploy/realm/apply.mjs [overlay.json]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const required = (name) => {
  const value = process.env[name];
  if (!value) {
    console.error(`Set ${name}; the first lines of deploy/realm/apply.mjs show how.`);
    process.exit(1);
  }
  return value;
};
const server = required('KEYCLOAK_URL').replace(/\/$/, '');
const [user, password] = [required('KEYCLOAK_ADMIN'), required('KEYCLOAK_ADMIN_PASSWORD')];
required('PUBLIC_URL');

/** The same ${NAME:default} as Keycloak's own import understands. */
const withVariables = (text) =>
  text.replace(/\$\{(\w+)(?::([^}]*))?\}/g, (_, name, fallback) => JSON.stringify(process.env[name] ?? fallback ?? '').slice(1, -1));

const base = join(here, 'firstmile-realm.json');
const overlay = process.argv[2];
const wanted = JSON.parse(
  withVariables(overlay ? execFileSync('node', [join(here, 'merge.mjs'), base, overlay], { encoding: 'utf8' }) : readFileSync(base, 'utf8')),
);

async function call(method, path, token, body) {
  const form = body instanceof URLSearchParams;
  const answer = await fetch(`${server}${path}`, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && !form && { 'Content-Type': 'application/json' }) },
    body: form || !body ? body : JSON.stringify(body),
  }).catch(({ cause }) => {
    console.error(`${server} does not answer (${cause?.code ?? cause}): check KEYCLOAK_URL.`);
    process.exit(1);
  });
  if (answer.status === 404 && method === 'GET') return undefined;
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}

const { access_token: token } = await call(
  'POST',
  '/realms/master/protocol/openid-connect/token',
  undefined,
  new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: user, password }),
);
const admin = (method, path, body) => call(method, `/admin/realms/${wanted.realm}${path}`, token, body);

async function applyMappers(path, mappers) {
  const existing = await admin('GET', `${path}/protocol-mappers/models`);
  for (const mapper of mappers ?? []) {
    const id = existing.find(({ name }) => name === mapper.name)?.id;
    if (id) await admin('PUT', `${path}/protocol-mappers/models/${id}`, { ...mapper, id });
    else await admin('POST', `${path}/protocol-mappers/models`, mapper);
  }
}

const { roles, clients, users: _accountsStayAsTheyAre, ...settings } = wanted;
await admin('PUT', '', settings);
console.log('settings: updated');

for (const role of roles.realm) {
  const existing = await admin('GET', `/roles/${role.name}`);
  if (existing) await admin('PUT', `/roles/${role.name}`, { ...existing, ...role });
  else await admin('POST', '/roles', role);
  console.log(`role ${role.name}: ${existing ? 'updated' : 'created'}`);
}

for (const { protocolMappers, ...client } of clients) {
  let [existing] = await admin('GET', `/clients?clientId=${client.clientId}`);
  if (existing) await admin('PUT', `/clients/${existing.id}`, client);
  else {
    await admin('POST', '/clients', client);
    [existing] = await admin('GET', `/clients?clientId=${client.clientId}`);
  }
  await applyMappers(`/clients/${existing.id}`, protocolMappers);
  console.log(`client ${client.clientId}: applied`);
}
