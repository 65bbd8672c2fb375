import { useNavigate } from '@tanstack/react-router';
import { EditForm } from '@/ui/form/EditForm';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import { CandidateFields } from './CandidateFields';
import { candidateOf, candidateValues, validateCandidate } from './candidate';
import { changeCandidate, type Opened } from './queries';
import { useMyApplication } from './useMyApplication';
import { WithMyApplication } from './WithMyApplication';

export function CandidatePage() {
  return <WithMyApplication>{(opened) => <CandidateForm opened={opened} />}</WithMyApplication>;
}

function CandidateForm({ opened: { value, etag } }: { opened: Opened }) {
  const { key, take, readAgain } = useMyApplication();
  const navigate = useNavigate();
  const toast = useToast();
  const { edit } = useEditForm({
    initial: candidateValues(value.candidate, value.openTo),
    validate: validateCandidate,
    save: (values, version) => changeCandidate(key, version, candidateOf(values)),
    onSaved: (answer) => {
      take(answer);
      toast(
        answer.value.candidate?.email === value.candidate?.email
          ? 'Your details are saved'
          : 'Your details are saved. We have sent the private link to your new address.',
      );
      void navigate({ to: '/my-application' });
    },
    existing: {
      etag,
      newest: async () => {
        const newest = await readAgain();
        return { values: candidateValues(newest.value.candidate, newest.value.openTo), etag: newest.etag };
      },
    },
  });
  return (
    <>
      <PageHeader
        title="Your details"
        back={<TextLink to="/my-application">Your application</TextLink>}
        lead="Reviewers do not see this."
      />
      <EditForm edit={edit} save="Save" cancel={<TextLink to="/my-application">Cancel</TextLink>}>
        <CandidateFields openTo={value.openTo} />
      </EditForm>
    </>
  );
}
