import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { DataList } from '@/ui/DataList';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { Notice } from '@/ui/states';
import classes from './imports.module.css';
import { kinds as allKinds, fields, repeating, statuses } from './messages';
import { checkRows, type ImportField, type ImportMapping, type ImportView, mapColumns } from './queries';
import { useImportStep } from './useImportStep';

const route = getRouteApi('/imports/$id');
type Separator = ';' | ',' | '|';

/** What each column means, guessed by its heading, with what stands in its first rows. */
export function ColumnsStep({ opened: { value, etag } }: { opened: Versioned<ImportView> }) {
  const navigate = route.useNavigate();
  const [mapping, setMapping] = useState(value.mapping);
  const set = (change: Partial<ImportMapping>) => setMapping((before) => ({ ...before, ...change }));
  const check = useImportStep(
    value.id,
    async () => {
      const saved = await mapColumns(value.id, etag, mapping);
      return checkRows(value.id, saved.etag);
    },
    () => void navigate({ search: {} }),
  );
  const chosen = mapping.columns.flatMap(({ field }) => (field ? [field] : []));
  const left = value.columns.filter((_, index) => !mapping.columns[index]?.field);
  const doubled = fields.find(
    ({ value: field }) => !repeating.includes(field) && chosen.filter((one) => one === field).length > 1,
  );
  const missing = !chosen.includes('name');
  const choose = (index: number, field: string) =>
    set({
      columns: mapping.columns.map((column, at) =>
        at !== index ? column : field === '' ? {} : { field: field as ImportField },
      ),
    });
  return (
    <>
      <Section title="What each column means">
        <p className={classes.quiet}>
          {value.format === 'csv' ? (
            <>
              Guessed by the headings. Do letters or columns look wrong?{' '}
              <TextLink to="/imports/new" search={{ chapterId: value.chapter.id, source: value.source }}>
                Send the file again and say how it is written
              </TextLink>
              .
            </>
          ) : (
            'Of each organisation in the file, with its services and the place of the first of them.'
          )}
        </p>
        <DataList
          label="Columns"
          items={value.columns.map((column, index) => ({ ...column, id: index }))}
          columns={[
            { header: 'Heading', cell: ({ name }) => name },
            {
              header: 'In the first rows',
              cell: ({ id, samples }) =>
                mapping.columns[id]?.field === 'services' ? (
                  <span className={classes.quiet}>All that the file says of them</span>
                ) : (
                  <Samples samples={samples} />
                ),
            },
            {
              header: 'Means',
              cell: ({ id, name }) => (
                <NativeSelect
                  aria-label={`What ${name} means`}
                  className={classes.means}
                  data={[{ value: '', label: 'Not taken' }, ...fields]}
                  value={mapping.columns[id]?.field ?? ''}
                  onChange={(event) => choose(id, event.currentTarget.value)}
                />
              ),
            },
          ]}
        />
        {left.length > 0 && <p className={classes.after}>Not taken: {left.map(({ name }) => name).join(', ')}.</p>}
      </Section>
      <Section title="Where a row says nothing">
        <div className={classes.defaults}>
          <fieldset className={classes.group}>
            <legend>Kind of a new organisation</legend>
            {mapping.kinds.length === 0 && !chosen.includes('kinds') && (
              <p className={classes.quiet}>No column names it, so choose at least one.</p>
            )}
            <div className={classes.checks}>
              {allKinds.map((kind) => (
                <Checkbox
                  key={kind.value}
                  label={kind.label}
                  checked={mapping.kinds.includes(kind.value)}
                  onChange={(event) =>
                    set({
                      kinds: event.currentTarget.checked
                        ? [...mapping.kinds, kind.value]
                        : mapping.kinds.filter((one) => one !== kind.value),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
          <div className={classes.two}>
            <NativeSelect
              label="Status of a new organisation"
              data={statuses.map(({ value, label }) => ({ value, label }))}
              value={mapping.status}
              onChange={(event) => set({ status: event.currentTarget.value as ImportMapping['status'] })}
            />
            <NativeSelect
              label="Between several tags in one cell"
              data={[
                { value: ';', label: 'Semicolon' },
                { value: ',', label: 'Comma' },
                { value: '|', label: 'Upright line' },
              ]}
              value={mapping.separator}
              onChange={(event) => set({ separator: event.currentTarget.value as Separator })}
            />
          </div>
          <Checkbox
            label="New organisations are in the public directory"
            checked={mapping.listed}
            onChange={(event) => set({ listed: event.currentTarget.checked })}
          />
          <Checkbox
            label="Take “—”, “-”, “n/a” and the like for empty cells"
            checked={mapping.dashesAreEmpty}
            onChange={(event) => set({ dashesAreEmpty: event.currentTarget.checked })}
          />
          <Checkbox
            label="In an update, an empty cell takes away what is there"
            checked={mapping.emptyClears}
            onChange={(event) => set({ emptyClears: event.currentTarget.checked })}
          />
        </div>
      </Section>
      {(missing || doubled) && (
        <div className={classes.after}>
          <Notice title="Before the rows can be checked">
            {missing
              ? 'Say which column is the name.'
              : `Two columns are “${doubled?.label}”: choose one of them, and leave the other.`}
          </Notice>
        </div>
      )}
      <div className={classes.actions}>
        <Button loading={check.isPending} disabled={missing || !!doubled} onClick={() => check.mutate()}>
          Check the rows
        </Button>
        <span className={classes.quiet}>Nothing comes in yet.</span>
      </div>
    </>
  );
}

function Samples({ samples }: { samples: string[] }) {
  const shown = samples.filter(Boolean).slice(0, 3);
  if (shown.length === 0) return <span className={classes.quiet}>Empty in the first rows</span>;
  return (
    <ul className={classes.samples}>
      {shown.map((sample, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples stand in the file's order
        <li key={index}>{sample}</li>
      ))}
    </ul>
  );
}
