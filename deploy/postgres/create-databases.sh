#!/bin/bash
# Runs once, when the PostgreSQL container makes its data: one database each for the app and for Keycloak.
set -euo pipefail

create() {
  psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

create firstmile "$FIRSTMILE_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"
