import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { Two } from '@/ui/form/EditForm';
import { ChoiceField, TextField } from '@/ui/form/fields';
import { kinds } from './messages';
import { PartiesField } from './PartiesField';

/** What the agreement is, and between whom. */
export function AboutFields() {
  return (
    <>
      <TextField name="title" label="Title" hint="What people will call it, such as Welcoming refugees in Southend" />
      <ChoiceField name="kind" label="Kind" choices={[...kinds]} />
      <PartiesField name="parties" hint="Type a part of its name; every party is asked to agree" />
      <ChapterPicker name="chapterId" label="Chapter" hint="Its staff look after the agreement" />
      <Two>
        <TextField name="startsOn" label="Starts on" type="date" optional />
        <TextField name="endsOn" label="Ends on" type="date" optional />
      </Two>
      <TextField
        name="reviewOn"
        label="Review on"
        type="date"
        hint="The day on which the parties look at it together"
        optional
      />
    </>
  );
}
