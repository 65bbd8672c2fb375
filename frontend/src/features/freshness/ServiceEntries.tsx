import { Button } from '@mantine/core';
import { DataList, ShowMore } from '@/ui/DataList';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { contact, useStep } from './Entries';
import classes from './freshness.module.css';
import { confirmService, type ServiceFreshness } from './queries';

interface ServiceEntriesProps {
  items: ServiceFreshness[];
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The longest unconfirmed first, each to be confirmed by itself. */
export function ServiceEntries({ items, ...more }: ServiceEntriesProps) {
  return (
    <>
      <DataList
        label="Services, the longest unconfirmed first"
        items={items}
        columns={[
          {
            header: 'Service',
            cell: ({ id, name, organisation, chapter }) => (
              <>
                <TextLink to="/services/$id" params={{ id }}>
                  {name}
                </TextLink>
                <span className={classes.small}>
                  <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
                    {organisation.name}
                  </TextLink>
                  , {chapter.name}
                </span>
              </>
            ),
          },
          { header: 'Last confirmed', cell: confirmed },
          { header: 'Contact', cell: contact },
          { header: 'What to do', cell: (item) => <Confirm item={item} /> },
        ]}
      />
      <ShowMore shown={items.length} one="service" many="services" {...more} />
    </>
  );
}

function confirmed({ lastConfirmed }: ServiceFreshness) {
  return (
    <>
      {lastConfirmed ? formatShortDate(lastConfirmed.at) : 'Never'}
      {lastConfirmed?.by && <span className={classes.small}>{lastConfirmed.by}</span>}
    </>
  );
}

function Confirm({ item: { id, name, organisation, version, can } }: { item: ServiceFreshness }) {
  const step = useStep();
  if (!can.includes('confirm')) return null;
  return (
    <Button
      variant="outline"
      size="compact-md"
      loading={step.isPending}
      aria-label={`Confirm: ${name} of ${organisation.name}`}
      onClick={() => step.mutate({ done: `${name} is confirmed`, call: () => confirmService(id, version) })}
    >
      Confirm
    </Button>
  );
}
