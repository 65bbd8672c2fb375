import { TextLink } from '@/ui/links';
import { usePageTitle } from '@/ui/Page';
import { SignInButton } from '@/ui/SignInButton';
import classes from './HomePage.module.css';

export function PublicHome() {
  usePageTitle('Relationships first');
  return (
    <>
      <div className={classes.hero}>
        <h1>The first mile, not just the extra one</h1>
        <p>
          Lasting change starts with people who know each other. Firstmile is where an alliance keeps its relationships:
          who is helping, who is talking with whom, and what they have agreed to do together.
        </p>
      </div>
      <ul className={classes.doors}>
        <li>
          <h2>Find organisations</h2>
          <p>Congregations, schools, charities and groups near you, by name, theme or place.</p>
          <TextLink to="/organisations">See the directory</TextLink>
        </li>
        <li>
          <h2>Work with us</h2>
          <p>Jobs, open calls and volunteer roles. No account needed to read or to apply.</p>
          <TextLink to="/vacancies">See the vacancies</TextLink>
        </li>
        <li>
          <h2>Know the chapters</h2>
          <p>The parts of the alliance, and who belongs to each of them.</p>
          <TextLink to="/chapters">See the chapters</TextLink>
        </li>
        <li>
          <h2>For members and staff</h2>
          <p>Keep your entry right, and see what is open to you and your organisation.</p>
          <SignInButton />
        </li>
      </ul>
      <section className={classes.steps}>
        <h2>Working together, step by step</h2>
        <ol>
          <li>Look for groups that do something similar, or what yours does not.</li>
          <li>Make contact, and tell each other what you do.</li>
          <li>
            Share skills and <TextLink to="/learning">what you have learnt</TextLink>.
          </li>
          <li>Find what you can do better together.</li>
          <li>Keep it all up to date, so that the next one finds it right.</li>
        </ol>
      </section>
    </>
  );
}
