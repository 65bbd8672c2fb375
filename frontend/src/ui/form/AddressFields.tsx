import { Two } from './EditForm';
import { TextAreaField, TextField } from './fields';

/** The fields of an address, under `address` in the form's values. */
export function AddressFields() {
  return (
    <>
      <TextAreaField name="address.lines" label="Building and street" hint="Up to 4 lines" rows={2} optional />
      <Two>
        <TextField name="address.town" label="Town or city" optional />
        <TextField name="address.county" label="County" optional />
      </Two>
      <TextField name="address.postcode" label="Postcode" width={12} optional />
      <Two>
        <TextField name="address.latitude" label="Latitude" inputMode="decimal" optional />
        <TextField name="address.longitude" label="Longitude" inputMode="decimal" optional />
      </Two>
    </>
  );
}
