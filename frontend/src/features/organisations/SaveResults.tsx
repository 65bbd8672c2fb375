import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { saveFile } from '@/ui/saveFile';
import { useToast } from '@/ui/Toast';
import type { OrganisationFilters } from './filters';
import { type ExportFormat, organisationsFile } from './queries';

const formats: { format: ExportFormat; label: string; file: string }[] = [
  { format: 'csv', label: 'CSV, for a spreadsheet', file: 'organisations.csv' },
  { format: 'json', label: 'JSON, for a program', file: 'organisations.json' },
  { format: 'open-referral', label: 'Open Referral UK, their services', file: 'open-referral.json' },
];

/** Everything that the search finds, not only what is on the page. */
export function SaveResults({ filters }: { filters: OrganisationFilters }) {
  const toast = useToast();
  const save = useMutation({
    mutationFn: async ({ format, file }: { format: ExportFormat; file: string }) =>
      saveFile(file, await organisationsFile(filters, format)),
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" loading={save.isPending}>
          Save as…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ format, label, file }) => (
          <Menu.Item key={format} onClick={() => save.mutate({ format, file })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
