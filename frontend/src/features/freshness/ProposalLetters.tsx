import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import { changeLetters, lettersQuery } from './queries';

/** One's own choice: to hear by e-mail that changes wait. */
export function ProposalLetters() {
  const { data } = useQuery(lettersQuery);
  const queryClient = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: changeLetters,
    onSuccess: (letters) => {
      queryClient.setQueryData(lettersQuery.queryKey, letters);
      toast(letters.wanted ? 'You are told by email from now on' : 'You get no more of these emails');
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  if (!data) return null;
  if (!data.email)
    return <p className={classes.quiet}>Your account has no email address, so no email can tell you of new ones.</p>;
  return (
    <Checkbox
      label="Email me when new ones wait"
      description={`Once a day at most, to ${data.email}.`}
      checked={data.wanted}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
