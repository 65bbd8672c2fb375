import type { Schemas } from '@/api/schemas';
import classes from './Import.module.css';

type Source = Schemas['ImportSource'];

const SHORT = 140;
const FEW = 2;

/** A field's lines, as a quiet quotation: long ones and many of them open on demand. */
export function SourceNote({ sources }: { sources: Source[] }) {
  const lines = [...new Map(sources.map((source) => [source.line, source])).values()];
  const details = [...new Set(sources.map(({ detail }) => detail).filter(Boolean))];
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <div className={classes.source}>
      {lines.length > FEW || length > SHORT * FEW ? (
        <details>
          <summary>
            {spanOf(lines)}
            <span className={classes.begin}>: {lines[0]?.text.slice(0, 60)}…</span>
          </summary>
          <Lines lines={lines} />
        </details>
      ) : (
        <Lines lines={lines} />
      )}
      {details.map((detail) => (
        <p key={detail} className={classes.detail}>
          {detail}
        </p>
      ))}
    </div>
  );
}

function Lines({ lines }: { lines: Source[] }) {
  return lines.map(({ line, text }) => <Quoted key={line} line={line} text={text} />);
}

export function Quoted({ line, text }: { line: number; text: string }) {
  return (
    <p>
      <span className={classes.number}>Line {line}:</span> <q>{text}</q>
    </p>
  );
}

function spanOf(lines: Source[]): string {
  const numbers = lines.map(({ line }) => line);
  if (numbers.length === 1) return `Line ${numbers[0]}`;
  return `Lines ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}
