import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './agreement.module.css';
import { clauseLabel, clauses } from './foundations';
import { type AgreementRemark, type AgreementView, remarkOnAgreement, remarksQuery } from './queries';
import { useKeptText } from './useKeptText';

interface QuestionsProps {
  agreement: AgreementView;
  /** The clause that the next question is about; empty for the whole. */
  clause: string;
  onClause: (clause: string) => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** What was asked and said about the text, by parties and staff alike, newest first. */
export function Questions({ agreement, clause, onClause, box }: QuestionsProps) {
  const list = useInfiniteQuery(remarksQuery(agreement.id));
  const remarks = list.data?.pages.flatMap((page) => page.items) ?? [];
  const may = agreement.can.includes('remark');
  if (!may && remarks.length === 0) return null;
  return (
    <div id="questions">
      <Section title="Questions and answers">
        {may && <Ask id={agreement.id} clause={clause} onClause={onClause} box={box} />}
        {list.isPending && <LoadingState label="Loading the questions" lines={2} />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && remarks.length === 0 && (
          <p className={classes.small}>
            Nobody has asked anything yet. Every party and the alliance’s staff read along.
          </p>
        )}
        <ul className={classes.remarks}>
          {remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} now={agreement.number} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show earlier ones
          </Button>
        )}
      </Section>
    </div>
  );
}

function Remark({ remark, now }: { remark: AgreementRemark; now: number }) {
  const { by, organisation, at, clause, number, text } = remark;
  return (
    <li>
      <p className={classes.small}>
        <strong>{by}</strong>, {organisation?.name ?? 'for the alliance'} · {formatDateTime(at)}
        {number !== now && ` · about version ${number}`}
      </p>
      {clause && <p className={classes.about}>{clauseLabel(clause)}</p>}
      <p className={classes.text}>{text}</p>
    </li>
  );
}

const MOST = 2000;

function Ask({ id, clause, onClause, box }: Omit<QuestionsProps, 'agreement'> & { id: string }) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const [text, setText] = useKeptText('question');
  const [tried, setTried] = useState(false);
  const [keyFor] = useState(idempotencyKeys);
  const problem = !text.trim()
    ? 'Write your question or remark'
    : text.trim().length > MOST
      ? 'Question or remark must be 2,000 characters or less'
      : undefined;
  const send = useMutation({
    mutationFn: () => {
      const remark = { text: text.trim(), ...(clause && { clause }) };
      return remarkOnAgreement(id, remark, keyFor(remark));
    },
    onSuccess: () => {
      setText('');
      onClause('');
      setTried(false);
      toast('Sent to every party and the alliance’s staff');
      return queryClient.invalidateQueries({ queryKey: remarksQuery(id).queryKey });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <form
      className={classes.askForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem) box.current?.focus();
        else send.mutate();
      }}
    >
      <NativeSelect
        label="About"
        data={[
          { value: '', label: 'The whole agreement' },
          ...clauses.map(({ path }) => ({ value: path, label: clauseLabel(path) })),
        ]}
        value={clause}
        onChange={(event) => onClause(event.currentTarget.value)}
      />
      <Textarea
        ref={box}
        label="Your question or remark"
        error={tried && errorOf(problem)}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="outline" loading={send.isPending}>
          Send
        </Button>
      </div>
    </form>
  );
}
