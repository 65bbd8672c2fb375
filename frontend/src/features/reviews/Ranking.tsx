import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Badge } from '@/ui/Badge';
import { ShowMore } from '@/ui/DataList';
import { count } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { MARKS } from './messages';
import { type Ranked, type Round, rankingQuery, reportQuery } from './queries';
import classes from './round.module.css';

const scoreOf = (score: number | undefined) => (score === undefined ? 'No marks' : score.toFixed(2));

/** Applications by their score; where reviewers differ it says so, and where the pass mark lies. */
export function Ranking({ round }: { round: Round }) {
  const { passMark } = round;
  const id = round.vacancy.id;
  const list = useInfiniteQuery(rankingQuery(id));
  const report = useQuery(reportQuery(id));
  if (list.isPending) return <LoadingState label="Loading the ranking" />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  const prompts = new Map(report.data?.questions.map((one) => [one.id, one.prompt]));
  const below = passMark === undefined ? -1 : items.findIndex(({ passes }) => passes !== true);
  const line = (at: number) => passMark !== undefined && at === below;
  return (
    <Section title="Ranking">
      {items.length === 0 && <EmptyState title="There was no application to mark" />}
      {items.length > 0 && (
        <ol className={classes.ranking} aria-label="Applications by their score">
          {items.map((one, at) => (
            <Fragment key={one.application.id}>
              {line(at) && (
                <li className={classes.line}>
                  {at === 0
                    ? `No application reaches the pass mark of ${passMark?.toFixed(2)}`
                    : `Pass mark ${passMark?.toFixed(2)}: those above this line reach it`}
                </li>
              )}
              <RankedOne one={one} prompts={prompts} />
            </Fragment>
          ))}
        </ol>
      )}
      {passMark !== undefined && below === -1 && !list.hasNextPage && items.length > 0 && (
        <p className={classes.all}>All of them reach the pass mark of {passMark.toFixed(2)}.</p>
      )}
      {items.length > 0 && (
        <ShowMore
          shown={items.length}
          one="application"
          many="applications"
          hasMore={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </Section>
  );
}

function RankedOne({ one, prompts }: { one: Ranked; prompts: Map<string, string> }) {
  const { rank, application, score, passes, questions } = one;
  const apart = questions.filter(({ disagreement }) => disagreement).length;
  return (
    <li className={classes.ranked}>
      <span className={classes.rank}>
        <span className="fm-hidden">Rank </span>
        {rank}
      </span>
      <span className={classes.reference}>
        <TextLink to="/applications/$id" params={{ id: application.id }}>
          {application.reference}
        </TextLink>
      </span>
      <span className={classes.score}>
        <span className="fm-hidden">Score </span>
        {scoreOf(score)}
      </span>
      <span className={classes.flags}>
        {passes && <Badge tone="good">Passes</Badge>}
        {apart > 0 && <Badge tone="attention">{count(apart, 'answer', 'answers')} seen very differently</Badge>}
      </span>
      <details className={classes.more}>
        <summary>
          By question<span className="fm-hidden"> for {application.reference}</span>
        </summary>
        <ol className={classes.parts}>
          {questions.map(({ questionId, mean, marks, spread, disagreement }, at) => (
            <li key={questionId}>
              <span className={classes.prompt}>{prompts.get(questionId) ?? `Question ${at + 1}`}</span>
              <Scale mean={mean} />
              <span>
                {mean === undefined
                  ? 'No marks'
                  : `${mean.toFixed(2)} from ${count(marks, 'mark', 'marks')}, ${
                      spread === 0 ? 'all alike' : `${spread} apart`
                    }`}
                {disagreement && (
                  <strong className={classes.differ}> Talk about it before you rely on the mean.</strong>
                )}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

/** Where a mean lies between 1 and 5; the words beside it say the same. */
function Scale({ mean }: { mean: number | undefined }) {
  return (
    <span className={classes.scale} aria-hidden="true">
      {MARKS.map((value) => (
        <span key={value} data-on={mean !== undefined && mean >= value - 0.5 ? true : undefined} />
      ))}
    </span>
  );
}
