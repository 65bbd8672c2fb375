import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import classes from './Frame.module.css';

const choices = [
  { value: 'auto', label: 'As on this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function ColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      label="Colours"
      size="sm"
      className={classes.colours}
      data={choices}
      value={colorScheme}
      onChange={(event) =>
        setColorScheme(choices.find(({ value }) => value === event.currentTarget.value)?.value ?? 'auto')
      }
    />
  );
}
