import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { formatShortDate, formatTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { dayFromNow } from '@/ui/londonTime';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { namesOf } from './names';
import classes from './oneToOnes.module.css';
import {
  completeStep,
  type OneToOneListItem,
  oneToOneKey,
  oneToOnesKey,
  openStepsQuery,
  toSettleQuery,
} from './queries';
import { StepDay } from './StepDay';

/** What waits for the organiser: steps they promised, and plans whose time has come. Nothing waiting, nothing shown. */
export function Waiting() {
  const steps = useQuery(openStepsQuery).data?.items ?? [];
  const plans =
    useQuery(toSettleQuery(dayFromNow(0))).data?.items.filter(({ at }) => Date.parse(at) < Date.now()) ?? [];
  if (steps.length + plans.length === 0) return null;
  return (
    <div className={classes.waiting}>
      {plans.length > 0 && (
        <section>
          <h2>What became of these?</h2>
          <ul className={classes.list}>
            {plans.map((one) => (
              <li key={one.id}>
                <TextLink to="/one-to-ones/$id" params={{ id: one.id }}>
                  {namesOf(one.people)}
                </TextLink>
                <span className={classes.small}>
                  {formatShortDate(one.at)}, {formatTime(one.at)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length > 0 && (
        <section>
          <h2>Your next steps</h2>
          <ul className={classes.list}>
            {steps.map((one) => (
              <Step key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Step({ one }: { one: OneToOneListItem }) {
  const toast = useToast();
  const saved = useSaved();
  const complete = useMutation({
    mutationFn: () => completeStep(one.id),
    onSuccess: (answer) => {
      saved(answer, oneToOneKey(one.id), oneToOnesKey);
      toast(`Done: ${one.nextStep?.what}`);
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  if (!one.nextStep) return null;
  return (
    <li className={classes.line}>
      <div>
        {one.nextStep.what}
        <span className={classes.small}>
          <TextLink to="/one-to-ones/$id" params={{ id: one.id }}>
            {namesOf(one.people)}
          </TextLink>
        </span>
        <StepDay step={one.nextStep} />
      </div>
      <Button
        variant="outline"
        size="compact-md"
        h="2.5rem"
        px="md"
        loading={complete.isPending}
        aria-label={`Done: ${one.nextStep.what}`}
        onClick={() => complete.mutate()}
      >
        Done
      </Button>
    </li>
  );
}
