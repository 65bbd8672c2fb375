import { useMay, useMe } from '@/auth/me';
import { TextLink } from '@/ui/links';
import classes from './signposting.module.css';

interface SignpostCardProps {
  /** The organisation that somebody may have been pointed to. */
  organisationId: string;
  name: string;
  themeId?: string | undefined;
}

/** On the page of an organisation or a service, for those who log: the shortest way to say that one pointed somebody there. */
export function SignpostCard({ organisationId, name, themeId }: SignpostCardProps) {
  const me = useMe();
  const mayLog = useMay('log-signposts');
  const onlyOwn = me?.organisations.length === 1 && me.organisations[0]?.id === organisationId;
  if (!mayLog || onlyOwn) return null;
  return (
    <p className={classes.here}>
      <TextLink to="/signposts/new" search={{ to: organisationId, ...(themeId && { themeId }) }}>
        We pointed someone here<span className="fm-hidden">, to {name}</span>
      </TextLink>
    </p>
  );
}
