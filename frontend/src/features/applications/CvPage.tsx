import { Button, FileInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { NotFound } from '@/ui/states';
import classes from './applications.module.css';
import { cvFile, cvTypes, describeCv, MOST_BYTES } from './cv';
import { type Opened, readCv, removeCv, saveCv } from './queries';
import { useMyApplication } from './useMyApplication';
import { WithMyApplication } from './WithMyApplication';

export function CvPage() {
  return (
    <WithMyApplication>
      {(opened) =>
        opened.value.cvRequired && opened.value.can.includes('edit') ? <Cv opened={opened} /> : <NotFound />
      }
    </WithMyApplication>
  );
}

function Cv({ opened: { value: application, etag } }: { opened: Opened }) {
  const { key, take, readAgain } = useMyApplication();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const { cv } = application;

  const change = async (step: () => Promise<Opened>, done: string) => {
    setBusy(true);
    setError(undefined);
    setSaid('');
    try {
      take(await step());
      setSaid(done);
    } catch (caught) {
      const problem = asProblem(caught);
      setError(
        problem.status === 412
          ? 'Your application was changed on another device: choose the file again'
          : (problem.fields[0]?.message ?? problem.message),
      );
      if (problem.status === 412) void readAgain();
    } finally {
      setBusy(false);
    }
  };
  const choose = (file: File | null) => {
    if (!file) return;
    if (file.size > MOST_BYTES) setError('The file must be 5 MB or less');
    else void change(() => saveCv(key, etag, file), 'Your CV is saved');
  };
  return (
    <div className={classes.column}>
      <PageHeader
        title="Your CV"
        back={<TextLink to="/my-application">Your application</TextLink>}
        lead="Nobody can open it while the answers are reviewed. It is looked at only if your answers score well."
      />
      <div className={classes.fields}>
        {cv && (
          <p className={classes.cv}>
            <span>{describeCv(cv)}</span>
            <Button variant="default" onClick={() => void readCv(key).then((content) => cvFile(cv, content))}>
              Download
            </Button>
            <Button
              variant="default"
              disabled={busy}
              onClick={() => void change(() => removeCv(key, etag), 'Your CV is taken out')}
            >
              Remove
            </Button>
          </p>
        )}
        <FileInput
          label={cv ? 'Another file in its place' : 'Your file'}
          description="PDF, Word (.docx) or OpenDocument (.odt), up to 5 MB. Its name is not sent."
          placeholder={busy ? 'Sending' : 'Choose a file'}
          accept={cvTypes.join(',')}
          value={null}
          error={error}
          disabled={busy}
          onChange={choose}
        />
        <p className={classes.saved} role="status">
          {busy ? 'Sending your file' : said}
        </p>
      </div>
      <div className={classes.actions}>
        <Button disabled={busy} onClick={() => void navigate({ to: '/my-application/check' })}>
          Continue
        </Button>
        <TextLink to="/my-application">Save and come back later</TextLink>
      </div>
    </div>
  );
}
