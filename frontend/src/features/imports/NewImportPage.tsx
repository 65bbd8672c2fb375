import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { asProblem, type FieldProblem } from '@/api/problem';
import { useMe } from '@/auth/me';
import { useChapterChoices } from '@/features/chapters/ChapterPicker';
import { fieldId } from '@/ui/form/context';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { errorOf, labelOf } from '@/ui/form/fields';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import classes from './imports.module.css';
import { delimiters, encodings } from './messages';
import { type ImportDelimiter, type ImportEncoding, upload } from './queries';

const route = getRouteApi('/imports/new');
const LARGEST = 20 * 1024 * 1024;
const order = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

export function NewImportPage() {
  return (
    <MembersOnly to="import-organisations" what="import organisations">
      <PageHeader
        title="Import a file"
        back={<TextLink to="/imports">Imports</TextLink>}
        lead="Send a table of organisations, or services with theirs. You name the columns next, then see what each row would do, and only then bring them in."
      />
      <UploadForm />
    </MembersOnly>
  );
}

function UploadForm() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const chapters = useChapterChoices();
  const [file, setFile] = useState<File | null>(null);
  const [chapterId, setChapterId] = useState(search.chapterId ?? me?.chapters[0]?.id ?? '');
  const [source, setSource] = useState(search.source ?? '');
  const [encoding, setEncoding] = useState<ImportEncoding | ''>('');
  const [delimiter, setDelimiter] = useState<ImportDelimiter | ''>('');
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);

  const refuse = (found: FieldProblem[]) => {
    setErrors(found);
    setAttempt((before) => before + 1);
  };
  const send = useMutation({
    mutationFn: upload,
    onSuccess: ({ value }) => void navigate({ to: '/imports/$id', params: { id: value.id }, search: {} }),
    onError: (error) => {
      const { fields, message } = asProblem(error);
      refuse([{ field: fields.length > 0 ? 'file' : '', message: fields[0]?.message ?? message }]);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FieldProblem[] = [];
    if (!file) found.push({ field: 'file', message: 'Choose a file' });
    else if (file.size > LARGEST)
      found.push({ field: 'file', message: 'The file is larger than 20 MB: send it in parts' });
    if (!source.trim()) found.push({ field: 'source', message: 'Say whose list it is' });
    if (!chapterId) found.push({ field: 'chapterId', message: 'Choose a chapter' });
    if (found.length > 0 || !file) {
      refuse(found);
      return;
    }
    setErrors([]);
    send.mutate({
      file,
      source: source.trim(),
      chapterId,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
    });
  };
  const errorAt = (field: string) => errorOf(errors.find((one) => one.field === field)?.message);

  return (
    <form className={classes.upload} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <FileInput
        id={fieldId('file')}
        label="File"
        description="A table saved as CSV, its first line the headings, or services as Open Referral UK JSON; at most 20 MB and 50,000 rows"
        placeholder="Choose a file"
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        value={file}
        onChange={setFile}
        error={errorAt('file')}
        inputWrapperOrder={order}
      />
      <TextInput
        id={fieldId('source')}
        label="Whose list is it"
        description="A later file of the same name updates what this one brought in, by their own ids"
        placeholder=""
        autoComplete="off"
        maxLength={100}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        error={errorAt('source')}
        inputWrapperOrder={order}
      />
      <NativeSelect
        id={fieldId('chapterId')}
        label="Chapter that new organisations go into"
        data={[{ value: '', label: 'Choose a chapter' }, ...chapters]}
        value={chapterId}
        onChange={(event) => setChapterId(event.currentTarget.value)}
        error={errorAt('chapterId')}
        inputWrapperOrder={order}
      />
      <details className={classes.more} open={!!search.source}>
        <summary>How the file is written</summary>
        <div className={classes.two}>
          <NativeSelect
            label={labelOf({ label: 'Letters', optional: true })}
            data={[{ value: '', label: 'Find out' }, ...encodings]}
            value={encoding}
            onChange={(event) => setEncoding(event.currentTarget.value as ImportEncoding | '')}
          />
          <NativeSelect
            label={labelOf({ label: 'Between two cells', optional: true })}
            data={[{ value: '', label: 'Find out' }, ...delimiters]}
            value={delimiter}
            onChange={(event) => setDelimiter(event.currentTarget.value as ImportDelimiter | '')}
          />
        </div>
      </details>
      <div className={classes.actions}>
        <Button type="submit" loading={send.isPending}>
          Read the file
        </Button>
        <TextLink to="/imports">Cancel</TextLink>
      </div>
    </form>
  );
}
