import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, asProblem, fieldOfPointer } from '@/api/problem';
import { AnswerText } from '@/ui/AnswerText';
import { fieldId } from '@/ui/form/context';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { Notice } from '@/ui/states';
import classes from './applications.module.css';
import { describeCv } from './cv';
import { type MyApplication, type MyQuestion, type Opened, submitApplication } from './queries';
import { useMyApplication } from './useMyApplication';
import { WithMyApplication } from './WithMyApplication';

export function CheckPage() {
  return <WithMyApplication>{(opened) => <Check opened={opened} />}</WithMyApplication>;
}

function Check({ opened: { value: application, etag } }: { opened: Opened }) {
  const { key, take, readAgain } = useMyApplication();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { questions, missing, can, vacancy } = application;
  const editable = can.includes('edit');
  const errors = missing.map(({ pointer, detail }) => {
    const number = questions.findIndex(({ id }) => pointer === `#/answers/${id}`) + 1;
    return {
      field: number || pointer === '#/cv' ? fieldOfPointer(pointer) : '',
      message: number ? `Question ${number}: ${detail}` : detail,
    };
  });
  const submit = async () => {
    setProblem(undefined);
    setAttempt((before) => before + 1);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      take(await submitApplication(key, etag));
      void navigate({ to: '/my-application' });
    } catch (error) {
      setProblem(asProblem(error));
      void readAgain();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.column}>
      <PageHeader
        title={editable ? 'Check your answers' : 'Your answers'}
        back={<TextLink to="/my-application">Your application</TextLink>}
        lead={`For: ${vacancy.name}`}
      />
      {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
      {questions.map((question, index) => (
        <Answer key={question.id} application={application} question={question} number={index + 1} />
      ))}
      <Cv application={application} />
      <You application={application} />
      {problem && (
        <div className={classes.notice}>
          <Notice title={problem.title}>
            <p>{problem.message}</p>
            <p>It is not submitted. Your answers are kept.</p>
          </Notice>
        </div>
      )}
      {can.includes('submit') && (
        <>
          <p className={classes.after}>After you have submitted it, your answers stay as they are.</p>
          <div className={classes.actions}>
            <Button onClick={() => void submit()} loading={busy}>
              Submit application
            </Button>
            <TextLink to="/my-application">Save and come back later</TextLink>
          </div>
        </>
      )}
    </div>
  );
}

interface AnswerProps {
  application: MyApplication;
  question: MyQuestion;
  number: number;
}

function Answer({ application, question, number }: AnswerProps) {
  const { id, prompt, answer } = question;
  const wanting = application.missing.find(({ pointer }) => pointer === `#/answers/${id}`);
  return (
    <section className={classes.answer}>
      <h2 className={classes.prompt}>
        {number}. {prompt}
      </h2>
      {application.can.includes('edit') ? (
        <TextLink
          id={fieldId(`answers.${id}`)}
          to="/my-application/questions/$number"
          params={{ number: String(number) }}
        >
          Change<span className="fm-hidden"> your answer to question {number}</span>
        </TextLink>
      ) : (
        <span />
      )}
      {answer ? <AnswerText text={answer.text} style={answer.style} /> : <p>No answer</p>}
      {wanting && <p className={classes.wanting}>{wanting.detail}</p>}
    </section>
  );
}

function Cv({ application: { cvRequired, cv, can } }: { application: MyApplication }) {
  if (!cvRequired) return null;
  return (
    <section className={classes.answer}>
      <h2>Your CV</h2>
      {can.includes('edit') ? (
        <TextLink id={fieldId('cv')} to="/my-application/cv">
          Change<span className="fm-hidden"> your CV</span>
        </TextLink>
      ) : (
        <span />
      )}
      <p>{cv ? describeCv(cv) : 'Not added yet'}</p>
      <p className={classes.guidance}>Nobody can open it while the answers are reviewed.</p>
    </section>
  );
}

function You({ application: { candidate, can } }: { application: MyApplication }) {
  if (!candidate) return null;
  return (
    <section className={classes.answer}>
      <h2>Your details</h2>
      {can.includes('change-candidate') ? (
        <TextLink to="/my-application/you">
          Change<span className="fm-hidden"> your details</span>
        </TextLink>
      ) : (
        <span />
      )}
      <p>
        {candidate.name}
        <br />
        {candidate.email}
        <br />
        {candidate.phone ?? 'Phone number: not provided'}
      </p>
      <p className={classes.guidance}>Reviewers do not see this.</p>
    </section>
  );
}
