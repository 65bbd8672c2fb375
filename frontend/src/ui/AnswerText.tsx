import type { Schemas } from '@/api/schemas';
import classes from './AnswerText.module.css';

const bare = (line: string): string => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim();

/** An answer as it was meant: paragraphs, or a list of which each line is a point. */
export function AnswerText({ text, style }: { text: string; style: Schemas['AnswerStyle'] }) {
  if (style === 'letter') return <p className={classes.text}>{text}</p>;
  const points = text.split('\n').map(bare).filter(Boolean);
  return (
    <ul className={classes.bullets}>
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
        <li key={index} className={classes.text}>
          {point}
        </li>
      ))}
    </ul>
  );
}
