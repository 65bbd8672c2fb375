import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/schemas';
import { organisationQuery } from '@/features/organisations/queries';
import { Fact, Facts } from '@/ui/Facts';
import { formatNumber } from '@/ui/format';
import { TextLink } from '@/ui/links';
import classes from './imports.module.css';
import { placeOf, readable } from './messages';
import type { ImportRow, ImportView } from './queries';
import { useRowChange } from './useRowChange';

/** A row that may be here already: the file's words beside what is here, and the choice. */
export function DuplicateRow({ view, row }: { view: ImportView; row: ImportRow }) {
  const change = useRowChange(view.id, row);
  const edited = row.changes.length > 0;
  const best = row.candidates.find(({ organisation }) => organisation)?.organisation;
  const nameColumn = view.mapping.columns.findIndex(({ field }) => field === 'name');
  const loading = (choice: string, id?: string) =>
    change.isPending && change.variables?.choice === choice && change.variables.organisationId === id;
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <span className={classes.quiet}>{placeOf(view, row.number)}</span>
        <strong>{row.cells[nameColumn]}</strong>
      </div>
      {edited ? (
        <Changes changes={row.changes} />
      ) : (
        <div className={classes.sides}>
          <section aria-label="In the file" className={classes.side}>
            <h3>In the file</h3>
            <Facts>
              {view.columns.map(
                (column, index) =>
                  view.mapping.columns[index]?.field && (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have one heading
                    <Fact key={`${index} ${column.name}`} name={column.name}>
                      {readable(row.cells[index], view.mapping.columns[index]?.field)}
                    </Fact>
                  ),
              )}
            </Facts>
          </section>
          {row.candidates.map((candidate) => (
            <section
              key={candidate.organisation?.id ?? candidate.row}
              aria-label={candidate.organisation?.name ?? `Line ${candidate.row}`}
              className={classes.side}
            >
              <h3>
                {candidate.organisation ? (
                  <TextLink to="/organisations/$id" params={{ id: candidate.organisation.id }}>
                    {candidate.organisation.name}
                  </TextLink>
                ) : (
                  `Line ${formatNumber(candidate.row ?? 0)} of this file`
                )}
              </h3>
              <p className={classes.why}>{sentence(candidate.reasons)}</p>
              {candidate.organisation && <Here id={candidate.organisation.id} />}
              {candidate.organisation && candidate.organisation.id !== best?.id && (
                <Button
                  variant="default"
                  size="compact-md"
                  loading={loading('update', candidate.organisation.id)}
                  onClick={() =>
                    candidate.organisation &&
                    change.mutate({ choice: 'update', organisationId: candidate.organisation.id })
                  }
                >
                  Update this one
                </Button>
              )}
            </section>
          ))}
        </div>
      )}
      <div className={classes.rowActions}>
        {best && (
          <Button
            size="compact-md"
            loading={loading('update', best.id)}
            onClick={() => change.mutate({ choice: 'update', organisationId: best.id })}
          >
            {edited ? "Take the file's words" : `Update ${best.name}`}
          </Button>
        )}
        {!edited && (
          <Button
            variant="default"
            size="compact-md"
            loading={loading('import-as-new')}
            onClick={() => change.mutate({ choice: 'import-as-new' })}
          >
            Import as new<span className="fm-hidden">: line {row.number}</span>
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          loading={loading('skip')}
          onClick={() => change.mutate({ choice: 'skip' })}
        >
          {edited ? 'Keep ours' : 'Skip'}
          <span className="fm-hidden">: line {row.number}</span>
        </Button>
      </div>
    </li>
  );
}

const sentence = (reasons: string[]) => {
  const words = reasons.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The present entry, as far as one tells two organisations apart by it. */
function Here({ id }: { id: string }) {
  const { data } = useQuery(organisationQuery(id));
  const here = data?.value;
  return (
    <Facts>
      <Fact name="Town">{here?.address.town}</Fact>
      <Fact name="Postcode">{here?.address.postcode}</Fact>
      <Fact name="Website">{here?.website}</Fact>
      <Fact name="Phone">{here?.phone}</Fact>
      <Fact name="Numbers">
        {here?.identifiers.map(({ scheme, identifier }) => `${scheme}-${identifier}`).join(', ')}
      </Fact>
    </Facts>
  );
}

function Changes({ changes }: { changes: Schemas['ImportChange'][] }) {
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Here</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after, editedHere }) => (
          <tr key={`${field} ${before} ${after}`}>
            <th scope="row">{field}</th>
            <td>
              {before ?? 'Nothing'}
              {editedHere && <span className={classes.quiet}> (edited here)</span>}
            </td>
            <td>{after ?? 'Nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
