import { formatNumber } from '@/ui/format';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';

interface Part {
  heading: string;
  share: number;
  shade: number;
}

/** How the hours divide over the duties, as one bar; the rest is for everything that has no share of its own. */
export function Shares({ vacancy: { work, terms, hours, shareOfPost } }: { vacancy: VacancyView }) {
  const parts: Part[] = (work.duties ?? []).flatMap(({ heading, share }, place) =>
    share ? [{ heading, share, shade: place % 4 }] : [],
  );
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const whole = Math.max(shareOfPost ?? sum, sum);
  const week = terms?.type === 'salary' ? terms.fullTimeHoursPerWeek : undefined;
  const rest = whole - sum;
  return (
    <figure className={classes.shares}>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ heading, share, shade }) => (
          <span key={heading} data-shade={shade} style={{ flexGrow: share / whole }}>
            {week && hoursIn(share, week)}
          </span>
        ))}
        {rest > 0.001 && <span data-shade="rest" style={{ flexGrow: rest / whole }} />}
      </div>
      <figcaption>
        {week && hours
          ? `How ${formatNumber(hours.minimum)} hours a week divide: ${formatNumber(sum)} of a full-time post is planned, the post is ${shareOfPost} of one.`
          : `Shares of a full-time post: ${formatNumber(sum)} in all.`}
      </figcaption>
    </figure>
  );
}

const hoursIn = (share: number, week: number) => `${formatNumber(Math.round(share * week * 100) / 100)} h`;
