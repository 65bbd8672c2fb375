import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/Badge';
import { count, formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './conversations.module.css';
import { recommendations } from './messages';
import { type FiledScorecards, scorecardsQuery } from './queries';

type Card = FiledScorecards['items'][number];

/** What everybody has filed, side by side by criterion. */
export function FiledCards({ id }: { id: string }) {
  const query = useQuery({ ...scorecardsQuery(id), refetchOnMount: 'always' });
  if (query.isPending) return <LoadingState label="Loading the scorecards" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { criteria, items } = query.data;
  if (items.length === 0)
    return (
      <Section title="Scorecards">
        <p className={classes.quiet}>Nobody has filed one yet.</p>
      </Section>
    );
  const discussed = criteria.filter(({ criterion }) => items.some((card) => scoreOf(card, criterion)));
  return (
    <>
      <Section title={`${count(items.length, 'scorecard', 'scorecards')} filed`}>
        <ul className={classes.cards}>
          {items.map((card) => {
            const { label, tone } = recommendations[card.recommendation];
            return (
              <li key={`${card.interviewer}-${card.filedAt}`} className={classes.card}>
                <div className={classes.who}>
                  <strong>{card.own ? `${card.interviewer} (you)` : card.interviewer}</strong>
                  <Badge tone={tone}>{label}</Badge>
                </div>
                {card.summary && <p className={classes.text}>{card.summary}</p>}
                <p className={classes.quiet}>Filed {formatDateTime(card.filedAt)}</p>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title="By criterion">
        <ul className={classes.rows}>
          {discussed.map(({ criterion, text }) => (
            <li key={criterion} className={classes.compared}>
              <p className={classes.asked}>{text}</p>
              <ul>
                {items.map((card) => (
                  <Given key={`${card.interviewer}-${card.filedAt}`} card={card} criterion={criterion} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const scoreOf = ({ scores }: Card, criterion: number) => scores.find((one) => one.criterion === criterion);

function Given({ card, criterion }: { card: Card; criterion: number }) {
  const score = scoreOf(card, criterion);
  return (
    <li className={classes.given}>
      <span className={classes.score} data-none={!score || undefined}>
        {score ? score.value : '–'}
      </span>
      <div>
        <span>{card.interviewer}</span>
        {!score && <span className="fm-hidden">: not discussed</span>}
        {score?.note && <p className={classes.text}>{score.note}</p>}
      </div>
    </li>
  );
}
