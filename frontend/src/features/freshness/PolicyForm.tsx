import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '@/auth/me';
import { EditForm, Two } from '@/ui/form/EditForm';
import { TextField } from '@/ui/form/fields';
import { type FieldMessages, useEditForm } from '@/ui/form/useEditForm';
import { Section } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import { changePolicy, type FreshnessPolicy, freshnessKey, type OpenedPolicy, policyKey } from './queries';

interface PolicyValues {
  months: string;
  reminderDays: string;
}

const valuesOf = ({ months, reminderDays }: FreshnessPolicy): PolicyValues => ({
  months: String(months),
  reminderDays: String(reminderDays),
});

const isWhole = (typed: string, least: number, most: number) =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;

export function validate({ months, reminderDays }: PolicyValues): FieldMessages {
  return {
    ...(!isWhole(months, 1, 36) && { months: 'Enter 1 to 36 months' }),
    ...(!isWhole(reminderDays, 7, 180) && { reminderDays: 'Enter 7 to 180 days' }),
  };
}

interface PolicyFormProps {
  opened: OpenedPolicy;
  newest: () => Promise<OpenedPolicy | undefined>;
}

/** The administrator's: one rule for searches, this page and the emails. */
export function PolicyForm({ opened, newest }: PolicyFormProps) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const { edit } = useEditForm<PolicyValues, OpenedPolicy>({
    initial: valuesOf(opened.value),
    existing: {
      etag: opened.etag,
      newest: async () => {
        const now = (await newest()) ?? opened;
        return { values: valuesOf(now.value), etag: now.etag };
      },
    },
    validate,
    save: ({ months, reminderDays }, etag) =>
      changePolicy(etag, { months: Number(months), reminderDays: Number(reminderDays) }),
    onSaved: (saved) => {
      queryClient.setQueryData(policyKey, saved);
      void queryClient.invalidateQueries({ queryKey: freshnessKey });
      toast('Saved');
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    draftOwner: me?.subject,
  });
  return (
    <Section title="The rule">
      <EditForm edit={edit} save="Save the rule">
        <Two>
          <TextField
            name="months"
            label="Stale after, in months"
            hint="1 to 36, for the whole alliance"
            inputMode="numeric"
            width={5}
          />
          <TextField
            name="reminderDays"
            label="Remind after, in days"
            hint="7 to 180; two reminders at most"
            inputMode="numeric"
            width={5}
          />
        </Two>
      </EditForm>
    </Section>
  );
}
