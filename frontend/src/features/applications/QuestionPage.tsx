import { Button, Radio, Textarea } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { formatNumber } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { NotFound, Notice } from '@/ui/states';
import classes from './applications.module.css';
import { type Identifier, identifiersIn, without } from './identifiers';
import { styleLabels } from './messages';
import type { MyApplication, MyQuestion, Opened } from './queries';
import { useAutosave } from './useAutosave';
import { WithMyApplication } from './WithMyApplication';
import { wordsIn } from './words';

const route = getRouteApi('/my-application/questions/$number');
const FIELD = 'answer';

export function QuestionPage() {
  const { number } = route.useParams();
  return (
    <WithMyApplication>
      {(opened) => {
        const question = opened.value.questions[Number(number) - 1];
        if (!question || !opened.value.can.includes('edit')) return <NotFound />;
        return <Question key={question.id} opened={opened} question={question} number={Number(number)} />;
      }}
    </WithMyApplication>
  );
}

function Question({ opened, question, number }: { opened: Opened; question: MyQuestion; number: number }) {
  const { value: application } = opened;
  const { questions, answerStyles, candidate, cvRequired } = application;
  const autosave = useAutosave(question, answerStyles[0] ?? 'letter');
  const { typed, type } = autosave;
  const navigate = useNavigate();
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await autosave.flush())) return;
    if (number === questions.length) void navigate({ to: cvRequired ? '/my-application/cv' : '/my-application/check' });
    else void navigate({ to: '/my-application/questions/$number', params: { number: String(number + 1) } });
  };
  return (
    <div className={classes.column}>
      <PageHeader
        title={question.prompt}
        labels={FIELD}
        back={<TextLink to="/my-application">Your application</TextLink>}
        lead={`Question ${number} of ${questions.length}`}
      />
      <form noValidate onSubmit={(event) => void go(event)}>
        <div className={classes.fields}>
          <p className={classes.guidance} id="guidance">
            {question.guidance}
            {question.guidance && ' '}
            {question.blind
              ? 'Reviewers read this answer without knowing whose it is.'
              : 'Reviewers do not get this answer: it says who you are.'}
          </p>
          {answerStyles.length > 1 && (
            <Radio.Group
              label="How do you want to write it?"
              value={typed.style}
              onChange={(style) => type({ style: style as typeof typed.style })}
            >
              {answerStyles.map((style) => (
                <Radio key={style} value={style} label={styleLabels[style]} mt="xs" />
              ))}
            </Radio.Group>
          )}
          <div>
            <Textarea
              id={FIELD}
              aria-describedby="guidance counts"
              description={typed.style === 'bullets' ? 'Start each point on a new line' : undefined}
              autosize
              minRows={8}
              maxLength={20_000}
              value={typed.text}
              onChange={(event) => type({ text: event.currentTarget.value })}
              onBlur={() => void autosave.flush()}
            />
            <Counts application={application} question={question} text={typed.text} />
            <SaveState autosave={autosave} />
          </div>
        </div>
        {question.blind && (
          <Identifiers
            found={identifiersIn(typed.text, candidate)}
            onTakeOut={(found) => type({ text: without(typed.text, found) })}
          />
        )}
        <Elsewhere autosave={autosave} />
        <div className={classes.actions}>
          <Button type="submit">Continue</Button>
          <TextLink to="/my-application">Save and come back later</TextLink>
        </div>
      </form>
    </div>
  );
}

/** Live for the eye; read out only when typing has paused, so that nobody is talked over. */
function Counts({ application, question, text }: { application: MyApplication; question: MyQuestion; text: string }) {
  const words = wordsIn(text);
  const total = application.words - (question.answer?.words ?? 0) + words;
  const own = question.maxWords === undefined ? `${wordsLabel(words)}` : left(question.maxWords - words);
  const all =
    application.lengthRule && `All answers: ${formatNumber(total)} of ${wordsLabel(application.lengthRule.maxWords)}`;
  const over = question.maxWords !== undefined && words > question.maxWords;
  const allOver = application.lengthRule !== undefined && total > application.lengthRule.maxWords;
  return (
    <>
      <div className={classes.counts} id="counts">
        <span data-over={over || undefined}>{own}</span>
        {all && <span data-over={allOver || undefined}>{all}</span>}
      </div>
      <Paused text={[own, all].filter(Boolean).join('. ')} />
    </>
  );
}

function Paused({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 1_500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="fm-hidden" role="status">
      {said}
    </span>
  );
}

const wordsLabel = (words: number): string => `${formatNumber(words)} ${words === 1 ? 'word' : 'words'}`;

const left = (words: number): string =>
  words < 0 ? `You have ${wordsLabel(-words)} too many` : `You have ${wordsLabel(words)} left`;

type Autosave = ReturnType<typeof useAutosave>;

const saveWords: Record<Autosave['state'], string> = {
  saved: 'Saved',
  waiting: '',
  saving: 'Saving',
  failed: 'Not saved yet',
  elsewhere: 'Not saved yet',
};

function SaveState({ autosave: { typed, state, problem } }: { autosave: Autosave }) {
  const nothingYet = state === 'saved' && typed.text === '';
  return (
    <p className={classes.saved} role="status">
      {!nothingYet && saveWords[state]}
      {state === 'failed' && problem && `: ${problem.message} What you typed is kept on this device.`}
    </p>
  );
}

function Identifiers({ found, onTakeOut }: { found: Identifier[]; onTakeOut: (found: Identifier[]) => void }) {
  if (found.length === 0) return null;
  return (
    <div className={classes.notice}>
      <Notice
        title="Reviewers should not see who you are"
        action={
          <Button variant="default" onClick={() => onTakeOut(found)}>
            Take it out
          </Button>
        }
      >
        This answer seems to hold {found.map(({ what, text }) => `${what} (${text})`).join(', ')}.
      </Notice>
    </div>
  );
}

function Elsewhere({ autosave: { theirs, takeTheirs, keepMine } }: { autosave: Autosave }) {
  if (!theirs) return null;
  return (
    <div className={classes.notice}>
      <Notice
        title="This answer was changed on another device"
        action={
          <>
            <Button variant="default" onClick={takeTheirs}>
              Use the other one
            </Button>
            <Button variant="default" onClick={keepMine}>
              Keep this one
            </Button>
          </>
        }
      >
        <p className={classes.text}>{theirs.text || 'It is empty there.'}</p>
      </Notice>
    </div>
  );
}
