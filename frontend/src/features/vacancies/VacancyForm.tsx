import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Versioned } from '@/api/client';
import { useMe } from '@/auth/me';
import { EditForm } from '@/ui/form/EditForm';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { contentOf } from './content';
import { AdvertPart, BasicsPart, PublishedBasicsPart, TimetablePart } from './FormAdvert';
import { ApplyingPart, CriteriaPart } from './FormApplying';
import { HoursPart, PayPart, WorkPart } from './FormPost';
import { type NewVacancy, type VacancyView, vacanciesKey, vacancyKey, vacancyQuery } from './queries';
import classes from './VacancyForm.module.css';
import { validate } from './validate';
import { type VacancyValues, valuesOf } from './values';

interface VacancyFormProps {
  vacancy?: Versioned<VacancyView>;
  save: (vacancy: NewVacancy, etag: string) => Promise<Versioned<VacancyView>>;
}

const draftParts = [
  { id: 'basics', label: 'The opening' },
  { id: 'terms', label: 'Pay' },
  { id: 'hours', label: 'Hours, place, contract' },
  { id: 'work', label: 'Duties and targets' },
  { id: 'criteria', label: 'Criteria' },
  { id: 'questions', label: 'Applying' },
  { id: 'deadline', label: 'Deadline and timetable' },
  { id: 'advert', label: 'Text of the advert' },
];

const publishedParts = [
  { id: 'basics', label: 'Title and summary' },
  { id: 'deadline', label: 'Timetable' },
  { id: 'advert', label: 'Text of the advert' },
];

const idsOf = (vacancy: VacancyView | undefined) => vacancy?.questions.map(({ id }) => id ?? '') ?? [];

/** A question that somebody else has taken out meanwhile is asked anew by whoever keeps it. */
const withoutLostQuestions = (typed: VacancyValues, known: string[]): VacancyValues => ({
  ...typed,
  questions: typed.questions.map((one) => (known.includes(one.id) ? one : { ...one, id: '' })),
});

function goTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}

/** The whole opening, or, once it is published, only the words that may still be put better. */
export function VacancyForm({ vacancy, save }: VacancyFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const me = useMe();
  const onlyChapter = me?.chapters.length === 1 ? me.chapters[0]?.id : undefined;
  const [initial] = useState(() => valuesOf(vacancy?.value, onlyChapter));
  const questionIds = useRef(idsOf(vacancy?.value));
  const published = vacancy?.value.status === 'published';
  const { edit, values } = useEditForm({
    initial,
    validate,
    save: (typed, etag) => save(contentOf(withoutLostQuestions(typed, questionIds.current)), etag),
    onSaved: (answer) => {
      const { id, title } = answer.value;
      saved(answer, vacancyKey(id), vacanciesKey);
      toast(`${title} is saved`);
      void navigate({ to: '/vacancies/$id', params: { id } });
    },
    ...(vacancy && {
      existing: {
        etag: vacancy.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...vacancyQuery(vacancy.value.id), staleTime: 0 });
          questionIds.current = idsOf(value);
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  useEffect(() => {
    const part = globalThis.location.hash.slice(1);
    if (part) goTo(part);
  }, []);
  return (
    <div className={classes.columns}>
      <PartsNavigation parts={published ? publishedParts : draftParts} />
      <EditForm edit={edit} save={vacancy ? 'Save changes' : 'Save the draft'} cancel={<Cancel vacancy={vacancy} />}>
        {published ? (
          <>
            <Notice title="It is published">
              Pay, hours, criteria, questions and the deadline stay as people have read them. The words can be put
              better.
            </Notice>
            <PublishedBasicsPart />
            <TimetablePart published />
            <AdvertPart />
          </>
        ) : (
          <>
            <BasicsPart />
            <PayPart values={values} />
            <HoursPart />
            <WorkPart />
            <CriteriaPart />
            <ApplyingPart />
            <TimetablePart />
            <AdvertPart />
          </>
        )}
      </EditForm>
    </div>
  );
}

function Cancel({ vacancy }: { vacancy: Versioned<VacancyView> | undefined }) {
  return vacancy ? (
    <TextLink to="/vacancies/$id" params={{ id: vacancy.value.id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/vacancies">Cancel</TextLink>
  );
}

/** The form is long: its parts, always at hand. */
function PartsNavigation({ parts }: { parts: { id: string; label: string }[] }) {
  return (
    <nav className={classes.parts} aria-label="Parts of this form">
      <ol>
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // the address stays: a change of it would ask whether to leave the form
                event.preventDefault();
                goTo(id);
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
