import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Badge, type Tone } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { count, formatDate, formatDateTime, formatNumber } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './applications.module.css';
import { isAhead, myConversationsQuery } from './conversations';
import { Happiness } from './Happiness';
import { MyConversations } from './MyConversations';
import { MyData } from './MyData';
import { MyFeedback, outcomes } from './MyFeedback';
import { MyLetters } from './MyLetters';
import { type MyApplication, type MyQuestion, myFeedbackQuery, type Opened, withdrawApplication } from './queries';
import { useMyApplication } from './useMyApplication';
import { WithMyApplication } from './WithMyApplication';

/** Where the private link leads: what is done, what is to do, and in the end what became of it. */
export function MyApplicationPage() {
  return (
    <WithMyApplication>
      {(opened) => {
        switch (opened.value.status) {
          case 'submitted':
            return <Submitted opened={opened} />;
          case 'withdrawn':
            return <Withdrawn opened={opened} />;
          default:
            return <Draft opened={opened} />;
        }
      }}
    </WithMyApplication>
  );
}

function Draft({ opened }: { opened: Opened }) {
  const { value: application } = opened;
  const { reference, vacancy, deadline, extendedUntil, questions, lengthRule, words, open } = application;
  const longer =
    deadline && extendedUntil && Date.parse(extendedUntil) > Date.parse(deadline.at) ? extendedUntil : undefined;
  const done = questions.filter((question) => stateOf(application, question).label === 'Completed').length;
  return (
    <div className={classes.column}>
      <PageHeader
        title="Your application"
        back={
          <TextLink to="/vacancies/$id" params={{ id: vacancy.id }}>
            {vacancy.name}
          </TextLink>
        }
        lead={`For: ${vacancy.name}. Reference ${reference}.`}
      />
      {deadline && open && (
        <p className={classes.deadline}>
          Submit it by <strong>{formatDateTime(longer ?? deadline.at)}</strong>
          {longer && ': you have been given more time'}
        </p>
      )}
      {!open && (
        <Notice title="Applications are closed">
          This one was not submitted in time, so nobody reviews it. You can still read what you wrote.
        </Notice>
      )}
      <Section title={`You have completed ${done} of ${count(questions.length, 'question', 'questions')}`}>
        <ul className={classes.tasks}>
          <Task
            name={open ? <TextLink to="/my-application/you">Your details</TextLink> : 'Your details'}
            label="Completed"
          />
          {questions.map((question, index) => (
            <Task
              key={question.id}
              name={
                open ? (
                  <TextLink to="/my-application/questions/$number" params={{ number: String(index + 1) }}>
                    {question.prompt}
                  </TextLink>
                ) : (
                  question.prompt
                )
              }
              {...stateOf(application, question)}
            />
          ))}
          {application.cvRequired && (
            <Task
              name={open ? <TextLink to="/my-application/cv">Your CV</TextLink> : 'Your CV'}
              label={application.cv ? 'Completed' : 'Not yet started'}
            />
          )}
        </ul>
        {lengthRule && (
          <p className={classes.counts}>
            <span data-over={words > lengthRule.maxWords || undefined}>
              All answers: {formatNumber(words)} of {formatNumber(lengthRule.maxWords)} words
            </span>
          </p>
        )}
      </Section>
      <div className={classes.actions}>
        {open && <Onwards application={application} />}
        <Withdraw opened={opened} />
      </div>
      {open && (
        <p className={classes.after}>
          It is saved. You can close this page and come back with the private link in our email.
        </p>
      )}
      <MyData opened={opened} />
    </div>
  );
}

function Onwards({ application }: { application: MyApplication }) {
  const { questions, missing } = application;
  if (missing.length === 0) return <ButtonLink to="/my-application/check">Check your answers</ButtonLink>;
  const next = questions.findIndex((question) => stateOf(application, question).label !== 'Completed');
  return (
    <>
      {next < 0 && application.cvRequired && !application.cv ? (
        <ButtonLink to="/my-application/cv">Continue</ButtonLink>
      ) : (
        <ButtonLink to="/my-application/questions/$number" params={{ number: String(Math.max(next, 0) + 1) }}>
          Continue
        </ButtonLink>
      )}
      <TextLink to="/my-application/check">Check your answers</TextLink>
    </>
  );
}

function stateOf(application: MyApplication, question: MyQuestion): { label: string; tone?: Tone } {
  if (!question.answer) return { label: 'Not yet started' };
  const wanting = application.missing.some(({ pointer }) => pointer === `#/answers/${question.id}`);
  return wanting ? { label: 'There is a problem', tone: 'attention' } : { label: 'Completed', tone: 'good' };
}

function Task({ name, label, tone = 'plain' }: { name: ReactNode; label: string; tone?: Tone }) {
  return (
    <li className={classes.task}>
      <span className={classes.prompt}>{name}</span>
      {label === 'Completed' ? <span>Completed</span> : <Badge tone={tone}>{label}</Badge>}
    </li>
  );
}

function Submitted({ opened }: { opened: Opened }) {
  const { reference, vacancy, submittedAt, can } = opened.value;
  const { key } = useMyApplication();
  const decided = can.includes('read-feedback');
  const news = useQuery({ ...myFeedbackQuery(key), enabled: decided });
  const conversations = useQuery(myConversationsQuery(key));
  if (decided && news.isPending) return <LoadingState label="Loading the news" />;
  const outcome = news.data && outcomes[news.data.outcome];
  const meets = !decided && conversations.data?.items.some(isAhead);
  return (
    <div className={classes.column}>
      <PageHeader
        title={outcome?.title ?? (meets ? 'We would like to meet you' : 'Application submitted')}
        back={
          <TextLink to="/vacancies/$id" params={{ id: vacancy.id }}>
            {vacancy.name}
          </TextLink>
        }
        lead={outcome?.words}
      />
      <div className={classes.done} data-over={news.data?.outcome === 'not-appointed' || undefined}>
        <p>Your reference</p>
        <p className={classes.reference}>{reference}</p>
        {submittedAt && <p>Submitted {formatDateTime(submittedAt)}</p>}
        {news.data && <p>We wrote to you on {formatDate(news.data.sentOn)}.</p>}
      </div>
      {news.data && <MyFeedback told={news.data} />}
      {news.isError && <ErrorState error={news.error} onRetry={() => void news.refetch()} />}
      <MyConversations />
      <MyLetters />
      {!decided && !meets && <WhatHappensNext application={opened.value} />}
      <Happiness opened={opened} />
      {can.includes('answer-monitoring') && (
        <Section title="One more thing, if you like">
          <p>Six short questions help us see whether we are fair. They are optional and cannot be traced to you.</p>
          <p className={classes.after}>
            <TextLink to="/my-application/monitoring">Answer the equality questions</TextLink>
          </p>
        </Section>
      )}
      <div className={classes.actions} data-many>
        <TextLink to="/my-application/check">Read your answers</TextLink>
        <TextLink to="/my-application/you">Change your details</TextLink>
        <Button variant="default" onClick={() => globalThis.print()}>
          Print this page
        </Button>
        {news.data?.outcome !== 'not-appointed' && <Withdraw opened={opened} />}
      </div>
      <MyData opened={opened} />
    </div>
  );
}

function WhatHappensNext({ application: { candidate, deadline, open } }: { application: MyApplication }) {
  return (
    <Section title="What happens next">
      <ul className={classes.points}>
        {candidate && <li>We have sent an email to {candidate.email} that says we have it.</li>}
        <li>Reviewers read your answers one by one, without knowing whose they are.</li>
        {deadline && open && <li>Others can apply until {formatDateTime(deadline.at)}.</li>}
        <li>We write to you when there is news, whether it is yes or no.</li>
      </ul>
    </Section>
  );
}

function Withdrawn({ opened }: { opened: Opened }) {
  const { reference, vacancy, withdrawnAt, open } = opened.value;
  return (
    <div className={classes.column}>
      <PageHeader title="Application withdrawn" />
      <div className={classes.done} data-over>
        <p>Your reference was</p>
        <p className={classes.reference}>{reference}</p>
        {withdrawnAt && <p>Withdrawn {formatDateTime(withdrawnAt)}</p>}
      </div>
      <p>Nobody reviews it any more.</p>
      {open && (
        <div className={classes.actions}>
          <ButtonLink variant="default" to="/vacancies/$id" params={{ id: vacancy.id }}>
            Go to {vacancy.name}
          </ButtonLink>
        </div>
      )}
      <Happiness opened={opened} />
      <MyData opened={opened} />
    </div>
  );
}

/** Past the deadline it is open for this one alone. */
const isExtended = ({ extendedUntil, deadline }: MyApplication) =>
  extendedUntil !== undefined && deadline !== undefined && Date.parse(deadline.at) <= Date.now();

function Withdraw({ opened: { value, etag } }: { opened: Opened }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { key, take, readAgain } = useMyApplication();
  const toast = useToast();
  if (!value.can.includes('withdraw')) return null;
  const withdraw = async () => {
    setBusy(true);
    try {
      take(await withdrawApplication(key, etag));
    } catch (error) {
      const problem = asProblem(error);
      toast(
        problem.status === 412 ? 'It was changed on another device. Look, then try again.' : problem.message,
        'problem',
      );
      if (problem.status === 412) void readAgain();
      setBusy(false);
      setAsking(false);
    }
  };
  return (
    <>
      <Button variant="subtle" px="xs" mx={-10} onClick={() => setAsking(true)}>
        Withdraw this application
      </Button>
      <Confirm
        opened={asking}
        title="Withdraw your application?"
        confirm="Withdraw it"
        cancel="Keep it"
        danger
        busy={busy}
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        <p>
          Nobody will review it, and it cannot be brought back.{' '}
          {value.open && !isExtended(value)
            ? 'Until the deadline you can begin a new one.'
            : 'Applications are closed.'}
        </p>
      </Confirm>
    </>
  );
}
